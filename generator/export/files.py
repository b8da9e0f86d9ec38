"""Everything that the docs folder holds besides its pages, for machines to read."""

from __future__ import annotations

import json

from generator.export import calendar, feed, passages, table
from generator.export.contract import published, schema
from generator.model.page import Page
from generator.model.story import Story
from generator.pages.catalogue import catalogue_of


def data_files(story: Story) -> tuple[Page, ...]:
    """Give the downloads of `data/` and the feeds."""
    catalogue = catalogue_of(story)
    news = feed.json_feed(catalogue)
    return (
        Page("data/story.json", json_text(published(story))),
        Page("data/schema.json", json_text(schema())),
        Page(table.PATH, table.quotations_table(story, catalogue)),
        Page(calendar.PATH, calendar.timeline_calendar(catalogue)),
        Page(passages.PATH, json_text(passages.annotation_collection(catalogue))),
        Page(feed.JSON_PATH, json_text(news)),
        Page(feed.ATOM_PATH, feed.atom_feed(news)),
    )


def json_text(data: object) -> str:
    """Write JSON for people and programs: indented, every letter as it is."""
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"
