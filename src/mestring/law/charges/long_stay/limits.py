"""The two limits of the charge for a long stay: enough is left for own use, and no more than the stay costs (§ 3)."""

from __future__ import annotations

from decimal import Decimal

from mestring.law.charges.long_stay.parameters import LEFT_OF_FREE, LEFT_OF_G, G
from mestring.law.charges.money import kroner, percent, up_to_ore
from mestring.law.charges.provisions import regulation
from mestring.law.charges.sums.note import NoteKind
from mestring.law.charges.sums.step import Section
from mestring.law.charges.sums.working import Working

NOTHING = Decimal(0)


def keep_enough_for_own_use(income: Decimal, *, free_name: str, into: Working) -> None:
    """Take off what is charged beyond ``income`` less 25 % of G and 75 % of the free amount.

    The regulation says «fordelen av fribeløpet» and not how much that is; 75 % of it is our reading, and a note says
    so. With it, something is taken off whenever the income is under G.
    """
    g, free = into.number(G), into.number(free_name)
    of_g, of_free = into.number(LEFT_OF_G), into.number(LEFT_OF_FREE)
    least = up_to_ore(of_g * g + of_free * free)
    charge, allowed = into.so_far(Section.CHARGE), max(NOTHING, income - least)
    rule = f"Du skal ha igjen minst {kroner(least)} i året til deg selv."
    formula = f"{percent(of_g)} × {kroner(g)} + {percent(of_free)} × {kroner(free)} = {kroner(least)}"
    names = (LEFT_OF_G, G, LEFT_OF_FREE, free_name)
    _note_on_reading(of_free, into=into)
    if charge > allowed:
        formula += f". {kroner(income)} − {kroner(least)}, men ikke under 0 kr, er {kroner(allowed)}"
        sentence = f"{rule} Derfor setter vi prisen ned til {kroner(allowed)}."
        into.write(Section.CHARGE, sentence, amount=allowed - charge, formula=formula, by=names)
    elif income < least:
        sentence = f"{rule} Inntekten din er lavere enn det, så du betaler ingenting."
        into.write(Section.CHARGE, sentence, formula=formula, by=names)
    else:
        left = f"{kroner(income)} − {kroner(charge)} = {kroner(income - charge)}"
        sentence = f"{rule} Du har igjen {kroner(income - charge)}, så prisen blir den samme."
        into.write(Section.CHARGE, sentence, formula=f"{formula}. {left}", by=names)


def stay_within_cost(real_cost: Decimal | None, *, into: Working) -> None:
    """Take off what is charged beyond the real cost; when that is not known, a note says it must be looked at."""
    if real_cost is None:
        into.note(
            NoteKind.MISSING,
            "Vi vet ikke hva plassen koster kommunen. Du skal aldri betale mer enn det, så det må kontrolleres.",
        )
        return
    charge = into.so_far(Section.CHARGE)
    rule = f"Du skal ikke betale mer enn plassen koster å drive. Det er {kroner(real_cost)} i året."
    if charge <= real_cost:
        into.write(Section.CHARGE, f"{rule} Prisen er ikke høyere enn det.", provision=regulation(3))
        return
    into.write(
        Section.CHARGE,
        f"{rule} Derfor setter vi prisen ned til det.",
        amount=real_cost - charge,
        formula=f"{kroner(real_cost)} − {kroner(charge)}",
        provision=regulation(3),
    )


def _note_on_reading(of_free: Decimal, *, into: Working) -> None:
    into.note(
        NoteKind.INTERPRETATION,
        "Forskriften sier at du skal ha igjen en del av grunnbeløpet «i tillegg til fordelen av fribeløpet». Den sier "
        f"ikke hvor stor fordelen er. Vi regner den som {percent(of_free)} av fribeløpet.",
    )
