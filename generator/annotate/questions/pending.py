"""Questions about what is under way: contents, successors, approvals, answers, what is being worked out."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from generator.annotate.questions.clauses import (
    governed,
    has_no,
    is_break,
    is_negated,
    noun_phrase,
    subject_of,
    trimmed_end,
)
from generator.annotate.questions.denial import is_future, is_progressive, undone
from generator.annotate.questions.gaps import is_definite, passive_subject
from generator.annotate.questions.grammar import finish
from generator.annotate.questions.inflection import participle
from generator.annotate.questions.passage import Found, Passage, first
from generator.annotate.questions.wording import POSSESSIVE_MARKS, possessive_of
from generator.annotate.tree import Token
from generator.lexicon import load
from generator.model.annotation import Reason

HYPHENS = frozenset("-‐‑")


def find_pending(passage: Passage, token: Token) -> Iterator[Found]:
    """Find the question that something under way leaves open at this word."""
    words, lemma = load("open_questions"), token.lemma_.lower()
    if lemma not in _telling():
        return
    rules = (
        ("in-preparation", contents, lemma in words["preparing"] and is_progressive(token)),
        ("to-be-developed", to_develop, lemma in words["preparing"]),
        ("to-be-finalised", to_finalise, lemma in words["finalising"]),
        ("new-holder", new_holder, lemma in words["choosing"] or lemma in ("look", "search")),
        ("successor", successor, lemma in words["leaving"] or lemma in words["stepping"] or lemma == "seek"),
        ("vacant", vacancy, lemma == "fill"),
        ("not-answered", response, lemma in words["responding"]),
        ("in-danger", survival, lemma == "condition"),
    )
    for name, rule, applies in rules:
        text = rule(passage, token) if applies else None
        if text:
            reason = Reason.UNANSWERED if name == "not-answered" else Reason.PENDING
            yield Found(text=text, reason=reason, cue=token, confidence=0.8, rule=name)


@functools.cache
def _telling() -> frozenset[str]:
    """Give every lemma at which one of the rules can apply."""
    classes = ("preparing", "finalising", "choosing", "leaving", "stepping", "responding")
    alone = frozenset({"seek", "condition", "fill", "look", "search"})
    return alone.union(*(load("open_questions")[name] for name in classes))


def object_of(verb: Token) -> Token | None:
    """Give the direct object of a verb, or None."""
    return next((child for child in verb.rights if child.dep_ == "dobj"), None)


def whole_object_of(verb: Token) -> Token | None:
    """Give the object of a verb, of words joined by hyphens the last: "a counter-proposal"."""
    return next((c for c in verb.rights if c.dep_ == "dobj" and c.is_alpha and not joins_next(c)), None)


def joins_next(token: Token) -> bool:
    """Tell whether a hyphen joins a word to the next one."""
    return token.i + 1 < len(token.doc) and token.nbor().text in HYPHENS and not token.whitespace_


def contents(passage: Passage, verb: Token) -> str | None:
    """Ask what will be in a document that somebody "is preparing"."""
    thing, maker = whole_object_of(verb), passage.subject_of(verb)
    if thing is None or maker is None or thing.lemma_.lower() not in load("open_questions")["document"]:
        return None
    name = passage.wording.words(passage.doc[core_start(thing) : thing.i + 1])
    if not name or "’" in maker.text or len(maker.text.split()) > 5:
        return None
    return finish("what will be in", possessive_of(maker.text, plural=maker.plural), name.strip('“”" '))


def core_start(noun: Token) -> int:
    """Give where a noun with its compounds and adjectives starts, without its article and an opening mark."""
    start = noun.left_edge.i
    while start > noun.sent.start + 1 and noun.doc[start - 1].text in HYPHENS and not noun.doc[start - 1].whitespace_:
        start = noun.doc[start - 2].i
    while start < noun.i and (noun.doc[start].pos_ in ("DET", "PUNCT", "NUM") or noun.doc[start].dep_ == "poss"):
        start += 1
    return start


def to_develop(passage: Passage, verb: Token) -> str | None:
    """Ask what will be worked out: "agreed to develop measures for monitoring the truce"."""
    thing = object_of(verb)
    if thing is None or thing.tag_ != "NNS" or thing.lemma_.lower() not in load("open_questions")["measure"]:
        return None
    promised = verb.dep_ == "xcomp" and verb.head.lemma_ in load("open_questions")["promising"]
    if (
        not (promised or is_future(verb))
        or is_negated(verb.head)
        or any(child.dep_ in ("det", "poss") for child in thing.lefts)
    ):
        return None
    noun = passage.wording.words(passage.doc[thing.left_edge.i : thing.i + 1])
    done = participle(verb.lemma_.lower())
    tails = passage.tails(thing.i + 1, full_end(thing))
    return first(finish("what", noun, "will be", done, rest) for rest in tails) if noun else None


def full_end(noun: Token) -> int:
    """Give the end of a noun phrase, also where the parser lost its thread at a typographic "’s"."""
    doc, end = noun.doc, noun_phrase(noun).end
    if end < len(doc) and not doc[end - 1].whitespace_ and doc[end].lower_ in POSSESSIVE_MARKS:
        return trimmed_end(doc, end, next((i for i in range(end, noun.sent.end) if is_break(doc, i)), noun.sent.end))
    return end


def to_finalise(passage: Passage, verb: Token) -> str | None:
    """Ask how something will be settled whose last details are open: "will work together to finalise the budget"."""
    thing = object_of(verb)
    purpose = verb.dep_ in ("advcl", "xcomp") and any(child.lower_ == "to" for child in verb.lefts)
    to_come = is_future(verb) or (purpose and is_future(verb.head))
    vague = thing is not None and not any(c.dep_ in ("det", "poss", "compound", "amod") for c in thing.lefts)
    if thing is None or thing.pos_ == "PRON" or not to_come:
        return None
    if vague and thing.pos_ == "NOUN":  # "will work together to finalise governance": whose?
        who = passage.subject_of(verb)
        return finish("how will", who.text, verb.lemma_.lower(), thing.lower_) if who else None
    named = passage.wording.words(noun_phrase(thing, stop=next((c.i for c in thing.rights if c.dep_ == "cc"), None)))
    return finish("how will", named, "be", participle(verb.lemma_.lower())) if named else None


def new_holder(passage: Passage, verb: Token) -> str | None:
    """Ask who will hold a post that is still to be filled: "The Greens are looking for a new leader"."""
    sought = verb.lemma_ in ("look", "search") and is_progressive(verb)
    post = governed(verb, "for") if sought else object_of(verb)
    vacant = is_future(verb) or undone(verb) or sought
    mate = post is not None and post.lemma_ == "mate" and any(child.lower_ == "running" for child in post.lefts)
    if post is None or not vacant or not (mate or post.lemma_.lower() in load("open_questions")["post"]):
        return None
    fresh = mate or any(child.lower_ in ("new", "next") for child in post.lefts)
    subject = passage.subject_of(verb)
    if not fresh or subject is None or "’" in subject.text or len(subject.text.split()) > 5:
        return None
    name = passage.wording.words(passage.doc[core_start(post) : post.i + 1])
    return finish("who will be", possessive_of(with_article(subject.text, verb), plural=subject.plural), name or "")


def with_article(name: str, verb: Token) -> str:
    """Put "the" before the bare plural name of a group: "Social Democrats are to …"."""
    holder = verb
    while subject_of(holder) is None and holder.head.i != holder.i:
        holder = holder.head
    head = subject_of(holder)
    bare = head is not None and head.tag_ == "NNPS" and head.text in name and not name.lower().startswith("the ")
    return f"the {name}" if bare else name


def successor(passage: Passage, verb: Token) -> str | None:
    """Ask who will succeed somebody who is to leave: "will not seek re-election", "will step down"."""
    words, lemma = load("open_questions"), verb.lemma_.lower()
    down = any(child.lower_ in ("down", "aside") for child in verb.rights)
    office = any(child.dep_ == "dobj" and child.lemma_.lower() in words["office"] for child in verb.rights)
    gives_up = lemma == "seek" and is_negated(verb) and office
    goes = (lemma in words["leaving"] or (lemma in words["stepping"] and down)) and is_future(verb)
    if not ((gives_up and ahead(verb)) or goes) or any(is_known_successor(t) for t in verb.sent):
        return None
    if any(token.lower_ in ("if", "unless") for token in verb.sent):
        return None
    who = passage.actor(verb)
    return finish("who will succeed", who.text) if who and not who.plural else None


def vacancy(passage: Passage, verb: Token) -> str | None:
    """Ask who will fill a post that "has yet to be filled"."""
    post = passive_subject(verb)
    if post is None or not undone(verb) or post.lemma_.lower() not in load("open_questions")["vacancy"]:
        return None
    named = passage.nominal(post)
    told = any(c.dep_ in ("amod", "compound", "poss", "prep") for c in post.children)  # "the vacancy": which?
    return finish("who will fill", named.text) if named and told and is_definite(post) else None


def is_known_successor(token: Token) -> bool:
    """Tell whether a word says who comes next: not in "no successor has been named"."""
    known = token.lemma_.lower() in load("open_questions")["succession"]
    return known and not (has_no(token) or (token.head.pos_ == "VERB" and undone(token.head)))


def ahead(verb: Token) -> bool:
    """Tell whether a denied verb speaks of the future: "will not seek"."""
    return any(child.lower_ in ("will", "wo") for child in verb.lefts)


def response(passage: Passage, verb: Token) -> str | None:
    """Ask how somebody will respond to an offer or a demand that has no answer yet."""
    words = load("open_questions")
    to = next((child for child in verb.rights if child.lower_ == "to" and child.dep_ == "prep"), None)
    thing = next((child for child in to.children if child.dep_ == "pobj"), None) if to is not None else None
    if thing is None or not undone(verb) or thing.lemma_.lower() not in (words["document"] | words["demand"]):
        return None
    wants_words = thing.lemma_ in ("call", "request", "letter", "statement")
    known = any(child.lower_ in ("the", "its") or child.dep_ == "poss" for child in thing.lefts)
    if wants_words or not known or any(child.lower_ == "for" for child in thing.rights):
        return None
    subject, named = passage.actor(verb), passage.nominal(thing)
    if subject is None or named is None:
        return None
    return finish("how will", subject.text, verb.lemma_.lower(), "to", named.text)


def survival(passage: Passage, condition: Token) -> str | None:
    """Ask whether a patient will survive who "is in critical condition"."""
    words = load("open_questions")
    grave = any(child.lower_ in words["grave"] for child in condition.lefts)
    verb = condition.head.head if condition.head.lower_ == "in" else None
    if not grave or verb is None or has_no(condition) or verb.lemma_ not in ("be", "remain", "lie", "list"):
        return None
    if verb.lower_ in ("was", "were") or not any(t.lemma_.lower() in words["hospital"] for t in passage.doc):
        return None
    patient = passage.subject_of(verb)
    return finish("will", patient.text, "survive") if patient else None
