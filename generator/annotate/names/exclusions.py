"""Runs that name no person, whatever stands around them: places, bodies, laws, works, credits, words of address."""

from __future__ import annotations

from functools import cache

from generator.annotate.names.role_phrases import body_noun
from generator.annotate.names.runs import Run
from generator.annotate.names.words import (
    countries,
    demonyms,
    given_names,
    is_initial,
    is_role,
    organisations,
    places,
    plain,
    titles,
)
from generator.annotate.tree import Token
from generator.lexicon import load


def is_excluded(run: Run) -> bool:
    """Tell whether the lexicon knows the name as something else, or it stands where nobody of the story is named."""
    words, name = run.plain, " ".join(run.plain)
    book = load("names")
    if name in book["figures"] or name in book["calendar"]:
        return True
    if name in organisations() and run.honorific is None:  # "Ms. Gao" is not the GAO
        return True
    if any(mark in word for word in run.words for mark in '‘`“"”[]—–/@#0123456789'):
        return True
    if is_initial(run.words[-1]) or _numbered(run) or is_credit(run):
        return True
    if len(words) == 1:
        return _no_surname(run)
    return name in places() or name in demonyms() or (_headed(words) and not _is_titled_surname(run))


def _is_titled_surname(run: Run) -> bool:
    """Tell whether a role stands before a name that ends in a surname: "the pilot Dorn Hill", but not "Dorn Hill"."""
    return run.titled and len(run.words) == 2 and run.plain[-1] in load("names")["surnames"]


def _no_surname(run: Run) -> bool:
    """Tell whether a single word is no name of anybody: "Mr. President", "the Chief", a place."""
    word, book = run.plain[0], load("names")
    if word in book["address"]:
        return run.honorific not in load("honorifics")["elective"]
    bare = word in titles() or is_role(word)
    return (word in _common() or (bare and word not in book["surnames"])) and not run.honorific


def _numbered(run: Run) -> bool:
    """Tell whether a number stands right before the name: "Boeing 737 Max"."""
    return run.start > 0 and run.block.doc[run.start - 1].text.isdigit() and run.start == run.name


def is_credit(run: Run) -> bool:
    """Tell whether the run signs a picture: "Ana Lo/Reuters", "Photo by Ana Lo", "Credit: Ana Lo"."""
    doc, at = run.block.doc, run.start
    if run.end + 1 < len(doc) and doc[run.end].text == "/" and doc[run.end + 1].text[0].isupper():
        return not doc[run.end - 1].whitespace_
    if at > 1 and doc[at - 1].text == "/" and doc[at - 2].text[0].isupper():
        signed = at > 2 and plain(doc[at - 3].text) in given_names()
        return signed or (doc[at - 2].ent_type_ != "ORG" and plain(doc[at - 2].text) not in organisations())
    return at > 1 and doc[at - 1].lower_ in ("by", ":", "of") and doc[at - 2].lower_ in load("names")["credits"]


def is_of_a_body(run: Run) -> bool:
    """Tell whether the run goes on with a name or a field: "Institute of Marine Ecology", "dean of Law"."""
    doc, at = run.block.doc, run.start
    if at < 2 or doc[at - 1].lower_ not in ("of", "for") or run.titled or run.honorific is not None:
        return False
    if run.name > run.start:
        return False
    owner = doc[at - 2]
    body = owner.text[0].isupper() and owner.lower_ in load("organisations")["heads"]
    return body or owner.lower_ in load("names")["fields"]


def is_thing(run: Run) -> bool:
    """Tell whether the run is said to be a body: "Zippa, the company behind the scooters", "Zippa, which sued"."""
    doc, at = run.block.doc, run.end
    if run.honorific is not None or at + 1 >= len(doc) or doc[at].text != ",":
        return False
    if doc[at + 1].lower_ == "which":
        return doc[run.start - 1 : run.start].text.lower() not in ("of", "with", "from")
    return doc[at + 1].lower_ in ("the", "a", "an") and body_noun(doc, at + 2) is not None


def is_made(run: Run) -> bool:
    """Tell whether a noun for a company or a work stands before a bare word: "computer maker Zippa"."""
    before = run.block.doc[run.start - 1] if run.start and run.start == run.name else None
    return before is not None and len(run.words) == 1 and before.lower_ in load("organisations")["makers"]


@cache
def _common() -> frozenset[str]:
    """Give the single words that are no surname by themselves."""
    return (
        places() | demonyms() | load("organisations")["heads"] | load("names")["abstract"] | load("names")["calendar"]
    )


def _headed(words: tuple[str, ...]) -> bool:
    """Tell whether the last word makes the run a place, an organisation, a law or an event.

    After a given name a country or its people is a surname: Jim Jordan, Jane English. So is a role, where the given
    name is no place's: Colleen Chancellor, but not "Virginia Governor".
    """
    last = words[-1]
    if last not in _heads() and not is_role(last):
        return False
    surnames = load("names")["surnames"]
    role = is_role(last) and len(words) == 2 and words[0] not in places() | countries()
    surname = role or last in surnames or last in countries() or last in demonyms()
    two = any(word in surnames for word in words[1:-1])  # "Martin Luther King Day"
    return not (surname and words[0] in given_names() and not two)


@cache
def _heads() -> frozenset[str]:
    """Give the words that, standing last, make a run anything but a person."""
    heads = load("organisations")["heads"] | load("organisations")["kinds"]
    heads |= load("places")["heads"] | load("names")["abstract"]
    return heads | demonyms() | countries()


def is_plural(run: Run) -> bool:
    """Tell whether a single word is the plural of a name or a noun: "the Smiths", "Presidents"."""
    word = run.words[0]
    plural = word.endswith("s") and run.head.tag_ in ("NNPS", "NNS")
    return plural and len(run.words) == 1


def is_titled_work(run: Run) -> bool:
    """Tell whether the run stands in a title set in marks, with a capital on every word: “Ana Lo Sees the Sea”."""
    inside = _between_marks(run)
    words = [token for token in inside if token.is_alpha]
    if len(words) <= len(run.words) or inside[-1].text in (".", "!", "?", ","):
        return False
    return all(token.text[0].isupper() or token.pos_ in ("ADP", "DET", "CCONJ", "PART") for token in words)


def _between_marks(run: Run) -> list[Token]:
    """Give the tokens of the short stretch in quote marks that holds the run, a comma at its end left out."""
    doc = run.block.doc
    before = [i for i in range(max(0, run.start - 9), run.start) if doc[i].text in OPENING]
    after = [i for i in range(run.end, min(len(doc), run.end + 12)) if doc[i].text in CLOSING]
    if not before or not after:
        return []
    straight = doc[before[-1]].text == '"'
    if straight and sum(token.text == '"' for token in doc[: before[-1]]) % 2:
        return []
    inside = list(doc[before[-1] + 1 : after[0]])
    return inside[:-1] if inside[-1].text == "," else inside


OPENING = frozenset({"“", "‘", "``", '"'})
CLOSING = frozenset({"”", "’", "''", '"'})


def is_spoken_alone(run: Run) -> bool:
    """Tell whether a lone word is all that stands in marks: “Meh,” wrote a reader."""
    doc = run.block.doc
    if len(run.words) > 1 or not run.start or run.end >= len(doc):
        return False
    after = doc[run.end + 1 : run.end + 2].text if doc[run.end].text in (",", ".", "!", "?") else doc[run.end].text
    return doc[run.start - 1].text in OPENING and after in CLOSING


def after_place_word(run: Run) -> bool:
    """Tell whether a preposition of place stands before the bare name: "at Vogue", "in Sandy Hook", "in St. Ives"."""
    at = run.start
    bare = at == run.name or run.honorific in ("st", "saint")
    return bare and at > 0 and plain(run.block.doc[at - 1].text) in load("places")["locating"]
