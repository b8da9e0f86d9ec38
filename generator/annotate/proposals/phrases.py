"""The phrases of what is wanted: a deed's verb with all that belongs to it, a noun of doing, the items of a list."""

from __future__ import annotations

from collections.abc import Iterator

from generator.annotate.proposals.mention import family_of
from generator.annotate.proposals.syntax import ASIDES, children, conjuncts, kept, phrase, run_left
from generator.annotate.tree import Doc, Token, TokenSpan

# a deed keeps what is coordinated with it and the conditions it is put under
WITHIN_DEED = frozenset({"relcl", "appos", "parataxis", "nsubj", "nsubjpass"})
OUTSIDE = frozenset({"parataxis", "appos"})
CONDITIONS = frozenset({"if", "unless", "until", "once"})
DASHES = ("—", "–")
STOPS = (*DASHES, ";", ":", ".")


def infinitive(verb: Token, span: TokenSpan) -> TokenSpan:
    """Give a modal clause's phrase from its plain verb on: "must be recalled" from "be"."""
    before = [t.i for t in verb.children if t.dep_ in ("auxpass", "neg")]
    first = min([*before, verb.i])
    return verb.doc[min(first, span.end - 1) : span.end]


def wanted_tokens(noun: Token) -> list[Token]:
    """Give the words of a wanted noun's phrase with what is coordinated closely ("release and dropping of charges")."""
    return sorted((t for part in close(noun) for t in kept(part)), key=lambda t: t.i)


def wanted_phrase(noun: Token) -> TokenSpan:
    """Give the unbroken phrase of a wanted noun with its close coordination."""
    found, doc, right = {t.i for t in wanted_tokens(noun)}, noun.doc, noun.i
    joined = {t.i for part in close(noun) for t in children(part, "cc")}
    while right + 1 in found | joined:
        right += 1
    while right > noun.i and (doc[right].is_punct or doc[right].dep_ in ("cc", "prep", "det")):
        right -= 1
    return doc[run_left(noun.i, found) : right + 1]


def read_list(doc: Doc, start: int, end: int) -> list[Token]:
    """Read the nouns of a list by their order alone, where the parser may have hung them anywhere.

    `doc[start]` begins the list ("an investigation of …, and greater democratic reform"); it ends at `end`, or where
    an item is no deed or is not followed by a comma or "and".
    """
    items, at = [], start
    while at < end:
        while at < end and (doc[at].text in (",", "and", "or", ";") or doc[at].lower_ in ("to", "for")):
            at += 1
        noun = next(
            (t for t in doc[at : min(at + 8, end)] if t.pos_ == "NOUN" and t.dep_ not in ("compound", "npadvmod")), None
        )
        if noun is None or family_of(noun) not in ("deed", "inquiry", "ballot", "truce", "bill"):
            break
        items.append(noun)
        at = max(wanted_phrase(noun).end, noun.i + 1)
        if at < end and doc[at].text not in (",", "and", ";"):
            break
    return items


def list_phrase(noun: Token) -> TokenSpan:
    """Give a wanted noun's phrase with the list it begins, also where the parser hung a later item elsewhere.

    "the exchange of prisoners, the release of detainees, and the return of children" is one agreement's content.
    """
    doc, end = noun.doc, phrase(noun, without=ASIDES - {"cc", "conj"}).end
    start = phrase(noun).start
    while end + 1 < len(doc) and doc[end].text in (",", "and"):
        item = next((t for t in doc[end + 1 : end + 6] if family_of(t) in ("deed", "inquiry")), None)
        if item is None or not any(c.lower_ == "of" for c in item.children):
            break
        end = phrase(item).end
    return doc[start:end]


def close(noun: Token) -> list[Token]:
    """Give a noun and the nouns joined to it without a comma, an article or an adjective of their own."""
    found = [noun]
    for conj in children(noun, "conj"):
        before = noun.doc[conj.left_edge.i - 1]
        if conj.left_edge == conj and before.dep_ == "cc" and before.nbor(-1).text not in (",", ";"):
            found.append(conj)
    return found


def listed(noun: Token) -> list[Token]:
    """Give the items of a list of wants that begins with `noun`, those in close coordination counted once."""
    near = {part.i for first in conjuncts(noun) for part in close(first)[1:]}
    return [item for item in conjuncts(noun) if item.i not in near]


def deed_phrase(verb: Token, top: Token) -> TokenSpan:
    """Give a deed's unbroken phrase from its verb on, with its objects, its coordination and its conditions."""
    beside = {t.i for part in children(top, "conj") for t in part.subtree} if top != verb else set()
    found = ({t.i for t in _deed_tokens(top)} - beside) | {t.i for t in _deed_tokens(verb)}
    doc, right = verb.doc, verb.i
    while (step := _next(doc, right, found)) > right:
        right = step
    if verb.tag_ == "VB":
        right = _more_deeds(doc, right)
    while right > verb.i and (
        doc[right].is_punct or doc[right].is_space or doc[right].dep_ in ("cc", "mark", "det", "prep")
    ):
        right -= 1
    return doc[verb.i : right + 1]


def _more_deeds(doc: Doc, right: int) -> int:
    """Give the end of a list of infinitives by its order: "reopen the port, lift the ban, and release …"."""
    while right + 3 < len(doc) and doc[right + 1].text == ",":
        verb = doc[right + 3] if doc[right + 2].lower_ in ("and", "or") else doc[right + 2]
        if verb.tag_ != "VB" or verb.nbor(-1).tag_ in ("TO", "MD"):
            break
        right = max(phrase(verb, start=verb).end - 1, verb.i)
    return right


def _next(doc: Doc, right: int, found: set[int]) -> int:
    """Give the next index of a deed's phrase, over a comma, a coordinator or an omission "[...]"; else `right`."""
    for ahead in range(1, 5):
        index = right + ahead
        if index >= len(doc) or (
            index not in found and ((doc[index].is_alpha and doc[index].dep_ != "cc") or doc[index].text in STOPS)
        ):
            return right
        if doc[index].text in DASHES:
            return right
        if index in found:
            return index
    return right


def _deed_tokens(token: Token, *, inner: bool = False) -> Iterator[Token]:
    yield token
    for part in token.children:
        if (
            (part.dep_ in WITHIN_DEED and not inner)
            or part.dep_ in OUTSIDE
            or part.lower_ == "according"
            or (part.dep_ == "advcl" and not _condition(part))
            or (part.dep_ == "ccomp" and part.i < token.i)
        ):
            continue
        if (
            part.dep_ == "conj"
            and (part.tag_ in ("VBD", "VBZ") or any(c.lower_ in ("has", "had") for c in children(part, "aux")))
            and not any(c.lemma_ == "have" for c in token.children)
            and token.tag_ in ("VB", "VBG", "VBN")
        ):
            continue  # "proposed watching the harbour and signalled support for a fence"
        if part.dep_ == "conj" and any(c.dep_ in ("nsubj", "nsubjpass") for c in part.children):
            continue
        yield from _deed_tokens(part, inner=True)


def _condition(clause: Token) -> bool:
    return any(c.dep_ == "mark" and c.lower_ in CONDITIONS for c in clause.children)
