"""What a proposal gives, takes, demands or leaves out: its complements, and the clauses of which it is the subject."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.annotate.parse import Parse
from generator.annotate.proposals.contents import predicate_end
from generator.annotate.proposals.mention import ProposalMention
from generator.annotate.proposals.phrases import deed_phrase
from generator.annotate.proposals.syntax import child, children, passive
from generator.annotate.tree import Token, TokenSpan
from generator.lexicon import load
from generator.model.span import Span

ITEM = re.compile(r"\s*(?:[-–•*]|\(?\d{1,2}[.)])\s+(?=\w)")
MODALS = frozenset({"will", "would", "must", "could", "should", "shall", "’ll", "’d"})


def find_terms(parse: Parse, mentions: tuple[ProposalMention, ...]) -> tuple[Span, ...]:
    """Find the terms of a proposal around its mentions, in text order; of nested ones only the widest."""
    found = sorted({span for m in mentions for span in (*m.terms, *_around(m), *_items(parse, m))})
    return tuple(s for s in found if not any(s != other and s in other for other in found))


def _around(m: ProposalMention) -> Iterator[Span]:
    if m.family == "act":
        return
    verb = m.head.head
    if m.head.dep_ in ("nsubj", "nsubjpass") and verb.pos_ in ("VERB", "AUX") and _tells_content(verb):
        for part in (verb, *[c for c in children(verb, "conj") if child(c, "nsubj", "nsubjpass") is None]):
            span = _predicate(part)
            if span[-1].i > part.i:  # not "how much the toll would raise"
                yield m.block.span(span)
            break
    yield from _proceeds(m)
    if m.head.dep_ == "pobj" and m.head.head.lower_ in ("per", "under") and m.head.head.head.pos_ in ("VERB", "AUX"):
        main = m.head.head.head
        subject = child(main, "nsubj", "nsubjpass")
        if subject is not None and subject.i > m.head.i:
            yield m.block.span(main.doc[subject.left_edge.i : deed_phrase(main, main).end])


def _items(parse: Parse, m: ProposalMention) -> Iterator[Span]:
    """Yield the items of the list that a paragraph announces: "Under the agreement:" and the dashes below it."""
    if not m.block.doc.text.rstrip().endswith(":"):
        return
    at = next((i for i, block in enumerate(parse.paragraphs) if block is m.block), len(parse.paragraphs))
    for block in parse.paragraphs[at + 1 :]:
        item = ITEM.match(block.doc.text)
        if item is None:
            return
        yield Span(block.start + item.end(), block.start + len(block.doc.text.rstrip(" .;,")))


def _proceeds(m: ProposalMention) -> Iterator[Span]:
    """Yield what the next sentence says its money would do: "The money would pay for a new bridge"."""
    end = m.head.sent.end
    after = m.head.doc[end].sent if end < len(m.head.doc) else None
    if after is not None:
        verb, held = after.root, child(after.root, "nsubj")
        would = any(c.lower_ in ("would", "will") for c in children(verb, "aux"))
        if held is not None and would and held.lemma_ in load("proposals")["proceeds"]:
            yield m.block.span(after[: -1 if after[-1].is_punct else None])


def _tells_content(verb: Token) -> bool:
    """Tell whether a clause says what the proposal holds: a modal of what would be, or a verb of containing."""
    lexicon = load("proposals")
    if verb.lemma_ in lexicon["content_verb"] and not passive(verb):
        return True
    return any(c.lower_ in MODALS for c in children(verb, "aux")) and not _status_verb(verb)


def _status_verb(verb: Token) -> bool:
    return passive(verb) and any(
        verb.lemma_ in words for name, words in load("status").items() if name.endswith("_object")
    )


def _predicate(verb: Token) -> TokenSpan:
    """Give a clause's words behind its subject: auxiliaries, negation, verb and all that follows it."""
    subject = child(verb, "nsubj", "nsubjpass")
    before = [
        c.i
        for c in children(verb, "aux", "auxpass", "neg", "advmod")
        if c.i < verb.i and (subject is None or c.i > subject.i)
    ]
    return verb.doc[min([*before, verb.i]) : predicate_end(verb)]
