"""Clauses cut short, and what they stand for: "has not said whether it will", "did not say when".

The words left out are those of a clause nearby. They are put back only when exactly one clause can be meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.annotate.questions.agreement import agrees, is_somebody
from generator.annotate.questions.clauses import (
    Clause,
    auxiliaries_of,
    clause_of,
    full_words,
    is_finite,
    is_negated,
    loose_end,
    noun_phrase,
    subject_of,
)
from generator.annotate.questions.cues import Cue
from generator.annotate.questions.denial import is_past
from generator.annotate.questions.grammar import Subject, finish
from generator.annotate.questions.inflection import pairs
from generator.annotate.questions.passage import Passage, first
from generator.annotate.tree import Doc, Token
from generator.lexicon import load

BARE = frozenset({"be", "do", "have"})
FRAMED = frozenset({"ccomp", "xcomp"})
TOLD = frozenset({"ROOT", "ccomp", "xcomp", "conj", "relcl"})
SLUICED = frozenset({"why", "when", "how", "where"})


def is_cut_short(verb: Token) -> bool:
    """Tell whether a clause of "whether" stops at its auxiliary: "whether it will", "if she did"."""
    if verb.tag_ == "MD":
        return True
    said = any(child.dep_ not in ("punct", "advmod", "neg", "cc", "conj") for child in verb.rights)
    return verb.lemma_ in BARE and not auxiliaries_of(verb) and not said


def restored(passage: Passage, clause: Clause, cue: Cue, fallback: Subject | None) -> str | None:
    """Ask what "whether it will" leaves open, in the words of the only deed it can stand for."""
    deed = only(deeds_before(cue.token, clause.start))
    helper = full_words(clause.verb)
    if deed is None or helper is None or clause.verb.tag_ != "MD" or not is_unreal(deed) or is_negated(deed):
        return None
    own = fallback is not None and agrees(clause.subject, fallback)  # "the mayor has not said whether she will"
    subject = fallback if own else passage.subject(clause.subject, clause.subject_tokens, fallback)
    if subject is None:
        return None
    helper = pairs("auxiliaries", "backshifted").get(helper, helper) if cue.past else helper
    return first(
        finish(helper, subject.text, deed.lemma_.lower(), rest) for rest in complements(passage, deed, subject)
    )


def complements(passage: Passage, deed: Token, subject: Subject) -> Iterator[str]:
    """Word what follows a deed, with the noun for an "it" that is its object."""
    start = deed.i + 1
    if start < len(passage.doc) and passage.doc[start].lower_ == "it" and passage.doc[start].dep_ == "dobj":
        thing = thing_meant(passage, deed)
        rests = passage.tails(start + 1, max(start + 1, loose_end(deed)), subject)
        yield from (f"{thing} {rest}" for rest in rests if thing)
        return
    yield from passage.tails(start, loose_end(deed), subject)


def thing_meant(passage: Passage, deed: Token) -> str | None:
    """Name the thing that "it" stands for: the only object, a thing, in the sentence before that of the deed."""
    sentence = sentence_before(deed.doc, deed.sent.start)
    if sentence is None:
        return None
    objects = [t for t in sentence if t.dep_ in ("dobj", "nsubjpass") and t.tag_ == "NN" and not t.ent_type_]
    thing = only(t for t in objects if not is_somebody(t) and not is_person_object(t))
    words = passage.wording.words(noun_phrase(thing)) if thing is not None else None
    if words is None:
        return None
    article, _, rest = words.partition(" ")
    return f"the {rest}" if article.lower() in ("a", "an") else words


def is_person_object(noun: Token) -> bool:
    """Tell whether a noun is whom a verb is done to: "accused the secretary of hiding …"."""
    return noun.head.lemma_ in load("open_questions")["accusing"]


def sluiced(passage: Passage, word: Token, cue: Cue, fallback: Subject | None) -> str | None:
    """Ask what a lone "when" or "why" leaves open: "The plant will reopen but the firm did not say when"."""
    return of_deed(passage, word.lower_, word.i, cue.token, fallback)


def of_deed(passage: Passage, asked: str, stop: int, cue: Token, fallback: Subject | None = None) -> str | None:
    """Ask `asked` ("when", "why") of the only deed told before token `stop`."""
    deeds = deeds_before(cue, stop)
    verb = only(v for v in deeds if is_finite(v) and (asked == "why" or not is_negated(v)))
    promised = only(v for v in deeds if v.dep_ == "xcomp" and v.head.lemma_ in load("open_questions")["promising"])
    if verb is None and promised is not None and len(deeds) == 1:
        return first(promised_deed(passage, asked, promised))
    clause = clause_of(verb, subject.left_edge.i) if verb is not None and (subject := subject_of(verb)) else None
    if verb is None or clause is None or clause.end > stop or is_cut_short(verb):
        return None
    reported = verb.dep_ == "ccomp" and is_past(verb.head)
    return passage.question(clause, asked, reported=reported, fallback=fallback)


def promised_deed(passage: Passage, asked: str, deed: Token) -> Iterator[str | None]:
    """Ask when or how a promised deed will be done: "has promised to publish the report but has not said when"."""
    who = passage.subject_of(deed)
    if who is not None and not is_negated(deed.head):
        tails = passage.tails(deed.i + 1, loose_end(deed), who)
        yield from (finish(asked, "will", who.text, deed.lemma_.lower(), rest) for rest in tails)


def is_sluice(word: Token) -> bool:
    """Tell whether a question word stands alone at the end of its sentence: "did not say why."."""
    after = word.i + 1
    return word.lower_ in SLUICED and after < len(word.doc) and word.doc[after].text in (".", ";")


def deeds_before(cue: Token, stop: int) -> list[Token]:
    """Give the deeds told before token `stop` in its sentence, or where there is none in the sentence before."""
    own = [token for token in cue.doc[cue.sent.start : stop] if is_deed(token, cue)]
    if own:
        return own
    before = sentence_before(cue.doc, cue.sent.start)
    return [token for token in before if is_deed(token, cue)] if before is not None else []


def sentence_before(doc: Doc, start: int) -> list[Token] | None:
    """Give the tokens of the sentence that ends where token `start` begins one, or None at the block's start."""
    return list(doc[start - 1].sent) if start > 0 else None


def is_deed(token: Token, cue: Token) -> bool:
    """Tell whether a verb tells a deed, and neither frames another one ("would have to", "said") nor is the cue."""
    if (
        token.pos_ not in ("VERB", "AUX")
        or token.dep_ not in TOLD
        or token == cue
        or (token == cue.head and cue.dep_ != "conj")
    ):
        return False
    if any(child.dep_ in FRAMED and child.pos_ in ("VERB", "AUX") for child in token.children):
        return False
    return is_finite(token) or (token.tag_ == "VB" and token.dep_ != "relcl")


def is_unreal(deed: Token) -> bool:
    """Tell whether a deed is only wanted, due or foreseen: "to approve the charge", "will publish it"."""
    helpers = {child.lower_ for child in auxiliaries_of(deed)}
    return deed.tag_ == "VB" and bool(helpers & {"to", "will", "would", "should", "must", "'ll", "’ll"})


def only(tokens: Iterator[Token] | list[Token]) -> Token | None:
    """Give the only one of some tokens, or None."""
    found = list(tokens)
    return found[0] if len(found) == 1 else None
