"""Who is credited with what, mention by mention: content, cue and source."""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.annotate.attribution.authored import is_all_marked
from generator.annotate.attribution.cues import find_cues
from generator.annotate.attribution.direct import find_direct
from generator.annotate.attribution.quotemarks import Marked, find_marked
from generator.annotate.attribution.reports import find_reports
from generator.annotate.attribution.substance import quotes_itself
from generator.annotate.attribution.turns import find_turns
from generator.annotate.attribution.unspoken import is_unspoken
from generator.annotate.parse import Parse, ParsedBlock
from generator.model.annotation import Attribution, QuotationType
from generator.model.document import BlockKind


def find_attributions(parse: Parse) -> tuple[Attribution, ...]:
    """Find every quotation and report of a document with its cue and its source mention, in text order.

    Captions are read one by one, and only for what stands in marks: most of their verbs tell what a picture shows.
    """
    captions = (found for block in parse.blocks for found in find_in_caption(parse, block))
    said = find_turns(parse) or find_in_paragraphs(parse)
    inside = find_inside(parse) if is_all_marked(parse, said) else ()
    found = (apart(attribution) for attribution in (*said, *inside, *captions))
    return tuple(sorted(found, key=lambda attribution: attribution.content))


def apart(found: Attribution) -> Attribution:
    """Give an attribution whose source stands outside its content, or else without a source: nobody says himself."""
    if not quotes_itself(found):
        return found
    return replace(found, source=None, cue=None, addressee=None, confidence=0.0)


def find_inside(parse: Parse) -> tuple[Attribution, ...]:
    """Find what a statement that is one quotation reports in its turn, as if it stood in no marks.

    The author of “The council thanked Ada Lund and agreed that …” is the narrator of all that the council agreed.
    """
    return tuple(report for report in find_reports(parse, find_cues(parse), ()) if report.source is not None)


def find_in_caption(parse: Parse, block: ParsedBlock) -> Iterator[Attribution]:
    """Find what stands in marks in a caption, read as a paragraph of its own."""
    if block.block.kind is BlockKind.CAPTION and block.block.span.text_of(parse.text).strip():
        alone = ParsedBlock(replace(block.block, kind=BlockKind.PARAGRAPH), block.doc)
        yield from (found for found in find_in_paragraphs(Parse(parse.document, (alone,))) if found.marked)


def find_in_paragraphs(parse: Parse) -> tuple[Attribution, ...]:
    """Find the quotations and reports of the paragraphs, in text order."""
    marked = find_marked(parse)
    cues = find_cues(parse, marked)
    reports = find_reports(parse, cues, marked)
    direct = find_direct(parse, cues, marked, reports)
    spoken = (without_unspoken(parse, report, marked) for report in kept(reports, direct))
    return tuple(sorted((*spoken, *direct), key=lambda found: found.content))


def kept(reports: Sequence[Attribution], direct: Sequence[Attribution]) -> Iterator[Attribution]:
    """Give the reports whose content holds no stretch that is somebody's direct speech."""
    starts = [quotation.content.start for quotation in direct]
    for report in reports:
        at = bisect.bisect_left(starts, report.content.start)
        if at == len(starts) or not report.content.overlaps(direct[at].content):
            yield report


def without_unspoken(parse: Parse, report: Attribution, marked: Sequence[Marked]) -> Attribution:
    """Give a report without the titles, names and glosses among its stretches in marks."""
    block = parse.block_at(report.content.start) if report.marked else None
    if block is None:
        return report
    own = (stretch for stretch in marked if stretch.span in report.marked)
    spoken = tuple(stretch.span for stretch in own if not is_unspoken(parse.text, block, stretch))
    return replace(report, marked=spoken, type=report.type if spoken else QuotationType.INDIRECT)
