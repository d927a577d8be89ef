"""What the rules need to know: plain facts without a database, each of them None until it is known."""

from mestring.law.rules.facts.fact import Facts, WrongFactError

__all__ = ["Facts", "WrongFactError"]
