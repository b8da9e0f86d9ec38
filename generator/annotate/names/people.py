"""Which capitalised runs name people: the evidence of each, judged over the whole document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from generator.annotate.names.role_phrases import body_noun, role_ending
from generator.annotate.names.roles import appositions_at
from generator.annotate.names.runs import Run
from generator.annotate.names.words import (
    countries,
    demonyms,
    given_names,
    is_role,
    organisations,
    places,
    plain,
    titles,
)
from generator.lexicon import load

HUMAN_CLASSES = ("speech", "telling", "asking", "writing", "belief", "intention")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What speaks for a run being a person: `sure` alone suffices, `score` must be enough over all runs of the name."""

    sure: bool
    score: int
    attributive: bool


def find_people(runs: Sequence[Run]) -> tuple[Run, ...]:
    """Choose the runs that name people, in text order.

    A name once known as a person's is one everywhere in the document, by its full form or by its surname; uses as an
    attribute ("the Varga administration", "Varga supporters") neither make a person nor mention one.
    """
    prose = [run for run in runs if not run.headline]
    verdicts = [verdict_of(run) for run in prose]
    accepted = _accepted(prose, verdicts)
    cut = list(_cut_to(accepted, [run for run in runs if run.headline]))
    judged = [*zip(prose, verdicts, strict=True), *((run, verdict_of(run)) for run in cut)]
    known = {word for name in accepted for word in _short_forms(name)}
    people = [run for run, verdict in judged if not verdict.attributive and _names_somebody(run, accepted, known)]
    return tuple(sorted(people, key=lambda run: run.span))


def _names_somebody(run: Run, accepted: frozenset[tuple[str, ...]], known: Set[str]) -> bool:
    return run.plain in accepted or (len(run.words) == 1 and run.plain[0] in known and not _excluded(run))


def _cut_to(accepted: frozenset[tuple[str, ...]], shown: Sequence[Run]) -> Iterator[Run]:
    """Cut the runs of headlines, where every word has a capital, to the names that the prose knows."""
    for run in shown:
        for size in range(len(run.words), 1, -1):
            if run.plain[:size] in accepted:
                yield run.shortened(size)
                break


def _accepted(runs: Sequence[Run], verdicts: Sequence[Verdict]) -> frozenset[tuple[str, ...]]:
    by_name: dict[tuple[str, ...], list[Verdict]] = defaultdict(list)
    for run, verdict in zip(runs, verdicts, strict=True):
        if not verdict.attributive:
            by_name[run.plain].append(verdict)
    return frozenset(name for name, found in by_name.items() if _convincing(name, found))


def _convincing(name: tuple[str, ...], found: Sequence[Verdict]) -> bool:
    """Tell whether all that speaks for a name, over the document, makes it a person's."""
    if any(verdict.score <= -10 for verdict in found):
        return any(verdict.sure for verdict in found) and sum(v.sure for v in found) > sum(
            v.score <= -10 for v in found
        )
    if any(verdict.sure for verdict in found):
        return True
    best = max((verdict.score for verdict in found), default=0)
    average = sum(verdict.score for verdict in found) / max(1, len(found))
    return best >= 3 and average >= (1 if len(name) > 1 else 1.5)


def _short_forms(name: tuple[str, ...]) -> Iterable[str]:
    """Give the single words by which a person of that full name may be called: surname, given name."""
    words = [word for word in name if word not in load("honorifics")["suffixes"]]
    return {words[-1], words[0]} if len(words) > 1 else words


def verdict_of(run: Run) -> Verdict:
    """Weigh what speaks for and against a run being a person's name where it stands."""
    attributive = is_attribute(run)
    if _excluded(run) or _of_a_body(run) or _is_thing(run):
        return Verdict(sure=False, score=-10, attributive=attributive)
    described = run.honorific is not None or run.titled or _introduced(run) or _after_role(run)
    sure = described and _plausible(run)
    return Verdict(sure=sure, score=_score(run), attributive=attributive)


def _excluded(run: Run) -> bool:
    """Tell whether the lexicon knows the name as something else."""
    words, name = run.plain, " ".join(run.plain)
    book = load("names")
    if name in book["figures"] or name in organisations() or name in book["calendar"]:
        return True
    if any(mark in word for word in run.words for mark in '‘`"“”[]—–/@#0123456789'):
        return True
    if len(words) == 1 and run.head.tag_ == "NNPS":
        return True
    if len(words) == 1:
        bare = words[0] in titles() or is_role(words[0])
        return (words[0] in _common() or (bare and words[0] not in book["surnames"])) and not run.honorific
    if name in places() or name in demonyms():
        return True
    return _headed(words)


def _of_a_body(run: Run) -> bool:
    """Tell whether the run goes on with a name or a field: "Institute of Marine Ecology", "dean of Law"."""
    doc, at = run.block.doc, run.start
    if at < 2 or doc[at - 1].lower_ not in ("of", "for") or run.titled or run.honorific is not None:
        return False
    owner = doc[at - 2]
    body = owner.text[0].isupper() and owner.lower_ in load("organisations")["heads"]
    return body or owner.lower_ in load("names")["fields"]


def _is_thing(run: Run) -> bool:
    """Tell whether the run is said to be a body: "Zippa, the company behind the scooters", "Zippa, which sued"."""
    doc, at = run.block.doc, run.end
    if run.honorific is not None or at + 1 >= len(doc) or doc[at].text != ",":
        return False
    if doc[at + 1].lower_ == "which":
        return doc[run.start - 1 : run.start].text.lower() not in ("of", "with", "from")
    return doc[at + 1].lower_ in ("the", "a", "an") and body_noun(doc, at + 2) is not None


@cache
def _common() -> frozenset[str]:
    """Give the single words that are no surname by themselves."""
    return (
        places() | demonyms() | load("organisations")["heads"] | load("names")["abstract"] | load("names")["calendar"]
    )


def _headed(words: tuple[str, ...]) -> bool:
    """Tell whether the last word makes the run a place, an organisation, a law or an event."""
    last = words[-1]
    if last not in _heads() and not is_role(last):
        return False
    return not (last in load("names")["surnames"] and words[0] in given_names())


@cache
def _heads() -> frozenset[str]:
    """Give the words that, standing last, make a run anything but a person."""
    heads = load("organisations")["heads"] | load("places")["heads"] | load("names")["abstract"]
    return heads | demonyms() | countries()


def _plausible(run: Run) -> bool:
    """Tell whether a titled run can be a name: not "President of", not a demonym or an organisation's first word."""
    heads = load("organisations")["heads"]
    if run.titled and run.honorific is None and not _addressed(run) and not _supported(run):
        return False
    if any(word in demonyms() or word in heads for word in run.plain[:1]):
        return False
    return run.head.tag_ not in ("NNPS", "NNS") or run.plain[-1].removesuffix("s") not in heads


def _addressed(run: Run) -> bool:
    """Tell whether a title of address stands before the name, not only a noun that may be part of something else."""
    doc = run.block.doc
    return any(plain(doc[at : run.name].text) in titles() for at in range(max(0, run.name - 4), run.name))


def _supported(run: Run) -> bool:
    """Tell whether a name after a mere role noun looks like one: "Celebrity Apprentice" does not."""
    doc = run.block.doc
    labelled = any(doc[i].ent_type_ == "PERSON" for i in range(run.name, run.end))
    return labelled or run.plain[0] in given_names() or is_human(run.head)


def _after_role(run: Run) -> bool:
    """Tell whether a role with its "of …" stands right before the name: "director of the Arts Council Ana Lo"."""
    return run.name > run.start and len(run.words) > 1 and role_ending(run.block.doc, run.name) is not None


def is_attribute(run: Run) -> bool:
    """Tell whether the name only modifies a noun that follows it: "the Varga administration", "Varga supporters"."""
    doc = run.block.doc
    if run.end >= len(doc):
        return False
    after = doc[run.end]
    if after.text in ("-", "–") and not doc[run.end - 1].whitespace_ and not after.whitespace_:
        return True
    if after.pos_ not in ("NOUN", "ADJ", "PROPN") or not doc[run.end - 1].whitespace_:
        return False
    head = run.head
    return head.dep_ in ("compound", "nmod", "amod") and head.head.i >= run.end


def _introduced(run: Run) -> bool:
    """Tell whether words before the run say that a name follows: "a trainee named Okoro", "the pseudonym Lena"."""
    if run.start == 0:
        return False
    before = run.block.doc[run.start - 1]
    return before.lower_ in load("names")["naming"] or before.lower_ in load("names")["pseudonym"]


def _score(run: Run) -> int:
    """Add up what is evidence without being proof."""
    doc, words = run.block.doc, run.plain
    labels = {doc[i].ent_type_ for i in range(run.name, run.end)}
    score = 2 if labels == {"PERSON"} else 0
    score -= 2 if labels & {"GPE", "FAC", "LOC", "EVENT", "WORK_OF_ART", "LAW", "PRODUCT", "NORP"} else 0
    score += 2 if len(words) > 1 and words[0] in given_names() else 0
    score += 2 if len(words) > 2 and any(len(word) <= 2 and word.isalpha() for word in words[1:-1]) else 0
    if is_human(run.head):
        score += 2
    elif run.head.dep_ == "nsubj" and run.head.head.pos_ == "VERB":
        score += 1
    score += 2 if followed_by_description(run) or appositions_at(run) else 0
    if run.start and doc[run.start - 1].lower_ in ("the", "this", "these", "a", "an", "@", "#") and not run.titled:
        score -= 3
    return score


def is_human(token: Token) -> bool:
    """Tell whether a token stands where the news puts people: it speaks, is told or has an aide."""
    verbs = load("reporting_verbs")
    lemma = token.head.lemma_.lower()
    if token.dep_ == "nsubj":
        return any(lemma in verbs[kind] for kind in HUMAN_CLASSES if kind in verbs)
    if token.dep_ in ("dobj", "dative", "nsubjpass"):
        return lemma in load("names")["done_to"]
    if token.dep_ == "poss":
        return is_role(token.head.text) or lemma in load("roles")["kin"]
    return token.dep_ == "pobj" and token.head.dep_ == "agent"


def followed_by_description(run: Run) -> bool:
    """Tell whether an age, a relative "who" or a role in apposition follows: ", 34,", ", who", ", founder of"."""
    doc = run.block.doc
    at = run.end
    if at < len(doc) and doc[at].lower_ == "who":
        return True
    if at + 1 >= len(doc) or doc[at].text not in (",", "(", "—", "–"):
        return False
    if doc[at + 1].lower_ in ("who", "whose") or (doc[at + 1].is_digit and len(doc[at + 1]) == 2):
        return True
    for token in doc[at + 1 : at + 8]:
        if is_role(token.text) and token.pos_ == "NOUN":
            return True
        if token.pos_ not in ("DET", "ADJ", "NOUN", "PROPN", "PART", "PUNCT", "PRON") or token.text in (",", "."):
            return False
    return False
