"""The page of downloads: what each file holds, for people and, as a data set, for machines."""

from __future__ import annotations

from dataclasses import dataclass

from generator.pages.catalogue import DATA, Catalogue
from generator.pages.home import sections_from
from generator.pages.links import Anchor, Link, Place
from generator.pages.parts import Download, Head
from generator.pages.things import Thing
from generator.pages.views import DataView


@dataclass(frozen=True, slots=True)
class _File:
    """A file that can be downloaded: where it is, its media type, the name of its form, and what it holds."""

    path: str
    media_type: str
    form: str
    what: str

    @property
    def name(self) -> str:
        return self.path.rpartition("/")[2]


_DOWNLOADS = (
    _File(
        "data/story.json",
        "application/json",
        "JSON",
        "The whole story: people, organisations, quotations, proposals, open questions, events, with their passages.",
    ),
    _File("data/schema.json", "application/schema+json", "JSON Schema", "The form of story.json, field by field."),
    _File(
        "data/quotes.csv",
        "text/csv",
        "CSV, UTF-8",
        "The quotations of story.json as a table, a row for each: the words, who said them, when, and in which source.",
    ),
    _File(
        "data/timeline.ics",
        "text/calendar",
        "iCalendar",
        "The events of the timeline whose day is known, for a calendar; planned ones are tentative.",
    ),
    _File(
        "data/annotations.jsonld",
        "application/ld+json",
        "W3C Web Annotation",
        "Each passage that this site relies on, with the words around it, and what rests on it.",
    ),
)
_FEEDS = (
    _File("feed.xml", "application/atom+xml", "Atom", "What each new source adds, for a feed reader."),
    _File("feed.json", "application/feed+json", "JSON Feed", "The same."),
)


def lay_out_data() -> DataView:
    """Give the page of downloads."""
    return DataView(
        head=Head(
            path=DATA.path,
            title="The story as data",
            description="Everything on this site as files, for programs, spreadsheets, calendars and feed readers.",
        ),
        sections=sections_from(DATA.path),
        downloads=tuple(map(_download, _DOWNLOADS)),
        feeds=tuple(map(_download, _FEEDS)),
    )


def data_set(catalogue: Catalogue) -> Thing:
    """Describe the downloads as one data set, as new as the newest source."""
    dates = [document.date.isoformat() for document in catalogue.story.documents if document.date]
    facts = (
        ("name", "The story as data"),
        (
            "description",
            "What the sources of this site say, with the passage of each statement.",
        ),
        ("dateModified", max(dates, default=None)),
        ("distribution", tuple(map(_distribution, _DOWNLOADS))),
    )
    return Thing("Dataset", facts, Place(DATA.path, Anchor("top")))


def _download(file: _File) -> Download:
    return Download(file=Link(file.name, Place(file.path).seen_from(DATA.path)), form=file.form, what=file.what)


def _distribution(file: _File) -> Thing:
    facts = (
        ("name", file.name),
        ("description", file.what),
        ("encodingFormat", file.media_type),
        ("contentUrl", Place(file.path)),
    )
    return Thing("DataDownload", facts)
