"""Which printed names are one person's: full names first, then the short forms that only one of them can bear."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set

from generator.annotate.names.likeness import (
    core,
    gender_fits,
    is_full,
    namings,
    same_person,
    suffix_of,
    title_of,
)
from generator.annotate.names.person import Person
from generator.annotate.names.roles import is_kin
from generator.annotate.names.runs import Run
from generator.annotate.names.words import given_names, plain
from generator.lexicon import load


def cluster(runs: Sequence[Run]) -> tuple[Person, ...]:
    """Sort the runs that name people into persons, in the order of their first full name.

    A short form goes to the one person who can bear it; where two can ("Mr Lund" beside Ada and Olaf Lund), gender
    decides, then the title, then the short form's established use before the second was introduced, and otherwise
    nobody gets it.
    """
    tails = {core(run)[-2:] for run in runs if len(core(run)) > 2}
    short = [run for run in runs if not is_full(run) or _is_tail(run, tails)]
    held = {id(run) for run in short}
    homes = _by_full_name([run for run in runs if id(run) not in held])
    rest = short
    homes += [[run] for run in _strangers(rest, homes)]
    settled = {id(run) for home in homes for run in home}
    rest = [run for run in rest if id(run) not in settled]
    choices = list(_choices(rest, homes))
    for run, choice in zip(rest, choices, strict=True):
        if choice is not None:
            homes[choice].append(run)
    homes += _loose([run for run, choice in zip(rest, choices, strict=True) if choice is None], homes)
    people = [Person(_fullest(home), tuple(sorted(home, key=lambda r: r.span))) for home in homes]
    return tuple(sorted(people, key=lambda person: person.runs[0].span))


def _is_tail(run: Run, tails: Set[tuple[str, ...]]) -> bool:
    """Tell whether two words are a surname that the text prints behind a given name: Vander Haas, Bob's."""
    name = core(run)
    return len(name) == 2 and name in tails and (run.honorific is not None or name[0] not in given_names())


def _by_full_name(runs: Sequence[Run]) -> list[list[Run]]:
    """Sort full names into persons, the longest name of each first."""
    homes: list[list[Run]] = []
    for run in sorted(runs, key=lambda r: -len(r.words)):
        found = [home for home in homes if _same(run, home[0])]
        if len(found) == 1:
            found[0].append(run)
        else:
            homes.append([run])
    return homes


def _same(run: Run, full: Run) -> bool:
    if suffix_of(run) != suffix_of(full) and not _dropped(run, full):
        return False
    return any(same_person(one, other) for one in namings(run) for other in namings(full))


def _dropped(run: Run, full: Run) -> bool:
    """Tell whether a suffix is only left out: "Roe Jr." comes first. "Carl Roe … his son, Carl Roe Jr." are two."""
    with_suffix, without = (run, full) if suffix_of(run) else (full, run)
    return with_suffix.span < without.span and suffix_of(without) is None


def _fullest(runs: Iterable[Run]) -> Run:
    """Choose the run whose name is printed: the longest, rather not in capitals ("MARY HOLT:"), then the first."""
    return max(runs, key=lambda r: (len(r.words), not r.lent, not r.text.isupper(), -r.span.start))


def _strangers(runs: Sequence[Run], homes: Sequence[Sequence[Run]]) -> list[Run]:
    """Give, of each surname, the first short form that cannot be any of its bearers: somebody without a full name.

    "Mr. Lund" beside Ada Lund alone; "Secretary Lund" before "President Olaf Lund" is first named.
    """
    found: dict[tuple[str, ...], Run] = {}
    for run in runs:
        bearers = _bearers(run, homes)
        if bearers and all(_speaks_against(run, homes[i]) for i in bearers):
            found.setdefault(core(run), run)
    return list(found.values())


def _speaks_against(run: Run, home: Sequence[Run]) -> bool:
    if not gender_fits(run, home[0]):
        return True
    if run.span < home[0].span and any(is_kin(full) for full in home if is_full(full)):
        return True  # "Roe said … her husband, Frank Roe": she is somebody else
    titles = {title for full in home if (title := title_of(full))}
    earlier = run.span < min(full.span for full in home)
    return earlier and title_of(run) is not None and bool(titles) and title_of(run) not in titles


def _loose(runs: Sequence[Run], homes: Sequence[Sequence[Run]]) -> list[list[Run]]:
    """Make persons of the short forms that no full name claims; one that several may bear stays nobody's."""
    by_name: dict[tuple[str, ...], list[Run]] = defaultdict(list)
    for run in runs:
        if not _bearers(run, homes):
            by_name[core(run)].append(run)
    longer = {name: [other for other in by_name if len(other) > 1 and other[-1:] == name] for name in by_name}
    joined: dict[tuple[str, ...], list[Run]] = defaultdict(list)
    for name, found in by_name.items():
        joined[longer[name][0] if len(longer[name]) == 1 else name] += found  # "Hollis" is "Van Hollis"
    return list(joined.values())


def _choices(runs: Sequence[Run], homes: Sequence[Sequence[Run]]) -> Iterator[int | None]:
    """Give the index of each short form's person, or None."""
    styles = dict(_styles(runs, homes))
    introduced = [min(run.span.start for run in home) for home in homes]
    established: dict[tuple[str | None, tuple[str, ...]], int] = {}
    for run in runs:
        bearers = [styles[core(run)]] if core(run) in styles else _bearers(run, homes)
        fitting = _entitled(run, [i for i in bearers if gender_fits(run, homes[i][0])], homes)
        if len(fitting) > 1:
            before = [i for i in fitting if introduced[i] < run.span.start]
            first = established.get((run.honorific, core(run)))
            fitting = [first] if first in fitting else before if len(before) == 1 else []
        choice = fitting[0] if len(fitting) == 1 else None
        if choice is not None:
            established.setdefault((run.honorific, core(run)), choice)
        yield choice


def _entitled(run: Run, fitting: list[int], homes: Sequence[Sequence[Run]]) -> list[int]:
    """Leave, of several people, those who have the short form's title where their name is given.

    Where none has it, somebody without a full name is meant: "President Lund" is not Ada Lund, if there is a Mr Lund.
    """
    title = title_of(run)
    if title is None or len(fitting) < 2:
        return fitting
    entitled = [i for i in fitting if any(title_of(full) == title for full in homes[i])]
    unnamed = [i for i in fitting if not is_full(homes[i][0])]
    return entitled or unnamed or fitting


def _styles(runs: Sequence[Run], homes: Sequence[Sequence[Run]]) -> Iterator[tuple[tuple[str, ...], int]]:
    """Give the titles of nobility that stand in apposition to a full name: "Colin Reid, Lord Ashdale, …"."""
    ends = {(id(r.block), r.end): index for index, home in enumerate(homes) for r in home}
    for run in runs:
        if run.honorific in load("honorifics")["nobility"] and run.start and run.block.doc[run.start - 1].text == ",":
            index = ends.get((id(run.block), run.start - 1))
            if index is not None and not _bearers(run, homes):
                yield core(run), index


def _bearers(run: Run, homes: Sequence[Sequence[Run]]) -> list[int]:
    """Give the persons whose surname, or else whose given name, the short form is."""
    short, names, suffix = core(run), [core(home[0]) for home in homes], suffix_of(run)
    by_surname = [
        i
        for i, name in enumerate(names)
        if (name[-len(short) :] == short or _surname_first(name, short)) and suffix in (None, suffix_of(homes[i][0]))
    ]
    if by_surname or len(short) > 1 or run.honorific in load("honorifics")["rank"] or _surname_only(run):
        return by_surname
    return [
        i
        for i, home in enumerate(homes)
        if (names[i][0] == short[0] or _nicknamed(home, short[0])) and suffix in (None, suffix_of(home[0]))
    ]


def _surname_only(run: Run) -> bool:
    """Tell whether a form cannot be a given name: "Mr. Scott" is not Scott Turner, though "Mr. Xi" is Xi Jinping."""
    book = load("given_names")
    regal = title_of(run) in load("titles")["regal"]
    titled = run.honorific in load("honorifics")["plain"] or (title_of(run) is not None and not regal)
    name = run.plain[0]
    return titled and (name in book["male"] or name in book["female"]) and name not in book["either"]


def _nicknamed(home: Sequence[Run], name: str) -> bool:
    return any(run.nickname is not None and plain(run.nickname) == name for run in home)


def _surname_first(name: tuple[str, ...], short: tuple[str, ...]) -> bool:
    """Tell whether a name of three parts has the short form as the second.

    "Ana Lo Mei-ling" is "Ms Lo", "Rosa Moreno Vidal" is "Ms Moreno"; "Mary Ann Reed" is not "Ann".
    """
    if len(name) != 3 or short != name[1:2]:
        return False
    return "-" in name[2] or (name[0] in given_names() and len(short[0]) > 2 and short[0] not in given_names())
