"""All settings, in one file. What differs between installations comes from the environment; see docs/running.md."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from urllib.parse import quote

import dj_database_url
from csp.constants import NONE, SELF

from mestring.accounts.oidc.configuration import ConfigurationError
from mestring.accounts.oidc.environment import providers_from_environment
from mestring.config.environment import Environment, SettingError

env = Environment(os.environ)
MODE = env.choice(
    "MESTRING_MODE", ("demo", "production", "test"), hint="Sett MESTRING_MODE=production, eller kjør ./demo."
)
DEMO = MODE == "demo"
PRODUCTION = MODE == "production"

ROOT = Path(__file__).resolve().parents[3]
PACKAGE = ROOT / "src" / "mestring"
ASSETS = Path(env.text("MESTRING_ASSETS", default=str(ROOT / "node_modules")))
DATA = Path(env.text("MESTRING_DATA", default=str(ROOT / "var" / MODE)))

# A folder for each municipality, named by its number, with what its council has decided; see docs/running.md.
LOCAL_LAW = env.text("MESTRING_LOCAL_LAW", default=str(PACKAGE / "demo" / "content" / "law") if DEMO else "")

DEBUG = False
SECRET_KEY = env.secret("MESTRING_SECRET_KEY", file=DATA / "secret.key", generate=not PRODUCTION)
IDENTITY_KEY = env.secret("MESTRING_IDENTITY_KEY", file=DATA / "identity.key", generate=not PRODUCTION)
ALLOWED_HOSTS = env.list("MESTRING_HOSTS", default=["127.0.0.1", "localhost", "testserver"] if not PRODUCTION else None)
ADDRESS = env.text("MESTRING_ADDRESS", default="http://127.0.0.1:8000" if not PRODUCTION else None).rstrip("/")
CSRF_TRUSTED_ORIGINS = [ADDRESS]
BEHIND_PROXY = env.flag("MESTRING_BEHIND_PROXY", default=False)

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_cotton",
    "simple_history",
    "axes",
    "csp",
    "mestring.core",
    "mestring.interface",
    "mestring.accounts",
    "mestring.services",
    "mestring.knowledge",
    "mestring.plans",
]
if DEMO:
    # The page where one picks a role lives in this app alone, so it cannot exist elsewhere.
    INSTALLED_APPS.append("mestring.demo")

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "mestring.accounts.middleware.ActorMiddleware",
    "mestring.core.middleware.RefusalMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "mestring.config.urls"
WSGI_APPLICATION = "mestring.config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [],
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.messages.context_processors.messages",
                "mestring.interface.context.page_frame",
            ],
            "loaders": [
                (
                    "django.template.loaders.cached.Loader",
                    [
                        "django_cotton.cotton_loader.Loader",
                        "django.template.loaders.app_directories.Loader",
                    ],
                )
            ],
            "builtins": ["django_cotton.templatetags.cotton", "django.templatetags.i18n"],
        },
    }
]

EMBEDDED = f"sqlite:///{quote(str(DATA / 'mestring.sqlite3'))}"
DATABASES = {"default": dj_database_url.parse(env.text("DATABASE_URL", default=EMBEDDED))}
DATABASES["default"].setdefault("OPTIONS", {})
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] |= {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;",
    }
elif MODE != "test":
    DATABASES["default"]["OPTIONS"] |= {"pool": {"min_size": 1, "max_size": 8}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "mestring.accounts.backend.SignedInBackend"]
LOGIN_URL = "accounts:sign-in"
AXES_FAILURE_LIMIT = 30  # a whole municipality may come from one address, and an old tab counts as a failure
AXES_CLIENT_IP_CALLABLE = "mestring.accounts.throttle.client_address"
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = ["ip_address"]
AXES_LOCKOUT_CALLABLE = "mestring.interface.views.locked_out"
AXES_HTTP_RESPONSE_CODE = 429
AXES_DISABLE_ACCESS_LOG = True
AXES_VERBOSE = False

LANGUAGE_CODE = "nb"
LANGUAGES = [("nb", "Bokmål"), ("nn", "Nynorsk"), ("en", "English")]
FORMAT_MODULE_PATH = "mestring.config.formats"
LOCALE_PATHS = [PACKAGE / "locale"]
LANGUAGE_COOKIE_NAME = "mestring_sprak"
LANGUAGE_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_HTTPONLY = True
TIME_ZONE = "Europe/Oslo"
USE_I18N = True
USE_TZ = True
USE_THOUSAND_SEPARATOR = False

STATIC_URL = "static/"
STATIC_ROOT = DATA / "static"
STATICFILES_DIRS = [
    ("designsystemet", ASSETS / "@digdir" / "designsystemet-css" / "dist" / "src"),
    ("inter", ASSETS / "@fontsource-variable" / "inter"),
    ("charts", PACKAGE / "charts" / "look" / "css"),
]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if PRODUCTION
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = not PRODUCTION
if not PRODUCTION:
    STATIC_ROOT.mkdir(parents=True, exist_ok=True)  # whitenoise warns where it is missing, though nothing need be there
WHITENOISE_AUTOREFRESH = False

MEDIA_ROOT = DATA / "files"
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000
DATA_UPLOAD_MAX_MEMORY_SIZE = 60 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024

SESSION_COOKIE_NAME = "mestring"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 8 * 60 * 60
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "mestring.interface.views.csrf_failure"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = PRODUCTION
SECURE_SSL_REDIRECT = PRODUCTION
SECURE_HSTS_SECONDS = 31_536_000 if PRODUCTION else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = PRODUCTION
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_PROXY else None
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
X_FRAME_OPTIONS = "DENY"

try:
    OIDC_PROVIDERS = providers_from_environment(os.environ)
except ConfigurationError as error:
    raise SettingError(str(error)) from error

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "object-src": [NONE],
    }
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"identity": {"()": "mestring.core.redaction.IdentityNumberFilter"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "stream": sys.stderr, "filters": ["identity"]}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {"mestring": {"level": "INFO" if PRODUCTION else "WARNING"}, "axes": {"level": "ERROR"}},
}
