"""Questions about a thing that the text says was not given, named or settled: "The price was not disclosed"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.annotate.questions.clauses import auxiliaries_of, has_no, is_negated, noun_phrase, subject_of
from generator.annotate.questions.denial import is_future, is_progressive, untold
from generator.annotate.questions.grammar import Subject, ask_what
from generator.annotate.questions.passage import RELATIVE_TAGS, Found, Passage
from generator.annotate.questions.wording import is_plural, possessive_of
from generator.annotate.tree import Token
from generator.lexicon import load
from generator.model.annotation import Reason

DISCUSSING = frozenset({"discuss", "address", "negotiate", "raise"})
SETTLING = frozenset(
    {"agree", "decide", "determine", "establish", "fix", "set", "settle", "finalise", "finalize", "resolve", "choose"}
)
OWNERS = frozenset({"of", "for", "behind", "in"})


def find_gaps(passage: Passage, token: Token) -> Iterator[Found]:
    """Find the question that a verb not done leaves open about its object or its passive subject."""
    if token.pos_ not in ("VERB", "AUX"):
        return
    words, lemma = load("open_questions"), token.lemma_.lower()
    if lemma in words["tell"] | words["naming"] | words["confirming"] | DISCUSSING | SETTLING | {"know", "make"}:
        yield from untold_thing(passage, token)
    if lemma in words["tell"] | words["examine"] | words["publishing"] | SETTLING | DISCUSSING | {"await", "expect"}:
        yield from thing_to_come(passage, token)
    if lemma in ("be", "remain", "hang"):
        yield from unclear_thing(passage, token)


def untold_thing(passage: Passage, verb: Token) -> Iterator[Found]:
    """Ask what a thing is that was not told: "has not yet been discussed", "declined to disclose the price"."""
    passive = passive_subject(verb)
    thing = passive or next((c for c in verb.rights if c.dep_ in ("dobj", "ccomp") and c.pos_ == "NOUN"), None)
    sought = thing is not None and thing.lemma_ in ("cause", "motive")
    if thing is None or (passive is None and verb.lemma_ in SETTLING and not sought) or not untold(verb):
        return
    if passive is None and verb.lemma_ in DISCUSSING and thing.lemma_ == "detail":
        return  # details that two did not talk about are no secret
    if verb.lemma_ == "make" and not any(t.lower_ in ("public", "known") for t in verb.subtree if t.i > verb.i):
        return
    text = named(passage, thing) if verb.lemma_.lower() in load("open_questions")["naming"] else None
    text = text or asked_for(passage, verb, thing)
    if text:
        yield Found(text=text, reason=reason_of(verb), cue=verb, confidence=0.9, rule="thing-not-told")


def passive_subject(verb: Token) -> Token | None:
    """Give what something is done to: also "has yet to be named"; for "who" and "whose name" the noun they go on."""
    subject = next((child for child in verb.lefts if child.dep_ == "nsubjpass"), None)
    if subject is None and verb.dep_ == "xcomp" and any(aux.lower_ == "be" for aux in auxiliaries_of(verb)):
        subject = subject_of(verb.head)
    whose = subject is not None and subject.lemma_ in ("name", "identity") and subject.left_edge.lower_ == "whose"
    if subject is not None and verb.dep_ == "relcl" and (subject.lower_ == "who" or whose):
        return verb.head
    return subject


def asked_for(passage: Passage, verb: Token, thing: Token) -> str | None:
    """Ask for a value that was not told, or for the somebody whom a verb of telling did not give."""
    words, lemma = load("open_questions"), thing.lemma_.lower()
    who = lemma in words["person"] and verb.lemma_.lower() in (*words["naming"], "disclose", "reveal", "release")
    if (
        has_no(thing)
        or (who and is_counted(thing))
        or not (who or lemma in words["attribute"])
        or thing.left_edge.tag_ == "JJ"
    ):
        return None
    if lemma in words["when"] and any(c.lemma_.lower() in words["happening"] for p in thing.rights for c in p.children):
        return None  # the date of a vote: "When will the vote take place?"
    if lemma == "motive" and any(c.lower_ == "a" for c in thing.lefts):
        return cause_before(passage, thing)
    return what_is(passage, thing, who=who) if is_definite(thing) or is_bare(thing) else None


def named(passage: Passage, thing: Token) -> str | None:
    """Ask who somebody is that was not named: "refused to name the two pilots of the barge"."""
    known = is_definite(thing) and not has_no(thing) and not is_counted(thing)
    whole = known and thing.lemma_.lower() in load("open_questions")["person"]
    return what_is(passage, thing, who=True) if whole else None


def is_counted(noun: Token) -> bool:
    """Tell whether a noun is counted and no more is said of it: "the three pilots", not of what."""
    counted = any(child.dep_ == "nummod" for child in noun.lefts)
    return counted and not any(child.lower_ in OWNERS or child.dep_ == "relcl" for child in noun.rights)


def is_definite(noun: Token) -> bool:
    """Tell whether a noun phrase points at something known: "the price", "its price", "the plan's price"."""
    return any(child.lower_ in ("the", "its", "his", "her", "their") or child.dep_ == "poss" for child in noun.lefts)


def is_bare(noun: Token) -> bool:
    """Tell whether a noun says of what it is and needs no article: "terms of the deal", "details of the plan"."""
    plain = not any(child.dep_ in ("det", "poss", "nummod") for child in noun.lefts)
    return plain and noun.tag_ == "NNS" and any(child.lower_ == "of" for child in noun.rights)


def what_is(passage: Passage, thing: Token, *, who: bool = False) -> str | None:
    """Ask what something is that says of what it is: "the cost of the bridge", "the bridge's cost", not "the cost"."""
    owned = any(c.lower_ in OWNERS or c.dep_ == "poss" for c in thing.children)
    if not (who or owned):
        return amount_asked(passage, thing) or cause_before(passage, thing)
    joined = next((c for c in thing.rights if c.dep_ in ("cc", "conj") or c.text == ","), None)
    tokens = noun_phrase(thing, stop=joined.i if joined is not None else None)
    relative = any(t.tag_ in RELATIVE_TAGS and t.i < thing.i for t in tokens)  # "whose name", not "the man who fired"
    of = (t for p in thing.rights if p.dep_ == "prep" for t in p.children)  # "the results of which"
    relative = relative or any(t.tag_ in RELATIVE_TAGS for t in of)
    nominal = passage.subject(thing, tokens) if not relative else None
    if nominal and joined is not None:
        nominal = Subject(nominal.text, thing.tag_ in ("NNS", "NNPS"), nominal.kind)
    if nominal and is_bare(thing):
        nominal = Subject(f"the {nominal.text}", nominal.plural, nominal.kind)
    return ask_what(nominal, who=who) if nominal else None


def cause_before(passage: Passage, thing: Token) -> str | None:
    """Ask for "the cause" or "a motive" of the only event told before: "… a fire … The cause is unknown"."""
    words, lemma = load("open_questions"), thing.lemma_.lower()
    if lemma == "motive" and (who := doer_before(passage, thing)):
        return ask_what(Subject(f"{possessive_of(who.text, plural=who.plural)} motive"))
    kinds = words["accident"] | words["violence"] if lemma in ("cause", "origin") else words["violence"]
    if lemma not in ("cause", "motive", "origin") or any(c.lower_ == "of" for c in thing.rights):
        return None
    told = {t.lemma_.lower(): t for t in thing.doc[: thing.i] if t.pos_ == "NOUN" and t.lemma_.lower() in kinds}
    if len(told) != 1 or (event := next(iter(told.values()))).head.dep_ == "neg":
        return None
    return ask_what(Subject(f"the {lemma} {'for' if lemma == 'motive' else 'of'} the {event.lower_}"))


def doer_before(passage: Passage, thing: Token) -> Subject | None:
    """Name those of whom alone the block tells a violent deed: "Two gunmen killed the guard. … a motive"."""
    words = load("open_questions")
    verbs = (t for t in thing.doc[: thing.i] if t.lemma_.lower() in words["harming"] and t.pos_ == "VERB")
    doers = {head.lemma_: head for verb in verbs if (head := subject_of(verb)) is not None and head.dep_ == "nsubj"}
    head = next(iter(doers.values())) if len(doers) == 1 else None
    if head is None or head.pos_ != "NOUN" or head.lemma_.lower() not in words["person"]:
        return None
    return Subject(f"the {head.lower_}", head.tag_ == "NNS")


def amount_asked(passage: Passage, thing: Token) -> str | None:
    """Ask for what a clause says of a value: "the amount it paid for the jets" is "the amount the airline paid …"."""
    verb = next((child for child in thing.rights if child.dep_ == "relcl"), None)
    payer = subject_of(verb) if verb is not None else None
    if verb is None or payer is None or payer.tag_ in ("WP", "WDT"):
        return None
    who = passage.subject(payer, noun_phrase(payer), passage.antecedent(thing.head))
    start = passage.wording.words(passage.doc[thing.left_edge.i : payer.left_edge.i])
    if who is None or start is None:
        return None
    rest = next(passage.tails(payer.right_edge.i + 1, verb.right_edge.i + 1, who), None)
    return ask_what(Subject(f"{start} {who.text} {rest}", thing.tag_ == "NNS")) if rest else None


def thing_to_come(passage: Passage, verb: Token) -> Iterator[Found]:
    """Ask what a thing is that is still to be told or settled: "Details of the plan will be announced on Friday"."""
    if text := still_counted(passage, verb):
        yield Found(text=text, reason=Reason.PENDING, cue=verb, confidence=0.8, rule="thing-to-come")
        return
    thing = passive_subject(verb)
    passive = any(aux.dep_ == "auxpass" for aux in auxiliaries_of(verb))
    if thing is None or not passive or thing.lemma_.lower() not in load("open_questions")["attribute"]:
        active = verb.lemma_ in ("investigate", "await", "determine", "establish") and is_sought(verb)
        settled = verb.lemma_ in SETTLING and (is_future(verb) or (verb.dep_ == "advcl" and is_future(verb.head)))
        wanted = ("result", "outcome") if verb.lemma_ == "await" else ("cause", "motive")
        thing = next((c for c in verb.rights if c.dep_ == "dobj" and c.lemma_ in wanted), None) if active else None
        if settled:  # "will meet on Monday to decide the future of the coach"
            thing = next((c for c in verb.rights if c.dep_ == "dobj" and c.lemma_ in ("fate", "future")), None)
    elif not (is_future(verb) or is_being_done(verb) or is_awaited(verb)) or is_negated(verb):
        return
    if thing is not None and thing.lemma_ == "motive" and not is_definite(thing):
        text = motive_for(passage, thing)
        if text:
            yield Found(text=text, reason=Reason.PENDING, cue=verb, confidence=0.8, rule="thing-to-come")
        return
    if thing is None or not (is_definite(thing) or is_bare(thing)):
        return
    for value in (thing, *(c for c in thing.rights if c.dep_ == "conj")):
        text = what_is(passage, value)
        if text:
            yield Found(text=text, reason=Reason.PENDING, cue=verb, confidence=0.8, rule="thing-to-come")


def motive_for(passage: Passage, motive: Token) -> str | None:
    """Ask for "a motive for the killing" that is still sought."""
    deed = next((c for p in motive.rights if p.lower_ == "for" for c in p.children if c.dep_ == "pobj"), None)
    named = passage.nominal(deed) if deed is not None and is_definite(deed) else None
    return ask_what(Subject(f"the motive for {named.text}")) if named else None


def still_counted(passage: Passage, verb: Token) -> str | None:
    """Ask for a value that somebody "is still calculating": "The county was still calculating turnout"."""
    thing = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    still = any(c.lower_ == "still" for c in verb.lefts) and is_progressive(verb)
    if thing is None or not still or thing.lemma_.lower() not in load("open_questions")["attribute"]:
        return None
    who, own = passage.actor(verb), thing.left_edge.i == thing.right_edge.i
    if own and who is not None and verb.lemma_.lower() in load("open_questions")["publishing"]:
        return ask_what(Subject(f"{possessive_of(who.text, plural=who.plural)} {thing.lower_}", is_plural(thing)))
    return None


def is_sought(verb: Token) -> bool:
    """Tell whether something is being found out: "are investigating the cause", "are trying to establish the cause"."""
    trying = verb.dep_ in ("xcomp", "advcl") and verb.head.lemma_.lower() in load("open_questions")["trying"]
    return is_progressive(verb.head if trying else verb)


def is_awaited(verb: Token) -> bool:
    """Tell whether something is expected to come: "The results are expected in June", not "expected to show"."""
    now = any(aux.lower_ in ("is", "are") for aux in auxiliaries_of(verb))
    return verb.lemma_ == "expect" and now and not any(c.dep_ in ("xcomp", "oprd", "ccomp") for c in verb.rights)


def is_being_done(verb: Token) -> bool:
    """Tell whether something is being done to a thing: "are still being worked out"."""
    helpers = [aux.lower_ for aux in auxiliaries_of(verb)]
    return "being" in helpers and helpers[0] in ("is", "are")


def unclear_thing(passage: Passage, verb: Token) -> Iterator[Found]:
    """Ask what something is that "is unknown", "is not clear", "is in doubt" or "is under investigation"."""
    words, thing = load("open_questions"), subject_of(verb)
    if thing is None or thing.lemma_.lower() not in words["attribute"] or verb.lower_ == "be":
        return
    if not (is_definite(thing) or is_bare(thing)) or any(aux.lower_ == "had" for aux in auxiliaries_of(verb)):
        return
    text = what_is(passage, thing) if (reason := unclear_reason(verb)) else None
    if text and reason:
        yield Found(text=text, reason=reason, cue=verb, confidence=0.9, rule="thing-unclear")


def unclear_reason(verb: Token) -> Reason | None:
    """Tell why a thing is open by what is said of it: "unknown", "not clear", "confidential", "under review"."""
    words, denied = load("open_questions"), is_negated(verb)
    said = {c.lemma_.lower() for c in verb.rights if c.dep_ in ("acomp", "attr", "oprd")}
    place = {(c.lower_, x.lower_) for c in verb.rights if c.dep_ == "prep" for x in c.children}
    if said & words["clear" if denied else "unclear"] or (not denied and said & words["riddle"]):
        return Reason.UNCONFIRMED
    if said & words["hidden"] and not denied:
        return Reason.UNDISCLOSED
    if place & {("under", "investigation"), ("under", "review"), ("under", "discussion")} and not denied:
        return Reason.PENDING
    if place & {("in", noun) for noun in words["limbo"] | {"balance"}} and not denied:
        return Reason.UNDECIDED
    return None


def reason_of(verb: Token) -> Reason:
    """Give the reason that a verb not done states."""
    if verb.lemma_ in DISCUSSING:
        return Reason.UNDISCUSSED
    return Reason.UNDECIDED if verb.lemma_ in SETTLING else Reason.UNDISCLOSED
