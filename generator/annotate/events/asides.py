"""What a short text can do without: what is set off, tied on, or another clause's."""

from __future__ import annotations

from collections.abc import Iterator

from generator.annotate.events.clauses import within
from generator.annotate.events.marks import has_odd_marks, splits_marks
from generator.annotate.events.subjects import SUBJECTS, subject_of
from generator.annotate.tree import Token
from generator.lexicon import load

_CONDITIONS = frozenset({"if", "unless", "until", "provided", "than"})
_COMPLEMENTS = frozenset({"dobj", "ccomp", "xcomp", "attr", "acomp", "oprd", "auxpass"})
_WORDS = load("events")


def find_asides(verb: Token, keep: Token) -> Iterator[Token]:
    """Yield the heads of what a short text can do without: what is set off, tied on, or another clause's."""
    subject = subject_of(verb)
    for token in verb.subtree:
        if subject is not None and token.i == subject.i:
            continue
        whole = token.i == verb.i or within(keep, token)
        if not whole and _is_aside(token, verb) and (len(list(token.subtree)) < 2 or not splits_marks(token, verb)):
            yield token


def _is_aside(token: Token, verb: Token) -> bool:
    set_off = token.left_edge.i > 0 and token.doc[token.left_edge.i - 1].text in (",", "—", "–", ";", ":")
    if token.dep_ in ("relcl", "appos", "acl"):
        return set_off and not _is_listed(token) and not _is_the_name(token, verb)
    if token.dep_ == "advcl":
        return _is_aside_clause(token, verb, set_off=set_off)
    if token.dep_ == "conj" and token.pos_ in ("VERB", "AUX") and token.head.i == verb.i:
        return any(c.dep_ in SUBJECTS for c in token.children)
    return token.head.i == verb.i and _is_tie(token, verb)


def _is_tie(token: Token, verb: Token) -> bool:
    """Tell whether a word only ties the clause to its surroundings: "however", "because", a last "and"."""
    if token.dep_ == "advmod":
        return token.lower_ in _WORDS["connective"]
    if token.dep_ == "cc":
        return not _conjuncts_kept(verb)
    return token.dep_ in ("parataxis", "intj", "mark")


def _is_aside_clause(clause: Token, verb: Token, *, set_off: bool) -> bool:
    if is_condition(clause):
        return False
    if set_off and has_odd_marks(clause.subtree):
        return True  # "The mayor mocked it, tweeting, “Look at that.": what she says goes on in the next sentence
    if set_off and clause.tag_ == "VBG":
        # a short clause may say all it has to say in its participle: "The court ruled, finding that …"
        return any(child.dep_ in _COMPLEMENTS for child in verb.children)
    marks = [c for c in clause.children if c.dep_ in ("mark", "advmod") and c.tag_ in ("IN", "WRB")]
    if any(c.lower_ == "for" and c.i < clause.i for c in marks) and not set_off:
        return False  # "called for the mayor to step down"
    return set_off or bool(marks)


def is_condition(clause: Token) -> bool:
    """Tell whether a clause says under which condition, or compared with what: no text may leave it out."""
    return any(child.lower_ in _CONDITIONS for child in clause.children if child.i < clause.i)


def _is_the_name(token: Token, verb: Token) -> bool:
    """Tell whether an apposition says who the subject is: "The nominee, Anna Berg, spoke"."""
    described = token.head
    behind = token.dep_ == "appos" and token.ent_type_ == "PERSON" and described.pos_ == "NOUN"
    return behind and described.dep_ in SUBJECTS and described.head.i == verb.i and token.tag_ == "NNP"


def _is_listed(token: Token) -> bool:
    """Tell whether what looks like an aside is the middle of a list: "in Bern, Basel, and Chur"."""
    after = [t.lower_ for t in token.doc[token.right_edge.i + 1 : token.right_edge.i + 3]]
    return token.dep_ == "appos" and after[:1] == [","] and after[-1] in ("and", "or")


def _conjuncts_kept(verb: Token) -> bool:
    return any(c.dep_ == "conj" and not _is_aside(c, verb) for c in verb.children)
