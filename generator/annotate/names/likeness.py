"""Whether two printed names can be one person's: their words, initials, nicknames, and the genders that they tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from generator.annotate.names.runs import Run
from generator.annotate.names.words import gender_of_given, given_names, is_initial, is_suffix, plain
from generator.lexicon import load
from generator.model.annotation import Gender


def core(run: Run) -> tuple[str, ...]:
    """Give the name's plain words without suffix; full stops inside initials left out ("J.D." is "jd")."""
    return _core(run.words)


@lru_cache(maxsize=8192)
def _core(words: tuple[str, ...]) -> tuple[str, ...]:
    kept = [word for word in words if not is_suffix(word)] or list(words)
    first = plain(kept[0]).replace(".", "")
    return (first, *(part for word in kept[1:] for part in _parts(word)))


def _parts(word: str) -> Sequence[str]:
    """Give a middle or last word as it is compared: of initials each by itself ("H.W." is "h", "w")."""
    bare = plain(word).replace(".", "")
    return tuple(bare) if is_initial(word) else (bare,)


@lru_cache(maxsize=8192)
def _full(words: tuple[str, ...]) -> bool:
    particles, given = load("honorifics")["particles"], given_names()
    kept = [word for word in words if not is_suffix(word)]
    small = [word for word in kept if plain(word) in particles and not (word[0].isupper() and plain(word) in given)]
    return len(kept) - len(small) > 1


def is_full(run: Run) -> bool:
    """Tell whether a run is a full name, not a short form: two words, a particle not counted ("bin Salman").

    "Al" and "Ben" are particles in some languages and given names in others: with a capital they count.
    """
    return _full(run.words)


def same_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether two full names are one person's.

    >>> same_person(("donald", "j", "reed"), ("donald", "reed")), same_person(("don", "reed"), ("dan", "reed"))
    (True, False)
    >>> same_person(("carl", "w", "reed"), ("carl", "h", "w", "reed")), same_person(("bill", "roe"), ("william", "roe"))
    (False, True)
    """
    if sorted(one) == sorted(other) or "".join(one) == "".join(other):
        return True
    if one[-1] != other[-1] or not _first_fits(one[0], other[0]):
        return False
    return _middles_fit(one[1:-1], other[1:-1])


def _middles_fit(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether middle names do not speak against each other: one has none, fewer, or the other's initials."""
    if set(one) <= set(other) or set(other) <= set(one):
        return bool(not one or not other or min(len(word) for word in (*one, *other)) > 1 or one == other)
    pairs = zip(one, other, strict=False)
    return len(one) == len(other) and all(a == b or _shortens(a, b) or _shortens(b, a) for a, b in pairs)


def _shortens(initial: str, name: str) -> bool:
    return len(initial) == 1 and name.startswith(initial)


def _first_fits(one: str, other: str) -> bool:
    if one == other or _shortens(one, other) or _shortens(other, one):
        return True
    return other in _diminutives().get(one, ()) or one in _diminutives().get(other, ())


@cache
def _diminutives() -> dict[str, frozenset[str]]:
    return dict(load("diminutives"))


def suffix_of(run: Run) -> str | None:
    """Give the look-up form of a name's suffix ("jr"), or None; a ruler's number is one too."""
    return next((plain(word) for word in run.words[1:] if is_suffix(word)), None)


def namings(run: Run) -> Iterator[tuple[str, ...]]:
    """Give the full names that a run prints: as it stands, and with the nickname for the given name."""
    yield core(run)
    if run.nickname is not None:
        yield (plain(run.nickname), *core(run)[1:])


def title_of(run: Run) -> str | None:
    """Give the office that a title before a name tells, however it is printed ("Sen." is "senator"), or None."""
    if run.name == run.start:
        return None
    return _titles().get(plain(run.block.doc[run.name - 1].text))


@cache
def _titles() -> dict[str, str]:
    return {form: title for title, forms in load("title_forms").items() for form in (title, *forms)}


def gender_fits(run: Run, full: Run) -> bool:
    """Tell whether the honorific of a short form does not speak against a person."""
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
    return None if len(run.words) < 2 and not run.titled else gender_of_given(run.plain[0])
