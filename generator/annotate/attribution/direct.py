"""Who says what stands in quote marks, where no report of the narrator's takes it in.

A stretch is credited by the nearest of these that holds: the reporting that follows it in its sentence, the reporting
that leads up to it, a stretch it is coordinated with, a name set before or after it without a verb, and, where it
stands alone, the running speaker. Each rule gives its name; one that does not hold gives none.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.annotate.attribution.confidence import FLOOR, confidence_of
from generator.annotate.attribution.cue import Cue
from generator.annotate.attribution.displayed import is_displayed, shown_by
from generator.annotate.attribution.embedded import agent_behind, embedded
from generator.annotate.attribution.labels import headed, labelled
from generator.annotate.attribution.lead_up import leads_up, read_before
from generator.annotate.attribution.nearby import Credited, followed_by, led_in, led_up_to
from generator.annotate.attribution.quotemarks import Marked
from generator.annotate.attribution.running import coordinated, going_on, resumed
from generator.annotate.attribution.surface import read_after
from generator.annotate.attribution.surroundings import Discourse, Surroundings, read_discourse, words
from generator.annotate.attribution.unspoken import is_unspoken
from generator.annotate.parse import Parse
from generator.model.annotation import Attribution, QuotationType
from generator.model.span import Span

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
LONG = 8  # words of a clause that can be nothing but somebody's
# Rules that look across paragraphs: reporting at the end of a quotation over paragraphs outweighs them.
ACROSS = frozenset(
    {
        "next paragraph",
        "next paragraph, at a distance",
        "paragraph before",
        "report before",
        "lead-in before",
        "led in",
        "led in by a document",
    }
)
# Rules of reporting that leads right up to the marks: it outweighs what follows a full stop.
BESIDE = frozenset({"before", "before, comma", "before, colon"})


def find_direct(
    parse: Parse, cues: Sequence[Cue], marked: Sequence[Marked], reports: Sequence[Attribution]
) -> tuple[Attribution, ...]:
    """Attribute the stretches in marks that no report takes in, in text order."""
    discourse = read_discourse(parse, cues, marked)
    shown = frozenset(a.index for a in discourse.surroundings if is_displayed(a))
    unspoken = frozenset(
        a.index for a in discourse.surroundings if a.index not in shown and is_unspoken(parse.text, a.block, a.marked)
    )
    firm = tuple(
        None if a.index in unspoken | shown else firmly(parse.text, a, covering(reports, a.marked.span))
        for a in discourse.surroundings
    )
    standing = unbroken(reports, [a.marked.span for a in discourse.surroundings if firm[a.index] or a.index in shown])
    given: list[Credited | None] = []
    found: list[Attribution] = []
    for around in discourse.surroundings:
        report = covering(standing, around.marked.span)
        if report is not None:
            given.append(credited_by(report))
        elif around.index in unspoken:
            given.append(None)
        elif around.index in shown:
            given.append(shown_by(around))
            found.append(attribution_of(around, given[-1], "displayed"))
        elif found and continues(discourse, found[-1], around):
            given.append(given[-1])
            found[-1] = prolonged(found[-1], around.marked)
        else:
            given.append(firm[around.index] or find_credited(discourse, given, around))
            later = next((firm[i] for i in chain(discourse.surroundings, around.index) if firm[i]), None)
            if later and (given[-1] is None or given[-1].rule in ACROSS):
                given[-1] = later
            if given[-1] or is_utterance(parse.text, around):
                found.append(attribution_of(around, given[-1]))
    return tuple(found)


def continues(discourse: Discourse, last: Attribution, around: Surroundings) -> bool:
    """Tell whether a stretch goes on, over a paragraph's end, from the quotation `last`."""
    return around.marked.continued and last.content.end == discourse.surroundings[around.index - 1].marked.span.end


def chain(surroundings: Sequence[Surroundings], index: int) -> Iterator[int]:
    """Give the stretches that go on from one over paragraphs, itself first."""
    yield index
    while index + 1 < len(surroundings) and surroundings[index + 1].marked.continued:
        index += 1
        yield index


def prolonged(found: Attribution, marked: Marked) -> Attribution:
    """Give a quotation with the paragraph on which it goes on; one that is not opened anew is the same stretch."""
    anew = marked.outer.start < marked.span.start
    last = (found.marked[-1], marked.span) if anew else (found.marked[-1].cover(marked.span),)
    return replace(found, content=found.content.cover(marked.span), marked=(*found.marked[:-1], *last))


def firmly(text: str, around: Surroundings, report: Attribution | None) -> Credited | None:
    """Find a credit so plain that no report may take the stretch in: reporting of its own, right beside it.

    The parser reads on where speech ends: she said, “I will go,” but the ministry did not.
    """
    if (agent := agent_behind(text, around)) is not None:
        return agent
    before = led_up_to(text, around)
    beside = before if before and before.rule in BESIDE else None
    led = (beside is not None or leads_up(around)) and not claimed_behind(text, around, beside)
    behind = None if led else followed_by(text, around) or read_after(text, around)
    beside = None if behind else beside
    if report is None:
        return beside or behind
    if behind and behind.rule != "after phrase" and behind.cue != report.cue and not leads(around, report):
        return behind
    return credited_by(report, "before") if overreaches(text, around, report) else None


def claimed_behind(text: str, around: Surroundings, beside: Credited | None) -> bool:
    """Tell whether a comma or a mark within a stretch leads on to reporting that closes the sentence.

    It outweighs what leads up to the marks, where that has something else to report (told the council that it was late:
    “Go home,” Ann Lee said) or only describes (Nothing the mayor said “would calm the town,” Ann Lee said). It does not
    in: He told me, “Go home,” Ann Lee recalled.
    """
    closes = around.marked.span.text_of(text).rstrip()[-1:] in (",", "?", "!")
    cue = next((c for c in around.heads if beside is not None and c.span == beside.cue), None)
    if cue is None or not closes or around.tail.text_of(text).rstrip()[-1:] not in (".", "!", "?"):
        return False
    reported = any(not content.overlaps(around.marked.span) for content in cue.contents)
    return reported or around.block.doc[cue.token].dep_ == "relcl"


def leads(around: Surroundings, report: Attribution) -> bool:
    """Tell whether a report's cue leads up to a stretch.

    Although Lee admitted it was “late,” Cole said …
    """
    return report.cue is not None and report.cue in around.head


def overreaches(text: str, around: Surroundings, report: Attribution) -> bool:
    """Tell whether a report whose cue stands right before a stretch that closes a clause reads on behind it."""
    begins = around.marked.span.start - report.content.start <= 2
    closes = around.marked.span.text_of(text).rstrip()[-1:] in (",", ".", "!", "?")
    leads = report.cue is not None and not words(text[report.cue.end : around.marked.outer.start])
    return begins and closes and leads and report.content.end > around.marked.outer.end


def unbroken(reports: Sequence[Attribution], spans: Sequence[Span]) -> tuple[Attribution, ...]:
    """Give the reports that hold none of the stretches `spans`, which are in text order."""
    starts = [span.start for span in spans]
    return tuple(r for r in reports if not holds(r.content, starts))


def holds(content: Span, starts: Sequence[int]) -> bool:
    """Tell whether one of the sorted offsets `starts` lies in a content."""
    return bisect.bisect_left(starts, content.start) != bisect.bisect_left(starts, content.end)


def covering(reports: Sequence[Attribution], span: Span) -> Attribution | None:
    """Give the report whose content holds a stretch, or None."""
    return next((report for report in reports if span in report.content), None)


def credited_by(report: Attribution, rule: str | None = None) -> Credited | None:
    """Give the credit of a report, for the stretches that go on from it."""
    if report.source is None:
        return None
    return Credited(source=report.source, cue=report.cue, addressee=report.addressee, rule=rule or report.rule)


def attribution_of(around: Surroundings, credit: Credited | None, uncredited: str = "uncredited") -> Attribution:
    """Give the attribution of a stretch; one that is no more than a guess is left out."""
    confidence = confidence_of(credit.rule, credit.source_rule) if credit else 0.0
    known = credit if credit and confidence >= FLOOR else None
    return Attribution(
        content=around.marked.span,
        type=QuotationType.DIRECT,
        marked=(around.marked.span,),
        cue=known.cue if known else None,
        source=known.source if known else None,
        addressee=known.addressee if known else None,
        confidence=confidence,
        rule=credit.rule if credit else uncredited,
    )


def is_utterance(text: str, around: Surroundings) -> bool:
    """Tell whether a stretch nobody is credited with is speech: whole sentences led up to or alone, a long clause."""
    length = len(words(around.marked.span.text_of(text)))
    if length >= LONG and any(token.tag_ in FINITE for token in around.block.tokens(around.marked.span) or ()):
        return True
    if not around.ended or length <= 3:
        return False
    return around.alone(text) or around.head.text_of(text).rstrip().endswith((":", ";")) or leads_up(around)


def find_credited(discourse: Discourse, given: Sequence[Credited | None], around: Surroundings) -> Credited | None:
    """Find who is credited with a stretch, trying the rules in the order of their strength."""
    return (
        resumed(discourse, given, around)
        or led_up_to(discourse.text, around)
        or read_before(around)
        or labelled(discourse, around)
        or headed(discourse, around)
        or led_in(discourse.text, around)
        or embedded(around)
        or coordinated(discourse, given, around)
        or going_on(discourse, given, around)
    )
