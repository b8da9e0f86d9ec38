"""What each page tells machines: the story's people, quotations, events and sources in the words of schema.org.

Only what the story has is said. An unnamed source is no Person: its quotations credit the description, as printed. A
quotation's speaker is the actor whom the site names; where it names nobody, nobody is named here.
"""

from __future__ import annotations

import dataclasses
import posixpath
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.model.annotation import EntityKind
from generator.model.document import Document
from generator.model.story import Actor, StoryEvent, StoryQuotation
from generator.pages import views
from generator.pages.cards import main_role
from generator.pages.catalogue import HOME, Catalogue, newest_first
from generator.pages.data import data_set
from generator.pages.grounds import ground_of
from generator.pages.links import Anchor, Link, Place, outward
from generator.pages.things import Thing
from generator.pages.wording import capitalised

_TOP = Anchor("top")  # every page's heading; on the page of one thing, the thing itself
_CITED = 20  # sources that the home page cites, the newest first; the list of sources has them all

_PAGE_TYPES: Mapping[type[views.View], str] = {
    views.ActorView: "ProfilePage",
    views.ProposalView: "WebPage",
    views.SourceView: "WebPage",
    views.MethodView: "AboutPage",
}
_KINDS: Mapping[type[views.View], str] = {views.ProposalView: "Proposal", views.SourceView: "Source"}
_KINDS_OF_ACTOR = {"Person": "Person", "Organization": "Organisation"}


def with_linked_data(laid_out: Iterable[views.View], catalogue: Catalogue) -> tuple[views.View, ...]:
    """Give the views with what each tells machines in its head: its kind, and the things that it shows."""
    shown: dict[str, list[Thing]] = {}
    for thing in _things(catalogue):
        if thing.place:
            shown.setdefault(thing.place.path, []).append(thing)
    return tuple(_described(view, shown.get(view.head.path, ()), catalogue) for view in laid_out)


def _described(view: views.View, shown: Sequence[Thing], catalogue: Catalogue) -> views.View:
    main = next((thing for thing in shown if thing.place == Place(view.head.path, _TOP)), None)
    kind = _KINDS.get(type(view)) or (_KINDS_OF_ACTOR.get(main.type, "") if main else "")
    head = dataclasses.replace(view.head, kind=kind, things=(_page(view, main, catalogue), *shown))
    return dataclasses.replace(view, head=head)


def _page(view: views.View, main: Thing | None, catalogue: Catalogue) -> Thing:
    """Describe a page itself: what it is about, what it cites, where it stands."""
    facts = (
        ("name", view.head.title),
        ("isPartOf", Place(HOME.path, _TOP)),
        ("mainEntity", main.place if main else None),
        ("citation", _cited(view, catalogue)),
        ("breadcrumb", _breadcrumb(view)),
    )
    return Thing(_PAGE_TYPES.get(type(view), "CollectionPage"), facts, Place(view.head.path))


def _cited(view: views.View, catalogue: Catalogue) -> tuple[Thing, ...]:
    """Give the sources that a page is a whole of: the newest on the home page, all in the list of sources."""
    documents = newest_first(catalogue.story)
    if isinstance(view, views.HomeView):
        return tuple(_article(document, catalogue) for document in documents[:_CITED])
    if isinstance(view, views.SourcesView):
        return tuple(_article(document, catalogue) for document in documents)
    return ()


def _breadcrumb(view: views.View) -> Thing | None:
    """Give the way to a page from the home page, as its breadcrumbs show it; the page itself needs no address there."""
    if view.head.path == HOME.path:
        return None
    shown: Sequence[Link] = getattr(view, "crumbs", ())
    above = tuple((link.text, _target(link, view.head.path)) for link in shown) or (("Home", HOME),)
    steps = (*above, (view.head.title, None))
    items = tuple(
        Thing("ListItem", (("position", number), ("name", name), ("item", place)))
        for number, (name, place) in enumerate(steps, start=1)
    )
    return Thing("BreadcrumbList", (("itemListElement", items),))


def _target(link: Link, path: str) -> Place | None:
    """Give the page that a link of the page `path` leads to."""
    if link.href is None:
        return None
    return Place(posixpath.normpath(posixpath.join(posixpath.dirname(path), link.href.partition("#")[0])))


def _things(catalogue: Catalogue) -> Iterator[Thing]:
    """Describe everything that has a place on the site and a name in schema.org."""
    story = catalogue.story
    for actor in (*story.people, *story.organisations):
        if thing := _actor(actor, catalogue):
            facts = (("alternateName", tuple(a for a in actor.aliases if a != actor.name)), _role(actor))
            yield dataclasses.replace(thing, facts=(*thing.facts, *facts))
    yield from (_article(document, catalogue) for document in story.documents)
    yield from (_quotation(quotation, catalogue) for quotation in story.quotations if quotation.id in catalogue.places)
    yield data_set(catalogue)
    yield from (_event(event, catalogue) for event in story.events if event.id in catalogue.places)


def _role(actor: Actor) -> tuple[str, str | None]:
    """Give what the sources call somebody: a description, since a role in the news may be no job."""
    return "description", main_role(actor)


def _actor(actor: Actor, catalogue: Catalogue) -> Thing | None:
    """Name a person or organisation with a page of its own; unnamed sources have none, and are nobody by name."""
    place = catalogue.places.get(actor.id)
    if place is None or actor.kind is EntityKind.UNNAMED:
        return None
    kind = "Person" if actor.kind is EntityKind.PERSON else "Organization"
    return Thing(kind, (("name", actor.name),), Place(place.path, _TOP))


def _actors(identifiers: Iterable[str], catalogue: Catalogue) -> tuple[Thing, ...]:
    found = (_actor(catalogue.actors[identifier], catalogue) for identifier in dict.fromkeys(identifiers))
    return tuple(thing for thing in found if thing)


def _article(document: Document, catalogue: Catalogue) -> Thing:
    """Describe a source as far as its front matter does; a derived title is a name, not the headline."""
    facts = (
        ("name" if document.title_derived else "headline", document.title),
        ("url", outward(document.url)),
        ("datePublished", document.date.isoformat() if document.date else None),
        ("publisher", Thing("Organization", (("name", document.publisher),)) if document.publisher else None),
        ("creditText", ", ".join(document.authors)),
        ("license", Thing("CreativeWork", (("name", document.licence),)) if document.licence else None),
    )
    return Thing("NewsArticle", facts, Place(catalogue.source_paths[document.id], _TOP))


def _quotation(quotation: StoryQuotation, catalogue: Catalogue) -> Thing:
    """Describe a quotation, with the site's words for how we know it."""
    speaker = catalogue.actors.get(quotation.speaker or "")
    unnamed = speaker is not None and speaker.kind is EntityKind.UNNAMED
    document = catalogue.documents[quotation.evidence.document]
    title = ("name" if document.title_derived else "headline", document.title)
    facts = (
        ("text", quotation.evidence.text),
        ("description", ground_of(speaker.kind if speaker else None, quotation.wording)[1]),
        ("spokenByCharacter", _actor(speaker, catalogue) if speaker else None),
        ("creditText", speaker.name if speaker and unnamed else None),
        ("dateCreated", quotation.date),
        ("isPartOf", Thing("NewsArticle", (title,), Place(catalogue.source_paths[document.id], _TOP))),
    )
    return Thing("Quotation", facts, catalogue.places[quotation.id])


def _event(event: StoryEvent, catalogue: Catalogue) -> Thing:
    """Describe a dated event; only one that the sources call planned is scheduled."""
    facts = (
        ("name", capitalised(event.text)),
        ("startDate", event.date),
        ("endDate", event.end),
        ("eventStatus", "https://schema.org/EventScheduled" if event.planned else None),
        ("about", _actors(event.people, catalogue)),
    )
    return Thing("Event", facts, catalogue.places[event.id])
