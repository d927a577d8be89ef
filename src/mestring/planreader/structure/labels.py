"""What a heading says: the part of the plan it names, its number, its title; or what kind of text it opens."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum, auto

from mestring.planreader.structure import words
from mestring.planreader.structure.wording import clean
from mestring.planreader.structure.words import Role


class Use(Enum):
    """What a heading is for."""

    ONE = auto()  # names one part of the plan
    SEVERAL = auto()  # parts of this kind follow
    PASSAGE = auto()  # a text about the part it stands under
    SITUATION = auto()  # how things are today
    PLAN_PART = auto()  # the plan itself begins
    BACKGROUND = auto()  # a chapter about something else
    CONTENTS = auto()  # a table of contents
    PLAIN = auto()  # a title that says none of this


@dataclass(frozen=True, slots=True)
class Label:
    """A heading taken apart. ``chapter`` is a bare number before the words, ``number`` the part's own as written."""

    use: Use
    title: str
    role: Role | None = None
    number: str = ""
    chapter: str = ""
    group: str = ""
    narrative: bool = False


_CHAPTER = re.compile(r"^(?:kapittel|kap\.?)?\s*(\d{1,2}(?:\.\d{1,3})*)\.?\)?\s+(?=\S)", re.I)
_NUMBER = r"(?:nr\.?\s*|nummer\s+)?(\d{1,3}(?:\.\d{1,3})*[a-zæøå]?|(?-i:[A-ZÆØÅ]\d{0,2}|[IVX]{1,4}))(?![\w%])"
_BREAK = r"\s*[:.)–—-]+\s*"
_IN_THE_PERIOD = re.compile(
    r"^(?:(?:i|for) (?:hele )?(?:plan)?perioden\b.*|(?:frem|fram) (?:mot|til) 20\d\d.*|\(?20\d\d.*)$", re.I
)
_FOR = re.compile(r"^(?:for|innen|innan|innenfor|knyttet til|knytt til|retta mot|rettet mot|overfor|[–—:-])\s+", re.I)


def _compiled() -> list[tuple[Role, str]]:
    order = (Role.AREA, Role.SUB_GOAL, Role.SUB_MEASURE, Role.GOAL, Role.STRATEGY, Role.MEASURE)
    return [(role, words.LEVEL_WORDS[role]) for role in order]


_NAMED = [
    (role, re.compile(rf"^{words.BEFORE}(?P<word>{word})\s+{_NUMBER}(?:{_BREAK}|\s+|$)(?P<title>.*)$", re.I))
    for role, word in _compiled()
] + [
    (role, re.compile(rf"^(?P<word>{word})\s+{_NUMBER}(?:{_BREAK}|$)(?P<title>.*)$", re.I))
    for role, word in words.NUMBERED_ONLY.items()
]
_COLON = [
    (role, re.compile(rf"^{words.BEFORE}(?P<word>{word})\s*(?::|\s[–—-]\s|[–—-]\s)\s*(?P<title>\S.*)$", re.I))
    for role, word in _compiled()
]
_ALONE = [
    (role, re.compile(rf"^{words.BEFORE}(?P<word>{word})\s*[:.]?(?:\s+(?P<rest>.*))?$", re.I))
    for role, word in _compiled()
]
_PHRASES = [
    (re.compile(rf"^(?:{pattern})\s*[:?.…]*$", re.I), use, role)
    for pattern, use, role in (
        (words.WANTED, Use.SEVERAL, Role.GOAL),
        (words.DOING, Use.SEVERAL, Role.MEASURE),
        (words.SITUATION, Use.SITUATION, None),
    )
]
_PASSAGE = re.compile(rf"^(?:{words.PASSAGES})(?:(?:\s+og\s+|\s*/\s*)(?:{words.PASSAGES}))?\s*[:?.]?$", re.I)
_BACKGROUND = re.compile(rf"^(?:del \w{{1,3}}\s*[:–—-]\s*)?(?:{words.BACKGROUND})\s*[:.]?$", re.I)
_CONTENTS = re.compile(rf"^(?:{words.CONTENTS})\s*:?$", re.I)
_PLAN_PART = re.compile(rf"^(?:{words.PLAN_PART})$", re.I)
_PLURAL = re.compile(rf"{words.PLURALS}$", re.I)
_VERBS = {"er", "som", "skal", "blir", "vert", "og", "har", "kan", "må", "vil", "beskrives", "følges", "finnes"}
_OUTLINED = re.compile(r"^\d{1,3}(?:\.\d{1,3})+$")
_NEW_SENTENCE = re.compile(r"\s+[«\"]?[A-ZÆØÅ]")
_ROMAN_OR_LETTER = re.compile(r"^[A-ZÆØÅ]\d{0,2}$|^[IVX]{1,4}$")


def label_of_heading(text: str) -> Label:
    """The label of a text that is known to be a heading."""
    text = clean(text)
    chapter = _CHAPTER.match(text)
    number = chapter.group(1) if chapter else ""
    label = _label(text[chapter.end() :] if chapter else text, generous=True)
    return replace(label, chapter=number)


def label_of_text(text: str) -> Label | None:
    """The label of running text that only a plain sign makes a heading: a number with a break after it, or a colon."""
    text = clean(text)
    label = _label(text, generous=False)
    return None if label.use in (Use.PLAIN, Use.BACKGROUND, Use.CONTENTS, Use.PLAN_PART) else label


def _label(text: str, *, generous: bool) -> Label:
    for phrase, use, role in _PHRASES:
        if phrase.match(text):
            return Label(use, text.rstrip(" :?."), role, narrative=True)
    if generous and (_CONTENTS.match(text)):
        return Label(Use.CONTENTS, text)
    if _PASSAGE.match(text) and (generous or text.endswith(":")):
        return Label(Use.PASSAGE, text.rstrip(" :?."))
    if generous and _PLAN_PART.match(text):
        return Label(Use.PLAN_PART, text)
    return _part(text, generous=generous) or _other(text, generous=generous)


def _part(text: str, *, generous: bool) -> Label | None:
    for role, pattern in _NAMED:
        found = pattern.match(text)
        if found and _is_number(found, text, generous=generous):
            word = found.group("word")
            return Label(
                Use.ONE,
                found.group("title").strip(" :–—-"),
                role,
                number=f"{word[:1].upper()}{word[1:]} {found.group(2)}",
            )
    for role, pattern in _COLON:
        found = pattern.match(text)
        if found:
            if _PLURAL.search(found.group("word")) and role is not Role.SUB_GOAL and not _single(found.group("word")):
                return Label(Use.SEVERAL, found.group("word"), role, group=found.group("title") if generous else "")
            return Label(Use.ONE, found.group("title").strip(), role)
    for role, pattern in _ALONE:
        found = pattern.match(text)
        if found:
            label = _header(found, role, generous=generous)
            if label:
                return label
    return None


def _single(word: str) -> bool:
    return word.lower().endswith(("tiltak", "mål"))


def _is_number(found: re.Match[str], text: str, *, generous: bool) -> bool:
    """A letter is a number only with a break after it; in running text a digit too ("Mål 3 handler om …").

    A number such as 3.2.1 with a capital after it needs none.
    """
    after = text[found.end(2) :]
    if _OUTLINED.match(found.group(2)) and _NEW_SENTENCE.match(after):
        return True
    if generous and not _ROMAN_OR_LETTER.match(found.group(2)):
        return True
    return bool(re.match(r"\s*(?:[:.)–—-]|$)", after))


def _header(found: re.Match[str], role: Role, *, generous: bool) -> Label | None:
    rest = (found.group("rest") or "").strip()
    word = found.group("word")
    if not rest or _IN_THE_PERIOD.match(rest):
        return Label(Use.SEVERAL, found.group(0).rstrip(" :."), role) if generous or not rest else None
    if not generous or rest.endswith(".") or rest.split()[0].lower() in _VERBS or role not in (Role.MEASURE, Role.GOAL):
        return None
    if _FOR.match(rest) or (role is Role.MEASURE and word.lower() == "tiltak"):
        return Label(Use.SEVERAL, found.group(0), role, group=_FOR.sub("", rest).rstrip(" :"))
    return None


def _other(text: str, *, generous: bool) -> Label:
    if generous and _BACKGROUND.match(text):
        return Label(Use.BACKGROUND, text)
    return Label(Use.PLAIN, text)
