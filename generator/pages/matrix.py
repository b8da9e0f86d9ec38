"""Who stands where on everything at once: actors across, proposals down."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from generator.model.annotation import Stance
from generator.model.story import StoryProposal
from generator.pages.cards import Cards
from generator.pages.catalogue import Catalogue
from generator.pages.links import Anchor
from generator.pages.pictures import Matrix, MatrixRow, StanceMark
from generator.pages.stances import stance_place
from generator.pages.wording import STANCES, counted

_ACTORS = 8  # as many columns as a screen shows; the proposals' own pages have everybody


def matrix_of(catalogue: Catalogue, cards: Cards) -> Matrix | None:
    """Give the matrix of the proposals on which several actors stand, or None where there is none.

    A proposal that only its proposer is for would be a row with one mark; the list of proposals has it.
    """
    standing = {proposal: _actors_on(proposal) for proposal in catalogue.story.proposals}
    proposals = [proposal for proposal, actors in standing.items() if len(actors) > 1]
    taken = Counter(actor for proposal in proposals for actor in standing[proposal])
    actors = [actor for actor, _ in taken.most_common(_ACTORS)]
    if not proposals:
        return None
    more = len(taken) - len(actors)
    return Matrix(
        actors=tuple(map(cards.actor, actors)),
        rows=tuple(_row(proposal, actors, cards) for proposal in proposals),
        left_out=counted(more, "other stands", "others stand") if more else None,
    )


def _actors_on(proposal: StoryProposal) -> tuple[str, ...]:
    return tuple(dict.fromkeys(position.actor for position in proposal.positions))


def _row(proposal: StoryProposal, actors: Sequence[str], cards: Cards) -> MatrixRow:
    card = cards.proposal(proposal)
    return MatrixRow(
        proposal=card.title,
        sign=card.sign,
        status=card.status,
        cells=tuple(_cell(proposal, actor, cards) for actor in actors),
    )


def _cell(proposal: StoryProposal, actor: str, cards: Cards) -> tuple[StanceMark, ...]:
    stances = {p.stance for p in proposal.positions if p.actor == actor}
    place = cards.catalogue.places[proposal.id]
    return tuple(
        StanceMark(
            sign=Anchor(str(stance)),
            stance=STANCES[stance],
            href=stance_place(place, actor, stance).seen_from(cards.path),
        )
        for stance in Stance
        if stance in stances
    )
