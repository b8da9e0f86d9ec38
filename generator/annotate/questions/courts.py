"""Questions that courts have yet to answer: a ruling to come, an appeal, a lawsuit, a plea of not guilty."""

from __future__ import annotations

from collections.abc import Iterator

from generator.annotate.questions.approvals import is_due, is_under_condition
from generator.annotate.questions.clauses import auxiliaries_of, governed, is_negated, noun_phrase, subject_of
from generator.annotate.questions.deeds import is_now
from generator.annotate.questions.denial import is_conditional_verb, is_future, is_progressive, undone
from generator.annotate.questions.gaps import is_definite
from generator.annotate.questions.grammar import Subject, ask_existence, finish
from generator.annotate.questions.passage import Found, Passage, first
from generator.annotate.questions.wording import possessive_of
from generator.annotate.tree import Token
from generator.lexicon import load
from generator.model.annotation import Reason


def find_court_questions(passage: Passage, token: Token) -> Iterator[Found]:
    """Find the question that a case still to be decided leaves open at this word."""
    words, lemma = load("open_questions"), token.lemma_.lower()
    verb, noun = token.pos_ == "VERB", token.pos_ == "NOUN"
    rules = (
        ("vote-to-come", Reason.PENDING, ruled_on, lemma == "rule" and verb),
        ("vote-expected", Reason.PENDING, ruling_due, lemma in words["ruling"] and noun),
        ("appealed", Reason.PENDING, appealed, lemma == "appeal" and verb),
        ("appealed", Reason.PENDING, appeal_due, lemma == "appeal" and noun),
        ("challenged", Reason.PENDING, challenged, lemma in ("challenge", "contest") and verb),
        ("no-verdict", Reason.PENDING, no_verdict, token.lower_ == "verdict"),
        ("lawsuit", Reason.PENDING, sued, lemma in words["suit"] and noun),
        ("not-guilty", Reason.DISPUTED, not_guilty, lemma == "plead"),
    )
    for name, reason, rule, applies in rules:
        text = rule(passage, token) if applies else None
        if text:
            yield Found(text=text, reason=reason, cue=token, confidence=0.75, rule=name)


def ruled_on(passage: Passage, verb: Token) -> str | None:
    """Ask how a ruling will end: "The court will rule on the appeal in June"."""
    thing = governed(verb, "on")
    if thing is None or not is_definite(thing) or not is_future(verb) or is_negated(verb) or is_under_condition(verb):
        return None
    actor, named = passage.actor(verb), passage.nominal(thing)
    return finish("how will", actor.text, "rule on", named.text) if actor and named else None


def ruling_due(passage: Passage, noun: Token) -> str | None:
    """Ask what the ruling will be that "is expected in June"."""
    thing = governed(noun, "on")
    if thing is None or not is_definite(thing) or not is_due(noun) or is_under_condition(noun):
        return None
    named = passage.nominal(thing)
    return finish("what will the", noun.lower_, "on", named.text, "be") if named else None


def appealed(passage: Passage, verb: Token) -> str | None:
    """Ask whether an appeal against a ruling will succeed, while the text does not tell its outcome."""
    things = (*verb.rights, *(c for p in verb.rights if p.lower_ == "against" for c in p.children))
    ruling = next((c for c in things if c.lemma_.lower() in load("open_questions")["ruling"]), None)
    told = is_future(verb) or is_progressive(verb) or verb.tag_ in ("VBD", "VBN", "VBZ", "VBP")
    intended = verb.dep_ == "xcomp" and verb.head.lemma_ in load("open_questions")["promising"]
    if is_negated(verb) or is_conditional_verb(verb) or not (told or intended) or is_decided(passage, "appeal"):
        return None
    who = passage.actor(verb)
    words = passage.nominal(ruling) if ruling is not None else ruling_told(passage, verb)
    if who is None or words is None:
        return None
    if who.text.count(" ") > 1 or "’" in who.text or "'" in who.text:
        return finish("will an appeal by", who.text, "against", words.text, "succeed")
    return finish("will", possessive_of(who.text, plural=who.plural), "appeal against", words.text, "succeed")


def appeal_due(passage: Passage, noun: Token) -> str | None:
    """Ask whether there will be an appeal that somebody expects or plans: "expects an appeal of the ruling"."""
    verb, words = noun.head, load("open_questions")
    due = verb.lemma_ in words["promising"] | {"expect", "prepare"} and noun.dep_ == "dobj" and not is_negated(verb)
    against = next((c for p in noun.rights if p.lower_ in ("of", "against") for c in p.children), None)
    if not due or against is None or against.lemma_.lower() not in words["ruling"] or is_decided(passage, "appeal"):
        return None
    named = passage.nominal(against)
    return ask_existence(f"an appeal against {named.text}") if named else None


def ruling_told(passage: Passage, verb: Token) -> Subject | None:
    """Name the ruling that somebody appeals against without a word of it, where the document tells of one kind."""
    if any(c.lower_ in ("for", "on", "to") or c.dep_ == "dobj" for c in verb.rights):
        return None
    kinds = load("open_questions")["ruling"] - {"decision", "order", "sentence"}
    told = {token.lemma_.lower() for doc in passage.around for token in doc if token.lemma_.lower() in kinds}
    return Subject(f"the {told.pop()}") if len(told) == 1 else None


def is_decided(passage: Passage, case: str) -> bool:
    """Tell whether the document tells how a case ended: "dismissed the appeal", "the lawsuit was settled"."""
    ends = load("open_questions")["disposing"]
    for doc in passage.around:
        for token in doc:
            told = token.lemma_.lower() == case and token.dep_ in ("dobj", "nsubjpass")
            if told and token.head.lemma_.lower() in ends:
                return True
    return False


def sued(passage: Passage, suit: Token) -> str | None:
    """Ask whether a lawsuit will succeed that somebody "has filed": "a lawsuit against the city"."""
    verb, target = suit.head, governed(suit, "against")
    if verb.lemma_ not in ("file", "bring") or suit.dep_ not in ("dobj", "nsubjpass") or is_negated(verb):
        return None
    helpers = {aux.lower_ for aux in auxiliaries_of(verb)}
    fresh = helpers & {"has", "have"} or passage.doc in passage.around[:2]
    old = any(t.ent_type_ == "DATE" and any(c.isdigit() for c in t.text) and len(t.text) == 4 for t in verb.subtree)
    target = target or governed(verb, "against")
    if not fresh or old or target is None or target.pos_ == "PRON" or is_decided(passage, suit.lemma_.lower()):
        return None
    if not (target.pos_ == "PROPN" or is_definite(target)):
        return None
    named = passage.nominal(target)
    return finish("will the", suit.lower_, "against", named.text, "succeed") if named else None


def challenged(passage: Passage, verb: Token) -> str | None:
    """Ask whether a challenge to a law will succeed: "will challenge the law in court"."""
    words, thing = load("open_questions"), next((c for c in verb.rights if c.dep_ == "dobj"), None)
    court = governed(verb, "in")
    going = is_future(verb) or is_progressive(verb) or (verb.dep_ == "xcomp" and verb.head.lemma_ in words["promising"])
    if thing is None or not is_definite(thing) or not going or is_negated(verb) or is_conditional_verb(verb):
        return None
    legal = thing.lemma_.lower() in words["ruling"] or (court is not None and court.lemma_.lower() == "court")
    named = passage.nominal(thing) if legal and not is_decided(passage, "challenge") else None
    return finish("will the challenge to", named.text, "succeed") if named else None


def no_verdict(passage: Passage, noun: Token) -> str | None:
    """Ask for the verdict that "the jury has not reached"."""
    verb = noun.head
    jury = subject_of(verb)
    waiting = verb.lemma_ in ("reach", "return", "deliver") and noun.dep_ == "dobj" and undone(verb) and is_now(verb)
    named = passage.nominal(jury) if waiting and jury is not None and jury.pos_ != "PRON" else None
    return finish("what verdict will", named.text, verb.lemma_) if named else None


def not_guilty(passage: Passage, verb: Token) -> str | None:
    """Ask whether somebody is guilty who "pleaded not guilty to fraud"."""
    guilty = next((c for c in verb.rights if c.lower_ == "guilty"), None)
    told = verb.dep_ in ("ROOT", "conj", "ccomp", "relcl", "advcl") and verb.tag_ != "VB"
    denied = guilty is not None and (is_negated(verb) or any(c.dep_ == "neg" for c in guilty.lefts))
    if guilty is None or not denied or not told or is_settled(passage):
        return None
    crimes = (c for p in (*guilty.rights, *verb.rights) if p.lower_ == "to" for c in p.children if c.dep_ == "pobj")
    who, crime = passage.actor(verb), next(crimes, None)
    while crime is not None and crime.lemma_ in ("charge", "count") and (inner := governed(crime, "of")) is not None:
        crime = inner
    if who is None or (crime is not None and crime.tag_ == "VBG"):
        return None
    if crime is None or crime.lemma_ in ("charge", "count"):
        return finish("are" if who.plural else "is", who.text, "guilty")
    tails = passage.tails(crime.left_edge.i, noun_phrase(crime).end)
    return first(finish("are" if who.plural else "is", who.text, "guilty of", rest) for rest in tails)


def is_settled(passage: Passage) -> bool:
    """Tell whether the document tells a verdict: "was acquitted", "was convicted", "was sentenced"."""
    verdicts = load("open_questions")["verdict"]
    return any(token.lemma_.lower() in verdicts and token.pos_ == "VERB" for doc in passage.around for token in doc)
