"""Who is heard: how the words in quote marks divide among those who say them, as a drawing and a table.

Reported words are the source's own and do not count. The widths of a strip's stretches add up to the whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.model.annotation import EntityKind, Stance
from generator.model.story import StoryProposal
from generator.pages.cards import Cards
from generator.pages.catalogue import Catalogue
from generator.pages.links import Anchor, Link
from generator.pages.pictures import Division, Share, VoicesChart
from generator.pages.stances import latest_stances
from generator.pages.weight import words_quoted
from generator.pages.wording import STANCES, capitalised, counted

_WIDTH = 1000  # units of a strip
_SPEAKERS = 8  # named one by one; the rest are one row
_Part = tuple[Link, int, str]  # whose words, how many, and the pattern of their stretch
_NOBODY = "Speaker not settled"
_KINDS = {
    EntityKind.PERSON: "Named people",
    EntityKind.ORGANISATION: "Organisations",
    EntityKind.UNNAMED: "Unnamed sources",
}


def draw_voices(cards: Cards) -> VoicesChart | None:
    """Draw who is heard, as seen from the page of `cards`; None where nothing stands in quote marks."""
    catalogue = cards.catalogue
    total = words_quoted(catalogue.story.quotations)
    if not total:
        return None
    divisions = [_division("named", "Named or not", None, _by_kind(catalogue))]
    if proposal := _most_disputed(catalogue):
        divisions.append(_division("side", "By side", cards.proposal_link(proposal), _by_side(catalogue, proposal)))
    divisions.append(_division("speaker", "By speaker", None, _by_speaker(cards)))
    return VoicesChart(total=counted(total, "word"), width=_WIDTH, divisions=tuple(divisions))


def _division(anchor: str, name: str, about: Link | None, parts: Iterable[_Part]) -> Division:
    heard = [part for part in parts if part[1]]
    total = sum(words for _, words, _ in heard)
    shares = tuple(_shares(heard, total))
    return Division(
        anchor=Anchor(f"voices-{anchor}"),
        name=name,
        about=about,
        spoken=", ".join(f"{share.who.text} {share.share}" for share in shares),
        widest=max(share.length for share in shares),
        shares=shares,
    )


def _shares(heard: Sequence[_Part], total: int) -> Iterator[Share]:
    before = 0
    for who, words, pattern in heard:
        start, end = (_WIDTH * at // total for at in (before, before + words))
        before += words
        yield Share(
            who=who, words=words, share=percent(words, total), x=start, length=end - start, pattern=Anchor(pattern)
        )


def percent(part: int, whole: int) -> str:
    """Write a share in whole per cent; a little is said to be less than one, never none.

    >>> percent(1, 3), percent(1, 1000), percent(999, 1000), percent(5, 5)
    ('33%', 'under 1%', 'over 99%', '100%')
    """
    share = 100 * part / whole
    if 0 < share < 1:
        return "under 1%"
    return "over 99%" if 99 < share < 100 else f"{share:.0f}%"


def _by_kind(catalogue: Catalogue) -> Iterator[_Part]:
    """Divide by whether a name is given, and whose."""
    said: dict[EntityKind | None, int] = {}
    for speaker, quotations in catalogue.quotations.items():
        kind = catalogue.actors[speaker].kind if speaker else None
        said[kind] = said.get(kind, 0) + words_quoted(quotations)
    for kind, name in _KINDS.items():
        yield Link(name, None), said.get(kind, 0), str(kind)
    yield Link(_NOBODY, None), said.get(None, 0), "open"


def _most_disputed(catalogue: Catalogue) -> StoryProposal | None:
    """Choose the proposal with most words on both sides of it; None where no proposal has two sides that are heard."""
    disputed = []
    for proposal in catalogue.story.proposals:
        said = {name: words for name, words, _ in _sides(catalogue, proposal)}
        if said[STANCES[Stance.SUPPORT]] and said[STANCES[Stance.OPPOSE]]:
            disputed.append((sum(said.values()), proposal))
    return max(disputed, key=lambda pair: pair[0])[1] if disputed else None


def _by_side(catalogue: Catalogue, proposal: StoryProposal) -> Iterator[_Part]:
    taken = 0
    for name, words, pattern in _sides(catalogue, proposal):
        taken += words
        yield Link(name, None), words, pattern
    yield Link("No position reported", None), words_quoted(catalogue.story.quotations) - taken, "open"


def _sides(catalogue: Catalogue, proposal: StoryProposal) -> Iterator[tuple[str, int, str]]:
    """Count the words of those who take each stance on a proposal, as the latest source says."""
    standing = latest_stances(proposal, catalogue)
    for stance in Stance:
        who = (actor for actor, taken in standing.items() if taken is stance)
        yield STANCES[stance], sum(words_quoted(catalogue.quoted(actor)) for actor in who), str(stance)


def _by_speaker(cards: Cards) -> Iterator[_Part]:
    """Divide by speaker, those of most words first."""
    catalogue = cards.catalogue
    said = {speaker: words_quoted(found) for speaker, found in catalogue.quotations.items() if speaker}
    heard = sorted((speaker for speaker in said if said[speaker]), key=lambda speaker: -said[speaker])
    for speaker in heard[:_SPEAKERS]:
        actor = catalogue.actors[speaker]
        yield cards.heading(actor), said[speaker], str(actor.kind)
    rest = heard[_SPEAKERS:]
    yield Link(capitalised(counted(len(rest), "other")), None), sum(said[speaker] for speaker in rest), "several"
    yield Link(_NOBODY, None), words_quoted(catalogue.quoted(None)), "open"
