"""Which entity a mention points at: exactly one, or none."""

from __future__ import annotations

from collections.abc import Sequence

from generator.annotate.coreference.points import points_of
from generator.annotate.coreference.register import Register
from generator.annotate.coreference.resolution import Reading
from generator.annotate.coreference.scene import Scene
from generator.annotate.parse import Parse
from generator.model.annotation import Attribution, DateMention, Entities, Quotation
from generator.model.span import Span


def resolve_mentions(parse: Parse, named: Entities, attributions: tuple[Attribution, ...]) -> Entities:
    """Add to the named entities the pronouns and descriptions that point at them, and the unnamed sources.

    Read in text order, each mention is given to the one candidate that is left, or to none. A credited description
    that points at nobody yet becomes an unnamed source of its own, or an organisation where it is a body or a
    document. Joint sources ("Ana Lo and Olaf Lund") are one entity under their joint printed name.
    """
    scene = Scene(parse, named, attributions)
    reading = Reading(scene, Register.of(named, scene.references()))
    for point in points_of(parse, attributions):
        reading.resolve(point)
    return reading.register.closed()


def attribute(
    parse: Parse, entities: Entities, attributions: tuple[Attribution, ...], dates: tuple[DateMention, ...]
) -> tuple[Quotation, ...]:
    """Give each attribution the speaker that its source resolves to, or none, and the date on which it was said."""
    speakers = {mention.span: entity.key for entity in entities.all for mention in entity.mentions}
    contents = sorted(a.content for a in attributions)
    return tuple(
        Quotation(
            **{name: getattr(a, name) for name in Attribution.__slots__},
            speaker=speakers.get(a.source) if a.source is not None else None,
            when=_when(parse, a, contents, dates),
        )
        for a in attributions
    )


def _when(
    parse: Parse, attribution: Attribution, contents: Sequence[Span], dates: Sequence[DateMention]
) -> DateMention | None:
    """Find the date of the reporting clause: the only one of the cue's sentence outside all contents."""
    if attribution.cue is None:
        return None
    sentence = parse.sentence(attribution.cue)
    inside = [span for span in contents if span.overlaps(sentence)]
    found = [d for d in dates if d.span in sentence and not any(d.span.overlaps(span) for span in inside)]
    return found[0] if len(found) == 1 else None
