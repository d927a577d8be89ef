"""The pages of sources: what is in use, taking in, the receipt, and going back."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from tests.tables import people_table

from mestring.core.access import Role, system
from mestring.knowledge.actions.take_in import take_in
from mestring.knowledge.models import Release
from mestring.knowledge.source import sources

LIST, UPLOAD = "/kunnskap/kilder/", "/kunnskap/kilder/hent-inn/"
BY = system("test")
HALDEN = {"3101": "Halden"}


def hand_in(client, content, **more):
    file = SimpleUploadedFile("07459.json", content)
    return client.post(UPLOAD, {"fil": file, "kilde": "", "for_whom": "alle", **more}, follow=True)


def test_every_source_is_listed_with_how_sure_it_is(signed_in):
    page = signed_in(Role.COUNCILLOR).get(LIST).content.decode()
    for source in sources().values():
        assert source.title in page
    assert "antatt" in page
    assert "ikke hentet inn" in page
    assert UPLOAD not in page


def test_a_table_is_taken_in_and_shows_its_receipt(signed_in):
    page = hand_in(signed_in(Role.ANALYST), people_table(HALDEN, [2024, 2026]))
    text = page.content.decode()
    assert page.redirect_chain
    assert "Tallene er hentet inn og er i bruk." in text
    assert "Det mangler år midt i tabellen: 2025." in text
    assert "I bruk" in text


def test_every_fault_stands_at_the_file(signed_in):
    wrong = people_table(HALDEN, [2026], persons=lambda area, year, sex, age: -1 if sex == "1" else None)
    page = hand_in(signed_in(Role.ANALYST), wrong)
    assert page.status_code == 422
    assert "under null" in page.content.decode()
    assert "mangler tall" in page.content.decode()
    assert not Release.objects.exists()


@pytest.mark.parametrize("content", [b"", b"\x89PNG\r\n\x1a\n\0", b"<html>", b'{"class": "dataset"}'])
def test_whatever_is_handed_in_is_answered_with_a_sentence(signed_in, content):
    page = hand_in(signed_in(Role.ANALYST), content)
    assert page.status_code == 422
    assert "Hent tabellen" in page.content.decode() or "json-stat2" in page.content.decode()


def test_no_file_at_all_is_told(signed_in):
    page = signed_in(Role.ANALYST).post(UPLOAD, {"kilde": "finnes-ikke"})
    assert page.status_code == 422
    assert "Velg filen med tabellen." in page.content.decode()
    assert "Kilden finnes ikke." in page.content.decode()


def test_a_file_that_was_taken_in_before_leads_to_its_receipt(signed_in):
    client = signed_in(Role.ANALYST)
    hand_in(client, people_table(HALDEN, [2026]))
    page = hand_in(client, people_table(HALDEN, [2026]))
    assert "hentet inn før" in page.content.decode()
    assert Release.objects.count() == 1


def test_one_of_several_municipalities_takes_in_its_own_only(signed_in, municipality, other_municipality):
    client = signed_in(Role.ANALYST)
    assert 'name="for_whom"' not in client.get(UPLOAD).content.decode()
    assert "kommune 9998" in hand_in(client, people_table(HALDEN, [2026])).content.decode()
    page = hand_in(client, people_table({"9998": "Prøvevik", **HALDEN}, [2026]))
    assert page.status_code == 200
    assert Release.objects.get().municipality == municipality


def test_an_older_release_is_taken_into_use_again_by_who_may(signed_in):
    older = take_in(people_table(HALDEN, [2025]), name="a.json", by=BY)
    take_in(people_table(HALDEN, [2026]), name="b.json", by=BY)
    address = f"/kunnskap/kilder/utgave/{older.pk}/"
    assert "Ta i bruk igjen" not in signed_in(Role.COUNCILLOR).get(address).content.decode()
    client = signed_in(Role.ANALYST)
    assert "Ta i bruk igjen" in client.get(address).content.decode()
    page = client.post(f"{address}ta-i-bruk/", follow=True)
    assert "Utgaven er i bruk igjen." in page.content.decode()
    assert client.post(f"{address}ta-i-bruk/", follow=True).status_code == 200
    assert client.get(f"{address}ta-i-bruk/").status_code == 405


def test_another_municipality_s_release_is_not_found(signed_in, municipality, other_municipality):
    theirs = take_in(people_table({"9997": "Annendal"}, [2026]), name="a.json", by=BY, municipality=other_municipality)
    client = signed_in(Role.ANALYST)
    assert client.get(f"/kunnskap/kilder/utgave/{theirs.pk}/").status_code == 404
    assert client.post(f"/kunnskap/kilder/utgave/{theirs.pk}/ta-i-bruk/").status_code == 404
    assert f"/kunnskap/kilder/utgave/{theirs.pk}/" not in client.get(LIST).content.decode()
