"""What a municipality once published can be read whatever becomes of the form it was written in."""

import pytest
from tests.descriptions import template

from mestring.services.content import ContentError, as_content, from_kept


def test_what_was_kept_yesterday_reads_the_same_today():
    assert from_kept(as_content(template())) == template()


def test_what_has_come_to_the_form_since_is_empty():
    kept = as_content(template())
    del kept["related"], kept["nb"]["how_to_get_it"], kept["en"]
    read = from_kept(kept)
    assert (read.related, read.nb.how_to_get_it, bool(read.en)) == ((), "", False)
    assert read.nb.content == template().nb.content


def test_what_has_gone_from_the_form_is_passed_over():
    kept = as_content(template()) | {"queue": "gammelt felt"}
    kept["nb"]["fax"] = "00 00 00 00"
    assert from_kept(kept) == template()


def test_a_damaged_text_is_still_refused():
    kept = as_content(template()) | {"levels": "to og tre"}
    with pytest.raises(ContentError, match="liste"):
        from_kept(kept)
