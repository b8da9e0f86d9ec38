"""When two documents date one happening: by its date and most of its words."""

from __future__ import annotations

from generator.lexicon.stems import beginnings
from generator.model.annotation import Event

_ELSEWHERE = 3  # words that two clauses of one past day share at least
_MOST = 0.6  # the share of the shorter clause's words that they are more than
_WHOLE = 2  # words of a clause that may lie wholly within another


def is_same_elsewhere(first: Event, second: Event) -> bool:
    """Tell whether the events of two documents are one: the same date, and words enough in common.

    Of a day, at least three words and most of the shorter clause's, for two clauses of one story share its actors
    whatever they did; of a day to come, half of them, for a story plans one thing; of a month or a year, all.
    """
    if (first.when.start, first.when.end) != (second.when.start, second.when.end):
        return False
    one, two = (beginnings(event.text) - beginnings(event.when.working.split("→")[0]) for event in (first, second))
    common, smaller = len(one & two), min(len(one), len(two))
    if common == smaller and common >= _WHOLE:
        return True
    if first.when.start.day is None or not common:
        return False
    both_ahead = first.planned and second.planned
    return 2 * common >= smaller if both_ahead else common >= _ELSEWHERE and common / smaller > _MOST
