"""Whether a pronoun can be named in a question: nobody else who could be meant stands between it and the name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from generator.annotate.parse import ParsedBlock
from generator.lexicon import load
from generator.model.annotation import Entities, Entity, EntityKind
from generator.model.span import Span


def doubtful_pronouns(blocks: Sequence[ParsedBlock], entities: Entities) -> frozenset[int]:
    """Find where a "he" or "his" starts that may mean somebody else than the entity it was tied to.

    "Mayor Brandt praised the rescue. The driver fired. … what moved him": the driver stands nearer than the mayor. What
    is read as a name or a post of the entity itself is no rival, and nobody of the other gender is.
    """
    persons = [entity for entity in entities.all if entity.kind is not EntityKind.ORGANISATION and not entity.plural]
    nouns = list(person_nouns(blocks))
    doubtful: set[int] = set()
    for entity in persons:
        others = [m.span.start for other in persons if may_be_taken(other, entity) for m in other.mentions]
        names = [mention.span for mention in entity.mentions]
        strangers = [noun for noun in nouns if not any(is_same(noun, name) for name in names)]
        last = None
        for mention in entity.mentions:
            if mention.span.end - mention.span.start > len("hers"):
                last = mention.span
            elif last is not None:
                between = (last.end, mention.span.start)
                rivals = (*others, *(noun.start for noun in strangers))
                if any(between[0] <= rival < between[1] for rival in rivals):
                    doubtful.add(mention.span.start)
    return frozenset(doubtful)


def may_be_taken(other: Entity, entity: Entity) -> bool:
    """Tell whether another entity is somebody that a pronoun of this one could mean."""
    return other is not entity and (other.gender is None or entity.gender is None or other.gender == entity.gender)


def person_nouns(blocks: Sequence[ParsedBlock]) -> Iterator[Span]:
    """Give the common nouns for one person, with what belongs to them: "the driver", "the senator"."""
    words = load("open_questions")
    kinds = words["post"] | words["person"] | words["people"] | {"senator"}
    for block in blocks:
        for token in block.doc:
            if token.tag_ == "NN" and token.lemma_.lower() in kinds and not is_title(token):
                yield block.span(token)


def is_title(noun: Token) -> bool:
    """Tell whether a noun stands before or beside a name: "chairman Brandt", "Brandt, a chairman"."""
    named = any(child.pos_ == "PROPN" and child.dep_ == "appos" for child in noun.children)
    asked = any(child.tag_ == "WDT" for child in noun.lefts)  # "which candidate she prefers"
    return named or asked or noun.dep_ in ("compound", "appos", "attr", "poss", "oprd")


def is_same(noun: Span, name: Span) -> bool:
    """Tell whether a noun lies within a mention."""
    return name.start <= noun.start and noun.end <= name.end
