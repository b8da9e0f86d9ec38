"""Indirect and mixed reports: what a cue reports outside quote marks, or partly in them."""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from generator.annotate.cue import Cue
from generator.annotate.parse import Parse
from generator.annotate.quotemarks import Marked
from generator.model.annotation import Attribution, QuotationType
from generator.model.span import Span

# The share of right sources for each way of finding one, measured on annotated English news prose kept outside the
# project, rounded. "Clinton and Lee" who share a verb, participles and relative clauses are the weaker ones.
SHARES: Mapping[str, float] = MappingProxyType(
    {
        "subject": 0.99,
        "inverted": 0.99,
        "phrase": 0.99,
        "control": 0.97,
        "agent": 0.96,
        "issuer": 0.93,
        "relative": 0.91,
        "participle": 0.9,
        "possessor": 0.89,
        "shared": 0.87,
        "noun participle": 0.71,
    }
)
UNMEASURED = 0.8
# Classes of cues whose source utters what stands in marks, even inside a report of somebody else's.
UTTERING = frozenset({"speech", "telling", "asking", "writing", "naming", "phrase"})
# "those who want to leave", "a picture that shows the house" describe more than they report.
DESCRIPTIVE = frozenset({"intention", "belief", "knowledge", "evidential", "urging"})


def find_reports(parse: Parse, cues: Sequence[Cue], marked: Sequence[Marked]) -> tuple[Attribution, ...]:
    """Find what each cue reports in the narrator's words, wholly or partly, in text order.

    A report names its source; what is passed on without one ("is said to", "reportedly") is nobody's. Reports can be
    nested: "the official said that Lee had told him …" is the official's and, inside, Lee's. A stretch in marks is
    listed by one report only, that of whoever utters it: Lee, in "the official said Lee had called it “dead”".
    """
    starts = [stretch.outer.start for stretch in marked]
    found = [r for cue in cues if reports_something(cue) for r in _reports_of(parse.text, cue, marked, starts)]
    ordered = sorted(found, key=lambda report: (report.content, report.cue or report.content))
    owners = _owners(ordered)
    return tuple(
        replace(report, marked=tuple(span for span in report.marked if owners[span] == at))
        for at, report in enumerate(ordered)
    )


def _owners(reports: Sequence[Attribution]) -> Mapping[Span, int]:
    """Give, for each stretch in marks, the index of the report to whose source it belongs.

    That is the narrowest report of speech that holds it, else the widest: in "said the board wants “a deal”" the words
    are the speaker's.
    """
    around: dict[Span, list[int]] = {}
    for at, report in enumerate(reports):
        for span in report.marked:
            around.setdefault(span, []).append(at)
    return {span: _owner(reports, holders) for span, holders in around.items()}


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


def _reports_of(text: str, cue: Cue, marked: Sequence[Marked], starts: Sequence[int]) -> Iterator[Attribution]:
    for content in cue.contents:
        stretches = _stretches(content, marked, starts)
        if cue.verb_class != "naming" and _is_all_marked(text, content, stretches):
            continue
        yield Attribution(
            content=_with_marks(content, stretches),
            type=QuotationType.MIXED if stretches else QuotationType.INDIRECT,
            marked=tuple(stretch.span for stretch in stretches),
            cue=cue.span,
            source=cue.source,
            addressee=cue.addressee,
            confidence=SHARES.get(cue.source_rule, UNMEASURED),
            rule=f"report {cue.verb_class} {cue.frame} {cue.source_rule}",
        )


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
