"""What the README shows can be done as it stands there."""

from pathlib import Path

import yaml

import mestring.ladder
from mestring.ladder.criteria.when import condition
from mestring.ladder.entries import Entry

FOLDER = Path(mestring.ladder.__file__).parent
README = (FOLDER / "README.md").read_text(encoding="utf-8")


def test_the_rule_in_the_readme_is_one_that_the_loader_takes():
    shown = yaml.safe_load(README.split("```yaml\n")[1].split("```")[0].replace("…", "x"))[0]
    assert condition(Entry(shown["when"], where="README"), monotone=True)


def test_every_file_and_folder_the_readme_names_is_there():
    table = README.split("| Part | Holds |")[1].split("\n\n")[0]
    named = [name for row in table.splitlines() if row.startswith("| `") for name in row.split("|")[1].split("`")[1::2]]
    assert named
    assert [name for name in named if not (FOLDER / name).exists()] == []
