"""Questions about what is demanded and not done yet: "urged the minister to resign", "called for an inquiry"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.annotate.questions.agreement import is_body
from generator.annotate.questions.clauses import auxiliaries_of, has_no, is_negated, noun_phrase, subject_of
from generator.annotate.questions.deeds import (
    WEEK,
    infinitive_of,
    is_act,
    is_now,
    is_somebody_known,
    will_be_done,
    will_do,
)
from generator.annotate.questions.denial import is_conditional_verb
from generator.annotate.questions.disputes import object_after
from generator.annotate.questions.grammar import Subject, ask_existence, ask_whether_done, finish
from generator.annotate.questions.inflection import pairs
from generator.annotate.questions.passage import Found, Passage, first
from generator.annotate.tree import Token
from generator.lexicon import load
from generator.model.annotation import Reason

YEAR = re.compile(r"(?:1[0-9]|20)\d\d")


def find_calls(passage: Passage, token: Token) -> Iterator[Found]:
    """Find the question that a call on somebody leaves open at this word."""
    words, lemma = load("open_questions"), token.lemma_.lower()
    rules = (
        ("called-on", called_on, lemma in words["urging"] and token.pos_ == "VERB"),
        ("called-for", called_for_deed, lemma in words["urging"] | words["pressure"]),
        ("called-for", demanded_that, lemma in words["urging"] | {"insist"} and token.pos_ == "VERB"),
        ("called-on", under_pressure, lemma in words["pressure"] and token.pos_ == "NOUN"),
        ("called-for", wanted, lemma in words["wanting"] and token.pos_ == "VERB"),
        ("called-for", called_for, lemma == "call" and token.pos_ == "VERB"),
        ("demands", demands, token.lower_ == "demands"),
    )
    for name, rule, applies in rules:
        text = rule(passage, token) if applies and token.i not in passage.spoken else None
        if text:
            yield Found(text=text, reason=Reason.UNANSWERED, cue=token, confidence=0.7, rule=name)
    if token.lower_ == "demands" and token.i not in passage.spoken:
        yield from demanded_inquiries(passage, token)
    text = opposed(passage, token) if token.lower_ == "against" and token.i not in passage.spoken else None
    if text:
        yield Found(text=text, reason=Reason.DISPUTED, cue=token, confidence=0.75, rule="opposed")
    text = must_be_done(passage, token) if lemma in words["remedy"] and token.tag_ == "VBN" else None
    if text:
        yield Found(text=text, reason=Reason.UNANSWERED, cue=token, confidence=0.7, rule="must-be-done")


def is_statement(verb: Token) -> bool:
    """Tell whether a verb says what was done: finite, in the past or now, not what will or should be."""
    first_word = next(iter(auxiliaries_of(verb)), verb)
    over = first_word.lower_ == "had" or any(t.lower_ == "ago" for t in verb.subtree)
    stated = first_word.tag_ in ("VBD", "VBZ", "VBP") and verb.dep_ in ("ROOT", "conj", "ccomp", "advcl", "relcl")
    return stated and not over


def wanted(passage: Passage, verb: Token) -> str | None:
    """Ask whether there will be an inquiry or the like that somebody wants: "want an outside audit"."""
    if is_negated(verb) or is_conditional_verb(verb) or not is_statement(verb):
        return None
    return first(demanded(passage, c) for c in verb.rights if c.dep_ == "dobj")


def called_for(passage: Passage, verb: Token) -> str | None:
    """Ask whether there will be what somebody "has called for"."""
    if is_negated(verb) or is_conditional_verb(verb) or is_overtaken(verb):
        return None
    wanted = [c for p in verb.rights if p.lower_ == "for" and p.dep_ == "prep" for c in p.children if c.dep_ == "pobj"]
    return first(demanded(passage, thing) for thing in wanted)


def is_overtaken(verb: Token) -> bool:
    """Tell whether a demand is past: "had called for", "in 1998 called for", "called for …, which was held"."""
    short = verb.dep_ == "pcomp" and (verb.head.lower_ == "without" or is_short(verb.head.head))
    if any(aux.lower_ == "had" for aux in auxiliaries_of(verb)) or verb.tag_ == "VB" or short:
        return True  # "stopped short of calling for"
    later = any(t.dep_ == "relcl" and t.tag_ in ("VBD", "VBN") for t in verb.subtree)
    return later or any(t.lower_ in ("years", "decades") or YEAR.fullmatch(t.text) for t in verb.sent)


def is_short(word: Token) -> bool:
    """Tell whether a word is "short", or a verb with it: "stopped short of calling for"."""
    return word.lower_ == "short" or any(child.lower_ == "short" for child in word.rights)


def inquiry(passage: Passage, thing: Token) -> str | None:
    """Ask whether there will be an inquiry, an election or the like: an indefinite noun or a bare one."""
    bare = not any(child.dep_ in ("det", "poss") for child in thing.lefts)
    indefinite = any(child.lower_ in ("a", "an", "another") for child in thing.lefts)
    words, lemma = load("open_questions"), thing.lemma_.lower()
    sworn = any(child.lower_ in ("special", "independent") for child in thing.lefts)
    kind = lemma in words["inquiry"] or (lemma in ("prosecutor", "counsel") and sworn)
    if not kind or thing.tag_ != "NN" or not (bare or indefinite):
        return None
    phrase = noun_phrase(thing, stop=next((c.i for c in thing.rights if c.dep_ in ("cc", "appos")), None))
    article = "" if indefinite else "an " if phrase[0].lower_[0] in "aeiou" else "a "
    return first(ask_existence(article + rest) for rest in passage.tails(phrase.start, phrase.end))


def demanded(passage: Passage, thing: Token) -> str | None:
    """Ask about a demanded thing: an inquiry, or a deed as a noun ("the withdrawal of the bill")."""
    return inquiry(passage, thing) or deed_as_noun(passage, thing)


def deed_as_noun(passage: Passage, noun: Token) -> str | None:
    """Ask whether a deed will be done that a noun names: "called for the resignation of the minister"."""
    verb = pairs("open_questions", "deed").get(noun.lemma_.lower())
    of = next((c for p in noun.rights if p.lower_ == "of" for c in p.children if c.dep_ == "pobj"), None)
    owner = next((c for c in noun.lefts if c.dep_ == "poss" and c.pos_ != "PRON"), None)
    if verb is None or (of is None and owner is None):
        return None
    if of is not None:
        named = passage.nominal(of)
    else:
        words = passage.wording.words(passage.doc[owner.left_edge.i : owner.i + 1]) if owner is not None else None
        named = Subject(words) if words else None
    if named is None:
        return None
    return finish("will", named.text, verb) if verb in ("resign", "retire") else ask_whether_done(named, verb)


def must_be_done(passage: Passage, verb: Token) -> str | None:
    """Ask whether something will be done that somebody says "must be" done: "the toll must be scrapped"."""
    helpers = [aux.lower_ for aux in auxiliaries_of(verb)]
    thing = next((c for c in verb.lefts if c.dep_ == "nsubjpass"), None)
    if thing is None or helpers not in (["must", "be"], ["should", "be"]) or is_negated(verb) or verb.dep_ == "relcl":
        return None
    known = thing.pos_ == "PROPN" or any(c.lower_ == "the" for c in thing.lefts)
    if not known or is_conditional_verb(verb) or any(t.lower_ in ("if", "unless") for t in verb.sent):
        return None
    named = passage.nominal(thing)
    return ask_whether_done(named, verb.lemma_.lower()) if named else None


def demands(passage: Passage, noun: Token) -> str | None:
    """Ask whether demands that stand will be met: "The teachers' demands include …"."""
    holder = next((child for child in noun.lefts if child.dep_ == "poss"), None)
    verb = noun.head
    if (
        noun.dep_ != "nsubj"
        or verb.lemma_ not in load("open_questions")["standing"]
        or holder is None
        or is_overtaken(verb)
    ):
        return None
    words = passage.wording.words(passage.doc[noun.left_edge.i : noun.i + 1])
    return finish("will", words, "be met") if words else None


def demanded_inquiries(passage: Passage, noun: Token) -> Iterator[Found]:
    """Find the deeds and inquiries among what "the teachers' demands include"."""
    if noun.dep_ != "nsubj" or noun.head.lemma_ not in load("open_questions")["standing"]:
        return
    for thing in (token for token in noun.head.subtree if token.dep_ in ("dobj", "pobj", "conj", "appos")):
        text = demanded(passage, thing)
        if text:
            yield Found(text=text, reason=Reason.UNANSWERED, cue=noun, confidence=0.75, rule="demands")


def opposed(passage: Passage, against: Token) -> str | None:
    """Ask whether there will be what a house "has voted against" or "has a majority against"."""
    thing = object_after(against)
    head = against.head
    voted = head.lemma_ == "vote" and head.pos_ == "VERB" and not is_overtaken(head)
    majority = head.lemma_ == "majority" and head.head.pos_ in ("VERB", "AUX") and not is_overtaken(head.head)
    if thing is None or not (voted or majority) or not any(child.lower_ in ("a", "an") for child in thing.lefts):
        return None
    phrase = noun_phrase(thing)
    return first(ask_existence(rest) for rest in passage.tails(phrase.start, phrase.end))


def called_on(passage: Passage, verb: Token) -> str | None:
    """Ask whether somebody will do what he is called on to do: "urged parliament to drop a bill"."""
    stands = is_recent(verb) or passage.doc in passage.around[:2]
    deed = next((c for c in verb.rights if c.dep_ in ("xcomp", "ccomp", "advcl") and c.tag_ == "VB"), None)
    if deed is None or verb.pos_ != "VERB" or not stands or is_negated(verb) or is_conditional_verb(verb):
        return None
    whom = whom_called(verb, deed)
    if whom is None or not is_statement(verb) or not is_deed_asked(deed) or is_told_of_him(whom, deed):
        return None
    who = passage.subject(whom, noun_phrase(whom, stop=deed.left_edge.i))
    return will_do(passage, deed, who) if is_act(deed) else None


def whom_called(verb: Token, deed: Token) -> Token | None:
    """Give whom somebody calls on to do a deed: "urged parliament to", "called on parliament to"."""
    on = (c for p in verb.rights if p.lower_ == "on" and p.dep_ == "prep" for c in p.children if c.dep_ == "pobj")
    own = next((c for c in verb.rights if c.dep_ == "dobj"), None) or subject_of(deed)
    whom = next(on, None) if verb.lemma_ == "call" else own
    return whom if whom is not None and verb.i < whom.i < deed.i and is_called(whom) else None


def is_called(whom: Token) -> bool:
    """Tell whether somebody can do what is wanted: a body, the holder of a post, a person by name, not "voters"."""
    words = load("open_questions")
    officer = whom.lemma_.lower() in words["post"] and whom.tag_ == "NN"
    named = whom.ent_type_ == "PERSON" and whom.tag_ == "NNP"
    return whom.lemma_.lower() in words["members"] or officer or named or (whom.tag_ in ("NN", "NNP") and is_body(whom))


def is_deed_asked(deed: Token) -> bool:
    """Tell whether an infinitive is a deed that can be done or not: not "to be", "to continue", "not to"."""
    words = {child.lower_ for child in deed.lefts}
    return "to" in words and not words & {"be", "not"} and deed.lower_ not in ("be", "continue")


def is_told_of_him(whom: Token, deed: Token) -> bool:
    """Tell whether a deed names its doer by a pronoun: "urged the senator to take back his words"."""
    pronoun = any(token.tag_ in ("PRP", "PRP$") for token in deed.subtree)
    return pronoun and whom.tag_ in ("NN", "NNS") and not is_body(whom)


def is_recent(verb: Token) -> bool:
    """Tell whether a call still stands: "has urged", "are calling on", "urged on Monday", not "urged" long ago."""
    first_word = next(iter(auxiliaries_of(verb)), verb)
    if first_word.tag_ in ("VBZ", "VBP") and verb.dep_ in ("ROOT", "conj", "advcl", "ccomp"):
        return True
    return verb.dep_ in ("ROOT", "conj") and any(token.lower_ in WEEK for token in verb.sent)


def called_for_deed(passage: Passage, word: Token) -> str | None:
    """Ask whether a deed will be done that somebody calls for: "called for the law to be scrapped"."""
    if has_no(word):
        return None  # "there have been few calls for"
    wanted = (c for c in word.rights if c.tag_ in ("VB", "VBN") and any(m.lower_ == "for" for m in c.lefts))
    deed = next(wanted, None)
    subject = subject_of(deed) if deed is not None else None
    if deed is None or subject is None or not any(aux.lower_ == "to" for aux in auxiliaries_of(deed)):
        return None
    if word.pos_ == "VERB" and (is_negated(word) or is_conditional_verb(word) or is_overtaken(word)):
        return None
    if any(aux.lower_ == "be" for aux in auxiliaries_of(deed)):
        lemma, words = deed.lemma_.lower(), load("open_questions")
        asked_for = lemma in words["act"] | words["remedy"] | words["approving"] | {"make"}
        return will_be_done(passage, deed, subject) if asked_for else None
    who = passage.subject(subject, noun_phrase(subject), passage.antecedent(word))
    return will_do(passage, deed, who) if is_act(deed) and is_somebody_known(passage, subject) else None


def demanded_that(passage: Passage, verb: Token) -> str | None:
    """Ask whether what somebody demands will be done: "demanded that the port reinstate the dockers"."""
    deed = next((c for c in verb.rights if c.dep_ == "ccomp" and any(m.lower_ == "that" for m in c.lefts)), None)
    subject = subject_of(deed) if deed is not None else None
    if deed is None or subject is None or is_negated(verb) or is_conditional_verb(verb) or is_overtaken(verb):
        return None
    helpers = [aux.lower_ for aux in auxiliaries_of(deed)]
    if not is_act(deed) or not (is_recent(verb) or passage.doc in passage.around[:2]):
        return None
    if helpers == ["be"]:
        return will_be_done(passage, deed, subject)
    bare = not helpers and deed.tag_ in ("VB", "VBP") and subject.tag_ in ("NN", "NNP")
    who = passage.subject(subject, noun_phrase(subject)) if bare and is_somebody_known(passage, subject) else None
    return will_do(passage, deed, who)


def under_pressure(passage: Passage, noun: Token) -> str | None:
    """Ask whether somebody will do what he "is under pressure to" do or "faces calls to" do."""
    deed = infinitive_of(noun)
    under = noun.head if noun.dep_ == "pobj" and noun.head.lower_ == "under" else None
    verb = under.head if under is not None else noun.head if noun.dep_ == "dobj" else None
    faced = verb is not None and (under is not None or verb.lemma_.lower() in load("open_questions")["facing"])
    if deed is None or verb is None or noun.pos_ != "NOUN" or not faced or not is_act(deed):
        return None
    return will_do(passage, deed, passage.doer(verb)) if is_now(verb) and not is_negated(verb) else None
