"""The reporting right before a quotation, read word by word where the syntax gives it no source.

Marks mislead a parser: in Berg nodded, whispering “Go home now,” it ties the verb to the words in marks. What is
printed is plain all the same: a verb of saying, at most the one spoken to, and the marks.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from generator.annotate.attribution.cue import Cue, CueKind
from generator.annotate.attribution.mention_extent import mention_of
from generator.annotate.attribution.nearby import CIRCUMSTANCE, Credited, of_cue
from generator.annotate.attribution.reporting import can_speak, is_speaking
from generator.annotate.attribution.sources import find_credit
from generator.annotate.attribution.surface import FINITE, speaks, verbs_of_saying
from generator.annotate.attribution.surroundings import Surroundings
from generator.annotate.parse import ParsedBlock
from generator.annotate.tree import Token
from generator.model.span import Span

FAR = 9  # tokens between a verb of saying and the marks
LEADING = frozenset({",", ":"})
# Words that begin another clause, between the verb and the marks.
ANOTHER = CIRCUMSTANCE | {
    "that",
    "which",
    "who",
    "whom",
    "whose",
    "and",
    "but",
    "or",
    "whether",
    "how",
    "why",
    "what",
    "than",
}


def read_before(around: Surroundings) -> Credited | None:
    """Read who says what follows: Ann Lee thundered: “…”; they left, shouting “…”; replied Lee: “…”."""
    tokens, phrase = without_phrase(around, tokens_before(around))
    verb = verb_before(tokens)
    if verb is None:
        return of_cue(phrase, "lead-up, phrase") if phrase else None
    block = around.block
    if verb.lower_.endswith("ing"):
        return participle(block, tokens, verb)
    if (head := subject_before(tokens, verb)) is not None:
        return Credited(source=mention_of(block, head), cue=block.span(verb), rule="lead-up")
    return inverted(block, tokens, verb)


def leads_up(around: Surroundings) -> bool:
    """Tell whether a verb of saying stands before a stretch, whoever says it."""
    return verb_before(tokens_before(around)) is not None


def tokens_before(around: Surroundings) -> Sequence[Token]:
    """Give the tokens of a stretch's head, none of them white space."""
    found = around.block.tokens(around.head) if len(around.head) else None
    return tuple(t for t in found or () if around.block.start + t.idx < around.head.end and not t.is_space)


def without_phrase(around: Surroundings, tokens: Sequence[Token]) -> tuple[Sequence[Token], Cue | None]:
    """Give what stands before a phrase thrown in before the marks, and the phrase: ruled, as per the court, “…”."""
    phrase = next((c for c in around.heads if c.kind is CueKind.PHRASE and c.source is not None), None)
    at = next((i for i, t in enumerate(tokens) if phrase and t.i == phrase.token), 0)
    if phrase is None or phrase.source is None or at < 2 or tokens[at - 1].text != "," or tokens[-1].text != ",":
        return tokens, None
    rest = [t for t in tokens[at:-1] if around.block.start + t.idx >= phrase.source.end]
    return (tokens, None) if any(t.text == "," or t.pos_ == "VERB" for t in rest) else (tokens[:at], phrase)


def verb_before(tokens: Sequence[Token]) -> Token | None:
    """Give the verb of saying that leads up to the marks, None when other words part them.

    Only the one spoken to and words of place or time may stand between, and then a comma or a colon before the marks.
    """
    led = bool(tokens) and tokens[-1].text in LEADING
    words = tokens[:-1] if led else tokens
    for token in itertools.islice(reversed(words), FAR):
        spoken = token.tag_ in (*FINITE, "VBG") and token.lemma_.lower() in verbs_of_saying()
        if spoken or token.lower_ == "saying":
            return None if is_held_back(token) else token
        if not led or token.is_punct or token.lower_ in ANOTHER or token.pos_ in ("VERB", "AUX"):
            return None
    return None


def is_held_back(verb: Token) -> bool:
    """Tell whether nothing was said: did not say, would say, for saying."""
    if any(c.dep_ == "neg" or c.tag_ == "MD" for c in verb.lefts):
        return True
    before = verb.nbor(-1) if verb.i else verb
    return verb.tag_ == "VBN" or (before.tag_ in ("IN", "TO", "MD") and before.lower_ != "by")


def subject_before(tokens: Sequence[Token], verb: Token) -> Token | None:
    """Give the head of the one who speaks: the subject by syntax, or the noun right before the verb."""
    credit = find_credit(verb)
    if credit is not None:
        return credit.head if speaks(credit.head) else None
    before = [t for t in tokens if t.i < verb.i]
    while before and before[-1].pos_ == "ADV":
        before.pop()
    if before and (whole := ending_at(before[-1])) is not None:
        return whole
    return before[-1] if before and before[-1].pos_ in ("PROPN", "PRON", "NOUN") and speaks(before[-1]) else None


def ending_at(last: Token) -> Token | None:
    """Give the one whose description ends right before the verb: an aide who asked to stay out of the papers said.

    The parser may take the description for an apposition of what stands before it.
    """
    above = (t for t in last.ancestors if t.right_edge.i == last.i and t.pos_ in ("NOUN", "PROPN"))
    return next((t for t in above if t.dep_ == "appos" and can_speak(t)), None)


def inverted(block: ParsedBlock, tokens: Sequence[Token], verb: Token) -> Credited | None:
    """Read a sentence that begins with the verb: Replied Ann Lee: “…”."""
    if verb.i != tokens[0].i or tokens[-1].text != ":":
        return None
    names = list(itertools.takewhile(lambda t: t.pos_ in ("PROPN", "DET", "ADJ", "NOUN"), tokens[1:]))
    if not names or names[-1].i != tokens[-1].i - 1 or not can_speak(names[-1]):
        return None
    span = block.span(names[0]).cover(block.span(names[-1]))
    return Credited(source=span, cue=block.span(verb), rule="lead-up")


def participle(block: ParsedBlock, tokens: Sequence[Token], verb: Token) -> Credited | None:
    """Read ", shouting “…”": it is the subject's of the clause before, where no other clause could own it."""
    before = [t for t in tokens if t.i < verb.i]
    if before and before[-1].lower_ == "by":
        return by_doing(block, before[-1], verb)
    if before and before[-1].pos_ == "PROPN" and can_speak(before[-1]) and verb.lower_ == "saying":
        return Credited(source=whole_name(block, before), cue=block.span(verb), rule="lead-up, noun participle")
    if not before or before[-1].text not in (",", "—", "–", "--"):
        return None
    clause = next(
        (t for t in reversed(before) if t.tag_ in ("VBD", "VBZ", "VBP") and t.dep_ not in ("aux", "auxpass")), None
    )
    credit = find_credit(clause) if clause is not None else None
    if clause is None or credit is None or not can_speak(credit.head) or credit.head.i > verb.i:
        return None
    others = [t for t in before if t.i < clause.i and is_speaking(t) and t.tag_ in FINITE]
    rule = "lead-up, participle of several" if others else "lead-up, participle"
    return Credited(source=mention_of(block, credit.head), cue=block.span(verb), rule=rule)


def whole_name(block: ParsedBlock, before: Sequence[Token]) -> Span:
    """Give the span of the name that ends a run of tokens: footage of Ann Lee saying “…”."""
    names = list(itertools.takewhile(lambda t: t.pos_ == "PROPN", reversed(before)))
    return block.span(names[-1]).cover(block.span(names[0]))


def by_doing(block: ParsedBlock, by: Token, verb: Token) -> Credited | None:
    """Read "greeted the vote by shouting “…”": whoever does the one does the other.

    The parser may take the deed of "Members of the council protested by shouting" for a participle of the members.
    """
    deed = by.head
    if deed.dep_ == "acl" and deed.tag_ == "VBN" and deed.head.dep_ in ("nsubj", "ROOT"):
        top = next((t for t in (deed.head, *deed.head.lefts) if can_speak(t)), None)
        head = deed.head if top is not None else None
    else:
        credit = find_credit(deed) if deed.pos_ == "VERB" else None
        head = credit.head if credit is not None and can_speak(credit.head) else None
    if head is None or head.i > verb.i:
        return None
    return Credited(source=mention_of(block, head), cue=block.span(verb), rule="lead-up, by doing")
