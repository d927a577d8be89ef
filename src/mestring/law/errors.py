"""What can go wrong with the law. Every message is a sentence (bokmål) that says what to do."""

from __future__ import annotations


class LawError(Exception):
    """Anything the law book refuses."""


class LawFileError(LawError, ValueError):
    """A file of the law book is wrong. The message says file, line and what to do."""


class NotInForceError(LawError, LookupError):
    """Nothing is in force on the day. That is an error and not an empty value."""


class UnknownParameterError(LawError, LookupError):
    """The law book knows no such name, profile or topic. The message gives the nearest names."""


class WrongKindError(LawError, TypeError):
    """A period was asked for where an amount stands, or the other way round."""


class NotRememberedError(LawError, LookupError):
    """A recalled law was asked for something the stored decision did not use, or what is stored is damaged."""
