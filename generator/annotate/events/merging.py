"""One event for a happening that a text dates more than once."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable

from generator.lexicon.stems import beginnings
from generator.model.annotation import Event

_ALIKE = 0.5
_OPENING = 4  # words
_MORE = 4


def merge_same(events: Iterable[Event]) -> tuple[Event, ...]:
    """Merge events that tell the same happening: the first stays and takes the evidence of all.

    Where a later one says clearly more, its text takes the place of the first.
    """
    merged: list[Event] = []
    for event in events:
        at = next((n for n, other in enumerate(merged) if is_same(other, event)), None)
        if at is None:
            merged.append(event)
        else:
            merged[at] = _joined(merged[at], event)
    return tuple(merged)


def is_same(first: Event, second: Event) -> bool:
    """Tell whether two events are one: the same date, and words or a pair of people in common."""
    if (first.when.start, first.when.end) != (second.when.start, second.when.end):
        return False
    if first.evidence == second.evidence and first.text == second.text:
        return True
    one, two = (beginnings(event.text) - beginnings(event.when.working.split("→")[0]) for event in (first, second))
    if are_of_others(first, second):
        return False
    shared = set(first.people) & set(second.people)
    names = beginnings(" ".join(shared))
    met = len(shared) >= 2 and bool((one & two) - names)
    return met or len(one & two) / (min(len(one), len(two)) or 1) > _ALIKE


def are_of_others(first: Event, second: Event) -> bool:
    """Tell whether two events begin with two people: "Berg said she would not …", "Lund said he would not …"."""
    one, two = _opener(first), _opener(second)
    return one is not None and two is not None and one != two


def _opener(event: Event) -> str | None:
    opening = " ".join(event.text.split()[:_OPENING])
    return next((key for key in event.people if key.split()[-1] in opening), None)


def _joined(first: Event, second: Event) -> Event:
    evidence = dict.fromkeys([*first.evidence, *second.evidence])
    people = dict.fromkeys([*first.people, *second.people])
    fuller = first.rule == second.rule and len(second.text.split()) >= len(first.text.split()) + _MORE
    text = second.text if fuller and first.planned == second.planned else first.text
    return dataclasses.replace(first, text=text, evidence=tuple(evidence), people=tuple(people))
