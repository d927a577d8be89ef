"""Owner and deadline written into a measure's own words."""

from __future__ import annotations

import pytest

from mestring.planreader.structure.fields import fields_in, owner_and_deadline


@pytest.mark.parametrize(
    ("text", "rest", "owner", "deadline"),
    [
        (
            "Utarbeide plan. Ansvar: Enhet for hjemmetjenester. Frist: 31.12.2026",
            "Utarbeide plan.",
            "Enhet for hjemmetjenester",
            "31.12.2026",
        ),
        ("Etablere team (ansvarlig: Enhet helse, 2027)", "Etablere team", "Enhet helse", "2027"),
        ("Etablere team (ansvar: Oppvekst, frist 2026)", "Etablere team", "Oppvekst", "2026"),
        ("Etablere team (Kommunalsjef, 2027)", "Etablere team", "Kommunalsjef", "2027"),
        ("Starte kurs (ansvarleg helsesjefen)", "Starte kurs", "helsesjefen", ""),
        (
            "Utarbeide plan innen utgangen av 2026",
            "Utarbeide plan innen utgangen av 2026",
            "",
            "innen utgangen av 2026",
        ),
        ("Bruke Demensplan (2020-2025)", "Bruke Demensplan (2020-2025)", "", ""),
        ("Et tydelig ansvar: alle vet hvem som gjør hva", "Et tydelig ansvar: alle vet hvem som gjør hva", "", ""),
        ("Frist: –", "", "", ""),
    ],
)
def test_owner_and_deadline_are_taken_out_of_the_words(text: str, rest: str, owner: str, deadline: str) -> None:
    found = fields_in(text)
    assert (found.rest, found.owner, found.deadline) == (rest, owner, deadline)


def test_one_cell_can_hold_both_owner_and_deadline() -> None:
    assert owner_and_deadline("Demensteam / 2026") == ("Demensteam", "2026")
    assert owner_and_deadline("Demensteam, Fastlegene") == ("Demensteam, Fastlegene", "")
