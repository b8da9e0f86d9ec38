"""Nouns and copulas that frame a clause as an open question: "The question is whether …", "an inquiry into how …"."""

from __future__ import annotations

from generator.annotate.questions.clauses import auxiliaries_of, has_no, is_be, is_finite, is_negated
from generator.annotate.questions.cues import Cue, adjective_cue
from generator.annotate.questions.denial import is_conditional_verb, is_future, is_past, is_progressive, undone
from generator.annotate.tree import Token
from generator.lexicon import load
from generator.model.annotation import Reason

COPULAS = frozenset({"be", "remain"})


def copula_cue(verb: Token) -> Cue | None:
    """Read "Less clear is how", "How it began is a mystery", "The question is who"."""
    if not (is_be(verb) or verb.lemma_ in COPULAS) or is_conditional_verb(verb) or is_over(verb):
        return None
    inner = (c for child in verb.lefts if child.dep_ == "csubj" and child.lemma_ in COPULAS for c in child.rights)
    settled = (c for child in verb.lefts if child.dep_ == "csubj" and child.lemma_ == "remain" for c in child.rights)
    if any(c.dep_ == "xcomp" and c.tag_ == "VBN" for c in settled):  # "What remains to be settled is who"
        return Cue(Reason.UNDECIDED, "undecided", verb, is_past(verb))
    adjectives = (adjective_cue(word) for word in (*verb.children, *inner) if word.pos_ == "ADJ")
    return next((cue for cue in adjectives if cue), None) or (None if is_negated(verb) else riddle_cue(verb))


def riddle_cue(verb: Token) -> Cue | None:
    """Read a noun that says of a clause that it is open: "is in dispute", "is a mystery", "the question is"."""
    words, past = load("open_questions"), is_past(verb)
    place = {(p.lower_, c.lower_) for p in verb.rights for c in p.children}
    if place & {("in", noun) for noun in words["limbo"]}:
        return Cue(Reason.DISPUTED, "divided", verb, past)
    if place & {("under", noun) for noun in ("investigation", "review", "discussion", "consideration")}:
        return Cue(Reason.PENDING, "under-examination", verb, past)
    if any(t.lower_ == "far" for t in verb.rights) and any(t.lower_ in words["clear"] for t in verb.subtree):
        return Cue(Reason.UNCONFIRMED, "unclear", verb, past)  # "is far from certain"
    return next((cue for noun in verb.children if (cue := named_riddle(noun, verb, past=past))), None)


def named_riddle(noun: Token, verb: Token, *, past: bool) -> Cue | None:
    """Read the noun beside a copula: "is a mystery", "is a matter of dispute", "The question is"."""
    words, name = load("open_questions"), noun.lemma_.lower()
    open_one = name == "question" and any(c.lower_ == "open" for c in noun.lefts)
    if noun.dep_ == "attr" and (name in words["riddle"] or open_one):
        return Cue(Reason.UNCONFIRMED, "unclear", noun, past)
    if noun.dep_ == "attr" and is_matter_of(noun):
        return Cue(Reason.DISPUTED, "divided", noun, past, 0.8)
    asked = noun.dep_ == "nsubj" and name in words["riddle"] | {"question"} and is_plain(noun)
    if asked and verb.tag_ in ("VBZ", "VBP") and noun.i < verb.i:
        return Cue(Reason.UNCONFIRMED, "the-question-is", noun, past, 0.8)
    return None


def is_matter_of(noun: Token) -> bool:
    """Tell whether a noun says that something is open: "a matter of dispute", "one of many questions"."""
    words, name = load("open_questions"), noun.lemma_.lower()
    of = {c.lemma_.lower() for p in noun.rights if p.lower_ in ("of", "for") for c in p.children}
    if name in ("matter", "subject", "topic", "source", "bone", "point"):
        stuck = name == "point" and any(c.lower_ == "sticking" for c in noun.lefts)
        return stuck or bool(of & (words["doubt"] | words["matter-of"] | words["searching"]))
    return name in ("one", "some") and bool(of & {"question", "issue", "mystery", "riddle", "puzzle", "unknown"})


def is_plain(noun: Token) -> bool:
    """Tell whether a question is there: not "no question", nor a rhetorical one: "the only question", "the better"."""
    said = [child.lower_ for child in noun.lefts if child.dep_ == "amod"]
    return not has_no(noun) and all(word in load("open_questions")["open-adjective"] for word in said)


def is_over(verb: Token) -> bool:
    """Tell whether a verb is in the pluperfect: "until then it had been a mystery how"."""
    return any(child.lower_ == "had" for child in auxiliaries_of(verb))


def noun_cue(noun: Token, word: Token) -> Cue | None:
    """Read "no word on when", "doubts about whether", "did not go into details about why", "an inquiry into how"."""
    verb = next((a for a in noun.ancestors if a.pos_ in ("VERB", "AUX")), None)
    if verb is not None and is_conditional_verb(verb):
        return None
    past = verb is not None and is_past(verb)
    thing_is = verb is not None and verb.lemma_ == "be" and noun.head != verb  # "is not familiar with details of"
    if has_no(noun) or (verb is not None and undone(verb) and not thing_is):
        return missing_cue(noun, past=past) or (standing_matter(noun, verb, past=past) if verb is not None else None)
    return standing_cue(noun, word, verb, past=past) if verb is not None else None


def missing_cue(noun: Token, *, past: bool) -> Cue | None:
    """Read "no word on when", "no decision on whether", "had not made up her mind whether"."""
    words, lemma = load("open_questions"), noun.lemma_.lower()
    if lemma == "idea" and any(c.dep_ == "nsubj" and c.lower_ in ("he", "she") for c in noun.head.children):
        return None  # "She has no idea what happened" is a jibe, of whoever says it
    if lemma in words["word"] and noun.lower_ != "words":  # "minced no words about where he stands"
        return Cue(Reason.UNDISCLOSED, "no-word", noun, past)
    if lemma in ("decision", "agreement", "consensus", "unanimity") or (lemma == "mind" and noun.head.lemma_ == "make"):
        return Cue(Reason.UNDECIDED, "undecided", noun, past)
    return None


def standing_matter(noun: Token, verb: Token, *, past: bool) -> Cue | None:
    """Read "Still open is the matter of who", "did not take up the question of whether"."""
    if noun.lemma_.lower() in ("matter", "question", "issue", "subject") and not has_no(noun) and is_left_open(verb):
        return Cue(Reason.UNDECIDED, "undecided", noun, past)
    return None


def standing_cue(noun: Token, word: Token, verb: Token, *, past: bool) -> Cue | None:
    """Read what is there: a decision to come, a doubt, two sides at odds, an inquiry."""
    words, lemma = load("open_questions"), noun.lemma_.lower()
    due = verb.lower_ in ("expected", "due", "likely", "awaited", "pending") and noun.dep_ in ("nsubjpass", "nsubj")
    if lemma in ("decision", "ruling", "verdict") and (verb.lemma_ in words["postponing"] or is_future(verb) or due):
        return Cue(Reason.UNDECIDED, "undecided", noun, past)
    framed = noun.dep_ == "attr" and noun.head == verb and verb.lemma_ in COPULAS  # "It is anyone's guess whether"
    if cue := (copula_cue(verb) if framed else None) or standing_matter(noun, verb, past=past):
        return cue
    if noun.lower_ == "odds" or any(child.lower_ in words["conflicting"] for child in noun.lefts):
        return Cue(Reason.DISPUTED, "divided", noun, past, 0.8)
    if lemma in words["doubt"] and is_finite_around(verb) and is_standing(noun, word):
        return Cue(Reason.DISPUTED, "doubt", noun, past, 0.7)
    if lemma in words["searching"] and is_under_way(noun, verb):
        return Cue(Reason.PENDING, "under-examination", noun, past)
    return None


def is_left_open(verb: Token) -> bool:
    """Tell whether a verb leaves its matter open: "Still open is the matter of who", "did not take up the question"."""
    words = load("open_questions")
    said = {c.lemma_.lower() for c in verb.children if c.dep_ in ("acomp", "attr", "oprd")}
    standing = verb.lemma_ in ("be", "remain") and not is_negated(verb)
    if standing and said & (words["unclear"] | {"open", "unanswered", "pending"}):
        return True
    up = verb.lemma_ in ("take", "bring", "come") and any(c.lower_ == "up" for c in verb.rights)
    if verb.lemma_ == "have" and any(c.lemma_ == "answer" and has_no(c) for c in verb.rights):
        return True  # "had no answer to the question of why"
    if verb.lemma_ in words["postponing"] and verb.tag_ == "VBN":
        return True
    talked = up or verb.lemma_.lower() in words["debating"] | words["settle"] | {"address", "answer", "raise"}
    return talked and undone(verb) and not is_conditional_verb(verb)


def is_under_way(noun: Token, verb: Token) -> bool:
    """Tell whether an inquiry into something is going on: "has opened an investigation into whether"."""
    words = load("open_questions")
    opened = verb.lemma_.lower() in words["opening"] | words["tasking"] and not is_conditional_verb(verb)
    into = any(child.lower_ in ("into", "of") for child in noun.rights)
    beside = verb.tag_ == "VBG" and verb.dep_ in ("advcl", "pcomp")  # "with the police conducting an inquiry into"
    going_on = is_progressive(verb) or is_future(verb)
    return into and (going_on or (opened and (beside or is_finite(verb))))


def is_standing(noun: Token, word: Token) -> bool:
    """Tell whether a doubt stands.

    "There are doubts about whether", "questions remain about how", "an open question whether", "raised questions about
    whether the board will": what somebody only asked about the past is none.
    """
    verb = noun.head
    if verb.lemma_ in ("remain", "linger", "persist", "surround"):
        return True
    if verb.lemma_ == "be" and any(child.lower_ in ("open", "unanswered", "unresolved") for child in noun.lefts):
        return True
    if verb.lemma_ in ("raise", "cast") and word.lower_ == "whether" and not is_over(verb):
        return noun.dep_ == "dobj" and is_still_to_come(word.head)
    there = verb.lemma_ == "be" and any(child.tag_ == "EX" for child in verb.lefts)
    return there and (word.lower_ == "whether" or noun.lemma_ in ("disagreement", "dispute", "confusion"))


def is_still_to_come(verb: Token) -> bool:
    """Tell whether a reported verb is of the future: "(about whether) the board would listen"."""
    return any(aux.lower_ in ("will", "would", "can") for aux in auxiliaries_of(verb))


def is_finite_around(verb: Token | None) -> bool:
    """Tell whether a verb is a statement about now: finite and not on a condition."""
    return verb is not None and is_finite(verb) and not is_conditional_verb(verb)
