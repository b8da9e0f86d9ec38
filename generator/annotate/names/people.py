"""Which capitalised runs name people: the evidence of each, judged over the whole document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace

from generator.annotate.names.evidence import Verdict, is_human, verdict_of
from generator.annotate.names.exclusions import is_excluded
from generator.annotate.names.runs import Run
from generator.annotate.names.words import given_names, is_suffix
from generator.lexicon import load

Name = tuple[str, ...]
SPEAKING = 2  # the least score of one who does what only people do


def find_people(runs: Sequence[Run]) -> tuple[Run, ...]:
    """Choose the runs that name people, in text order.

    A name once known as a person's is one everywhere in the document, by its full form or by its surname; uses as an
    attribute ("the Varga administration", "Varga supporters") neither make a person nor mention one.
    """
    prose = [run for run in runs if not run.headline]
    judged = [(run, verdict_of(run)) for run in prose]
    accepted = _accepted(judged, _firms(runs))
    shown = [*(run for run in runs if run.headline), *(run for run in prose if run.plain not in accepted)]
    judged += [(run, verdict_of(run)) for run in _cut_to(accepted, shown)]
    known = {word for name in accepted for word in _short_forms(name)}
    people = [run for run, verdict in judged if not verdict.attributive and _names_somebody(run, accepted, known)]
    return tuple(sorted(people, key=lambda run: run.span))


def _names_somebody(run: Run, accepted: frozenset[Name], known: Set[str]) -> bool:
    """Tell whether a run is an accepted name or its short form, be it another word too where it speaks ("Law said")."""
    if run.plain in accepted:
        return True
    short = len(run.words) == 1 and run.plain[0] in known
    if not short or not is_excluded(run):
        return short
    surname = any(name[-1] == run.plain[0] for name in accepted if len(name) > 1)
    return surname and is_human(run.head) and not any(child.dep_ == "det" for child in run.head.lefts)


def _cut_to(accepted: frozenset[Name], shown: Sequence[Run]) -> Iterator[Run]:
    """Cut runs that go on behind a name to the names that the document knows: in headlines, "Ana Lo Defends Plan"."""
    for run in shown:
        for size in range(len(run.words), 1, -1):
            if run.plain[:size] in accepted:
                yield run.shortened(size)
                break


def _firms(runs: Sequence[Run]) -> frozenset[str]:
    """Give the first words of firms' names ("Northline Energy"): alone they mean the firm."""
    lasts = load("organisations")["firms"]
    firms = (run.plain for run in runs if len(run.words) > 1 and run.plain[-1] in lasts)
    return frozenset(name[0] for name in firms if name[0] not in given_names())


def _accepted(judged: Sequence[tuple[Run, Verdict]], firms: Set[str]) -> frozenset[Name]:
    by_name: dict[Name, list[Verdict]] = defaultdict(list)
    for run, verdict in judged:
        if not verdict.attributive:
            by_name[run.plain].append(verdict)
    pooled = _pooled(by_name)
    good = {name for name in by_name if _convincing(name, by_name[name]) or _convincing(name, pooled[name])}
    good -= {name for name in good if len(name) == 1 and name[0] in firms and not any(v.sure for v in by_name[name])}
    return frozenset(name for name in good if not _goes_on(name, good, by_name))


def _pooled(by_name: dict[Name, list[Verdict]]) -> dict[Name, list[Verdict]]:
    """Add to a full name what is told of its surname alone, where no other full name ends in it.

    "An email from Neera Roe, …" says little of her; "Roe wrote that …" says that she is a person.
    """
    bearers: dict[str, list[Name]] = defaultdict(list)
    for name in by_name:
        if (len(name) > 1 and name[0] in given_names()) or len(name) == 2:
            bearers[name[-1]].append(name)
    pooled = dict(by_name)
    for surname, names in bearers.items():
        alone = [verdict for verdict in by_name.get((surname,), ()) if verdict.score > -10]
        if len(names) == 1 and any(verdict.human for verdict in alone):
            pooled[names[0]] = [*by_name[names[0]], *(replace(verdict, sure=False) for verdict in alone)]
    return pooled


def _goes_on(name: Name, good: Set[Name], by_name: dict[Name, list[Verdict]]) -> bool:
    """Tell whether a name is a shorter and better known one with something behind it: "Ana Lo Defends"."""
    if any(verdict.sure for verdict in by_name[name]):
        return False
    shorter = (name[:size] for size in range(2, len(name)) if not is_suffix(name[size].upper()))
    return any(part in good and len(by_name[part]) > len(by_name[name]) for part in shorter)


def _convincing(name: Name, found: Sequence[Verdict]) -> bool:
    """Tell whether all that speaks for a name, over the document, makes it a person's."""
    sure, against = sum(v.sure for v in found), sum(v.score <= -10 for v in found)
    if against:
        return sure > against or sum(v.human and v.score >= SPEAKING for v in found) > against
    if sure:
        return True
    best = max((verdict.score for verdict in found), default=0)
    average = sum(verdict.score for verdict in found) / max(1, len(found))
    if len(name) == 1 and len(found) == 1 and not found[0].human:
        return False
    return best >= 3 and average >= (1 if len(name) > 1 else 1.5)


def _short_forms(name: Name) -> Iterable[str]:
    """Give the single words by which a person of that full name may be called: surname, given name."""
    words = [word for word in name if not is_suffix(word.upper())]
    return {words[-1], words[0]} if len(words) > 1 else words
