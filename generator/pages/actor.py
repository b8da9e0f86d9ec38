"""The page of a person or an organisation: who they are, as the sources say, what they want, what is said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.model.annotation import EntityKind
from generator.model.span import Span
from generator.model.story import Actor
from generator.pages import catalogue as places
from generator.pages.cards import Cards, citation, main_role
from generator.pages.catalogue import Catalogue
from generator.pages.facets import has_own_shelf, shelf_of
from generator.pages.links import Anchor, Place
from generator.pages.neighbours import crumbs, siblings
from generator.pages.parts import Appearances, Head, Statement
from generator.pages.quotes import latest_first
from generator.pages.views import ActorView
from generator.pages.weight import words_quoted
from generator.pages.wording import capitalised, counted, shortened

_PERSON_BOOST = 4.0  # whoever searches for a name looks for the person, not for a page that mentions it
_AT_ONCE = 12  # quotations; the rest are folded, and what others say is not buried under them
_REMARKS, _ALL_REMARKS = 5, 40


def lay_out_actor(catalogue: Catalogue, shelf: Sequence[Actor], index: int) -> ActorView:
    """Give the page of a person or organisation, the one at `index` of its shelf."""
    actor = shelf[index]
    cards = Cards(catalogue, catalogue.places[actor.id].path)
    role = main_role(actor)
    about = f"{actor.name}, {role}" if role else actor.name
    quoted = catalogue.quoted(actor.id)
    fits = not has_own_shelf(catalogue, actor)
    said = cards.quotations(quoted if fits else latest_first(catalogue, quoted)[:_AT_ONCE])
    remarks = cards.quotations(latest_first(catalogue, catalogue.remarks.get(actor.id, ()))[:_ALL_REMARKS])
    return ActorView(
        head=Head(
            path=cards.path,
            title=actor.name,
            description=shortened(f"{about}: {counted(len(quoted), 'quotation')}, positions and passages."),
            boost=_PERSON_BOOST if actor.kind is EntityKind.PERSON else 1.0,
        ),
        crumbs=crumbs(cards, "People", places.PEOPLE),
        siblings=siblings(shelf, index, lambda other: cards.actor(other.id)),
        name=actor.name,
        role=capitalised(role or actor.affiliation or "") or None,
        tally=_tally(catalogue, actor),
        aliases=tuple(alias for alias in actor.aliases if alias != actor.name),
        roles=tuple(_roles(actor, cards)),
        stands=cards.stands_of(actor.id),
        proposals=tuple(cards.proposal(p) for p in catalogue.story.proposals if actor.id in p.proposers),
        quotations=said[:_AT_ONCE],
        folded=said[_AT_ONCE:],
        all_quotations=None if fits else cards.link(f"All {counted(len(quoted), 'quotation')}", shelf_of(actor)),
        remarks=remarks[:_REMARKS],
        folded_remarks=remarks[_REMARKS:],
        questions=tuple(cards.question_line(q) for q in catalogue.story.questions if actor.id in q.about),
        appearances=_appearances(actor, cards),
    )


def _tally(catalogue: Catalogue, actor: Actor) -> str:
    """Say how much is heard of somebody, and in how many sources they are mentioned."""
    quoted = catalogue.quoted(actor.id)
    words = words_quoted(quoted)
    sources = len({mention.document for mention in actor.mentions})
    parts = [
        counted(len(quoted), "quotation") if quoted else "Not quoted",
        f"{counted(words, 'word')} in quote marks" if words else "",
        f"{counted(len(actor.mentions), 'mention')} in {counted(sources, 'source')}",
    ]
    return " · ".join(part for part in parts if part)


def _roles(actor: Actor, cards: Cards) -> Iterator[Statement]:
    """Say what the sources call somebody, each description once with all the passages that do."""
    called: dict[str, list[Statement]] = {}
    for role in actor.roles:
        said = Statement(text=role.text, note=None, excerpts=(cards.excerpt(role.evidence),))
        called.setdefault(said.text.casefold(), []).append(said)
    for same in called.values():
        yield Statement(text=same[0].text, note=None, excerpts=tuple(e for said in same for e in said.excerpts))


def _appearances(actor: Actor, cards: Cards) -> tuple[Appearances, ...]:
    """Say which sources mention somebody, and link the passages that do."""
    mentions: dict[str, list[Span]] = {}
    for mention in actor.mentions:
        mentions.setdefault(mention.document, []).append(mention.span)
    return tuple(_appearances_in(identifier, spans, cards) for identifier, spans in mentions.items())


def _appearances_in(identifier: str, mentions: Sequence[Span], cards: Cards) -> Appearances:
    """Count the mentions in one source, and link and number the passages that hold them."""
    document = cards.catalogue.documents[identifier]
    path = cards.catalogue.source_paths[identifier]
    return Appearances(
        source=cards.link(citation(document), Place(path)),
        tally=counted(len(mentions), "mention"),
        passages=tuple(
            cards.link(str(number), Place(path, Anchor(f"p{passage.start}")))
            for number, passage in enumerate(cards.catalogue.passages[identifier].spans, start=1)
            if any(mention in passage for mention in mentions)
        ),
    )
