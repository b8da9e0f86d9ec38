"""A report as lines of text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import fmean

from generator.evaluation.attribution import Setting
from generator.evaluation.report import ArticleReport, Report

WIDTH = 44


def lines(report: Report, *, remarks: bool = False) -> Iterator[str]:
    """Give the figures of a corpus: one line an article, then every figure of all together.

    An article's line has the F1 (or recall) of each section and their mean; a dot stands for a section without gold.
    With `remarks`, what was missed, wrong or more than the gold follows each article.
    """
    names = list(dict.fromkeys(section.name for article in report.articles for section in article.sections))
    if names:
        yield from _sections(report.articles, names, remarks=remarks)
        yield ""
    for setting in Setting:
        if (counts := report.counts(setting)) is not None:
            yield (
                f"{setting:8} joint F1 {counts.joint_f1:5.1f} %   misattributed {counts.misattributed:4.1f} %"
                f"   {counts.gold} in the gold, {counts.predicted} found"
            )
    for figure, value in report.figures().items():
        if not figure.startswith(tuple(Setting)):
            yield f"{figure:{WIDTH}} {value:6.3f}"


def _sections(articles: Sequence[ArticleReport], names: Sequence[str], *, remarks: bool) -> Iterator[str]:
    yield " " * WIDTH + "".join(f" {name[:9]:>9}" for name in names) + "      mean"
    for article in articles:
        found = {section.name: section for section in article.sections}
        cells = [f"{found[name].f1:9.2f}" if name in found else f"{'.':>9}" for name in names]
        mean = f"{fmean(section.f1 for section in article.sections):9.2f}" if article.sections else f"{'.':>9}"
        yield f"{article.id[:WIDTH]:{WIDTH}} " + " ".join([*cells, mean])
        if remarks:
            yield from (f"    {section.name}: {remark}" for section in article.sections for remark in section.remarks)
