"""The figures of a whole corpus."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean

from generator.annotate import annotate
from generator.annotate.parse import parse_documents
from generator.evaluation.attribution import Counts, Credited, Setting, count
from generator.evaluation.gold import GoldArticle
from generator.evaluation.sections import Section, hold
from generator.model.annotation import Annotations
from generator.model.settings import DEFAULT_CONFIDENCE, DEFAULT_MODEL
from generator.story import tell


@dataclass(frozen=True, slots=True)
class ArticleReport:
    """How one article was read."""

    id: str
    attribution: tuple[tuple[Setting, Counts], ...]
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """How all articles of a corpus were read."""

    articles: tuple[ArticleReport, ...]

    def counts(self, setting: Setting) -> Counts | None:
        """Give the attribution counts of all articles together, or None when no article has such gold."""
        found = [counts for article in self.articles for kind, counts in article.attribution if kind is setting]
        return sum(found, Counts()) if found else None

    def sections(self, name: str) -> tuple[Section, ...]:
        """Give the section of that name of every article that has it."""
        return tuple(section for article in self.articles for section in article.sections if section.name == name)

    def figures(self) -> dict[str, float]:
        """Give every figure by name: those in percent to one decimal, F1 averages of sections to three."""
        figures: dict[str, float] = {}
        for setting in Setting:
            if (counts := self.counts(setting)) is not None:
                figures[f"{setting} joint F1"] = round(counts.joint_f1, 1)
                figures[f"{setting} misattributed"] = round(counts.misattributed, 1)
        for name in dict.fromkeys(section.name for article in self.articles for section in article.sections):
            figures |= section_figures(name, self.sections(name))
        means = [fmean(section.f1 for section in article.sections) for article in self.articles if article.sections]
        if means:
            figures["mean F1"] = round(fmean(means), 3)
        return figures


def section_figures(name: str, sections: Sequence[Section]) -> dict[str, float]:
    """Give the figures of one section over the articles that have it."""
    figures = {f"{name} {'F1' if sections[0].scored_extra else 'recall'}": round(fmean(s.f1 for s in sections), 3)}
    if name == "attribution":
        figures["quotes with a wrong speaker"] = sum(section.wrong for section in sections)
    if wanted := sum(section.details_wanted for section in sections):
        figures[f"{name} details"] = round(sum(section.details for section in sections) / wanted, 3)
    if name == "events":
        figures[f"{name} more than gold, per article"] = round(fmean(section.extra for section in sections), 2)
    return figures


def evaluate(
    corpus: Sequence[GoldArticle], *, model: str = DEFAULT_MODEL, confidence: float = DEFAULT_CONFIDENCE
) -> Report:
    """Read the articles of a corpus as `extract` would and hold what is found against their gold."""
    parses = parse_documents((gold.document for gold in corpus), model=model)
    return Report(
        tuple(
            article_report(gold, annotate(parse, confidence=confidence))
            for gold, parse in zip(corpus, parses, strict=True)
        )
    )


def article_report(gold: GoldArticle, found: Annotations) -> ArticleReport:
    """Hold what was found in one article against its gold."""
    text = found.document.text
    attribution: tuple[tuple[Setting, Counts], ...] = ()
    if gold.attributions is not None:
        wanted = [Credited(a.content, a.source) for a in gold.attributions]
        given = list(predictions(found))
        attribution = tuple((setting, count(text, wanted, given, setting)) for setting in Setting)
    return ArticleReport(gold.document.id, attribution, hold(tell([found]), gold))


def predictions(found: Annotations) -> Iterable[Credited]:
    """Give the quotations as contents with the mention credited: none where no speaker is published."""
    for quotation in found.quotations:
        credited = quotation.source is not None and quotation.speaker is not None
        yield Credited((quotation.content,), (quotation.source,) if credited and quotation.source else ())
