"""Questions about what parties want and others do not give: conditions, exclusions, demands, doubts, motives."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from generator.annotate.questions.agreement import is_somebody
from generator.annotate.questions.clauses import (
    auxiliaries_of,
    clause_of,
    has_no,
    is_finite,
    is_negated,
    loose_end,
    noun_phrase,
    subject_of,
)
from generator.annotate.questions.grammar import Subject, ask_what, ask_whether_done, finish
from generator.annotate.questions.inflection import pairs, participle
from generator.annotate.questions.passage import Found, Passage, first
from generator.annotate.tree import Token
from generator.lexicon import load
from generator.model.annotation import Reason

# Printed words at which a rule can apply, whatever their lemma.
TELLING = frozenset({"demands", "against", "without"})


@functools.cache
def _telling() -> frozenset[str]:
    """Give every lemma at which one of the rules can apply to a word that is no verb."""
    classes = ("offering", "excluding", "doubt", "motive")
    return frozenset({"agree", "call"}).union(*(load("open_questions")[name] for name in classes))


def find_disputes(passage: Passage, token: Token) -> Iterator[Found]:
    """Find the question that parties leave open between them at this word."""
    words, lemma = load("open_questions"), token.lemma_.lower()
    if token.pos_ not in ("VERB", "AUX") and lemma not in _telling() and token.lower_ not in TELLING:
        return
    rules = (
        ("not-offered", Reason.UNDISCLOSED, not_offered, lemma in words["offering"]),
        ("excluded", Reason.DISPUTED, excluded, lemma in words["excluding"]),
        ("condition", Reason.PENDING, condition, token.pos_ in ("VERB", "AUX")),
        ("not-all-agree", Reason.DISPUTED, not_all_agree, lemma == "agree"),
        ("doubted-quality", Reason.DISPUTED, doubted, lemma in words["doubt"]),
        ("with-or-without", Reason.PENDING, with_or_without, token.lower_ == "without"),
        ("disputed-motive", Reason.DISPUTED, motive, lemma in words["motive"]),
    )
    for name, reason, rule, applies in rules:
        text = rule(passage, token) if applies else None
        if text:
            yield Found(text=text, reason=reason, cue=token, confidence=0.75, rule=name)


def not_offered(passage: Passage, verb: Token) -> str | None:
    """Ask whether something will be offered that a plan "did not offer": "Will any guarantees be offered?"."""
    thing = next((child for child in verb.rights if child.dep_ == "dobj"), None)
    subject = subject_of(verb)
    if thing is None or subject is None or not is_negated(verb):
        return None
    planned = subject.lemma_.lower() in load("open_questions")["draft"]
    if not planned or not any(child.lower_ in ("any", "specific") for child in thing.lefts):
        return None
    named = passage.nominal(thing)
    back = any(
        c.dep_ == "prep" and c.lower_ == "in" and [x.lower_ for x in c.children] == ["return"] for c in verb.rights
    )
    return ask_whether_done(named, verb.lemma_.lower(), "in return" if back else "") if named else None


def condition(passage: Passage, verb: Token) -> str | None:
    """Ask whether a condition will be met: "Any deal must be acceptable to …" asks "Will any deal be acceptable …?"."""
    needs = (
        verb.dep_ == "xcomp"
        and verb.head.lemma_ in load("open_questions")["obligation"]
        and has_aux(verb.head, "would", "will")
    )
    holder = verb.head if needs else verb
    subject = subject_of(holder)
    if not (needs or has_aux(verb, "must")) or subject is None or subject.i in passage.spoken or is_negated(holder):
        return None
    bargain = subject.lemma_.lower() in load("open_questions")["bargain"] and verb.dep_ != "relcl"
    if not bargain or not any(child.lower_ == "any" for child in subject.lefts):
        return None
    clause = clause_of(holder)
    named = passage.subject(subject, clause.subject_tokens) if clause else None
    passive = any(child.dep_ == "auxpass" for child in verb.lefts)
    head = f"be {participle(verb.lemma_.lower())}" if passive else verb.lemma_.lower()
    tails = passage.tails(verb.i + 1, loose_end(verb), named)
    return first(finish("will", named.text, head, rest) for rest in tails if rest) if named else None


def has_aux(verb: Token, *forms: str) -> bool:
    """Tell whether a verb has one of these auxiliaries."""
    return any(aux.lower_ in forms for aux in auxiliaries_of(verb))


def excluded(passage: Passage, verb: Token) -> str | None:
    """Ask whether somebody will be included whom one party shuts out "despite" another's demand."""
    words = load("open_questions")
    whom = next((child for child in verb.rights if child.dep_ == "dobj"), None)
    wanted = [c for token in verb.rights if token.lower_ in words["despite"] for c in token.children]
    where = next(
        (t for t in verb.subtree if t.i > verb.i and t.lower_ in ("from", "of") and t.dep_ in ("prep", "pcomp")), None
    )
    place = next((child for child in where.children if child.dep_ == "pobj"), None) if where is not None else None
    if whom is None or place is None or whom.pos_ == "PRON" or is_negated(verb):
        return None
    if not any(token.lemma_.lower() in words["demand"] for token in wanted):
        return None
    named, inside = passage.nominal(whom), passage.wording.words(noun_phrase(place))
    return finish("will", named.text, "be included in", inside) if named and inside else None


def not_all_agree(passage: Passage, verb: Token) -> str | None:
    """Ask what "not everyone agreed" on: "Should there be another referendum?"."""
    subject = subject_of(verb)
    content = next((child for child in verb.rights if child.dep_ == "ccomp" and is_finite(child)), None)
    if subject is None or content is None or not subject.lower_.startswith("every"):
        return None
    not_all = any(child.dep_ == "neg" for child in subject.lefts)
    inner = subject_of(content)
    clause = clause_of(content, inner.left_edge.i) if not_all and inner is not None else None
    return passage.question(clause, "", reported=False) if clause else None


def object_after(preposition: Token | None) -> Token | None:
    """Give the noun that a preposition governs, or None."""
    if preposition is None:
        return None
    return next((child for child in preposition.children if child.dep_ == "pobj"), None)


def doubted(passage: Passage, doubt: Token) -> str | None:
    """Ask for a quality that is in doubt: "scepticism about the sincerity of the apology"."""
    verb = next((a for a in doubt.ancestors if a.pos_ in ("VERB", "AUX")), None)
    if verb is None or has_no(doubt) or is_negated(verb) or not is_finite(verb):
        return None
    after = (*doubt.subtree, *verb.rights)
    about = next((t for t in after if t.i > doubt.i and t.lower_ in ("about", "over") and t.dep_ == "prep"), None)
    quality = object_after(about)
    adjective = pairs("open_questions", "quality").get(quality.lemma_.lower()) if quality is not None else None
    if quality is None or adjective is None:
        return None
    thing = object_after(next((token for token in quality.subtree if token.lower_ == "of"), None))
    named = passage.nominal(thing) if thing is not None and not is_somebody(thing) else None
    return finish("are" if named.plural else "is", named.text, adjective) if named else None


def with_or_without(passage: Passage, without: Token) -> str | None:
    """Ask which of two ways it will be: "will leave with or without a deal"."""
    verb = without.head.head
    thing = object_after(without)
    if (
        without.dep_ != "conj"
        or without.head.lower_ != "with"
        or thing is None
        or verb.tag_ != "VB"
        or is_negated(verb)
    ):
        return None
    who = passage.actor(verb)
    if who is None:
        return None
    close = next((token.right_edge for token in verb.rights if token.dep_ in ("prt", "dobj")), verb)
    deed = passage.wording.words(passage.doc[verb.i : close.i + 1], who)
    way = passage.wording.words(noun_phrase(thing), who)
    return finish("will", who.text, deed, "with or without", way) if deed and way else None


def motive(passage: Passage, noun: Token) -> str | None:
    """Ask for a motive that somebody claims: "argued that the true purpose of the delay was to …"."""
    be = noun.head
    claimed = be.dep_ == "ccomp" and be.head.lemma_.lower() in load("open_questions")["arguing"]
    if noun.dep_ != "nsubj" or be.lemma_ != "be" or not claimed or be.head.i in passage.spoken or is_negated(be):
        return None
    true = any(child.lower_ in ("real", "true", "actual") for child in noun.lefts)
    of = any(child.lower_ in ("of", "for", "behind") for child in noun.rights)
    words = passage.wording.words(noun_phrase(noun)) if true and of else None
    neutral = re.sub(r"^(the )?(real|true|actual) ", "the ", words) if words else None  # "true" takes the critic's side
    return ask_what(Subject(neutral)) if neutral else None
