"""What is on the table: the overview with everybody's stance, and the page of each proposal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.model.annotation import Stance
from generator.model.story import Evidence, HistoryEntry, StoryPosition, StoryProposal
from generator.pages import catalogue as places
from generator.pages.cards import Cards
from generator.pages.catalogue import Catalogue
from generator.pages.links import Anchor
from generator.pages.matrix import matrix_of
from generator.pages.neighbours import crumbs, siblings
from generator.pages.parts import Head, HistoryStep, Position, PositionGroup, Statement
from generator.pages.stances import anchor_of_stance, latest_stances
from generator.pages.views import ProposalsView, ProposalView
from generator.pages.wording import STANCES, capitalised, shortened, written_date

_BOOST = 2.0  # whoever searches for a plan looks for its page, not for one that mentions it


def lay_out_proposals(catalogue: Catalogue) -> ProposalsView:
    """Give the page of everything on the table."""
    cards = Cards(catalogue, places.PROPOSALS.path)
    return ProposalsView(
        head=Head(
            path=cards.path,
            title="What is on the table",
            description="The proposals of the story: who put them forward, where they stand, who is for and against.",
            outline=False,
        ),
        matrix=matrix_of(catalogue, cards),
        proposals=tuple(map(cards.proposal, catalogue.story.proposals)),
    )


def lay_out_proposal(catalogue: Catalogue, index: int) -> ProposalView:
    """Give the page of a proposal, the one at `index` of the story's."""
    proposals = catalogue.story.proposals
    proposal = proposals[index]
    cards = Cards(catalogue, catalogue.places[proposal.id].path)
    title = capitalised(proposal.title)
    return ProposalView(
        head=Head(path=cards.path, title=title, description=_about(proposal, cards), boost=_BOOST),
        crumbs=crumbs(cards, "Proposals", places.PROPOSALS),
        siblings=siblings(proposals, index, cards.proposal_link),
        card=cards.proposal(proposal),
        aliases=_other_names(proposal),
        terms=tuple(
            Statement(text=capitalised(term.text), note=None, excerpts=(cards.excerpt(term.evidence),))
            for term in proposal.terms
        ),
        positions=_positions(proposal, cards),
        history=tuple(_history(proposal.history, cards)),
        evidence=cards.excerpts(proposal.evidence),
    )


def _about(proposal: StoryProposal, cards: Cards) -> str:
    by = ", ".join(cards.catalogue.actors[actor].name for actor in proposal.proposers)
    status = f"Status: {proposal.status}. " if proposal.status else ""
    who = f"Put forward by {by}. " if by else ""
    return shortened(f"{capitalised(proposal.title)}. {who}{status}Who is for and against, and the passages.")


def _other_names(proposal: StoryProposal) -> tuple[str, ...]:
    """Give what else the sources call it; a name that differs from another in capitals or marks only says nothing."""
    names = {_plain(name): name for name in reversed(proposal.aliases)}
    names.pop(_plain(proposal.title), None)
    return tuple(reversed(names.values()))


def _plain(name: str) -> str:
    return name.casefold().replace("’", "'").removeprefix("the ").removeprefix("a ")


def _positions(proposal: StoryProposal, cards: Cards) -> tuple[PositionGroup, ...]:
    """Say who stands where, with the passage that shows it, each actor once a stance."""
    latest = latest_stances(proposal, cards.catalogue)
    return tuple(
        PositionGroup(sign=Anchor(str(stance)), stance=STANCES[stance], positions=positions)
        for stance in Stance
        if (positions := tuple(_positions_for([p for p in proposal.positions if p.stance is stance], latest, cards)))
    )


def _positions_for(taken: Sequence[StoryPosition], latest: Mapping[str, Stance], cards: Cards) -> Iterator[Position]:
    evidence: dict[str, list[Evidence]] = {}
    for position in taken:
        evidence.setdefault(position.actor, []).append(position.evidence)
    for actor, shown in evidence.items():
        first, *more = cards.excerpts(dict.fromkeys(shown))
        stance = taken[0].stance
        yield Position(
            anchor=anchor_of_stance(actor, stance),
            who=cards.heading(cards.catalogue.actors[actor]),
            later=STANCES[latest[actor]].lower() if latest[actor] is not stance else None,
            excerpt=first,
            more=tuple(more),
        )


def _history(entries: Sequence[HistoryEntry], cards: Cards) -> Iterator[HistoryStep]:
    """Say when the sources report what status, in their words; reports of one day and status are one step."""
    steps: dict[tuple[str, str, str], list[HistoryEntry]] = {}
    for entry in entries:
        steps.setdefault(_step(entry, cards), []).append(entry)
    for (when, sign, status), reports in steps.items():
        yield HistoryStep(
            when=when,
            sign=Anchor(sign),
            status=status,
            printed=tuple(dict.fromkeys(report.printed for report in reports)),
            excerpts=cards.excerpts(dict.fromkeys(report.evidence for report in reports)),
        )


def _step(entry: HistoryEntry, cards: Cards) -> tuple[str, str, str]:
    """Give the date, the sign and the status that a report is shown under."""
    document = cards.catalogue.documents[entry.evidence.document]
    reported = f"Reported {written_date(document.date.isoformat())}" if document.date else "Date not given"
    when = written_date(entry.date) if entry.date else reported
    if entry.status is None:
        return when, "unknown", "Status not settled"
    return when, str(entry.status).replace(" ", "-"), capitalised(str(entry.status))
