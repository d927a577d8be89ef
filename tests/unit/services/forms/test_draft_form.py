"""What a draft says goes through the form and comes back as it was, for every template there is."""

from __future__ import annotations

import pytest
from django.http import QueryDict
from django.utils import translation

from mestring.services.chapters import Chapter
from mestring.services.codes import Language, ServiceKind
from mestring.services.content import as_content
from mestring.services.forms.draft_form import DraftForm
from mestring.services.models import Service, Version
from mestring.services.template_files import templates

NAMES = {code: (one.nb.name, one.kind) for code, one in templates().items()}


def draft_of(code: str) -> Version:
    template = templates()[code]
    return Version(service=Service(code=code, kind=template.kind), number=1, template=as_content(template), own={})


def form_of(draft: Version, chapter: Chapter, language: Language, data: QueryDict | None = None) -> DraftForm:
    return DraftForm(data, draft=draft, chapter=chapter, language=language, names=NAMES)


def sent_as_it_stands(form: DraftForm) -> QueryDict:
    """What a browser would send: line breaks as browsers write them, boxes only where they are ticked."""
    data = QueryDict(mutable=True)
    for bound in form:
        said = bound.value()
        if isinstance(said, list):
            data.setlist(bound.html_name, said)
        elif isinstance(said, bool):
            data.setlist(bound.html_name, ["on"] if said else [])
        else:
            data[bound.html_name] = str(said).replace("\n", "\r\n")
    return data


@pytest.mark.parametrize("page_language", ["nb", "nn", "en"])
@pytest.mark.parametrize("code", sorted(templates()))
def test_a_chapter_that_is_sent_as_it_stands_says_what_it_said(code, page_language):
    draft = draft_of(code)
    with translation.override(page_language):
        for chapter in Chapter:
            for language in Language:
                sent = sent_as_it_stands(form_of(draft, chapter, language))
                form = form_of(draft, chapter, language, sent)
                assert form.is_valid(), form.errors
                assert form.values == form.read


@pytest.mark.parametrize("kind", list(ServiceKind))
def test_only_technology_is_asked_about_consent(kind):
    code = next(code for code, one in templates().items() if one.kind is kind)
    asked = set(form_of(draft_of(code), Chapter.CRITERIA, Language.NB).names)
    assert ({"nb.consent", "needs_consent"} <= asked) is (kind is ServiceKind.TECHNOLOGY)


def test_nothing_is_read_before_that_was_not_asked_for():
    draft = draft_of("bpa")
    data = QueryDict(mutable=True)
    data["lest"] = '{"nb.summary": "Slik sto det", "levels": [1], "nb.secret": "x"}'
    form = form_of(draft, Chapter.BRIEF, Language.NB, data)
    assert form.read["nb.summary"] == "Slik sto det"
    assert set(form.read) == {"nb.name", "nb.summary", "nb.target_group"}
