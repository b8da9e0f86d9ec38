"""Questions about what happened, while it is looked into: causes, who did it, where somebody is."""

from __future__ import annotations

from collections.abc import Iterator

from generator.annotate.questions.agreement import is_body, is_somebody
from generator.annotate.questions.clauses import auxiliaries_of, has_no, is_negated, loose_end, noun_phrase, subject_of
from generator.annotate.questions.denial import is_conditional_verb, is_progressive, undone
from generator.annotate.questions.gaps import is_being_done, is_definite, what_is
from generator.annotate.questions.grammar import finish
from generator.annotate.questions.passage import Found, Passage, first
from generator.annotate.tree import Token
from generator.lexicon import load
from generator.model.annotation import Reason

UNDER_WAY = frozenset({"under", "underway", "continuing", "ongoing"})


def find_inquiries(passage: Passage, token: Token) -> Iterator[Found]:
    """Find the question that an event not cleared up leaves open at this word."""
    lemma = token.lemma_.lower()
    rules = (
        ("under-investigation", Reason.PENDING, investigated, lemma in ("investigate", "investigation")),
        ("under-investigation", Reason.PENDING, looked_into, lemma in load("open_questions")["searching"]),
        ("not-claimed", Reason.UNDISCLOSED, unclaimed, lemma == "responsibility"),
        ("nobody-charged", Reason.UNDISCLOSED, no_suspect, lemma == "suspect" and token.pos_ == "NOUN"),
        ("each-other", Reason.DISPUTED, each_other, lemma in ("accuse", "blame")),
        ("missing", Reason.UNCONFIRMED, searched_for, lemma == "search"),
        ("nobody-charged", Reason.UNDISCLOSED, uncharged, lemma in ("charge", "arrest")),
        ("missing", Reason.UNCONFIRMED, missing, lemma in ("missing", "miss", "large", "unaccounted")),
    )
    for name, reason, rule, applies in rules:
        text = rule(passage, token) if applies else None
        if text:
            yield Found(text=text, reason=reason, cue=token, confidence=0.75, rule=name)


def investigated(passage: Passage, word: Token) -> str | None:
    """Ask for the cause of an accident, or what will be found of another matter, "under investigation"."""
    event = event_of(word)
    return what_is_found(passage, event) if event is not None and is_definite(event) else None


def what_is_found(passage: Passage, matter: Token) -> str | None:
    """Ask what caused an accident, or what an investigation into something will find."""
    words, lemma = load("open_questions"), matter.lemma_.lower()
    if lemma == "cause":
        return what_is(passage, matter)
    if lemma in words["searching"]:
        return None  # "an investigation into the investigation"
    phrase = noun_phrase(matter, stop=next((c.i for c in matter.rights if c.dep_ == "cc"), None))
    if lemma in words["accident"]:
        name = passage.wording.words(phrase)
        return finish("what caused", name) if name else None
    tails = passage.tails(phrase.start, phrase.end)
    return first(finish("what will the investigation into", rest, "find") for rest in tails if rest)


def looked_into(passage: Passage, noun: Token) -> str | None:
    """Ask what will be found of that into which "an investigation has been launched" or "is under way"."""
    verb = noun.head
    if noun.dep_ not in ("nsubj", "nsubjpass", "dobj") or verb.pos_ not in ("VERB", "AUX") or is_negated(verb):
        return None
    going_on = verb.lemma_ == "be" and verb.tag_ in ("VBZ", "VBP") and any(t.lower_ in UNDER_WAY for t in verb.subtree)
    opened = verb.lemma_.lower() in load("open_questions")["opening"]
    if not (going_on or opened) or is_conditional_verb(verb) or verb.tag_ == "VB":
        return None
    into = (p for p in (*noun.rights, *verb.rights) if p.lower_ == "into" and p.dep_ == "prep")
    thing = next((c for p in into for c in p.children if c.dep_ == "pobj"), None)
    if thing is None or not is_definite(thing):
        return None
    kinds = load("open_questions")["accident"] | {"cause"}
    case = noun.lemma_ in ("investigation", "probe")
    fresh = going_on or is_progressive(verb) or any(a.lower_ in ("has", "have") for a in auxiliaries_of(verb))
    case = case or (opened and verb.tag_ == "VBN")
    return what_is_found(passage, thing) if (fresh and case) or thing.lemma_.lower() in kinds else None


def event_of(word: Token) -> Token | None:
    """Give the event that is being investigated: "is under investigation", "police are investigating the crash"."""
    if word.pos_ == "VERB":
        if is_progressive(word) and not is_negated(word):
            return next((c for c in word.rights if c.dep_ == "dobj" and is_case(c, subject_of(word))), None)
        return subject_of(word) if is_being_done(word) else None
    under = word.head if word.dep_ == "pobj" and word.head.lower_ == "under" else None
    verb = under.head if under is not None else None
    now = verb is not None and verb.lower_ in ("is", "are", "remains", "remain", "'s", "’s")
    return subject_of(verb) if verb is not None and now and not is_negated(verb) else None


def is_case(matter: Token, by: Token | None) -> bool:
    """Tell whether a matter is one that the police or an authority can clear up, not "the origins of the carnival"."""
    words = load("open_questions")
    event = matter.lemma_.lower() in words["accident"] | words["violence"] | {"cause"}
    return event or (by is not None and (is_body(by) or by.lemma_.lower() in words["knowers"]))


def unclaimed(passage: Passage, noun: Token) -> str | None:
    """Ask who carried out an attack for which "no one has claimed responsibility"."""
    verb = noun.head
    subject = subject_of(verb) if verb.lemma_ == "claim" and verb.pos_ == "VERB" else None
    claim = verb.head if verb.lower_ == "of" and verb.head.lemma_ in ("claim", "assertion", "acknowledgment") else None
    if any(t.lower_ == "who" and t.i < noun.i for t in noun.sent):  # "Who did it is not known, and no group has …"
        return None
    nobody = (subject is not None and is_negated(verb)) or (claim is not None and has_no(claim))
    if not nobody or (subject is not None and is_conditional_verb(verb)):
        return None
    things = (c for p in noun.rights if p.lower_ == "for" for c in p.children if c.dep_ == "pobj")
    thing = next(things, None) or violence_before(noun)
    kinds = load("open_questions")["violence"] | load("open_questions")["accident"]
    if thing is None or thing.lemma_.lower() not in kinds:
        return None
    words = passage.wording.words(noun_phrase(thing)) if is_definite(thing) else f"the {thing.lower_}"
    return finish("who is responsible for", words) if words else None


def uncharged(passage: Passage, word: Token) -> str | None:
    """Ask who did what "no one has been charged with", or for which "no arrests have been made"."""
    verb = word if word.pos_ == "VERB" else word.head
    made = word.pos_ == "VERB" or (verb.lemma_ == "make" and has_no(word))
    helpers = {aux.lower_ for aux in auxiliaries_of(verb)}
    if not (made and helpers & {"has", "have"} and "been" in helpers and is_negated(verb)):
        return None
    things = [t for t in verb.subtree if t.i > verb.i and t.dep_ == "pobj" and t.pos_ == "NOUN"]
    thing = next((t for t in things if t.lemma_.lower() in load("open_questions")["violence"]), None)
    if thing is None and not things:
        return who_did_it(word)
    words = passage.wording.words(noun_phrase(thing)) if thing is not None and is_definite(thing) else None
    return finish("who is responsible for", words) if words else None


def who_did_it(word: Token) -> str | None:
    """Ask who is responsible for the only crime that the block tells of before a word."""
    event = violence_before(word)
    return finish("who is responsible for the", event.lower_) if event is not None else None


def no_suspect(passage: Passage, noun: Token) -> str | None:
    """Ask who did it where "police have not identified a suspect"."""
    verb = noun.head
    sought = verb.lemma_ in ("arrest", "identify", "name", "find") and noun.dep_ in ("dobj", "nsubjpass")
    vague = has_no(noun) or any(child.lower_ in ("a", "any") for child in noun.lefts)
    return who_did_it(noun) if sought and vague and (has_no(noun) or undone(verb)) else None


def each_other(passage: Passage, verb: Token) -> str | None:
    """Ask who did what two "accuse each other of" doing."""
    subject = subject_of(verb)
    each = subject is not None and any(c.lower_ == "each" for c in subject.lefts)
    others = (c for c in verb.rights if c.lower_ == "other")
    other = next((c for c in others if each or any(x.lower_ == "each" for x in c.lefts)), None)
    deeds = (c for p in verb.rights if p.lower_ in ("of", "for") for c in p.children)
    kinds = load("open_questions")["harming"] | load("open_questions")["breach"]
    deed = next((c for c in deeds if (c.tag_ == "VBG" and c.lemma_ in kinds) or is_definite(c)), None)
    if other is None or deed is None or is_negated(verb) or is_conditional_verb(verb):
        return None
    if deed.tag_ != "VBG":
        words = passage.wording.words(noun_phrase(deed))
        return finish("who is responsible for", words) if words else None
    tails = passage.tails(deed.i + 1, loose_end(deed))
    return first(finish("who is responsible for", deed.lower_, rest) for rest in tails if rest)


def violence_before(token: Token) -> Token | None:
    """Give the event nearest before a word in its block: "A bomb blast killed two. No one claimed responsibility."."""
    kinds = load("open_questions")["violence"]
    before = [t for t in token.doc[: token.i] if t.lemma_.lower() in kinds and t.pos_ == "NOUN"]
    return before[-1] if before and len({t.lemma_.lower() for t in before}) == 1 else None


def missing(passage: Passage, word: Token) -> str | None:
    """Ask where somebody is who "is still missing" or "remains at large"."""
    verb = word if word.pos_ == "VERB" else word.head.head if word.lower_ == "large" else word.head
    at_large = word.lower_ == "large" and word.head.lower_ == "at"
    still = any(c.lower_ == "still" for c in (*verb.lefts, *word.lefts)) or verb.lemma_ == "remain"
    still = still or (word.lower_ == "unaccounted" and verb.lower_ in ("is", "are"))
    forms = {aux.lower_ for aux in auxiliaries_of(word)} | {verb.lower_}
    there = forms & {"is", "are", "was", "were", "remain", "remains", "remained"}
    if not (at_large or word.lower_ in ("missing", "unaccounted")) or not there or is_negated(verb):
        return None
    subject = subject_of(verb)
    if subject is None or subject.tag_ == "EX" or not (at_large or still):
        return None
    person = is_somebody(subject) or subject.lemma_.lower() in load("open_questions")["people"]
    named = passage.nominal(subject) if person else None
    if named is None or not (is_definite(subject) or subject.ent_type_ == "PERSON"):
        return counted(passage, subject) if person and not at_large else None
    return finish("where are" if named.plural else "where is", named.text)


def searched_for(passage: Passage, verb: Token) -> str | None:
    """Ask where those are whom rescuers "are still searching for"."""
    still = any(c.lower_ == "still" for c in verb.lefts)
    whom = next((c for p in verb.rights if p.lower_ == "for" for c in p.children if c.dep_ == "pobj"), None)
    if verb.pos_ != "VERB" or whom is None or not still or not is_progressive(verb) or is_negated(verb):
        return None
    person = is_somebody(whom) or whom.lemma_.lower() in load("open_questions")["people"]
    named = passage.nominal(whom) if person and (is_definite(whom) or whom.ent_type_ == "PERSON") else None
    return finish("where are" if named.plural else "where is", named.text) if named else None


def counted(passage: Passage, subject: Token) -> str | None:
    """Ask whether so and so many missing will be found: "Will the two missing hikers be found?"."""
    number = next((c for c in subject.lefts if c.dep_ == "nummod"), None)
    if number is None or subject.tag_ != "NNS":
        return None
    if subject.left_edge.i != number.i:  # "at least six"
        return finish("will the missing", subject.lower_, "be found")
    return finish("will the", number.lower_, "missing", subject.lower_, "be found")
