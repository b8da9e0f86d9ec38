"""Annotated articles: what a careful reader found, as JSON.

A corpus is a folder of `*.json` files, one an article, or one such file. An article's gold stands beside its seed:
`harbour.json` beside `harbour.txt`. All fields are optional; a section that is absent is not scored, an empty list says
that there is nothing to find:

    file          the seed, relative to the JSON file, where it is not the `.txt` file of the same name
    attributions  [{content, source}]: reported content and the mention it is credited to, as PARC 3.0 has them.
                  `content` and `source` are lists of stretches, each verbatim text of the article (found after the
                  end of the one before; the first of an attribution after its `after` if it has one, a source
                  else after the start of its content's paragraph) or a pair [start, end]; `source` is [] when nobody
                  is credited
    people        [{name, role}]: `role` is a regular expression that one printed role must match, or null
    people_also   names that may be found or not
    quotes        [{text, speaker}]: each stretch in quote marks that somebody utters; `speaker` null when the text
                  names nobody
    quotes_also   texts that may be found or not
    indirect      [{words, speaker}]: words that the reported content must hold
    speaker_alts  {speaker: [others]}: who may be credited instead
    proposals     [{id, words, proposer, status, for, against, terms}]: `words` and `terms` are groups of words; a text
                  matches when it has one word of each group
    questions     [groups of words]
    proposals_also, questions_also   as `proposals` and `questions`; may be found or not
    events        [{date, words}]
    aliases       {name: [other names]} of people and unnamed sources
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from generator.errors import ExplainerError
from generator.model.document import Document
from generator.model.span import Span
from generator.reading import read_seed


class GoldError(ExplainerError):
    """A gold file that is not of the documented form."""


Groups = tuple[tuple[str, ...], ...]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class GoldAttribution:
    """Reported content and the mention credited with it, each as stretches of the text."""

    content: tuple[Span, ...]
    source: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class GoldSpoken:
    """Words and who says them: None when the text names nobody. `alternatives` may be credited instead."""

    words: str
    speaker: str | None
    alternatives: tuple[str | None, ...] = ()


@dataclass(frozen=True, slots=True)
class GoldPerson:
    """A person of the story and a pattern that one of the printed roles must match, or None."""

    name: str
    role: str | None


@dataclass(frozen=True, slots=True)
class GoldProposal:
    """What is on the table; `words` and each of `terms` are groups, one word of each of which must be there."""

    id: str
    words: Groups
    proposers: tuple[str, ...] = ()
    status: str | None = None
    supporters: tuple[str, ...] = ()
    opponents: tuple[str, ...] = ()
    terms: Groups = ()


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """What happened when: `date` is a prefix of an ISO date."""

    date: str
    words: Groups


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldArticle:
    """An article with what a careful reader found in it. A section is None when it was not annotated."""

    document: Document
    attributions: tuple[GoldAttribution, ...] | None = None
    people: tuple[GoldPerson, ...] | None = None
    people_also: tuple[str, ...] = ()
    quotes: tuple[GoldSpoken, ...] | None = None
    quotes_also: tuple[str, ...] = ()
    indirect: tuple[GoldSpoken, ...] | None = None
    proposals: tuple[GoldProposal, ...] | None = None
    proposals_also: tuple[Groups, ...] = ()
    questions: tuple[Groups, ...] | None = None
    questions_also: tuple[Groups, ...] = ()
    events: tuple[GoldEvent, ...] | None = None
    aliases: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def names_of(self, name: str) -> tuple[str, ...]:
        """Give `name` and its other names."""
        return (name, *next((others for known, others in self.aliases if known == name), ()))


def read_corpus(path: Path) -> tuple[GoldArticle, ...]:
    """Read a gold file, or all `*.json` files of a folder in the order of their names.

    Raises GoldError, naming the file and what is wrong with it.
    """
    files = sorted(path.glob("*.json")) if path.is_dir() else [path]
    if not files:
        raise GoldError("no gold to hold anything against", path=str(path), expected="*.json files")
    return tuple(read_gold(file) for file in files)


def read_gold(path: Path) -> GoldArticle:
    """Read one gold file and the seed it is about.

    Raises GoldError when it is not of the documented form, SeedError when the seed cannot be read.
    """
    try:
        data = json.loads(path.read_text("utf-8"))
        return _article(data, read_seed(str(path.parent / data.get("file", f"{path.stem}.txt"))))
    except json.JSONDecodeError as error:
        raise GoldError(error.msg, path=str(path), line=error.lineno, expected="a JSON object") from error
    except (OSError, KeyError, TypeError, ValueError, AttributeError) as error:
        raise GoldError(f"not an annotated article ({error!r})", path=str(path)) from error


def _article(data: dict[str, Any], document: Document) -> GoldArticle:
    alternatives = data.get("speaker_alts", {})
    return GoldArticle(
        document=document,
        attributions=_section(data, "attributions", lambda a: _attribution(a, document.text)),
        people=_section(data, "people", lambda p: GoldPerson(p["name"], p.get("role"))),
        people_also=tuple(data.get("people_also", ())),
        quotes=_section(data, "quotes", lambda q: _spoken(q, "text", alternatives)),
        quotes_also=tuple(data.get("quotes_also", ())),
        indirect=_section(data, "indirect", lambda q: _spoken(q, "words", alternatives)),
        proposals=_section(data, "proposals", _proposal),
        proposals_also=tuple(groups(p["words"]) for p in data.get("proposals_also", ())),
        questions=_section(data, "questions", groups),
        questions_also=tuple(map(groups, data.get("questions_also", ()))),
        events=_section(data, "events", lambda e: GoldEvent(e["date"], groups(e["words"]))),
        aliases=tuple((name, tuple(others)) for name, others in data.get("aliases", {}).items()),
    )


def _section(data: dict[str, Any], name: str, read: Callable[[Any], T]) -> tuple[T, ...] | None:
    return tuple(read(entry) for entry in data[name]) if name in data else None


def groups(words: Sequence[Sequence[str]]) -> Groups:
    """Freeze groups of words."""
    return tuple(tuple(group) for group in words)


def _spoken(entry: dict[str, Any], words: str, alternatives: dict[str, list[str]]) -> GoldSpoken:
    return GoldSpoken(entry[words], entry["speaker"], tuple(alternatives.get(entry["speaker"], ())))


def _proposal(entry: dict[str, Any]) -> GoldProposal:
    return GoldProposal(
        id=entry["id"],
        words=groups(entry["words"]),
        proposers=tuple(entry.get("proposer", ())),
        status=entry.get("status"),
        supporters=tuple(entry.get("for", ())),
        opponents=tuple(entry.get("against", ())),
        terms=groups(entry.get("terms", ())),
    )


def _attribution(entry: dict[str, Any], text: str) -> GoldAttribution:
    start = _find(text, entry["after"], 0).end if "after" in entry else 0
    content = tuple(_stretches(text, entry["content"], start))
    near = start or text.rfind("\n", 0, content[0].start) + 1
    return GoldAttribution(content, tuple(_stretches(text, entry["source"], near)))


def _stretches(text: str, stretches: Sequence[Any], start: int) -> Iterator[Span]:
    for stretch in stretches:
        span = _find(text, stretch, start) if isinstance(stretch, str) else Span(*stretch)
        start = span.end
        yield span


def _find(text: str, wanted: str, start: int) -> Span:
    at = text.find(wanted, start)
    if at < 0:
        raise ValueError(f"{wanted!r} is not in the text after offset {start}")
    return Span(at, at + len(wanted))
