"""Everybody in the story: who is heard, who speaks or takes a side, who stays unnamed, who is only mentioned."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.annotation import EntityKind
from generator.model.story import Actor, Evidence
from generator.pages import catalogue as places
from generator.pages.cards import Cards, citation
from generator.pages.catalogue import Catalogue, anchor_of
from generator.pages.facets import has_own_shelf, shelf_of
from generator.pages.links import Place
from generator.pages.parts import Head, Roll, UnnamedCard
from generator.pages.views import PeopleView
from generator.pages.voices import draw_voices
from generator.pages.weight import words_quoted
from generator.pages.wording import counted

_LONG, _SHOWN = 40, 15  # rows of a list; of a longer one the first are shown, the rest folded
_IN_FULL = 12  # unnamed sources that stand open, with their first quotations; more are folded
_AT_ONCE = 3  # quotations of an unnamed source


def lay_out_people(catalogue: Catalogue) -> PeopleView:
    """Give the page of everybody, those first whom the story is most about."""
    cards = Cards(catalogue, places.PEOPLE.path)
    story = catalogue.story
    acting = by_weight(catalogue, places.active(story, (*story.people, *story.organisations)))
    known = {actor.id for actor in acting}
    unnamed = [actor for actor in acting if actor.kind is EntityKind.UNNAMED and _passages(catalogue, actor)]
    silent = [
        actor
        for actor in by_weight(catalogue, (*story.people, *story.organisations))
        if actor.id not in known and actor.kind is not EntityKind.UNNAMED
    ]
    return PeopleView(
        head=Head(
            path=cards.path,
            title="People",
            description="Who is in the story, by what its sources call them: people, unnamed sources, organisations.",
        ),
        voices=draw_voices(cards),
        people=_roll(cards, [actor for actor in acting if actor.kind is EntityKind.PERSON]),
        unnamed=tuple(_unnamed(cards, actor) for actor in unnamed[:_IN_FULL]),
        folded_unnamed=tuple(_unnamed(cards, actor) for actor in unnamed[_IN_FULL:]),
        organisations=_roll(cards, [actor for actor in acting if actor.kind is EntityKind.ORGANISATION]),
        mentioned=_roll(cards, silent),
    )


def by_weight(catalogue: Catalogue, actors: Sequence[Actor]) -> tuple[Actor, ...]:
    """Put actors in order by how much the story is about them.

    A mention counts one, as does a word in quote marks; a quotation counts five more, since reported words are words
    too, and a stance on a proposal twenty. So whoever is named everywhere stands before one quoted once at length.
    """

    def weight(actor: Actor) -> int:
        quoted = catalogue.quoted(actor.id)
        positions = catalogue.positions.get(actor.id, ())
        return words_quoted(quoted) + 5 * len(quoted) + 20 * len(positions) + len(actor.mentions)

    return tuple(sorted(actors, key=weight, reverse=True))


def _roll(cards: Cards, actors: Sequence[Actor]) -> Roll:
    rows = tuple(map(cards.actor_card, actors))
    shown = len(rows) if len(rows) <= _LONG else _SHOWN
    return Roll(shown=rows[:shown], folded=rows[shown:])


def _passages(catalogue: Catalogue, actor: Actor) -> tuple[Evidence, ...]:
    """Give the passages that mention an unnamed source; one known by a title only has those that are quoted from it."""
    return actor.mentions or tuple(quotation.evidence for quotation in catalogue.quoted(actor.id))


def _unnamed(cards: Cards, actor: Actor) -> UnnamedCard:
    quotations = cards.catalogue.quoted(actor.id)
    document = cards.catalogue.documents[_passages(cards.catalogue, actor)[0].document]
    fits = not has_own_shelf(cards.catalogue, actor)
    return UnnamedCard(
        anchor=anchor_of(actor.id),
        name=cards.heading(actor).text,
        aliases=tuple(alias for alias in actor.aliases if alias != actor.name),
        source=cards.link(citation(document), Place(cards.catalogue.source_paths[document.id])),
        tally=counted(len(quotations), "quotation") if quotations else None,
        quotations=cards.quotations(quotations[:_AT_ONCE]),
        folded=cards.quotations(quotations[_AT_ONCE:] if fits else ()),
        all_quotations=None if fits else cards.link(f"All {counted(len(quotations), 'quotation')}", shelf_of(actor)),
        stands=cards.stands_of(actor.id),
    )
