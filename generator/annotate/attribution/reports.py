"""Indirect and mixed reports: what a cue reports outside quote marks, or partly in them."""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from generator.annotate.attribution.confidence import confidence_of_report, contested
from generator.annotate.attribution.cue import UTTERING, Cue, CueKind
from generator.annotate.attribution.quotemarks import Marked
from generator.annotate.attribution.reporting import can_speak
from generator.annotate.attribution.substance import in_aside, is_slight, quotes_itself
from generator.annotate.parse import Parse
from generator.model.annotation import Attribution, QuotationType
from generator.model.span import Span

# What may stand between a cue and the words in marks that it names: which he called a “farce”.
TYING = frozenset({"a", "an", "the", "as", "to", "its", "his", "her", "their"})
# "those who want to leave", "a picture that shows the house" describe more than they report.
DESCRIPTIVE = frozenset({"intention", "belief", "knowledge", "evidential", "urging", "wish"})


def find_reports(parse: Parse, cues: Sequence[Cue], marked: Sequence[Marked]) -> tuple[Attribution, ...]:
    """Find what each cue reports in the narrator's words, wholly or partly, in text order.

    A report names its source; what is passed on without one ("is said to", "reportedly") is nobody's. Reports can be
    nested: "the official said that Lee had told him …" is the official's and, inside, Lee's. A stretch in marks is
    listed by one report only, that of whoever utters it: Lee, in "the official said Lee had called it “dead”".
    """
    starts = [stretch.outer.start for stretch in marked]
    telling = [cue for cue in cues if reports_something(cue)]
    found = [r for cue in telling for r in _reports_of(parse, cue, marked, starts)]
    found += _nested(parse.text, telling, marked, found)
    ordered = sorted(found, key=lambda report: (report.content, report.cue or report.content))
    owners = _owners(parse.text, ordered)
    owned = (_with_own(report, [s for s in report.marked if owners[s] == at]) for at, report in enumerate(ordered))
    voices = [cue for cue in telling if _is_voice(parse, cue)]
    return tuple(_doubted(parse, report, voices) for report in owned)


def _with_own(report: Attribution, own: Sequence[Span]) -> Attribution:
    """Give a report with only its source's own words in marks."""
    return replace(report, marked=tuple(own))


def _doubted(parse: Parse, report: Attribution, cues: Sequence[Cue]) -> Attribution:
    """Trust a report less whose marked words another source inside it may have uttered.

    In "Lee asked about the speech in which Cole stated that it was “dead”" they can be Cole's.
    """
    other = any(_contests(report, cue, span) for span in report.marked for cue in cues)
    if report.cue is None or not (other or _is_aside(parse, report)):
        return report
    return replace(report, rule=f"{report.rule}, contested", confidence=contested(report.confidence))


def _is_aside(parse: Parse, report: Attribution) -> bool:
    """Tell whether the marked words stand in a clause on an attitude's object: bemoaned a law that Lee calls “…”."""
    block = parse.block_at(report.content.start) if " attitude " in report.rule else None
    return block is not None and any(in_aside(block, report.content, span) for span in report.marked)


def _is_voice(parse: Parse, cue: Cue) -> bool:
    """Tell whether a cue is somebody's utterance: in "said a deal would allow them to “recoup” it" only one speaks."""
    return (cue.utters or cue.kind is CueKind.NOUN) and _is_somebody(parse, cue)


def _is_somebody(parse: Parse, cue: Cue) -> bool:
    """Tell whether a cue's source is a person or a body, and not a study, a figure or a law."""
    block = parse.block_at(cue.span.start) if cue.source else None
    tokens = block.tokens(cue.source) if block and cue.source else None
    return tokens is not None and len(tokens) > 0 and can_speak(tokens.root)


def _contests(report: Attribution, cue: Cue, stretch: Span) -> bool:
    return cue.span in report.content and cue.span != report.cue and cue.span.end <= stretch.start


def _owners(text: str, reports: Sequence[Attribution]) -> Mapping[Span, int]:
    """Give, for each stretch in marks, the index of the report to whose source it belongs.

    That is the narrowest report of speech that holds it, else the widest: in "said the board wants “a deal”" the words
    are the speaker's. Who only passes on what others do has no words of his own: Lee pledged to “see it through,” the
    Herald reported.
    """
    around: dict[Span, list[int]] = {}
    for at, report in enumerate(reports):
        for span in report.marked:
            around.setdefault(span, []).append(at)
    return {span: _owner(reports, _told(text, reports, holders)) for span, holders in around.items()}


def _told(text: str, reports: Sequence[Attribution], holders: Sequence[int]) -> Sequence[int]:
    """Give, of reports, those of people who are told of in another that only passes on; all where none does."""
    passing = [reports[at].content for at in holders if _passes_on(text, reports[at])]
    sources = {at: source for at in holders if (source := reports[at].source) is not None}
    return [at for at, source in sources.items() if any(source in content for content in passing)] or holders


def _passes_on(text: str, report: Attribution) -> bool:
    """Tell whether a report is a paper's of what others said and did: the Herald reported, according to the Herald."""
    return report.cue is not None and report.cue.text_of(text).lower().startswith(("report", "according"))


def _owner(reports: Sequence[Attribution], holders: Sequence[int]) -> int:
    spoken = [at for at in holders if reports[at].rule.split()[1] in UTTERING]
    if spoken:
        return min(spoken, key=lambda at: len(reports[at].content))
    return max(holders, key=lambda at: len(reports[at].content))


def reports_something(cue: Cue) -> bool:
    """Tell whether a cue says of somebody that he said or meant its content: "did not say that …" does not."""
    return (
        cue.source is not None
        and not cue.negated
        and not (cue.source_rule == "relative" and cue.verb_class in DESCRIPTIVE)
    )


def _reports_of(parse: Parse, cue: Cue, marked: Sequence[Marked], starts: Sequence[int]) -> Iterator[Attribution]:
    for content in cue.contents:
        stretches = _stretches(content, marked, starts)
        if cue.verb_class != "naming" and _is_all_marked(parse.text, content, stretches):
            continue
        block = parse.block_at(content.start)
        if block is not None and not stretches and is_slight(block, cue, content):
            continue
        report = _report(cue, _with_marks(content, stretches), stretches, personal=_is_somebody(parse, cue))
        if not quotes_itself(report):
            yield report


def _report(cue: Cue, content: Span, stretches: Sequence[Marked], *, personal: bool) -> Attribution:
    kind = QuotationType.MIXED if stretches else QuotationType.INDIRECT
    return Attribution(
        content=content,
        type=kind,
        marked=tuple(stretch.span for stretch in stretches),
        cue=cue.span,
        source=cue.source,
        addressee=cue.addressee,
        confidence=confidence_of_report(kind, cue.verb_class, cue.source_rule, personal=personal),
        rule=f"report {cue.verb_class} {cue.frame} {cue.source_rule}",
    )


def _nested(
    text: str, cues: Sequence[Cue], marked: Sequence[Marked], reports: Sequence[Attribution]
) -> Iterator[Attribution]:
    """Find the marked words that a cue inside somebody's report names: said she backed what the port calls “a truce”.

    The parser gives such a cue no content, since what is named stands before it.
    """
    ends = [cue.span.end for cue in cues]
    held = {stretch: report for report in reports for stretch in report.marked}
    for stretch in marked:
        at = bisect.bisect_right(ends, stretch.outer.start) - 1
        report = held.get(stretch.span)
        if report is None or at < 0 or not cues[at].utters or cues[at].span not in report.content:
            continue
        if _closes(text, report, stretch) or not _leads_to(text, cues[at], stretch):
            continue
        if not any(stretch.outer.overlaps(c) for c in cues[at].contents):
            yield _report(cues[at], stretch.outer, (stretch,), personal=True)


def _closes(text: str, report: Attribution, stretch: Marked) -> bool:
    """Tell whether marked words end a report before its cue: Nothing the mayor says “will calm them,” Lee said."""
    behind = (
        report.cue is not None and report.cue.start >= stretch.outer.end and stretch.outer.end >= report.content.end
    )
    return behind and stretch.span.text_of(text)[-1:] == ","


def _leads_to(text: str, cue: Cue, stretch: Marked) -> bool:
    """Tell whether no more than an article or a preposition stands between a cue and marks."""
    between = text[cue.span.end : stretch.outer.start].lower().split()
    return cue.source is not None and set(between) <= TYING


def _stretches(content: Span, marked: Sequence[Marked], starts: Sequence[int]) -> list[Marked]:
    """Give the stretches in marks that lie in the content or reach into it, in text order."""
    first = max(0, bisect.bisect_right(starts, content.start) - 1)
    after = bisect.bisect_left(starts, content.end)
    return [stretch for stretch in marked[first:after] if stretch.outer.overlaps(content)]


def _with_marks(content: Span, stretches: Sequence[Marked]) -> Span:
    """Widen the content to whole stretches: a report never ends inside quote marks."""
    for stretch in stretches:
        content = content.cover(stretch.outer)
    return content


def _is_all_marked(text: str, content: Span, stretches: Sequence[Marked]) -> bool:
    """Tell whether every word of the content stands in marks, which makes it direct speech."""
    at = content.start
    for stretch in stretches:
        if any(map(str.isalnum, text[at : max(at, stretch.outer.start)])):
            return False
        at = max(at, stretch.outer.end)
    return not any(map(str.isalnum, text[at : max(at, content.end)]))
