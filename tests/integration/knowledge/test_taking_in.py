"""Taking a table in: all of it or nothing, the older kept, and every step in the audit."""

from __future__ import annotations

import pytest
from django.db.models import Manager
from tests.tables import people_table, values_table

from mestring.core.access import RefusedError, Role, system
from mestring.core.models import AuditEvent
from mestring.knowledge.actions import take_in as taking_in
from mestring.knowledge.actions.take_in import take_in
from mestring.knowledge.actions.use_again import use_again
from mestring.knowledge.models import Area, Population, Release, ReleaseState, Value
from mestring.knowledge.refusals import KnownFileError, NotPossibleError, TableRefusedError
from mestring.knowledge.selectors.population import counted_years, history_of, official_of
from mestring.knowledge.selectors.releases import current_release
from mestring.knowledge.selectors.values import numbers_of

BY = system("test")
HALDEN = {"3101": "Halden"}
OLDER, NEWER = people_table(HALDEN, [2024, 2025]), people_table(HALDEN, [2024, 2025, 2026])


@pytest.fixture
def analyst(people, municipality):
    return people.actor(municipality, Role.ANALYST)


def test_people_are_read_back_as_the_engine_wants_them(db):
    release = take_in(NEWER, name="07459.json", by=BY)
    assert counted_years("3101") == [2024, 2025, 2026]
    assert float(history_of("3101").sum()) == 3 * 2 * 106 * 10
    assert release.receipt["numbers"] == 3 * 2 * 106
    assert Area.objects.get(code="3101").name == "Halden"


def test_alternatives_of_an_official_projection_are_kept_by_name(db):
    content = people_table(HALDEN, [2030, 2031]).replace(b"Personer1", b"MMMM").replace(b"Personer", b"Alternativ MMMM")
    assert take_in(content, name="f.json", by=BY).source == "official-projection"
    assert official_of("3101", variant="MMMM", source="Prøve").people.values.shape == (2, 2, 106)


def test_numbers_of_measures_are_kept_with_what_is_hidden(db):
    content = values_table({"care-beds": 12, "sick-leave": 9.6, "employees": None}).replace(
        b'"value"', b'"status": {"2": ":"}, "value"'
    )
    assert take_in(content, name="k.json", by=BY).receipt["hidden"] == 1
    assert numbers_of("care-beds", area="3101")[2025, ""].number == 12
    assert str(numbers_of("sick-leave", area="3101")[2025, ""].number) == "9.6000"
    assert numbers_of("employees", area="3101")[2025, ""].hidden


def test_a_newer_release_takes_the_place_of_the_older_which_is_kept(db):
    older, newer = take_in(OLDER, name="a.json", by=BY), take_in(NEWER, name="b.json", by=BY)
    older.refresh_from_db()
    assert older.state == ReleaseState.REPLACED
    assert current_release("population") == newer
    assert Population.objects.filter(release=older).count() == 2


def test_one_can_go_back_to_an_older_release_and_forth(db):
    older, newer = take_in(OLDER, name="a.json", by=BY), take_in(NEWER, name="b.json", by=BY)
    use_again(older, by=BY)
    assert counted_years("3101") == [2024, 2025]
    with pytest.raises(NotPossibleError, match="i bruk allerede"):
        use_again(older, by=BY)
    use_again(newer, by=BY)
    assert current_release("population") == newer


def test_the_same_file_is_known_again(db):
    first = take_in(OLDER, name="a.json", by=BY)
    with pytest.raises(KnownFileError, match=r"hentet inn før, \d\d\.\d\d\.\d{4}, og er i bruk") as error:
        take_in(OLDER, name="other name.json", by=BY)
    assert error.value.release == first
    take_in(NEWER, name="b.json", by=BY)
    with pytest.raises(KnownFileError, match="erstattet"):
        take_in(OLDER, name="a.json", by=BY)


def test_a_wrong_table_leaves_the_old_one_in_place(db):
    older = take_in(OLDER, name="a.json", by=BY)
    wrong = people_table(HALDEN, [2026], persons=lambda area, year, sex, age: -1)
    with pytest.raises(TableRefusedError, match="under null"):
        take_in(wrong, name="b.json", by=BY)
    assert list(Release.objects.all()) == [older]
    assert counted_years("3101") == [2024, 2025]


@pytest.mark.parametrize("stops_at", [Area, Population, AuditEvent])
def test_what_stops_in_the_middle_leaves_everything_as_it_was(db, monkeypatch, stops_at):
    older = take_in(OLDER, name="a.json", by=BY)
    audited = AuditEvent.objects.count()
    written = Manager.bulk_create

    def stop(manager, *given, **more):
        if manager.model is stops_at:
            raise RuntimeError("the power went")
        return written(manager, *given, **more)

    monkeypatch.setattr(Manager, "bulk_create", stop)
    if stops_at is AuditEvent:
        monkeypatch.setattr(taking_in, "tell", lambda *_given, **_more: AuditEvent.objects.bulk_create([]))
    with pytest.raises(RuntimeError):
        take_in(people_table({"3424": "Rendalen"}, [2026]), name="b.json", by=BY)
    monkeypatch.undo()
    assert current_release("population") == older
    assert Release.objects.count() == 1
    assert not Area.objects.filter(code="3424").exists()
    assert Population.objects.count() == 2
    assert AuditEvent.objects.count() == audited


def test_what_was_done_and_by_whom_is_in_the_audit(municipality, analyst):
    release = take_in(OLDER, name="../../a.json", by=analyst)
    event = AuditEvent.objects.latest("number")
    assert (event.action, event.actor, event.subject_id) == (
        "knowledge.release.taken_in",
        analyst.key,
        str(release.pk),
    )
    assert event.detail["file"] == "a.json"
    take_in(NEWER, name="b.json", by=analyst)
    use_again(release, by=analyst)
    assert AuditEvent.objects.latest("number").action == "knowledge.release.used_again"


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.ANALYST, Role.ADMINISTRATOR}))
def test_only_analysts_and_administrators_take_in(people, municipality, role):
    with pytest.raises(RefusedError):
        take_in(OLDER, name="a.json", by=people.actor(municipality, role))
    assert not Release.objects.exists()


def test_what_is_common_is_not_changed_by_one_of_several_municipalities(municipality, other_municipality, analyst):
    with pytest.raises(NotPossibleError, match="gjelder alle kommunene"):
        take_in(OLDER, name="a.json", by=analyst)
    common = take_in(OLDER, name="a.json", by=BY)
    take_in(NEWER, name="b.json", by=BY)
    with pytest.raises(NotPossibleError, match="gjelder alle kommunene"):
        use_again(common, by=analyst)


def test_a_municipality_s_own_release_stands_beside_the_common_and_is_nobody_else_s(
    municipality, other_municipality, analyst, people
):
    take_in(OLDER, name="a.json", by=BY)
    own = people_table({municipality.number: "Prøvevik"}, [2026])
    release = take_in(own, name="own.json", by=analyst, municipality=municipality)
    assert current_release("population").pk != release.pk
    assert current_release("population", municipality=municipality) == release
    with pytest.raises(RefusedError):
        use_again(release, by=people.actor(other_municipality, Role.ANALYST))


def test_made_up_places_are_taken_in_only_as_made_up(db):
    content = people_table({"9999": "Eksempelvik"}, [2026])
    with pytest.raises(TableRefusedError, match="9999"):
        take_in(content, name="a.json", by=BY)
    take_in(content, name="a.json", by=BY, synthetic=True)
    assert Area.objects.get(code="9999").invented


def test_own_counts_are_never_taken_in_from_a_file(db):
    with pytest.raises(NotPossibleError, match="finnes ikke"):
        take_in(values_table({"decisions": 4}), name="a.json", by=BY, source="own-counts")
    assert not Value.objects.exists()


def test_a_name_that_was_not_told_is_filled_in_by_a_table_that_tells_it(db):
    take_in(people_table({"3101": "3101"}, [2026]), name="a.json", by=BY)
    assert Area.objects.get(code="3101").name == "Kommune 3101"
    take_in(OLDER, name="b.json", by=BY)
    assert Area.objects.get(code="3101").name == "Halden"
