"""A file of the catalogue is read strictly, and each mistake is told with its line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from tests.descriptions import template

from mestring.law.acts import acts
from mestring.services.codes import Language
from mestring.services.content import as_content, from_content
from mestring.services.kpr import kpr_names
from mestring.services.rules import Facts, problems
from mestring.services.template_files import CATALOGUE, fingerprint, read_template, templates
from mestring.strict_yaml import YamlFileError

CODES = re.compile(r"`([a-z0-9-]+)`")


@pytest.fixture
def catalogue(tmp_path: Path) -> Path:
    (tmp_path / "services").mkdir()
    (tmp_path / "technology").mkdir()
    return tmp_path


def write(catalogue: Path, *, file: str = "prove", folder: str = "services", **said) -> Path:
    content = as_content(template(file, kind="service" if folder == "services" else "technology"))
    content |= said
    path = catalogue / folder / f"{file}.yaml"
    path.write_text(yaml.dump(content, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return path


def test_a_template_says_the_same_after_it_is_written_and_read(catalogue):
    path = write(catalogue)
    assert read_template(path) == template("prove")
    assert from_content(as_content(template("prove"))) == template("prove")


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"levels": [1, 9]}, "levels: Mestringsnivå er et tall fra 1 til 6, ikke «9»."),
        ({"for": ["konger"]}, "for: «konger» er ukjent. Bruk en av: everyone, older,"),
        ({"charge": "dyrt"}, "charge: «dyrt» er ukjent."),
        ({"decision": "ja"}, "decision: Her skal det stå true eller false."),
        ({"kpr": ["femten"]}, "kpr: «femten» er ingen KPR-kode"),
        ({"reviewed": "i går"}, "reviewed: «i går» er ingen dag."),
        ({"evaluation": {"weeks": 0}}, "evaluation: Tiden må være et helt tall, minst 1."),
        ({"duration": {"weeks": 2, "months": 1}}, "duration: Skriv tiden som {weeks: 8}"),
        ({"grounds": [{"act": "hol"}]}, "grounds: «provision» mangler."),
        ({"related": ["Ikke En Kode"]}, "related: «Ikke En Kode» er ingen kode."),
        ({"needs": ["falls", "falls"]}, "needs: «falls» står to ganger."),
        ({"oppdiktet": 1}, "oppdiktet: «oppdiktet» er ukjent."),
        ({"code": "annen"}, "code: Koden skal være filens navn, «prove»."),
        ({"nb": {"name": "Bare navn"}}, "nb: «summary» mangler."),
    ],
)
def test_each_mistake_is_told_in_a_sentence(catalogue, said, sentence):
    with pytest.raises(YamlFileError) as refused:
        read_template(write(catalogue, **said))
    assert f": {sentence}" in str(refused.value)


def test_a_mistake_is_told_with_its_line(catalogue):
    path = write(catalogue)
    lines = path.read_text(encoding="utf-8").splitlines()
    wrong = lines.index("  - Hva som er viktig for deg") + 1
    lines[wrong - 1] = "  - [viktig]"
    path.write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(YamlFileError, match=rf"prove\.yaml, linje {wrong}: nb\.criteria: Her skal det stå tekst\."):
        read_template(path)


def test_a_technology_says_what_it_does_for_mastery_and_a_service_does_not(catalogue):
    path = write(catalogue, folder="technology")
    assert read_template(path).nb.helps_mastery
    moved = path.rename(catalogue / "services" / path.name)
    with pytest.raises(YamlFileError, match="Filen ligger i «services»"):
        read_template(moved)


def test_one_code_is_one_file(catalogue):
    write(catalogue)
    write(catalogue, folder="technology")
    with pytest.raises(YamlFileError, match="finnes både som tjeneste og som velferdsteknologi"):
        templates(catalogue)


def test_a_fingerprint_changes_with_the_words_and_not_with_who_has_reviewed_them():
    content = as_content(template("prove"))
    assert fingerprint(content) == fingerprint(content | {"reviewed": "2026-11-22"})
    assert fingerprint(content) != fingerprint(content | {"levels": [1]})


def test_the_catalogue_has_every_code_its_readme_names():
    readme = (CATALOGUE / "README.md").read_text(encoding="utf-8").split("## The codes")[1]
    assert sorted(CODES.findall(readme)) == sorted(templates())


@pytest.mark.parametrize("code", sorted(templates()))
def test_every_template_can_be_published_as_it_is_in_all_languages(code):
    known = {one: description.kind for one, description in templates().items()}
    for language in Language:
        facts = Facts(templates()[code], language=language, known=known)
        assert [(problem.where, problem.sentence) for problem in problems(facts)] == []


def test_every_provision_is_of_an_act_one_can_read_and_every_register_code_has_a_name():
    described = templates().values()
    assert {ground.act for one in described for ground in one.grounds} <= set(acts())
    assert {code for one in described for code in one.kpr} <= set(kpr_names())
