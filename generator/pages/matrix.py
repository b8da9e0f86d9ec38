"""Who stands where on everything at once: actors across, proposals down."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from generator.model.annotation import Stance
from generator.model.story import StoryProposal
from generator.pages.cards import Cards
from generator.pages.catalogue import Catalogue
from generator.pages.links import Anchor, Place
from generator.pages.pictures import Matrix, MatrixRow, StanceMark
from generator.pages.stances import latest_stances, stance_place
from generator.pages.wording import STANCES, counted

_ACTORS = 8  # as many columns as a screen shows; the proposals' own pages have everybody


def matrix_of(catalogue: Catalogue, cards: Cards) -> Matrix | None:
    """Give the matrix of the proposals on which several actors stand, or None where there is none.

    A proposal that only its proposer is for would be a row with one mark; the list of proposals has it.
    """
    standing = {proposal: latest_stances(proposal, catalogue) for proposal in catalogue.story.proposals}
    proposals = [proposal for proposal, stances in standing.items() if len(stances) > 1]
    taken = Counter(actor for proposal in proposals for actor in standing[proposal])
    actors = [actor for actor, _ in taken.most_common(_ACTORS)]
    if not proposals:
        return None
    more = len(taken) - len(actors)
    return Matrix(
        actors=tuple(map(cards.actor, actors)),
        rows=tuple(_row(proposal, standing[proposal], actors, cards) for proposal in proposals),
        left_out=counted(more, "other stands", "others stand") if more else None,
    )


def _row(proposal: StoryProposal, stances: Mapping[str, Stance], actors: Sequence[str], cards: Cards) -> MatrixRow:
    card = cards.proposal(proposal)
    place = cards.catalogue.places[proposal.id]
    return MatrixRow(
        proposal=card.title,
        sign=card.sign,
        status=card.status,
        cells=tuple(_mark(place, actor, stances.get(actor), cards) for actor in actors),
    )


def _mark(proposal: Place, actor: str, stance: Stance | None, cards: Cards) -> StanceMark | None:
    if stance is None:
        return None
    href = stance_place(proposal, actor, stance).seen_from(cards.path)
    return StanceMark(sign=Anchor(str(stance)), stance=STANCES[stance], href=href)
