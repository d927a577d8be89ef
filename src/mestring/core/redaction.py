"""Keeps national identity numbers out of the log, whoever wrote the line."""

from __future__ import annotations

import logging
import re

IDENTITY_NUMBER = re.compile(r"(?<!\d)\d{6}[ ]?\d{5}(?!\d)")
HIDDEN = "[fødselsnummer fjernet]"


def redacted(text: str) -> str:
    """The text with everything that looks like an identity number (eleven digits) taken out."""
    return IDENTITY_NUMBER.sub(HIDDEN, text)


class IdentityNumberFilter(logging.Filter):
    """A log filter that redacts the finished line, its arguments and its exception text."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg = redacted(record.getMessage())
        record.args = ()
        if record.exc_info and not record.exc_text:
            record.exc_text = logging.Formatter().formatException(record.exc_info)
        if record.exc_text:
            record.exc_text = redacted(record.exc_text)
        return True
