"""The proposals of the story: what its documents say of the same proposal, put together."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from generator.model.annotation import Annotations, Proposal, Status
from generator.model.dates import PartialDate
from generator.model.document import Document
from generator.model.story import HistoryEntry, StoryPosition, StoryProposal, Term
from generator.story.identifiers import identifiers
from generator.story.identity import Cast
from generator.story.passages import passage, passages
from generator.story.sameness import group_across, is_same_text, is_same_wish

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class _Draft:
    """One document's account of a proposal, its actors resolved."""

    document: Document
    proposal: Proposal
    proposers: tuple[str, ...]
    recipients: tuple[str, ...]
    positions: tuple[StoryPosition, ...]


def tell_proposals(annotations: Sequence[Annotations], cast: Cast) -> tuple[StoryProposal, ...]:
    """Merge the proposals of all documents; those of which most is said come first."""
    drafts = [[_draft(found.document, proposal, cast) for proposal in found.proposals] for found in annotations]
    groups = group_across(drafts, _is_same)
    groups.sort(key=lambda group: -sum(len(draft.proposal.mentions) for draft in group))
    titles = _distinct_titles(groups)
    ids = identifiers("proposals", titles)
    return tuple(_merged(ids[title], group) for title, group in zip(titles, groups, strict=True))


def _draft(document: Document, proposal: Proposal, cast: Cast) -> _Draft:
    return _Draft(
        document,
        proposal,
        cast.ids_of(document, proposal.proposers),
        cast.ids_of(document, proposal.recipients),
        tuple(
            StoryPosition(actor, position.stance, passage(document, position.evidence))
            for position in proposal.positions
            if (actor := cast.id_of(document, position.actor)) is not None
        ),
    )


def _is_same(one: _Draft, other: _Draft) -> bool:
    """Tell whether two documents mean the same proposal: alike in title, and not put forward by different actors."""
    if one.proposers and other.proposers and not set(one.proposers) & set(other.proposers):
        return False
    if is_same_text(one.proposal.title, other.proposal.title):
        return True
    return is_same_wish(
        one.proposal.title, other.proposal.title, same_actors=bool(set(one.proposers) & set(other.proposers))
    )


def _distinct_titles(groups: Sequence[Sequence[_Draft]]) -> list[str]:
    """Give what tells each group from the others: its first title, with its document where a title comes again."""
    titles: list[str] = []
    for group in groups:
        title = group[0].proposal.title
        titles.append(title if title not in titles else f"{title} {group[0].document.id} {len(titles)}")
    return titles


def _merged(identifier: str, group: Sequence[_Draft]) -> StoryProposal:
    title = group[0].proposal.title
    named = (p.text for draft in group for p in passages(draft.document, draft.proposal.mentions))
    return StoryProposal(
        id=identifier,
        title=title,
        aliases=tuple(name for name in dict.fromkeys(named) if name != title),
        proposers=_each_once(actor for draft in group for actor in draft.proposers),
        recipients=_each_once(actor for draft in group for actor in draft.recipients),
        status=_latest_status(group),
        terms=_each_once(Term(p.text, p) for draft in group for p in passages(draft.document, draft.proposal.terms)),
        positions=_each_once(position for draft in group for position in draft.positions),
        history=_history(group),
        evidence=_each_once(p for draft in group for p in passages(draft.document, draft.proposal.evidence)),
        mentions=_each_once(p for draft in group for p in passages(draft.document, draft.proposal.mentions)),
    )


def _each_once(items: Iterable[Item]) -> tuple[Item, ...]:
    return tuple(dict.fromkeys(items))


def _latest_status(group: Sequence[_Draft]) -> Status | None:
    """Give the status that the last document to report one gives."""
    return next((draft.proposal.status for draft in reversed(group) if draft.proposal.status), None)


def _history(group: Sequence[_Draft]) -> tuple[HistoryEntry, ...]:
    """Give the reports of the proposal's fate by date; one without a date stands at its document's."""
    dated = []
    for draft in group:
        for report in draft.proposal.history:
            when = report.when.start if report.when else None
            printed = report.printed.text_of(draft.document.text)
            entry = HistoryEntry(
                str(when) if when else None, report.status, printed, passage(draft.document, report.evidence)
            )
            dated.append((_day(when, draft.document), entry))
    return tuple(entry for _, entry in sorted(dated, key=lambda pair: pair[0]))


def _day(when: PartialDate | None, document: Document) -> datetime.date:
    return when.first_day if when else document.date or datetime.date.max
