"""Marked words inside a narrator's clause whose cue has no source yet: by their agent, or by the verb itself."""

from __future__ import annotations

from collections.abc import Sequence

from generator.annotate.attribution.mention_extent import mention_of
from generator.annotate.attribution.nearby import Credited
from generator.annotate.attribution.reporting import can_speak
from generator.annotate.attribution.sources import find_credit
from generator.annotate.attribution.surface import verbs_of_saying
from generator.annotate.attribution.surroundings import Surroundings, words
from generator.annotate.tree import Token
from generator.lexicon import load

ANYBODY = frozenset({"i", "we", "you", "some", "many", "others", "people", "one"})
CLOSING = frozenset({"”", "’", '"', "''"})
MARKS = frozenset({"“", "”", "‘", "``", "''", "«", "»"})
FAR = 12  # tokens between a verb and the words it names something with


def embedded(around: Surroundings) -> Credited | None:
    """Read a stretch that its clause takes in: was described as “…” by Ann Lee, called it “…”, left shouting “…”."""
    before = [token for token in tokens_of(around) if around.block.start + token.idx < around.head.end][-FAR:]
    led_by_as = bool(before) and before[-1].lower_ == "as"
    verb = next((t for t in reversed(before) if t.pos_ == "VERB" and gives_name(t, led_by_as=led_by_as)), None)
    if verb is not None:
        return None if is_reduced(around, verb) else named_by(around, verb)
    if before and before[-1].tag_ == "VBG" and before[-1].lemma_.lower() in verbs_of_saying():
        return uttered_by(around, before[-1])
    return None


def is_reduced(around: Surroundings, verb: Token) -> bool:
    """Tell whether a verb only describes: the plan called “a farce” went on, where another verb follows the marks."""
    tail = around.block.tokens(around.tail) if len(around.tail) and verb.tag_ in ("VBD", "VBN") else None
    first = next((t for t in tail or () if around.block.start + t.idx >= around.tail.start and not t.is_space), None)
    return first is not None and first.tag_ in ("VBD", "VBZ", "VBP", "MD") and first.dep_ not in ("conj", "relcl")


def tokens_of(around: Surroundings) -> Sequence[Token]:
    """Give the tokens of what leads up to a stretch."""
    return tuple(around.block.tokens(around.head) or ()) if len(around.head) else ()


def gives_name(verb: Token, *, led_by_as: bool) -> bool:
    """Tell whether a verb gives something a name or a description: "call", "refer to the plan as"."""
    verbs, lemma = load("reporting_verbs")["naming"], verb.lemma_.lower()
    partners = {child.lower_ for child in verb.rights} | ({"as"} if led_by_as else set())
    return lemma in verbs or any(f"{lemma} {partner}" in verbs for partner in partners)


def named_by(around: Surroundings, verb: Token) -> Credited | None:
    """Find who gives the name: the agent behind the marks when the verb is a participle, or its subject."""
    if verb.tag_ == "VBN" and (found := agent_after(around, verb)):
        return found
    credit = find_credit(verb)
    subject = credit.head if credit is not None else verb.head if verb.dep_ == "acl" else None
    head = doer(subject) if subject is not None else None
    if subject is None or head is None or not can_speak(head) or (credit is None and head == subject):
        return None
    if next((t.is_left_punct for t in head.doc[head.i : verb.i] if t.text in MARKS), True) is False:
        return None
    plain = names_plainly(around, verb, head)
    source = mention_of(around.block, head)
    if head != subject:
        first = next((c for c in subject.lefts if c.dep_ in ("det", "poss")), head)
        source = around.block.span(first.left_edge).cover(source)
    return Credited(source=source, cue=around.block.span(verb), rule="named, plainly" if plain else "named")


def doer(subject: Token) -> Token:
    """Give the council of "that the council cease calling them “…”", where the parser takes "cease" for a noun."""
    before = subject.nbor(-1) if subject.i else subject
    stops = subject.pos_ == "NOUN" and subject.lemma_.lower() in load("reporting_phrases")["really"]
    return before if stops and before.dep_ == "compound" else subject


def names_plainly(around: Surroundings, verb: Token, subject: Token) -> bool:
    """Tell whether a verb of saying has its own subject and the marks for what it names: Lee called the plan “…”.

    Not so in "seen as “…”", "some call it “…”", called her claim of a “…” odd, had not called since she thought “…”.
    """
    if verb.lemma_.lower() in load("reporting_phrases")["seeing"] or subject.lower_ in ANYBODY:
        return False
    own = verb == (subject.head.head if subject.dep_ == "compound" else subject.head)
    if not own or subject.i > verb.i or any(c.dep_ == "neg" for c in verb.children):
        return False
    between = [t for t in tokens_of(around) if t.i > verb.i]
    if any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in between) or subject.nbor(1).text in CLOSING:
        return False
    led = [t for t in between if t.pos_ not in ("DET", "ADJ", "PUNCT", "ADV")]
    return not led or led[-1].pos_ != "ADP" or led[-1].lower_ in ("as", "to")


def agent_after(around: Surroundings, verb: Token) -> Credited | None:
    """Read the agent right behind the marks: … “short-sighted” by a senior official."""
    tail = around.block.tokens(around.tail) if len(around.tail) else None
    by = next((t for t in tail or () if not t.is_punct and not t.is_space), None)
    if by is None or by.lower_ != "by":
        return None
    agent = next((t for t in by.rights if t.dep_ == "pobj" and can_speak(t)), None)
    if agent is None:
        return None
    return Credited(source=mention_of(around.block, agent), cue=around.block.span(verb), rule="named, agent")


def agent_behind(text: str, around: Surroundings) -> Credited | None:
    """Read who gives a name in passing: the town, called “the end of the line” by its people, was full, Lee wrote."""
    if words(around.tail.text_of(text)[:8])[:1] != ["by"]:
        return None
    before = [token for token in tokens_of(around) if around.block.start + token.idx < around.head.end][-FAR:]
    verb = next((t for t in reversed(before) if t.pos_ == "VERB"), None)
    named = verb is not None and verb.tag_ == "VBN" and gives_name(verb, led_by_as=before[-1].lower_ == "as")
    return agent_after(around, verb) if verb is not None and named else None


def uttered_by(around: Surroundings, verb: Token) -> Credited | None:
    """Find who utters what follows a participle: Members left shouting “…”."""
    doer = next((t for t in verb.ancestors if t.pos_ in ("NOUN", "PROPN", "PRON")), None)
    if doer is None or doer.i > verb.i or not can_speak(doer):
        return None
    return Credited(source=mention_of(around.block, doer), cue=around.block.span(verb), rule="participle")
