"""One story from the annotations of its documents."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Sequence

from generator.model.annotation import Annotations, EntityKind
from generator.model.story import Actor, Story, StoryProposal, StoryQuotation
from generator.story.events import tell_events
from generator.story.identity import resolve_identities
from generator.story.proposals import tell_proposals
from generator.story.questions import tell_questions
from generator.story.quotations import tell_quotations


def tell(annotations: Sequence[Annotations]) -> Story:
    """Merge the annotations of all documents into one story.

    The order in which they are given does not matter: documents are told by date, then by id.
    """
    found = sorted(annotations, key=_by_date)
    cast = resolve_identities(found)
    quotations = tell_quotations(found, cast)
    proposals = tell_proposals(found, cast)
    actors = _in_published_order(cast.actors, quotations, proposals)
    return Story(
        documents=tuple(one.document for one in found),
        people=tuple(actor for actor in actors if actor.kind is not EntityKind.ORGANISATION),
        organisations=tuple(actor for actor in actors if actor.kind is EntityKind.ORGANISATION),
        quotations=quotations,
        proposals=proposals,
        questions=tell_questions(found, cast),
        events=tell_events(found, cast),
    )


def _by_date(found: Annotations) -> tuple[datetime.date, str]:
    """Sort by publication date, undated documents last, then by id."""
    return (found.document.date or datetime.date.max, found.document.id)


def _in_published_order(
    actors: Sequence[Actor], quotations: Sequence[StoryQuotation], proposals: Sequence[StoryProposal]
) -> list[Actor]:
    """Put named people first, then unnamed sources, then organisations; in each, whoever is heard most."""
    heard = Counter(quotation.speaker for quotation in quotations)
    heard.update(position.actor for proposal in proposals for position in proposal.positions)
    kinds = list(EntityKind)
    order = {actor.id: place for place, actor in enumerate(actors)}
    return sorted(actors, key=lambda a: (kinds.index(a.kind), -heard[a.id], -len(a.mentions), order[a.id]))
