"""What speaks for and against a capitalised run being a person's name where it stands."""

from __future__ import annotations

from dataclasses import dataclass

from generator.annotate.names.exclusions import (
    after_place_word,
    is_excluded,
    is_of_a_body,
    is_plural,
    is_spoken_alone,
    is_thing,
    is_titled_work,
)
from generator.annotate.names.role_phrases import role_ending
from generator.annotate.names.roles import appositions_at
from generator.annotate.names.runs import Run
from generator.annotate.names.words import (
    countries,
    demonyms,
    given_names,
    is_person_noun,
    is_role,
    organisations,
    plain,
    titles,
)
from generator.annotate.tree import Token
from generator.lexicon import load

HUMAN_CLASSES = ("speech", "telling", "asking", "writing", "belief", "intention")
NO_PERSON = frozenset({"GPE", "FAC", "LOC", "EVENT", "WORK_OF_ART", "LAW", "PRODUCT", "NORP"})


@dataclass(frozen=True, slots=True)
class Verdict:
    """What speaks for a run being a person: `sure` alone suffices, `score` must be enough over all runs of the name.

    `human` says that the run does or is something that only a person does or is.
    """

    sure: bool
    score: int
    attributive: bool
    human: bool = False


def verdict_of(run: Run) -> Verdict:
    """Weigh what speaks for and against a run being a person's name where it stands."""
    attributive = is_attribute(run)
    if is_excluded(run) or any(test(run) for test in (is_plural, is_of_a_body, is_thing, is_titled_work)):
        return Verdict(sure=False, score=-10, attributive=attributive)
    saint = run.honorific in ("st", "saint") and (after_place_word(run) or run.head.ent_type_ != "PERSON")
    addressed = (run.honorific is not None or run.titled) and not saint  # "in St. Clairfield" is nobody
    described = addressed or _introduced(run) or _after_role(run)
    sure = described and _plausible(run)
    human = is_human(run.head) or followed_by_description(run)
    return Verdict(sure=sure, score=_score(run), attributive=attributive, human=human)


def _plausible(run: Run) -> bool:
    """Tell whether a titled run can be a name: not "President of", not a demonym or an organisation's first word."""
    heads = load("organisations")["heads"]
    named = run.honorific is not None or _addressed(run) or _supported(run) or _after_role(run)
    if run.titled and not named:
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
    led = run.name > run.start or run.titled
    return led and len(run.words) > 1 and role_ending(run.block.doc, run.name) is not None


def is_attribute(run: Run) -> bool:
    """Tell whether the name only modifies a noun that follows it: "the Varga administration", "Varga supporters"."""
    doc = run.block.doc
    if run.end >= len(doc):
        return False
    after = doc[run.end]
    if after.text.isupper() and plain(after.text) in load("honorifics")["letters"]:
        return False  # "Ana Lo MP"
    if after.text in ("-", "–") and not doc[run.end - 1].whitespace_ and not after.whitespace_:
        return True
    if after.pos_ not in ("NOUN", "ADJ", "PROPN") or not doc[run.end - 1].whitespace_:
        return False
    head = run.head
    return head.dep_ in ("compound", "nmod", "amod") and head.head.i >= run.end


def _introduced(run: Run) -> bool:
    """Tell whether words before the run say that a person's name follows: "a trainee named Okoro", "the alias Lena".

    What is "a maker of vitamins called Zippa" is no person.
    """
    if run.start == 0:
        return False
    doc, at = run.block.doc, run.start - 1
    if doc[at].lower_ in load("names")["pseudonym"]:
        return True
    return doc[at].lower_ in load("names")["naming"] and any(
        is_person_noun(token) for token in doc[max(0, at - 4) : at]
    )


def _score(run: Run) -> int:
    """Add up what is evidence without being proof."""
    doc, words = run.block.doc, run.plain
    labels = {doc[i].ent_type_ for i in range(run.name, run.end)}
    human, given = is_human(run.head), len(words) > 1 and words[0] in given_names()
    score = 2 if labels == {"PERSON"} else 0
    score -= (1 if human else 2) if labels & NO_PERSON else 0
    score += 2 if given else 0
    score += 2 if len(words) > 2 and any(len(word) <= 2 and word.isalpha() for word in words[1:-1]) else 0
    if human:
        score += 2
    elif run.head.dep_ == "nsubj" and run.head.head.pos_ == "VERB":
        score += 1
    score += 2 if followed_by_description(run) or appositions_at(run) else 0
    score += 2 if len(words) > 1 and (_of_an_owner(run) or is_label(run)) else 0
    score -= 3 if len(words) == 1 and (after_place_word(run) or is_spoken_alone(run)) else 0
    if run.start and doc[run.start - 1].lower_ in ("the", "this", "these", "a", "an", "@", "#") and not run.titled:
        score -= 3
    return score


def _of_an_owner(run: Run) -> bool:
    """Tell whether a name that speaks belongs to a body or a land: "the Herald's Ana Lo wrote"."""
    doc, at = run.block.doc, run.start
    if at < 2 or doc[at - 1].lower_ not in ("'s", "’s") or not is_human(run.head):
        return False
    owner = plain(doc[at - 2].text)
    return (
        owner in organisations()
        or owner in countries()
        or owner in load("organisations")["heads"]
        or doc[at - 2].ent_type_ == "ORG"
    )


def is_label(run: Run) -> bool:
    """Tell whether a name stands before a colon at the start of its line or of a remark: "Ana Lo: “We won.”"."""
    doc, at = run.block.doc, run.start
    opening = at == 0 or doc[at - 1].text in ("-", "–", "—", "•", "*", "\n", "\n\n")
    return opening and run.end < len(doc) and doc[run.end].text == ":"


def is_human(token: Token) -> bool:
    """Tell whether a token stands where the news puts people: it speaks, is told or has an aide."""
    verbs = load("reporting_verbs")
    if token.dep_ == "appos" and is_role(token.head.text):  # "its manager, Ana Lo, told"
        token = token.head
    lemma = token.head.lemma_.lower()
    if token.dep_ == "nsubj":
        return any(lemma in verbs[kind] for kind in HUMAN_CLASSES if kind in verbs)
    if token.dep_ in ("dobj", "dative", "nsubjpass"):
        return lemma in load("names")["done_to"]
    if token.dep_ == "poss":
        return is_role(token.head.text) or lemma in load("roles")["kin"]
    return token.dep_ == "pobj" and token.head.dep_ == "agent"


def _is_age(token: Token) -> bool:
    """Tell an age from a measure: "Lund, 34, left", but not "Hexley, 19 miles away"."""
    measures = token.i + 1 < len(token.doc) and token.nbor().pos_ == "NOUN"
    return token.is_digit and len(token) == 2 and not measures


def followed_by_description(run: Run) -> bool:
    """Tell whether an age, a relative "who" or a role in apposition follows: ", 34,", ", who", ", founder of"."""
    doc = run.block.doc
    at = run.end
    if at < len(doc) and doc[at].lower_ == "who":
        return True
    if at + 1 >= len(doc) or doc[at].text not in (",", "(", "—", "–"):
        return False
    if doc[at + 1].lower_ in ("who", "whose") or _is_age(doc[at + 1]):
        return True
    for token in doc[at + 1 : at + 8]:
        if is_role(token.text) and token.pos_ == "NOUN":
            return True
        if token.pos_ not in ("DET", "ADJ", "NOUN", "PROPN", "PART", "PUNCT", "PRON") or token.text in (",", "."):
            return False
    return False
