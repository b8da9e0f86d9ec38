"""From a parsed document to its annotations: the layers, in the order in which they need each other.

Each layer is a pure function in a module of its own. What it needs comes in as arguments, what it finds goes out as
its result; nothing is changed on the way.
"""

from __future__ import annotations

from generator.annotate.attribution import find_attributions
from generator.annotate.attribution.authored import credited_by_title
from generator.annotate.attribution.confidence import THRESHOLD, published
from generator.annotate.attribution.turns import credited_by_label
from generator.annotate.coreference import attribute, resolve_mentions
from generator.annotate.dates import find_dates
from generator.annotate.events import find_events
from generator.annotate.names import find_named_entities
from generator.annotate.parse import Parse
from generator.annotate.proposals import find_proposals
from generator.annotate.proposals.groups import name_groups
from generator.annotate.questions import find_questions
from generator.model.annotation import Annotations


def annotate(parse: Parse, *, confidence: float = THRESHOLD) -> Annotations:
    """Find everything that one document says.

    A quotation gets a speaker where the estimated chance that it is the right one is at least `confidence`, 0 to 1.
    """
    named = find_named_entities(parse)
    dates = find_dates(parse)
    attributions = find_attributions(parse)
    entities = resolve_mentions(parse, named, attributions)
    attributed = attribute(parse, entities, attributions, dates)
    entities, attributed = credited_by_title(parse, entities, attributed)
    entities, attributed = credited_by_label(parse, entities, attributed)
    quotations = tuple(published(quotation, confidence) for quotation in attributed)
    entities = name_groups(parse, entities)
    proposals = find_proposals(parse, entities, quotations, dates)
    return Annotations(
        document=parse.document,
        entities=entities,
        quotations=quotations,
        proposals=proposals,
        questions=find_questions(parse, entities, quotations, proposals),
        events=find_events(parse, entities, quotations, dates),
    )
