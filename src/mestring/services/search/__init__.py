"""Finding a service by everyday words: bokmål, nynorsk, dialect or English, with typing errors. Pure."""

from mestring.services.search.ranking import Answer, Hit, Reason, Why, find

__all__ = ["Answer", "Hit", "Reason", "Why", "find"]
