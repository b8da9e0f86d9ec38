"""Questions about what somebody may do: considered, not ruled out, left open, appealed against."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from generator.annotate.questions.calls import inquiry
from generator.annotate.questions.clauses import is_negated, loose_end, subject_of
from generator.annotate.questions.denial import (
    is_conditional_verb,
    is_future,
    is_on_condition,
    is_past,
    is_progressive,
    undone,
)
from generator.annotate.questions.grammar import Subject, ask_existence, finish
from generator.annotate.questions.passage import Found, Passage, first
from generator.annotate.questions.statements import asked, content_of
from generator.annotate.questions.wording import possessive_of
from generator.lexicon import load
from generator.model.annotation import Reason


def find_intentions(passage: Passage, token: Token) -> Iterator[Found]:
    """Find the question that a deed leaves open which somebody may still do."""
    words, lemma = load("open_questions"), token.lemma_.lower()
    rules = (
        ("under-discussion", Reason.PENDING, considered, lemma in words["pondering"] and is_progressive(token)),
        ("not-ruled-out", Reason.UNDECIDED, not_ruled_out, lemma == "rule"),
        ("left-open", Reason.UNDECIDED, left_open, lemma in ("possibility", "door", "option")),
        ("appealed", Reason.PENDING, appealed, lemma == "appeal" and token.pos_ == "VERB"),
    )
    for name, reason, rule, applies in rules:
        text = rule(passage, token) if applies and token.i not in passage.spoken else None
        if text:
            yield Found(text=text, reason=reason, cue=token, confidence=0.75, rule=name)


def considered(passage: Passage, verb: Token) -> str | None:
    """Ask whether somebody will do what he "is considering": "Will the governor run for the Senate?"."""
    if is_negated(verb) or is_on_condition(verb):
        return None
    deed = next((c for c in verb.rights if c.tag_ == "VBG" and c.dep_ in ("xcomp", "ccomp")), None)
    if deed is not None:
        return will_do(passage, deed, passage.actor(verb))
    return first(measure(passage, c) for c in verb.rights if c.dep_ == "dobj")


def measure(passage: Passage, thing: Token) -> str | None:
    """Ask whether there will be a measure that is being considered: "Will there be a ban on plastic bags?"."""
    if thing.lemma_.lower() not in load("open_questions")["measure-taken"]:
        return inquiry(passage, thing)
    if thing.tag_ != "NN" or not any(child.lower_ in ("a", "an", "another") for child in thing.lefts):
        return None
    words = passage.wording.words(passage.doc[thing.left_edge.i : noun_end(thing)])
    return ask_existence(words) if words else None


def noun_end(noun: Token) -> int:
    """Give the end of a noun with what follows it, without a clause on it."""
    clause = next((c for c in noun.rights if c.dep_ in ("relcl", "acl", "appos", "cc")), None)
    return clause.left_edge.i if clause is not None else noun.right_edge.i + 1


def will_do(passage: Passage, deed: Token, who: object) -> str | None:
    """Ask whether somebody will do a deed: "Will the council close the school?"."""
    text = getattr(who, "text", None)
    if who is None or text is None or subject_of(deed) is not None or is_negated(deed):
        return None
    if deed.lemma_.lower() in load("open_questions")["examine"] or any(c.lower_ == "being" for c in deed.lefts):
        return None
    words = passage.tails(deed.i + 1, loose_end(deed), who)  # type: ignore[arg-type]
    return first(finish("will", text, deed.lemma_.lower(), rest) for rest in words)


def not_ruled_out(passage: Passage, verb: Token) -> str | None:
    """Ask whether somebody will do what he "did not rule out"."""
    declined = verb.dep_ == "xcomp" and verb.head.lemma_ in load("open_questions")["decline"]
    out = any(child.lower_ == "out" and child.dep_ == "prt" for child in verb.rights)
    could = any(child.lower_ in ("could", "can", "cannot") for child in verb.lefts)
    if not out or could or is_conditional_verb(verb) or not (undone(verb) or declined):
        return None
    deed = next((c for c in verb.rights if c.tag_ == "VBG" and c.dep_ in ("xcomp", "ccomp", "pcomp")), None)
    if deed is not None:
        return will_do(passage, deed, passage.actor(verb))
    return first(measure(passage, c) for c in verb.rights if c.dep_ == "dobj")


def left_open(passage: Passage, noun: Token) -> str | None:
    """Ask whether something will be done that somebody "left open the possibility" of."""
    verb = next((a for a in noun.ancestors if a.lemma_ in ("leave", "keep", "hold")), None)
    if verb is None or is_conditional_verb(verb):
        return None
    opened = any(t.lower_ in ("open", "out") for t in verb.subtree)
    if not opened or is_negated(verb) or not any(c.lower_ in ("the", "his", "her", "its") for c in noun.lefts):
        return None
    held = content_of(noun)
    if held is not None:
        return asked(passage, held, passage.antecedent(verb), reported=is_past(verb))
    things = (*noun.rights, *verb.rights, *(c for c in verb.children for c in c.rights if c != noun))
    deeds = (d for p in things if p.lower_ in ("of", "to") for d in p.children if d.tag_ == "VBG")
    deed = next(deeds, None)
    return will_do(passage, deed, passage.actor(verb)) if deed is not None else None


def appealed(passage: Passage, verb: Token) -> str | None:
    """Ask whether an appeal against a ruling will succeed, while the text does not tell its outcome."""
    things = (*verb.rights, *(c for p in verb.rights if p.lower_ == "against" for c in p.children))
    ruling = next((c for c in things if c.lemma_.lower() in load("open_questions")["ruling"]), None)
    told = is_future(verb) or is_progressive(verb) or verb.tag_ in ("VBD", "VBN", "VBZ", "VBP")
    intended = verb.dep_ == "xcomp" and verb.head.lemma_ in load("open_questions")["promising"]
    if is_negated(verb) or is_conditional_verb(verb) or not (told or intended) or is_decided(passage):
        return None
    who = passage.actor(verb)
    words = passage.nominal(ruling) if ruling is not None else ruling_told(passage, verb)
    if who is None or words is None:
        return None
    if who.text.count(" ") > 1 or "’" in who.text or "'" in who.text:
        return finish("will an appeal by", who.text, "against", words.text, "succeed")
    return finish("will", possessive_of(who.text, plural=who.plural), "appeal against", words.text, "succeed")


def ruling_told(passage: Passage, verb: Token) -> Subject | None:
    """Name the ruling that somebody appeals against without a word of it, where the document tells of one kind."""
    if any(c.lower_ in ("for", "on") or c.dep_ == "dobj" for c in verb.rights):
        return None
    kinds = load("open_questions")["ruling"] - {"decision", "order", "sentence"}
    told = {token.lemma_.lower() for doc in passage.around for token in doc if token.lemma_.lower() in kinds}
    return Subject(f"the {told.pop()}") if len(told) == 1 else None


def is_decided(passage: Passage) -> bool:
    """Tell whether the document tells how an appeal ended: "dismissed the appeal", "the appeal was rejected"."""
    for doc in passage.around:
        for token in doc:
            told = token.lemma_.lower() == "appeal" and token.dep_ in ("dobj", "nsubjpass")
            if told and token.head.lemma_.lower() in load("open_questions")["disposing"]:
                return True
    return False
