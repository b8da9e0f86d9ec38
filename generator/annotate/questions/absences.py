"""Questions about what is missing: no reason, no date, no agreement, no word on somebody's fate."""

from __future__ import annotations

from collections.abc import Iterator

from generator.annotate.questions.clauses import has_no, noun_phrase
from generator.annotate.questions.denial import is_conditional_verb, is_future, is_on_condition, undone, untold
from generator.annotate.questions.gaps import is_definite, what_is
from generator.annotate.questions.grammar import Subject, finish
from generator.annotate.questions.passage import Found, Passage, first
from generator.annotate.questions.wording import possessive_of
from generator.annotate.tree import Token
from generator.lexicon import load
from generator.model.annotation import Reason

MOST_OF_A_NAME = 5  # words before a possessive mark: not "another favourite in the Senate's position"
ABOUT = frozenset({"on", "about", "of", "as", "regarding", "concerning"})


def find_absences(passage: Passage, token: Token) -> Iterator[Found]:
    """Find the question that something missing leaves open at this word."""
    if token.lemma_ == "weigh" and (text := not_weighed_in(passage, token)):
        yield Found(text=text, reason=Reason.UNDISCLOSED, cue=token, confidence=0.85, rule="no-position")
    if token.pos_ != "NOUN":
        return
    words, lemma = load("open_questions"), token.lemma_.lower()
    rules = (
        ("no-reason", Reason.UNEXPLAINED, no_reason, lemma in ("reason", "explanation")),
        ("no-word", Reason.UNDISCLOSED, no_word, lemma in words["word"]),
        ("no-trace", Reason.UNCONFIRMED, no_trace, lemma in ("trace", "sign")),
        ("no-successor", Reason.UNDECIDED, no_successor, lemma in words["succession"]),
        ("no-position", Reason.UNDECIDED, no_position, lemma in ("position", "stance")),
        ("no-decision", Reason.UNDECIDED, no_decision, lemma == "decision"),
    )
    for name, reason, rule, applies in rules:
        text = rule(passage, token) if applies and token.pos_ == "NOUN" else None
        if text:
            yield Found(text=text, reason=reason, cue=token, confidence=0.85, rule=name)


def is_missing(noun: Token) -> bool:
    """Tell whether a thing was not given: "no date", "has not set a date", "a date has yet to be set"."""
    verb = noun.head
    if verb.pos_ not in ("VERB", "AUX") or is_conditional_verb(verb):
        return False
    own = noun.dep_ in ("dobj", "attr", "nsubjpass") or (noun.dep_ == "nsubj" and verb.lemma_ in ("have", "be"))
    later = next((child for child in verb.rights if child.dep_ == "xcomp"), None)
    failed = verb.dep_ == "xcomp" and verb.head.lemma_ in ("fail", "decline", "refuse")
    return own and (has_no(noun) or undone(verb) or untold(verb) or failed or (later is not None and undone(later)))


def after(noun: Token, prepositions: frozenset[str]) -> Iterator[Token]:
    """Give the prepositions behind a noun or behind the verb it belongs to: "no date has been set for"."""
    verb = noun.head
    yield from (c for c in (*noun.rights, *verb.rights) if c.dep_ in ("prep", "dative") and c.lower_ in prepositions)


def no_reason(passage: Passage, noun: Token) -> str | None:
    """Ask for the reason of what somebody "gave no reason for"."""
    things = (c for p in after(noun, frozenset({"for"})) for c in p.children if c.dep_ == "pobj")
    thing = next(things, None) if is_missing(noun) else None
    if thing is None or not is_definite(thing):
        return None
    words = passage.wording.words(noun_phrase(thing))
    return finish("what is the", noun.lower_ if noun.tag_ == "NN" else "reason", "for", words) if words else None


def no_word(passage: Passage, noun: Token) -> str | None:
    """Ask for the value of which nothing is known: "There was no word on the fate of the crew"."""
    if not is_missing(noun):
        return None
    things = (c for p in after(noun, ABOUT) for c in p.children if c.dep_ == "pobj")
    known = [thing for thing in things if is_definite(thing)]
    values = (what_is(passage, c) for c in known if c.lemma_.lower() in load("open_questions")["attribute"])
    return first(values) or first(details(passage, noun, c) for c in known)


def details(passage: Passage, noun: Token, plan: Token) -> str | None:
    """Ask for the details of a plan of which somebody "has given few details"."""
    told = noun.head.lemma_ in ("disclose", "give", "offer", "provide", "release")
    if noun.lemma_.lower() not in ("detail", "specific", "specifics") or not (told or has_no(noun)):
        return None
    if plan.lemma_.lower() not in load("open_questions")["document"] | load("open_questions")["bargain"]:
        return None
    named = passage.nominal(plan)
    return finish("what are the details of", named.text) if named else None


def no_trace(passage: Passage, noun: Token) -> str | None:
    """Ask where something is of which "no trace has been found"."""
    thing = next((c for p in after(noun, frozenset({"of"})) for c in p.children if c.dep_ == "pobj"), None)
    sought = noun.head.lemma_ in ("find", "see", "detect", "spot") and is_missing(noun)
    if thing is None or not sought or not (is_definite(thing) or thing.pos_ == "PRON") or thing.tag_ == "VBG":
        return None
    named = passage.nominal(thing)
    return finish("where are" if named.plural else "where is", named.text) if named else None


def no_successor(passage: Passage, noun: Token) -> str | None:
    """Ask who will succeed somebody for whom "no replacement has been named"."""
    if not is_missing(noun) or noun.head.lemma_.lower() not in load("open_questions")["choosing"] | {"announce"}:
        return None
    things = (c for p in after(noun, frozenset({"for", "to"})) for c in p.children if c.dep_ == "pobj")
    who = next(things, None)
    named = passage.nominal(who) if who is not None and who.pos_ != "PRON" else None
    return finish("who will succeed", named.text) if named else None


def no_position(passage: Passage, noun: Token) -> str | None:
    """Ask where somebody stands on a plan who "has not yet taken a position"."""
    verb = noun.head
    if verb.lemma_ != "take" or not is_missing(noun) or noun.dep_ != "dobj":
        return None
    things = (c for p in after(noun, frozenset({"on"})) for c in p.children if c.dep_ == "pobj")
    thing = next(things, None)
    plan = passage.nominal(thing) if thing is not None else plan_before(passage, noun)
    return position_on(passage.actor(verb), plan)


def not_weighed_in(passage: Passage, verb: Token) -> str | None:
    """Ask where somebody stands who "declined to weigh in on the debate over the levy"."""
    if not untold(verb) or not any(c.lower_ == "in" for c in verb.rights):
        return None
    if any(c.tag_ == "MD" and c.lower_ not in ("would", "will", "wo") for c in verb.lefts):
        return None  # "judges should not weigh in"
    places = (*verb.rights, *verb.head.rights) if verb.dep_ == "xcomp" else tuple(verb.rights)
    things = (c for p in places if p.lower_ == "on" and p.i > verb.i for c in p.children if c.dep_ == "pobj")
    thing = next(things, None)
    if thing is not None and thing.lemma_.lower() in load("open_questions")["doubt"] | load("open_questions")["matter"]:
        inner = (c for p in thing.rights if p.lower_ in ("over", "about", "on", "of") for c in p.children)
        thing = next((c for c in inner if c.dep_ == "pobj"), thing)
    plan = passage.nominal(thing) if thing is not None and thing.pos_ != "PRON" else None
    return position_on(passage.actor(verb), plan)


def position_on(who: Subject | None, thing: Subject | None) -> str | None:
    """Ask what somebody's position on something is."""
    if thing is None or who is None or len(who.text.split()) > MOST_OF_A_NAME:
        return None
    return finish("what is", possessive_of(who.text, plural=who.plural), "position on", thing.text)


def plan_before(passage: Passage, noun: Token) -> Subject | None:
    """Name the plan that the block told of last: "supports this proposal. … has not yet taken a position"."""
    words = load("open_questions")["draft"]
    plans = [token.lower_ for token in noun.doc[: noun.sent.start] if token.lower_ in words]
    return Subject(f"the {plans[-1]}") if plans else None


def no_decision(passage: Passage, noun: Token) -> str | None:
    """Ask for the future of something on which "no decision has been made"."""
    things = (c for p in after(noun, ABOUT) for c in p.children if c.dep_ == "pobj")
    thing, verb = next(things, None), noun.head
    off = verb.lemma_ in load("open_questions")["postponing"] and noun.dep_ in ("dobj", "nsubjpass")
    to_come = is_future(verb) and noun.dep_ in ("dobj", "nsubjpass")
    split = verb.dep_ == "xcomp" and verb.head.lemma_ == "fail"  # judges who "failed to reach a decision" are done
    if thing is None or not is_definite(thing) or split or is_on_condition(verb):
        return None
    if not (is_missing(noun) or off or to_come):
        return None
    if thing.lemma_.lower() in load("open_questions")["attribute"]:
        return what_is(passage, thing)
    named, who = passage.nominal(thing), passage.actor(verb) if noun.dep_ == "dobj" else None
    if named is None:
        return None
    return (
        finish("what will", who.text, "decide about", named.text)
        if who
        else finish("what will be decided about", named.text)
    )
