"""Finds what looks like a Norwegian identity number in a text: nothing here may say whom it is about."""

from __future__ import annotations

import re

from mestring.ladder.errors import LadderError

_BETWEEN = r"[\s.\-–]?"
# Day, month and year (of two digits or four), then three and two digits, however they are set apart. The digits are not
# judged: those of D-numbers and of synthetic people are moved, and one typed wrongly says who it is all the same.
_NUMBER = re.compile(rf"(?<!\d)(?:\d{{2}}{_BETWEEN}){{2}}(?:\d{{2}}){{1,2}}{_BETWEEN}\d{{3}}{_BETWEEN}\d{{2}}(?!\d)")


def refuse_identity(text: str, *, key: str, refused: type[LadderError]) -> None:
    """Raises ``refused`` with a sentence when the text at this key has what looks like an identity number."""
    if _NUMBER.search(text):
        raise refused(f"«{key}» ser ut til å ha et fødselsnummer. Ta det bort: her skal det ikke stå hvem det gjelder.")
