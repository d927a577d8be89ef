"""A text that says whom it is about by a number is refused, however the number is written; other numbers are taken."""

from __future__ import annotations

import pytest

from mestring.ladder.errors import NeedsError
from mestring.ladder.identity import refuse_identity


@pytest.mark.parametrize(
    "number",
    [
        "01018012345",
        "010180 12345",
        "010180-12345",
        "01.01.80 12345",
        "01.01.1980 12345",
        "01 01 80 123 45",
        "010180\u00a012345",
        # A D-number has 40 added to its day; a synthetic person has 80 added to the month, or 40 by another register.
        "41018012345",
        "01818012345",
        "01418012345",
        "(01018012345)",
        "fnr01018012345.",
    ],
)
def test_an_identity_number_is_refused_however_it_is_written(number):
    with pytest.raises(NeedsError, match="«goal» ser ut til å ha et fødselsnummer"):
        refuse_identity(f"Gå tur {number} hver dag", key="goal", refused=NeedsError)


@pytest.mark.parametrize(
    "text",
    [
        "Ring 22 33 44 55 før 12.30",
        "Fra 22.11.2026 til 24.12.2026",
        "22.11.2026 9.30",
        "2026-11-22 10.30",
        "0047 91234567",
        "1 000 000 kroner over 10 år",
        "123456789012345",
        "",
    ],
)
def test_days_hours_telephones_and_sums_are_no_identity_numbers(text):
    refuse_identity(text, key="goal", refused=NeedsError)
