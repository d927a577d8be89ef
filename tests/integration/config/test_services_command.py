"""A municipality gets its catalogue from the command line, and a professional has the templates checked."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
import yaml
from tests.descriptions import template
from typer.testing import CliRunner

from mestring.config.commands import app
from mestring.core.access import system
from mestring.services.actions.publish import publish
from mestring.services.content import as_content, from_content
from mestring.services.models import Version
from mestring.services.template_files import templates

pytestmark = pytest.mark.django_db


def run(*words: str, code: int = 0) -> str:
    result = CliRunner().invoke(app, ["services", *words])
    assert result.exit_code == code, result.output
    return result.output


def test_templates_are_adopted_once_and_what_is_published_comes_out_as_templates_are_written(municipality):
    said = run("adopt", "-k", "9998", "hverdagsrehabilitering", "trygghetsalarm")
    assert "2 utkast er lagt inn i Prøvevik kommune." in said
    assert "har malene fra før" in run("adopt", "-k", "9998", "trygghetsalarm")
    assert run("export", "-k", "9998") == "[]\n"
    draft = Version.objects.select_related("service__municipality").get(service__code="hverdagsrehabilitering")
    publish(draft, valid_from=date(2026, 1, 1), by=system("test"))
    [out] = json.loads(run("export", "-k", "9998", "--on", "2026-06-01"))
    assert (out.pop("version"), out.pop("valid_from"), out.pop("valid_to")) == (1, "2026-01-01", None)
    assert from_content(out) == templates()["hverdagsrehabilitering"]
    assert json.loads(run("export", "-k", "9998", "--on", "31.12.2025")) == []


def test_a_template_or_a_municipality_that_does_not_exist_is_told_of(municipality):
    assert "Ingen mal har koden «finnes-ikke»" in run("adopt", "-k", "9998", "finnes-ikke", code=1)
    assert "Fant ingen kommune med nummer 1234" in run("adopt", "-k", "1234", code=1)


def test_the_templates_that_come_along_can_all_be_published():
    said = run("check")
    assert f"{len(templates())} maler, 0 kan ikke publiseres som de er." in said
    assert "ingen fagperson har gått gjennom den" in said


def write(folder: Path, code: str, **said) -> None:
    path = folder / "services" / f"{code}.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(yaml.dump(as_content(template(code)) | said, allow_unicode=True), encoding="utf-8")


def test_every_file_is_checked_also_after_one_that_cannot_be_read(tmp_path):
    write(tmp_path, "en", levels=[9])
    write(tmp_path, "to", grounds=[])
    write(tmp_path, "tre")
    said = run("check", "--folder", str(tmp_path), code=1)
    assert "levels: Mestringsnivå er et tall fra 1 til 6" in said
    assert "må rettes: grounds: Si hvilken lov tjenesten bygger på." in said
    assert "3 maler, 2 kan ikke publiseres som de er." in said
    told = json.loads(run("check", "--folder", str(tmp_path), "--json", code=1))
    assert [(one["code"], bool(one["unreadable"]), len(one["problems"])) for one in told] == [
        ("en", True, 0),
        ("to", False, 1),
        ("tre", False, 0),
    ]


def test_a_folder_without_templates_is_told_of(tmp_path):
    assert "Fant ingen maler" in run("check", "--folder", str(tmp_path), code=2)
