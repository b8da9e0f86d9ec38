"""Who or what can be meant: which pronoun agrees with which subject, who is a person, who else could be he."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.annotate.parse import ParsedBlock
from generator.annotate.questions.clauses import Clause, auxiliaries_of
from generator.annotate.questions.grammar import Kind, Subject
from generator.annotate.tree import Token, TokenSpan
from generator.lexicon import load
from generator.model.annotation import Entities, Entity, EntityKind
from generator.model.span import Span


def fitted(subject: Subject, clause: Clause) -> Subject | None:
    """Give the subject the number that its own verb shows; none where a plural verb has a common noun in the singular.

    Then the parser took the verb of another clause: "whether the approach they are taking will …".
    """
    if clause.subject.tag_ == "PRP":
        return subject
    finite = next((aux for aux in auxiliaries_of(clause.verb) if aux.i > clause.subject.i), clause.verb)
    if finite.tag_ == "VBZ" or finite.lower_ == "was":
        return replace(subject, plural=False)
    if finite.tag_ == "VBP" or finite.lower_ == "were":
        if (clause.subject.tag_ == "NN" and not subject.plural) or has_inner_name(clause.subject_tokens):
            return None
        return replace(subject, plural=True)
    return subject


def owns(pronoun: Token, owner: Subject) -> bool:
    """Tell whether "its", "their", "his" or "her" can mean the owner."""
    if pronoun.lower_ == "their":
        return owner.plural
    wanted = Kind.BODY if pronoun.lower_ == "its" else Kind.PERSON
    return not owner.plural and owner.kind is wanted


def has_inner_name(tokens: TokenSpan) -> bool:
    """Tell whether a name follows a noun without a comma: "the approach Brandt and Vale are taking"."""
    return any(one.tag_ == "NN" and two.pos_ == "PROPN" for one, two in itertools.pairwise(tokens))


def agrees(pronoun: Token, subject: Subject) -> bool:
    """Tell whether a pronoun can point at a subject by its number: "they" at a plural, "it", "he", "she" at one."""
    if pronoun.lower_ in ("they", "them"):
        return subject.plural
    wanted = Kind.BODY if pronoun.lower_ == "it" else Kind.PERSON
    return pronoun.lower_ in ("he", "she", "it", "him", "her") and not subject.plural and subject.kind is wanted


def is_expletive(pronoun: Token) -> bool:
    """Tell whether "it" stands for a clause: "whether it is appropriate to …"."""
    complement = any(child.dep_ in ("acomp", "attr") for child in pronoun.head.rights)
    return pronoun.lower_ == "it" and pronoun.head.lemma_ == "be" and complement


def is_complement(opening: Token) -> bool:
    """Tell whether what is cut off is a clause that the words before need: "concerned | that she could lose"."""
    return opening.dep_ == "mark" and opening.lower_ == "that"


def is_object(opening: Token, verb: int) -> bool:
    """Tell whether a preposition belongs to the verb as its object, not as the "for" of "be fined for what he did"."""
    passive = opening.lower_ == "for" and any(child.dep_ == "auxpass" for child in opening.head.lefts)
    return opening.dep_ == "prep" and opening.head.i == verb and not passive


def is_kind(opening: Token) -> bool:
    """Tell whether an "of" that is cut off says what something is: "an act | of vengeance"."""
    return opening.lower_ == "of" and any(c.lower_ in ("a", "an") for c in opening.head.lefts)


def is_impersonal(pronoun: Token) -> bool:
    """Tell whether "it" stands for an infinitive that follows: "whether it is wise to build near the river"."""
    verb = pronoun.head
    judged = any(c.dep_ == "acomp" and c.lemma_.lower() in load("open_questions")["judging"] for c in verb.rights)
    deed = any(t.tag_ == "VB" and any(c.lower_ == "to" for c in t.lefts) for t in verb.subtree if t.i > verb.i)
    return pronoun.lower_ == "it" and verb.lemma_ == "be" and judged and deed


def is_somebody(head: Token) -> bool:
    """Tell whether a noun is a single person: by name, or by a post or a part that persons have."""
    words = load("open_questions")
    return head.ent_type_ == "PERSON" or head.lemma_.lower() in words["post"] | words["person"] | words["knowers"]


def is_body(head: Token) -> bool:
    """Tell whether a noun is an organisation or a place that acts."""
    return head.ent_type_ in ("ORG", "GPE", "NORP") or head.lemma_.lower() in load("open_questions")["body"]


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
