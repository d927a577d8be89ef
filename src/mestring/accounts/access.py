"""Who may see and do what with accounts, and what becomes of what is kept of them."""

from __future__ import annotations

from mestring.core.stewardship import Stewardship

STEWARDSHIP = {
    "accounts.user": Stewardship(
        readers="Personen selv og administratoren i kommunen",
        reads_audited=True,
        kept="Så lenge personen har konto; deretter til loggen over hva hun har gjort, ikke lenger trengs",
    ),
    "accounts.assignment": Stewardship(
        readers="Personen selv, administratoren og revisoren",
        reads_audited=True,
        kept="Ti år etter at rollen tok slutt",
    ),
    "accounts.usedlogoutnotice": Stewardship(
        readers="Ingen; brukes av innloggingen", reads_audited=False, kept="Til meldingen uansett er for gammel"
    ),
    "accounts.signinsession": Stewardship(
        readers="Ingen; brukes av innloggingen", reads_audited=False, kept="Til økten er slutt"
    ),
}
