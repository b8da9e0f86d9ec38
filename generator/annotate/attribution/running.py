"""Who goes on speaking where a quotation stands alone: no word of the narrator's in its sentence.

`given` are the credits of the stretches before the one in question, in text order.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.annotate.attribution.cue import Cue
from generator.annotate.attribution.labels import signed_below
from generator.annotate.attribution.nearby import Credited, is_speech, leads_in, of_cue
from generator.annotate.attribution.reporting import is_speaking
from generator.annotate.attribution.surroundings import Discourse, Surroundings, starts_anew, words
from generator.annotate.parse import ParsedBlock
from generator.annotate.tree import Token
from generator.lexicon import load
from generator.model.span import Span

JOINTS = frozenset({"and", "or", "but", "nor", "then", "also", "as", "well", "yet", "to", "even", "so"})

# Rules of reporting that follows the marks: a paragraph that ends in it (“…,” Ann Lee said.) leaves the word with Lee.
BEHIND = frozenset({"after", "after ended", "surface", "surface inverted"})


def coordinated(discourse: Discourse, given: Sequence[Credited | None], around: Surroundings) -> Credited | None:
    """Read a stretch joined to the one before it: called it “…” and “…”."""
    before = discourse.previous(around)
    if before is None or before.marked.outer.start < around.head.start:
        return None
    credit = given[before.index]
    gap = discourse.text[before.marked.outer.end : around.marked.outer.start]
    joined = {word.lower() for word in words(gap)} <= JOINTS
    return replace(credit, rule="coordinated") if credit and joined else None


def resumed(discourse: Discourse, given: Sequence[Credited | None], around: Surroundings) -> Credited | None:
    """Read the second half of a sentence cut by its reporting: “…,” she said two days after the vote, “which …”.

    A comma leads back to the words, which go on with a small letter.
    """
    before = discourse.previous(around)
    credit = given[before.index] if before else None
    if before is None or credit is None or credit.cue is None or before.ended:
        return None
    gap = Span(before.marked.outer.end, around.marked.outer.start)
    goes_on = (
        around.marked.span.text_of(discourse.text)[:1].islower() and gap.text_of(discourse.text).rstrip()[-1:] == ","
    )
    return (
        replace(credit, rule="resumed")
        if goes_on and credit.cue in gap and before.head.start == around.head.start
        else None
    )


def going_on(discourse: Discourse, given: Sequence[Credited | None], around: Surroundings) -> Credited | None:
    """Find the running speaker for a stretch that stands alone."""
    before = discourse.previous(around)
    if not around.alone(discourse.text) and not (before and joined(discourse.text, around)):
        return None
    if before is None:
        return (
            signed_below(discourse, around)
            or report_before(discourse, around)
            or (None if len(around.before) else paragraph_before(discourse, given, around))
        )
    credit = given[before.index]
    if credit and taken_over(before, credit):
        return None
    if credit and goes_straight_on(discourse.text, before, around):
        return replace(credit, rule="continued")
    report = report_before(discourse, around)
    return report or (replace(credit, rule="continued over narration") if credit else None)


def joined(text: str, around: Surroundings) -> bool:
    """Tell whether a conjunction is all that the narrator says in a stretch's sentence: “…,” he said. But “…”."""
    following = around.tail.text_of(text)
    closes = not words(following) or (around.ended and starts_anew(following))
    return closes and {word.lower() for word in words(around.head.text_of(text))} <= JOINTS


def taken_over(before: Surroundings, credit: Credited) -> bool:
    """Tell whether somebody takes the word from the speaker.

    “…,” Lee said, and her husband cut in. “…”
    """
    tokens = before.block.tokens(before.tail) if len(before.tail) else None
    return any(takes_word(token) and other_subject(before.block, token, credit) for token in tokens or ())


def takes_word(verb: Token) -> bool:
    """Tell whether a verb says that somebody begins to speak: "cut in", "interrupted"."""
    turns, lemma = load("speech_manners")["taking over"], verb.lemma_.lower()
    return verb.pos_ == "VERB" and (lemma in turns or any(f"{lemma} {child.lower_}" in turns for child in verb.rights))


def other_subject(block: ParsedBlock, verb: Token, credit: Credited) -> bool:
    """Tell whether a verb has a subject that is not the credited source."""
    subjects = (block.span(child) for child in verb.lefts if child.dep_ == "nsubj")
    return any(subject not in credit.source for subject in subjects)


def goes_straight_on(text: str, before: Surroundings, around: Surroundings) -> bool:
    """Tell whether nothing but one sentence of reporting stands between two stretches (“…,” she said. “…”)."""
    narrated = words(text[min(before.tail.end, around.head.start) : around.head.start])
    return not narrated or before.marked.outer.start >= around.before.start


def report_before(discourse: Discourse, around: Surroundings) -> Credited | None:
    """Read a report in the sentence right before (Ann Lee said she was sorry. “I wish …”)."""
    cue = main_cue(discourse, around.block, around.before)
    if cue and (cue.contents or ends_with(around.block, cue)):
        return of_cue(cue, "report before")
    told = (c for c in discourse.cues_in(around.before) if c.source is not None and not c.negated)
    announced = next((c for c in told if announces(around.block.doc[c.token])), None)
    return of_cue(announced, "report before") if announced else None


def announces(verb: Token) -> bool:
    """Tell whether what is said is called by what it is before it follows: Ann Lee tweeted a warning."""
    objects = (c for c in verb.rights if c.dep_ == "dobj")
    return verb.dep_ == "ROOT" and is_speaking(verb) and any(is_speech(c) for c in objects)


def ends_with(block: ParsedBlock, cue: Cue) -> bool:
    """Tell whether a cue is its sentence's last word: Ann Lee agreed."""
    return cue.token + 1 < len(block.doc) and block.doc[cue.token + 1].text == "."


def main_cue(discourse: Discourse, block: ParsedBlock, piece: Span) -> Cue | None:
    """Give the highest of the cues of saying in a piece of text, the later of two as high, or None."""
    found = [cue for cue in discourse.cues_in(piece) if cue.source is not None and cue.parenthetical]
    return min(found, key=lambda cue: (depth(block, cue), -cue.span.start), default=None)


def depth(block: ParsedBlock, cue: Cue) -> int:
    """Count the words above a cue in its sentence's tree."""
    return sum(1 for _ in block.doc[cue.token].ancestors)


def paragraph_before(discourse: Discourse, given: Sequence[Credited | None], around: Surroundings) -> Credited | None:
    """Read the paragraph before a paragraph that begins with nothing but speech: its speaker goes on."""
    if not around.paragraph:
        return None
    block = discourse.paragraphs[around.paragraph - 1]
    before = discourse.surroundings[around.index - 1] if around.index else None
    if before and before.paragraph == around.paragraph - 1 and (credit := given[before.index]):
        if around.marked.continued:
            return replace(credit, rule="continued paragraph")
        asked = before.marked.span.text_of(discourse.text).rstrip().endswith("?")
        if not asked and not words(discourse.text[before.tail.end : block.block.span.end]):
            near = credit.rule in BEHIND
            return replace(credit, rule="next paragraph" if near else "next paragraph, at a distance")
    last = block.span(block.doc[len(block.doc) - 1].sent)
    cue = main_cue(discourse, block, last)
    if block.block.span.text_of(discourse.text).rstrip().endswith(":"):
        return of_cue(cue, "lead-in before") if cue else leads_in(block, last)
    return of_cue(cue, "paragraph before") if cue else None
