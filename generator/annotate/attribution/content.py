"""What a reporting verb reports: the kinds of complement it can have, and how far each reaches."""

from __future__ import annotations

from collections.abc import Iterator

from generator.annotate.attribution.clause_extent import (
    FINITE,
    OPENING,
    clause_end,
    fronted,
    last_of,
    noted_in_passing,
    parenthetical,
    trimmed,
)
from generator.annotate.attribution.cue import Complement, Frame
from generator.annotate.parse import ParsedBlock
from generator.annotate.tree import Token
from generator.lexicon import load

# What follows an object of naming or blame: "described it as …", "accused them of …", "thanked her for …".
DESCRIBING = frozenset({"as", "of", "for"})

# Objects that tell nothing: "said nothing", "said little".
NOTHING = frozenset({"nothing", "anything", "something", "everything", "little", "much", "more", "so", "no", "yes"})


def complements_of(block: ParsedBlock, verb: Token, subject: Token | None) -> Iterator[Complement]:
    """Give the complements the syntax offers for `verb`, likeliest first."""
    stands_alone = subject is not None and subject.head == verb and verb.dep_ != "relcl"
    if is_free_relative(verb):
        yield from _prepositional(block, verb)
        yield from _object(block, verb)
        return
    if subject is not None and stands_alone:
        yield from noted_in_passing(block, verb)
        yield from parenthetical(block, verb, subject)
    yield from _clause(block, verb, subject)
    if subject is not None and stands_alone:
        yield from fronted(block, verb, subject)
    yield from _infinitive(block, verb)
    yield from _object(block, verb)
    yield from _prepositional(block, verb)
    yield from _passive(block, verb)


def is_free_relative(verb: Token) -> bool:
    """Tell whether "what" opens a verb's clause: what organisers put at two thousand people marched."""
    return any(child.left_edge.lower_ == "what" for child in verb.lefts)


def _clause(block: ParsedBlock, verb: Token, credited: Token | None) -> Iterator[Complement]:
    """Read the complement clause to the right: "said that the deal was off"."""
    for child in verb.rights:
        if child.dep_ == "ccomp":
            start = max(verb.i + 1, child.left_edge.i)
            content = trimmed(block, start, clause_end(verb, child, credited))
            if content and not _is_gapped(verb, child):
                yield Complement(frame=_clausal_frame(child), contents=(content,))
            return


def _clausal_frame(clause: Token) -> Frame:
    """Tell "said he left" from "wants him to leave" and "called it a farce", all of which the parser calls clauses."""
    marks = [c for c in clause.lefts if c.dep_ in ("aux", "auxpass", "mark", "cop")]
    if clause.tag_ == "VB" and any(c.lower_ == "to" for c in marks):
        return Frame.DIRECTED
    if not marks and clause.tag_ not in FINITE:
        return Frame.NAMED
    return Frame.CLAUSE


def _is_gapped(verb: Token, clause: Token) -> bool:
    """Tell "a price that she said had risen", where the clause's subject is outside it."""
    subjects = ("nsubj", "nsubjpass", "expl", "csubj")
    return verb.dep_ == "relcl" and not any(c.dep_ in subjects and c.i > verb.i for c in clause.lefts)


def _infinitive(block: ParsedBlock, verb: Token) -> Iterator[Complement]:
    """Read "wants to leave"."""
    for child in verb.rights:
        if child.dep_ == "xcomp" and (child.tag_ == "VBG" or any(t.lower_ == "to" for t in child.lefts)):
            if any(c.dep_ in ("dobj", "dative") and c.i < child.i for c in verb.rights):
                return
            content = trimmed(block, max(child.left_edge.i, verb.i + 1), last_of(verb, child) + 1)
            if content:
                yield Complement(frame=Frame.INFINITIVE, contents=(content,))
            return


def _object(block: ParsedBlock, verb: Token) -> Iterator[Complement]:
    """Read "backed the deal", "called it a farce", "urged them to leave"."""
    for child in verb.rights:
        if child.dep_ in ("dobj", "dative") and child.pos_ != "ADP" and tells_something(child):
            if child.i > verb.i and child.left_edge.nbor(-1).text == ",":
                return  # Lee said during a visit to Ash End, the oldest port of all
            last, frame = _said_of(verb, child)
            content = trimmed(block, max(verb.i + 1, child.left_edge.i), last + 1)
            if content:
                yield Complement(frame=frame, contents=(content,))
            return


def tells_something(thing: Token) -> bool:
    """Tell whether an object says what is reported: not so in "said little", "chanted slogans"."""
    return thing.lower_ not in NOTHING and thing.lemma_.lower() not in load("reporting_phrases")["utterances"]


def _said_of(verb: Token, thing: Token) -> tuple[int, Frame]:
    """Give the last token of an object with what is said of it, and the frame the two make."""
    last, frame = thing.right_edge.i, Frame.OBJECT
    for sibling in verb.rights:
        if sibling.i <= thing.i or sibling.left_edge.i != last + 1:
            continue
        if sibling.dep_ == "xcomp" and any(t.lower_ == "to" for t in sibling.lefts):
            frame = Frame.DIRECTED
        elif sibling.dep_ in ("oprd", "xcomp") or (sibling.dep_ == "prep" and sibling.lower_ in DESCRIBING):
            frame = Frame.NAMED
        elif sibling.dep_ != "prep":
            break
        last = sibling.right_edge.i
    return last, Frame.NAMED if frame is Frame.OBJECT and _is_named_in_marks(thing) else frame


def _is_named_in_marks(thing: Token) -> bool:
    """Read “a bully” in "called the clerk “a bully”" where the parser takes it for an apposition."""
    begins = (c.left_edge.i for c in thing.rights if c.dep_ == "appos")
    return any(at > 1 and thing.doc[at - 1].text in OPENING and thing.doc[at - 2].text != "," for at in begins)


def _prepositional(block: ParsedBlock, verb: Token) -> Iterator[Complement]:
    """Read "called for a deal", "called for the deal to be dropped", "called on them to leave"."""
    for child in verb.rights:
        preposition, inner = _parts(child)
        task = _task_after(verb, inner) if inner is not None else None
        asked = trimmed(block, preposition.i + 1, task.right_edge.i + 1) if task is not None else None
        if asked:
            yield Complement(frame=Frame.DIRECTED, contents=(asked,), preposition=preposition)
        content = trimmed(block, preposition.i + 1, inner.right_edge.i + 1) if inner is not None else None
        if content:
            yield Complement(frame=Frame.PREPOSITION, contents=(content,), preposition=preposition)


def _task_after(verb: Token, addressed: Token) -> Token | None:
    """Give what those addressed are to do: "called on ministers to open the port"."""
    tasks = (t for t in verb.rights if t.dep_ == "xcomp" and any(c.lower_ == "to" for c in t.lefts))
    return next((t for t in tasks if t.left_edge.i == addressed.right_edge.i + 1), None)


def _parts(child: Token) -> tuple[Token, Token | None]:
    """Give the preposition and the head of what it governs, None when `child` is no such phrase."""
    if child.dep_ == "prep":
        loose = child.lower_ == "as"  # "as reckless": an adjective hangs on it with any label
        governed = (t for t in child.rights if t.dep_ in ("pobj", "pcomp") or (loose and not t.is_punct))
        return child, next(governed, None)
    if child.dep_ == "advcl" and child.left_edge.lower_ == "for" and child.left_edge.dep_ == "mark":
        return child.left_edge, child
    return child, None


def _passive(block: ParsedBlock, verb: Token) -> Iterator[Complement]:
    """Read "The deal was criticised by both sides": what the passive's subject names."""
    if verb.tag_ != "VBN":
        return
    for child in verb.lefts:
        if child.dep_ == "nsubjpass" and child.lower_ not in ("who", "which", "that", "it"):
            content = trimmed(block, child.left_edge.i, child.right_edge.i + 1)
            if content:
                yield Complement(frame=Frame.PASSIVE, contents=(content,))
