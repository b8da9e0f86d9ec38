"""Which printed names are one person's: full names first, then the short forms that only one of them can bear."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.annotate.names.runs import Run
from generator.lexicon import load
from generator.model.annotation import Gender


@dataclass(frozen=True, slots=True)
class Person:
    """One person's runs, in text order; `full` is the run with the fullest name."""

    full: Run
    runs: tuple[Run, ...]

    @property
    def gender(self) -> Gender | None:
        """The gender that the honorifics give, when they agree."""
        found = {gender for run in self.runs if (gender := honorific_gender(run.honorific))}
        return found.pop() if len(found) == 1 else None

    @property
    def likely_gender(self) -> Gender | None:
        """The gender as printed, or else that of most people who bear the given name."""
        return self.gender or given_gender(self.full)


def cluster(runs: Sequence[Run]) -> tuple[Person, ...]:
    """Sort the runs that name people into persons, in the order of their first full name.

    A short form goes to the one person who can bear it; where two can ("Mr Lund" beside Ada and Olaf Lund), gender
    decides, then the short form's established use before the second was introduced, and otherwise nobody gets it.
    """
    members: dict[int, list[Run]] = {}
    fulls: list[Run] = []
    for run in sorted((r for r in runs if is_full(r)), key=lambda r: -len(r.words)):
        home = _home(run, fulls)
        if home is None:
            fulls.append(run)
            members[len(fulls) - 1] = [run]
        else:
            members[home].append(run)
    rest = [run for run in runs if not is_full(run)]
    homes = list(_homes(rest, fulls, members))
    for run, home in zip(rest, homes, strict=True):
        if home is not None:
            members[home].append(run)
    loose = _loose([run for run, home in zip(rest, homes, strict=True) if home is None], fulls)
    people = [
        Person(_fullest(found), tuple(sorted(found, key=lambda r: r.span))) for found in [*members.values(), *loose]
    ]
    return tuple(sorted(people, key=lambda person: person.runs[0].span))


def _fullest(runs: Iterable[Run]) -> Run:
    return max(runs, key=lambda r: (len(r.words), -r.span.start))


def _loose(runs: Sequence[Run], fulls: Sequence[Run]) -> list[list[Run]]:
    """Make persons of the short forms that no full name claims; one that several may bear stays nobody's."""
    by_name: dict[tuple[str, ...], list[Run]] = defaultdict(list)
    for run in runs:
        if not _bearers(run, fulls):
            by_name[core(run)].append(run)
    return list(by_name.values())


def _homes(runs: Sequence[Run], fulls: Sequence[Run], members: dict[int, list[Run]]) -> Iterator[int | None]:
    """Give the index of each short form's person, or None."""
    styles = dict(_styles(runs, fulls, members))
    introduced = {index: min(r.span.start for r in found if is_full(r)) for index, found in members.items()}
    established: dict[tuple[str | None, tuple[str, ...]], int] = {}
    for run in runs:
        bearers = [styles[core(run)]] if core(run) in styles else _bearers(run, fulls)
        fitting = [i for i in bearers if _gender_fits(run, fulls[i])]
        if len(fitting) > 1:
            before = [i for i in fitting if introduced[i] < run.span.start]
            first = established.get((run.honorific, core(run)))
            fitting = [first] if first in fitting else before if len(before) == 1 else []
        choice = fitting[0] if len(fitting) == 1 else None
        if choice is not None:
            established.setdefault((run.honorific, core(run)), choice)
        yield choice


def _styles(
    runs: Sequence[Run], fulls: Sequence[Run], members: dict[int, list[Run]]
) -> Iterator[tuple[tuple[str, ...], int]]:
    """Give the titles of nobility that stand in apposition to a full name: "Colin Reid, Lord Ashdale, …"."""
    ends = {(id(r.block), r.end): index for index, found in members.items() for r in found if is_full(r)}
    for run in runs:
        if run.honorific in load("honorifics")["nobility"] and run.start and run.block.doc[run.start - 1].text == ",":
            index = ends.get((id(run.block), run.start - 1))
            if index is not None and not _bearers(run, fulls):
                yield core(run), index


def _bearers(run: Run, fulls: Sequence[Run]) -> list[int]:
    """Give the persons whose surname, or else whose given name, the short form is."""
    short = core(run)
    by_surname = [
        i for i, full in enumerate(fulls) if core(full)[-len(short) :] == short or _surname_first(full, short)
    ]
    if by_surname or run.honorific in load("honorifics")["rank"]:
        return by_surname
    return [i for i, full in enumerate(fulls) if len(short) == 1 and core(full)[0] == short[0]]


def _surname_first(full: Run, short: tuple[str, ...]) -> bool:
    """Tell whether a name of three parts has the short form as the second: "Ana Lo Mei-ling" is "Ms Lo"."""
    name = core(full)
    return len(name) == 3 and "-" in name[2] and short == name[1:2]


def _home(run: Run, fulls: Sequence[Run]) -> int | None:
    """Give the person whose full name this one is: same first and last word, the middle ones not in conflict."""
    found = [i for i, full in enumerate(fulls) if same_person(core(run), core(full))]
    return found[0] if len(found) == 1 else None


def same_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether two full names are one person's.

    >>> same_person(("donald", "j", "reed"), ("donald", "reed")), same_person(("don", "reed"), ("dan", "reed"))
    (True, False)
    """
    if sorted(one) == sorted(other) or "".join(one) == "".join(other):
        return True
    if one[-1] != other[-1] or not _first_fits(one[0], other[0]):
        return False
    middles = (
        [word for word in one[1:-1] if len(word.rstrip(".")) > 1],
        [w for w in other[1:-1] if len(w.rstrip(".")) > 1],
    )
    return not (middles[0] and middles[1]) or middles[0] == middles[1]


def _first_fits(one: str, other: str) -> bool:
    return one == other or (len(one) == 1 and other.startswith(one)) or (len(other) == 1 and one.startswith(other))


def core(run: Run) -> tuple[str, ...]:
    """Give the name's plain words without suffix; full stops inside initials left out ("J.D." is "jd")."""
    words = [word.replace(".", "") for word in run.plain]
    kept = [word for word in words if word not in load("honorifics")["suffixes"]]
    return tuple(kept or words)


def is_full(run: Run) -> bool:
    """Tell whether a run is a full name, not a short form: two words, a particle not counted ("bin Salman")."""
    return len([word for word in core(run) if word not in load("honorifics")["particles"]]) > 1


def _gender_fits(run: Run, full: Run) -> bool:
    said, borne = honorific_gender(run.honorific), honorific_gender(full.honorific) or given_gender(full)
    return said is None or borne is None or said == borne


def honorific_gender(honorific: str | None) -> Gender | None:
    """Give the gender that an honorific's plain form tells, or None."""
    book = load("honorifics")
    if honorific in book["male"]:
        return Gender.MALE
    return Gender.FEMALE if honorific in book["female"] else None


def given_gender(run: Run) -> Gender | None:
    """Give the gender of most people who bear the run's given name; None for a lone surname or an open name."""
    book = load("given_names")
    first = run.plain[0]
    if (len(run.words) < 2 and not run.titled) or first in book["either"]:
        return None
    if (first in book["male"]) == (first in book["female"]):
        return None
    return Gender.MALE if first in book["male"] else Gender.FEMALE
