"""Nothing is sent that was rolled back, and nothing committed is lost."""

import pytest
from django.db import transaction

from mestring.core import outbox
from mestring.core.models import OutboxEvent


@pytest.mark.django_db(transaction=True)
def test_an_event_outside_a_transaction_is_refused(municipality):
    with pytest.raises(outbox.NotInTransactionError):
        outbox.put("t.happened", municipality_id=municipality.pk, payload={})


@pytest.mark.django_db(transaction=True)
def test_an_event_goes_down_with_the_change_it_tells_of(municipality):
    def change_that_fails():
        with transaction.atomic():
            outbox.put("t.happened", municipality_id=municipality.pk, payload={})
            raise RuntimeError

    with pytest.raises(RuntimeError):
        change_that_fails()
    assert outbox.undelivered() == []


@pytest.mark.django_db
def test_an_event_is_delivered_once_in_the_order_it_happened(municipality):
    for kind in ("t.first", "t.second"):
        outbox.put(kind, municipality_id=municipality.pk, payload={"n": 1})
    first, second = outbox.undelivered()
    assert (first.kind, second.kind) == ("t.first", "t.second")
    outbox.delivered(first)
    when = OutboxEvent.objects.get(pk=first.pk).delivered_at
    outbox.delivered(first)
    assert OutboxEvent.objects.get(pk=first.pk).delivered_at == when
    assert [event.kind for event in outbox.undelivered()] == ["t.second"]
