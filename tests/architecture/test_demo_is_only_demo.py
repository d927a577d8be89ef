"""The page where one picks a role cannot exist outside demo mode."""

import os
import subprocess
import sys

import pytest

ASK = """
import os, django
from django.core.exceptions import ImproperlyConfigured
{before}
django.setup()
from django.core.management import call_command
from django.urls import NoReverseMatch, reverse
from django.test import Client
call_command("migrate", verbosity=0)
call_command("collectstatic", verbosity=0, interactive=False)
try:
    print("address", reverse("demo:roles"))
except NoReverseMatch:
    print("no address", Client().get("/demo/velg-rolle/", secure=True).status_code)
"""
SECRETS = {"MESTRING_SECRET_KEY": "x" * 40, "MESTRING_IDENTITY_KEY": "y" * 40, "MESTRING_HOSTS": "testserver"}


def ask(mode: str, tmp_path, *, before: str = "") -> subprocess.CompletedProcess[str]:
    environment = {
        **os.environ,
        **SECRETS,
        "MESTRING_MODE": mode,
        "MESTRING_DATA": str(tmp_path),
        "MESTRING_ADDRESS": "https://mestring.example",
        "DJANGO_SETTINGS_MODULE": "mestring.config.settings",
        "DATABASE_URL": f"sqlite:///{tmp_path}/x.sqlite3",
    }
    code = ASK.format(before=before)
    return subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False)


def test_the_page_is_there_in_the_demo(tmp_path):
    assert ask("demo", tmp_path).stdout.strip() == "address /demo/velg-rolle/"


@pytest.mark.parametrize("mode", ["production", "test"])
def test_the_page_has_no_address_elsewhere(mode, tmp_path):
    result = ask(mode, tmp_path)
    assert result.stdout.split()[:2] == ["no", "address"], result.stderr
    assert result.stdout.split()[2] == "404"


def test_the_demo_refuses_to_be_installed_outside_demo_mode(tmp_path):
    before = "from django.conf import settings\nsettings.INSTALLED_APPS.append('mestring.demo')"
    result = ask("production", tmp_path, before=before)
    assert result.returncode != 0
    assert "mestring.demo may only be installed with MESTRING_MODE=demo" in result.stderr


@pytest.mark.parametrize("missing", ["MESTRING_SECRET_KEY", "MESTRING_HOSTS"])
def test_production_does_not_start_without_its_settings(missing, tmp_path):
    environment = {**os.environ, **SECRETS, "MESTRING_MODE": "production", "MESTRING_DATA": str(tmp_path)}
    environment["MESTRING_ADDRESS"] = "https://mestring.example"
    del environment[missing]
    result = subprocess.run(
        [sys.executable, "-c", "import mestring.config.settings"],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 1
    assert f"Innstillingen {missing} mangler" in result.stderr
    assert "Traceback" not in result.stderr


def test_no_mode_at_all_is_refused_with_a_hint(tmp_path):
    environment = {key: value for key, value in os.environ.items() if key != "MESTRING_MODE"}
    result = subprocess.run(
        [sys.executable, "-c", "import mestring.config.settings"],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Innstillingen MESTRING_MODE mangler" in result.stderr
