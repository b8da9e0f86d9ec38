"""Names in the place of pronouns, so that a sentence cut out of its text still says who."""

from __future__ import annotations

from dataclasses import dataclass

from generator.annotate.dates.tense import governing_verb
from generator.annotate.events.continuity import is_person, names_a_person, starting_low, subject_before
from generator.annotate.events.subjects import subject_of
from generator.annotate.parse import ParsedBlock
from generator.annotate.tree import Token
from generator.lexicon import load
from generator.model.annotation import Entities, Entity, EntityKind

_WORDS = load("events")
_ONE = frozenset({"he", "him", "his", "she", "her"})
_MANY = frozenset({"they", "them", "their"})
_ONE_SEEN = frozenset({"him", "her"})
_NEUTRAL = frozenset({"it", "its", "they", "them", "their"})


@dataclass(frozen=True, slots=True)
class Namer:
    """Name the pronouns of a block: "[Anna Berg]" for "she".

    Calling it with a token gives the name in square brackets, or None where the word stays as printed.
    """

    block: ParsedBlock
    entities: Entities

    def __call__(self, token: Token) -> str | None:
        """Give the bracketed name of a pronoun, or None for any other word and for one that nothing resolves."""
        if token.tag_ not in ("PRP", "PRP$"):
            return None
        entity = self.entities.at(self.block.span(token))
        above = None
        if entity is None and token.lower_ in _NEUTRAL:
            above = self._subject_above(token)
        if entity is not None and (_may_be_another(token) or self._is_strange(token, entity)):
            return None
        named = entity.name if entity is not None else above or subject_before(token)
        if named is None:
            return None
        return f"[{named}]" if token.tag_ == "PRP" else f"[{named}'s]"

    def stands_alone(self, subject: Token) -> bool:
        """Tell whether a subject says who or what without the sentences before it."""
        if subject.lower_ in _WORDS["vague"]:
            return False
        if subject.tag_ == "PRP":
            return self(subject) is not None
        if any(c.dep_ == "det" and c.lower_ in _WORDS["pointing"] for c in subject.children):
            return False  # "that lead was 7 points"
        return subject.tag_ not in ("DT", "EX") or bool(list(subject.children))

    def _is_strange(self, pronoun: Token, entity: Entity) -> bool:
        """Tell whether a name may be the wrong one: "she" for no person or for nobody named here, "they" for one.

        "Tom Lund worshipped here before he left his car outside": "he" is hardly somebody of the paragraph before.
        """
        if pronoun.lower_ in _MANY:
            return entity.kind is EntityKind.PERSON
        if pronoun.lower_ not in _ONE:
            return False
        if entity.kind is EntityKind.UNNAMED and not names_a_person(entity.name):
            return True
        clause = governing_verb(pronoun)
        if pronoun.dep_ != "nsubj" or clause is None or clause.dep_ != "advcl":
            return False
        subject = subject_of(clause.head)
        other = subject is not None and subject.i < pronoun.i and _is_somebody(subject)
        start, end = self.block.span(pronoun.sent).start, self.block.span(pronoun).start
        return other and not any(start <= mention.span.start < end for mention in entity.mentions)

    def _subject_above(self, token: Token) -> str | None:
        """Give the subject of the clause around the pronoun's own: "Norland left the pact, which it joined"."""
        verb, subject = governing_verb(token), None
        while verb is not None and subject is None and verb.head.i != verb.i:
            verb = governing_verb(verb.head)
            subject = subject_of(verb) if verb is not None else None
        if subject is None or subject.pos_ not in ("NOUN", "PROPN") or subject.i > token.i:
            return None
        if token.lower_ in ("it", "its") and (subject.ent_type_ == "PERSON" or _stands_for_clause(token)):
            return None
        country = subject.ent_type_ == "GPE"  # "the United States … its envoy"
        plural = (subject.tag_ in ("NNS", "NNPS") and not country) or any(c.dep_ == "conj" for c in subject.children)
        if plural is token.lower_.startswith("it"):
            return None
        between = subject.doc[subject.i + 1 : token.i]
        own = governing_verb(token)
        numbers = ("NNS", "NNPS") if plural else ("NN", "NNP")
        if own is not None and own.dep_ == "advcl" and any(t.tag_ in numbers and t.dep_ == "dobj" for t in between):
            return None  # "Divers found the boys, days after they had set out": the boys had
        if any(t.pos_ == "PROPN" and t.dep_ in ("nsubj", "pobj", "dobj") for t in between):
            return None  # "The Pact is a tool for the Isles to meet the target it named": one of two
        last = max((subject, *subject.conjuncts), key=lambda noun: noun.i)  # "Lund and Berg … the claims they made"
        return starting_low(subject.doc[subject.left_edge.i : last.i + 1])


def _is_somebody(noun: Token) -> bool:
    """Tell whether a noun is a person by itself or by the name behind it: "The first American to sail, Tom Lund,"."""
    named = any(child.dep_ == "appos" and child.ent_type_ == "PERSON" for child in noun.children)
    return noun.tag_ in ("NN", "NNP") and (named or noun.ent_type_ == "NORP" or is_person(noun))


def _stands_for_clause(pronoun: Token) -> bool:
    """Tell whether "it" only holds the place of a clause: "it was revealed that"."""
    return any(child.dep_ == "ccomp" and child.i > pronoun.head.i for child in pronoun.head.children)


def _may_be_another(pronoun: Token) -> bool:
    """Tell whether an object may be somebody unnamed in its clause: "was seen grabbing a docker and throwing him"."""
    verb = pronoun.head
    if pronoun.lower_ not in _ONE_SEEN or pronoun.dep_ != "dobj" or verb.dep_ != "conj":
        return False
    return any(t.dep_ == "dobj" and t.tag_ == "NN" and is_person(t) for t in verb.head.children)
