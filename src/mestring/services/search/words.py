"""Words out of what somebody typed or wrote: small letters, no signs, the endings taken off. Pure."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

WORD = re.compile(r"[^\W_]+")
SHORTEST = 3
# Bokmål, nynorsk and English together, since nobody says which language a question is in. Those of the second line make
# a word of another kind, and must leave more of it.
SHORT_ENDINGS = "ene ane ende ande enes anes ens ers ets en et er ar an at es as te de a e s"
LONG_ENDINGS = "het heit heten heita heter inga ingen inger ingar ing lig leg else elsen elser ed ly"
LEAST_LEFT = dict.fromkeys(SHORT_ENDINGS.split(), SHORTEST) | dict.fromkeys(LONG_ENDINGS.split(), SHORTEST + 1)
ENDINGS = sorted(LEAST_LEFT, key=lambda ending: (-len(ending), ending))


def words_in(text: str) -> list[str]:
    """The words of a text in small letters, in order. Signs nobody sees, as a soft hyphen, part no word."""
    seen = "".join(sign for sign in unicodedata.normalize("NFKC", text) if unicodedata.category(sign) != "Cf")
    return WORD.findall(seen.casefold())


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """What is left when endings and doubled consonants are taken off: «faller», «falle» and «falls» are one.

    It is rough on purpose. It only has to do the same to what is asked and to what is looked in.
    """
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= LEAST_LEFT[ending]:
            word = word[: -len(ending)]
            break
    if len(word) > SHORTEST and word[-1] == "t" and word[-2] not in "aeiouyæøå":
        word = word[:-1]
    if len(word) > SHORTEST and word[-1] == word[-2]:
        word = word[:-1]
    return word
