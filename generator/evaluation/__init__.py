"""How far the machine is from a careful reader: gold files in, figures out.

`gold` reads annotated articles, `attribution` holds quotations against them mention by mention, `sections` holds
people, proposals, questions and events against an editor's reading, `report` sums up, `table` prints it.
"""

from generator.evaluation.gold import GoldArticle, read_corpus
from generator.evaluation.report import Report, evaluate
from generator.evaluation.table import lines

__all__ = ["GoldArticle", "Report", "evaluate", "lines", "read_corpus"]
