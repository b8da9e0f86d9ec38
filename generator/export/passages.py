"""The passages that the site relies on as W3C Web Annotations, `data/annotations.jsonld`.

An annotation's target is a passage of a source, found by its words and what stands around them; its bodies are the
places on the site that rest on it. The two selectors are alternatives: positions are code points of the seed's text,
as everywhere in the data; in the publisher's own page, the words are what finds the passage.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from generator.export.urns import urn
from generator.model.span import Span
from generator.model.story import Evidence
from generator.pages.addresses import address_of, relative_address
from generator.pages.catalogue import Catalogue, Claim
from generator.pages.links import Place, outward

PATH = "data/annotations.jsonld"

_CONTEXT = 32  # code points on either side of the words, enough to tell two occurrences apart


def annotation_collection(catalogue: Catalogue) -> dict[str, Any]:
    """Give all annotations as one collection of one page, by document and place in it."""
    items = list(_annotations(catalogue))
    name = PATH.rpartition("/")[2]
    page = {"id": "#page", "type": "AnnotationPage", "partOf": name, "startIndex": 0, "items": items}
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": name,
        "type": "AnnotationCollection",
        "label": "The passages that this site relies on, and what rests on each",
        "total": len(items),
        "first": page,
        "last": page["id"],
    }


def _annotations(catalogue: Catalogue) -> Iterator[dict[str, Any]]:
    for document in catalogue.story.documents:
        by_passage: dict[Span, list[Claim]] = {}
        for claim in catalogue.claims.get(document.id, ()):
            by_passage.setdefault(claim.evidence.span, []).append(claim)
        for _, claims in sorted(by_passage.items()):
            yield _annotation(claims[0].evidence, claims, catalogue)


def _annotation(passage: Evidence, claims: Iterable[Claim], catalogue: Catalogue) -> dict[str, Any]:
    return {
        "id": urn("passage", passage.document, passage.span.start, passage.span.end, passage.text),
        "type": "Annotation",
        "motivation": "linking",
        "body": [
            {"id": _seen(place), "type": "Text", "format": "text/html", "label": f"{kind}: {name}"}
            for kind, name, place in dict.fromkeys((claim.kind, claim.name, claim.place) for claim in claims)
        ],
        "target": {"source": _source(passage, catalogue), "selector": _selectors(passage, catalogue)},
    }


def _source(passage: Evidence, catalogue: Catalogue) -> str:
    """Give the address of the original, or of the source's page on the site where there is none."""
    original = outward(catalogue.documents[passage.document].url)
    return str(original) if original else _seen(Place(catalogue.source_paths[passage.document]))


def _selectors(passage: Evidence, catalogue: Catalogue) -> list[dict[str, Any]]:
    text = catalogue.documents[passage.document].text
    start, end = passage.span.start, passage.span.end
    return [
        {
            "type": "TextQuoteSelector",
            "exact": passage.text,
            "prefix": text[max(start - _CONTEXT, 0) : start],
            "suffix": text[end : end + _CONTEXT],
        },
        {"type": "TextPositionSelector", "start": start, "end": end},
    ]


def _seen(place: Place) -> str:
    return relative_address(address_of(place), PATH)
