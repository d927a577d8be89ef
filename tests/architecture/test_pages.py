"""Pages keep the strict content security policy: nothing inline, nothing from elsewhere."""

import re
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "src" / "mestring"
TEMPLATES = sorted(PACKAGE.rglob("templates/**/*.html"))
FORBIDDEN = {
    "inline style": re.compile(r"<style|\sstyle\s*=", re.IGNORECASE),
    "inline script": re.compile(r"<script(?![^>]*\bsrc=)|\son[a-z]+\s*=\s*[\"']|javascript:", re.IGNORECASE),
    "something from elsewhere": re.compile(r"(?:src|<link[^>]*href)\s*=\s*[\"']https?:", re.IGNORECASE),
    "text marked safe": re.compile(r"\|\s*safe\b|\bautoescape off\b"),
}


def test_there_are_templates_to_look_at():
    assert len(TEMPLATES) > 10


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_template_has_nothing_inline_and_nothing_from_elsewhere(path):
    text = path.read_text(encoding="utf-8")
    assert {what for what, pattern in FORBIDDEN.items() if pattern.search(text)} == set()


@pytest.mark.parametrize(
    ("what", "html"),
    [
        ("inline style", '<p style="color:red">'),
        ("inline script", "<script>alert(1)</script>"),
        ("inline script", '<a onclick="x()">'),
        ("something from elsewhere", '<img src="https://x.example/a.png">'),
        ("text marked safe", "{{ text|safe }}"),
    ],
)
def test_the_check_sees_what_is_forbidden(what, html):
    assert FORBIDDEN[what].search(html)


def test_the_policy_that_is_sent_allows_own_files_only(client, db):
    policy = client.get("/helse/").headers["Content-Security-Policy"]
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules["default-src"] == "'none'"
    assert rules["script-src"] == "'self'"
    assert rules["style-src"] == "'self'"
    assert "unsafe" not in policy


def test_cookies_cannot_be_read_by_scripts(client, municipality, settings):
    sent = {}
    for response in (
        client.get("/tilgjengelighet/"),
        client.post("/tema/", {"tema": "dark"}),
        client.post("/sprak/", {"language": "nn", "next": "/tilgjengelighet/"}),
    ):
        sent |= response.cookies
    assert set(sent) == {"csrftoken", "mestring_tema", "mestring_sprak"}
    for cookie in sent.values():
        assert cookie["httponly"], cookie.key
        assert cookie["samesite"] == "Lax", cookie.key
    assert settings.SESSION_COOKIE_HTTPONLY
    assert settings.SESSION_COOKIE_SAMESITE == "Lax"
