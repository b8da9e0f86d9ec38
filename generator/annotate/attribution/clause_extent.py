"""How far a reported clause reaches, after its cue or before it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.annotate.attribution.cue import Complement, Frame
from generator.annotate.attribution.reporting import has_addressee, is_reporting, is_speaking
from generator.annotate.attribution.sources import find_credit
from generator.annotate.parse import ParsedBlock
from generator.annotate.tree import Doc, Token, TokenSpan
from generator.model.span import Span

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
# What may stand at the edges of a clause without being part of it.
LOOSE = frozenset({",", ";", ":", ".", "—", "–", "-", "--", "...", "…"})
LOOSE_AT_END = LOOSE | {"“", "‘"}
OPENING = frozenset({"“", "‘", "``", "''", '"'})
CLOSING = frozenset({"”", "’", "''", '"'})
SET_OFF = frozenset({",", "”", '"', "’", "''", "?", "!", "—", "–", "--", "-"})
# Dependents that may follow a clause without a comma and are read as the clause's own.
TRAILING = frozenset({"advcl", "prep", "npadvmod", "advmod", "prt", "oprd", "xcomp", "dobj", "ccomp", "acomp"})


def clause_end(verb: Token, clause: Token, credited: Token | None) -> int:
    """Give the index after the last token of the complement clause of `verb`, whose source is `credited`."""
    end = min(_extended(verb, clause, last_of(verb, clause) + 1), sentence_end(clause))
    for token in verb.doc[clause.i + 1 : end]:
        if _starts_another(token, verb, credited):
            return _before(token, clause.i)
        if _is_by_the_way(token, clause.i):
            return token.left_edge.i - 1
    return end


def last_of(verb: Token, head: Token) -> int:
    """Give the last token of the complement `head`; what follows without a comma is read as its own."""
    last = head.right_edge.i
    for sibling in verb.rights:
        if sibling.i <= head.i:
            continue
        if sibling.left_edge.i != last + 1 or sibling.dep_ not in TRAILING:
            break
        last = sibling.right_edge.i
    return last


def _extended(verb: Token, clause: Token, end: int) -> int:
    """Go on over a colon, and over a second clause: "…, but that the payments would go on"."""
    doc, stop = verb.doc, verb.sent.end
    if end < stop - 2 and doc[end].text == ":" and doc[end + 1].text not in ("“", '"', "‘", "``"):
        return stop
    for sibling in verb.rights:
        second = sibling.dep_ in ("ccomp", "conj") and sibling.i > end and sibling.left_edge.i <= end + 2
        if second and any(c.lower_ == "that" for c in sibling.lefts) and not is_reporting(sibling):
            return sibling.right_edge.i + 1
    return end


def _starts_another(token: Token, verb: Token, credited: Token | None) -> bool:
    """Tell whether a further report by the same source begins: ", adding that …", "and urged them to …"."""
    if token.lower_ == "according" and token.nbor(-1).text == ",":
        return True
    if credited is None or token.dep_ not in ("conj", "advcl", "acl", "ccomp", "parataxis") or not is_reporting(token):
        return False
    credit = find_credit(token)
    return credit is not None and credit.head == credited and credit.head.i < verb.i + 3


def _is_by_the_way(token: Token, start: int) -> bool:
    """Tell whether somebody else speaks in a clause tacked on: ", while Lee said that …", ", to which he replied …"."""
    if token.dep_ not in ("advcl", "relcl") or not is_speaking(token) or token.left_edge.i <= start + 1:
        return False
    return token.left_edge.nbor(-1).text in (",", "—", "–")


def _before(token: Token, floor: int) -> int:
    """Give the index at which the words before `token` that belong to it begin: "and later", ", while"."""
    at = token.i
    for step in range(token.i - 1, max(floor, token.i - 5), -1):
        if token.doc[step].dep_ == "cc" or token.doc[step].text in (",", "—", "–", "-", "--", ";"):
            at = step
            if token.doc[step].dep_ != "cc":
                break
    return at


def sentence_end(token: Token) -> int:
    """Give the end of the token's sentence, which is over where a quotation opens after a full stop."""
    doc, end = token.doc, token.sent.end
    for at in range(token.i, end - 1):
        if doc[at].text in (".", "!", "?") and doc[at + 1].text in OPENING:
            return at + 1
    return end


def fronted(block: ParsedBlock, verb: Token, subject: Token) -> Iterator[Complement]:
    """Read "The deal was off, the official said": the clause before."""
    first, _ = _reporting_words(verb, subject)
    sentence, doc = verb.sent, block.doc
    if (
        first <= sentence.start + 1
        or doc[first - 1].text not in SET_OFF
        or not _is_main(verb, first)
        or _has_object(verb, subject)
        or not _is_clause(doc[sentence.start : first])
    ):
        return
    content = trimmed(block, _behind_colon(doc, sentence.start, first), first)
    if content:
        yield Complement(frame=Frame.FRONTED, contents=(content,))


def _behind_colon(doc: Doc, start: int, end: int) -> int:
    """Give where marks open behind a colon: Lee called for courage: “Go on,” she said. Else give `start`."""
    if doc[end - 1].text not in CLOSING:
        return start
    return next((at + 1 for at in range(start, end - 1) if doc[at].text == ":" and doc[at + 1].text in OPENING), start)


def _is_main(verb: Token, first: int) -> bool:
    """Tell whether a clause of its own stands before token `first`, not just "After they met, the official said"."""
    for child in verb.lefts:
        if child.dep_ in ("advcl", "prep", "npadvmod") and child.left_edge.i <= verb.sent.start + 1:
            return child.right_edge.i < first - 2 and any(c.dep_ == "ccomp" and c.i < first for c in verb.lefts)
    return any(t.tag_ in FINITE for t in verb.doc[verb.sent.start : first])


def _is_clause(front: TokenSpan) -> bool:
    """Tell "The ferry was late, Lee said" from "On the later ferry to the island, Lee said": a verb with a subject.

    The parser may lose the subject of a long clause, but not of one that a preposition opens.
    """
    verbs = any(t.tag_ in FINITE for t in front)
    subjects = (t.head.i for t in front if t.dep_ in SUBJECTS)
    return verbs and (front[0].pos_ != "ADP" or any(front.start <= head < front.end for head in subjects))


def parenthetical(block: ParsedBlock, verb: Token, subject: Token) -> Iterator[Complement]:
    """Read "The plan, she said, was dead": what stands before and after."""
    first, last = _reporting_words(verb, subject)
    sentence, doc = verb.sent, block.doc
    if first <= sentence.start or last + 2 >= sentence.end or doc[first - 1].text != "," or doc[last + 1].text != ",":
        return
    rest = doc[last + 2 : sentence.end]
    if (
        rest[0].tag_ in ("VBG", "IN", "WP", "WDT", "CC")
        or _has_object(verb, subject)
        or not any(t.tag_ in FINITE for t in rest)
    ):
        return
    front, end = doc[sentence.start : first], sentence_end(doc[last + 1])
    aside = not _is_clause(front) and (rest[0].text in OPENING or front[0].pos_ == "ADP")
    before = None if aside else trimmed(block, front.start, front.end)
    contents = tuple(filter(None, (before, trimmed(block, last + 2, end))))
    if contents:
        yield Complement(frame=Frame.FRONTED, contents=contents)


def _has_object(verb: Token, subject: Token) -> bool:
    """Tell "stressed his support" from "told reporters": what is reported cannot stand around the first."""
    return not has_addressee(verb) and any(
        c.dep_ == "dobj" and c != subject and c.ent_type_ != "DATE" for c in verb.rights
    )


def noted_in_passing(block: ParsedBlock, verb: Token) -> Iterator[Complement]:
    """Read "The port, as Lee noted, is full" and "As Lee noted, the port is full": the sentence around it."""
    opening = next((c for c in verb.lefts if c.lower_ == "as" and c.i <= verb.left_edge.i + 1), None)
    if opening is None or verb.dep_ != "advcl" or any(c.dep_ in ("dobj", "ccomp", "xcomp") for c in verb.rights):
        return
    doc, start = block.doc, verb.sent.start
    closing = next((t.i for t in doc[verb.i : min(verb.i + 8, verb.sent.end)] if t.text in (",", "—", "–", ".")), None)
    if closing is None or (opening.i > start and doc[opening.i - 1].text not in (",", "—", "–")):
        return
    contents = (trimmed(block, start, opening.i), trimmed(block, closing + 1, sentence_end(verb)))
    yield Complement(frame=Frame.FRONTED, contents=tuple(filter(None, contents)))


def _reporting_words(verb: Token, subject: Token) -> tuple[int, int]:
    """Give the first and last token of "the official said on Friday" or "said Ann Lee, the minister"."""
    edges = [verb.i, subject.left_edge.i, subject.right_edge.i]
    for child in verb.children:
        if child.dep_ in ("aux", "neg", "advmod") and abs(child.i - verb.i) < 3:
            edges.append(child.i)
        if child.dep_ in ("dobj", "dative", "prep", "npadvmod", "advmod", "prt") and child.i > verb.i:
            edges.append(child.right_edge.i)
    return min(edges), max(edges)


def trimmed(block: ParsedBlock, start: int, end: int) -> Span | None:
    """Give the span of tokens `[start, end)` without what is loose at its edges: commas, a last "and", odd marks."""
    doc = block.doc
    while start < end and (doc[start].text in LOOSE or doc[start].is_space or doc[start].text in ("”", "’")):
        start += 1
    while start < end and (doc[end - 1].text in LOOSE_AT_END or doc[end - 1].is_space or doc[end - 1].pos_ == "CCONJ"):
        end -= 1
    return block.span(doc[start:end]) if start < end else None
