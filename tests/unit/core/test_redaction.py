"""No identity number reaches the log."""

import logging

import pytest

from mestring.core.redaction import HIDDEN, IdentityNumberFilter, redacted


@pytest.mark.parametrize("text", ["pid=14915412345", "14915412345", "søker 149154 12345 sendte inn"])
def test_eleven_digits_are_taken_out(text):
    assert HIDDEN in redacted(text)
    assert "12345" not in redacted(text)


@pytest.mark.parametrize("text", ["1234567890", "123456789012", "kr 12 500 000", "2026-11-22T10:00"])
def test_other_numbers_stay(text):
    assert redacted(text) == text


def test_numbers_in_arguments_and_in_exceptions_are_taken_out_too():
    try:
        raise ValueError("14915412345")
    except ValueError as error:
        record = logging.LogRecord("x", logging.ERROR, "", 1, "søker %s", ("14915412345",), (type(error), error, None))
    IdentityNumberFilter().filter(record)
    assert "14915412345" not in logging.Formatter().format(record)
