"""Easter Sunday of a year.

Written here because these ten lines are all there is to it, and no library the product already has computes it; the
tests hold it against one that does.
"""

from __future__ import annotations

from datetime import date


def easter_sunday(year: int) -> date:
    """Easter Sunday in the Gregorian calendar, for years from 1583.

    helligdagsfredloven § 2 e: the first Sunday after the first full moon on or after 21 March. That is the moon of the
    churches' tables, not the one astronomers see; the two differ in some years. The formula is the anonymous Gregorian
    algorithm (Butcher 1876), in the shorter form New Scientist printed in 1961.
    """
    golden = year % 19
    century, in_century = divmod(year, 100)
    leaps, century_rest = divmod(century, 4)
    moon_correction = (8 * century + 13) // 25
    moon = (19 * golden + century - leaps - moon_correction + 15) % 30
    in_leaps, in_rest = divmod(in_century, 4)
    weekday = (32 + 2 * century_rest + 2 * in_leaps - moon - in_rest) % 7
    late = (golden + 11 * moon + 19 * weekday) // 433
    month = (moon + weekday - 7 * late + 90) // 25
    return date(year, month, (moon + weekday - 7 * late + 33 * month + 19) % 32)
