"""From tokens to the words of a question: names for pronouns, no capital in mid-sentence, no ragged end."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.annotate.parse import ParsedBlock
from generator.annotate.questions.grammar import Kind, Subject
from generator.annotate.questions.inflection import pairs
from generator.annotate.tree import Token, TokenSpan
from generator.model.annotation import Entities, Entity, EntityKind
from generator.model.span import Span

PRONOUNS = frozenset({"he", "she", "it", "they", "him", "her", "them", "his", "its", "their"})
POSSESSIVE_MARKS = frozenset({"’s", "'s", "’", "'"})
PLURAL_WORDS = frozenset(
    {"they", "these", "those", "police", "people", "staff", "many", "few", "several", "most", "whereabouts"}
)
PLURAL_TAGS = frozenset({"NNS", "NNPS"})


@dataclass(frozen=True, slots=True)
class Named:
    """A mention whose entity has a name that a question can use."""

    span: Span
    entity: Entity


@dataclass(frozen=True, slots=True)
class Wording:
    """How one block's tokens are put into a question; `named` are the mentions by their first code point."""

    block: ParsedBlock
    named: Mapping[int, Named]

    def words(self, tokens: TokenSpan, about: Subject | None = None) -> str | None:
        """Give the words of `tokens` with pronouns replaced by names, or None where one stays dark.

        `about` is the question's subject as worded already: pronouns that can point at it are kept.
        """
        if len(tokens) and is_torn(tokens):
            return None
        words: list[str] = []
        last_said = ""
        i = tokens.start
        while i < tokens.end:
            token = self.block.doc[i]
            named = self.named_at(token, tokens)
            if named and i > tokens.start and token.nbor(-1).dep_ == "compound" and token.nbor(-1).head.i >= i:
                named = None  # "Vermont Sen. Brandt" has the name in a longer one
            if named and token.tag_ in ("PRP", "PRP$") and named.entity.key == last_said:
                word: str | None = token.lower_  # "Brandt and her aides", "Brandt as she leaves"
            else:
                word = self._name(token, named, about) if named else self._plain(token, about)
            if word is None:
                return None
            last_said = named.entity.key if named else last_said
            last = self._last(named) if named else token
            words.append(word + last.whitespace_)
            i = last.i + 1
        return "".join(words).strip()

    def named_at(self, token: Token, within: TokenSpan) -> Named | None:
        """Give the mention that starts with this token and ends within the tokens, or None."""
        named = self.named.get(self.block.start + token.idx)
        return named if named and named.span.end <= self.block.span(within).end else None

    def _last(self, named: Named) -> Token:
        tokens = self.block.tokens(named.span)
        assert tokens is not None  # noqa: S101  a mention lies in the block that it was found in
        return tokens[-1]

    def _name(self, token: Token, named: Named, about: Subject | None) -> str:
        name = named.entity.name
        possessive = token.tag_ == "PRP$"
        if about and token.pos_ == "PRON" and (name in about.text or (possessive and name.split()[-1] in about.text)):
            return str(token.text.lower())
        return possessive_of(name) if possessive else name

    def _plain(self, token: Token, about: Subject | None) -> str | None:
        full = pairs("auxiliaries", "contracted").get(token.lower_)
        if full:
            return full
        if token.tag_ in ("PRP", "PRP$") and not bound(token, about):
            return None
        if token.tag_ == "DT" and token.lower_ in ("this", "that", "these", "those"):
            return None
        return str(decapitalised(token))


def is_torn(tokens: TokenSpan) -> bool:
    """Tell whether the tokens end in the middle of a possessive: "the minister" of "the minister’s plan"."""
    doc, end = tokens.doc, tokens.end
    if tokens[-1].tag_ == "POS":
        return True
    return (
        end < len(doc)
        and doc[end].lower_ in POSSESSIVE_MARKS
        and not doc[end - 1].whitespace_
        and not doc[end].is_quote
    )


def bound(token: Token, about: Subject | None) -> bool:
    """Tell whether a pronoun without a name can stand in a question because its subject, named there, governs it."""
    if about is None:
        return False
    if token.lower_ in ("their", "themselves"):
        return about.plural
    if token.lower_ in ("its", "itself"):
        return not about.plural and (about.kind is not Kind.PERSON or about.text[:1].islower())
    if token.lower_ in ("his", "her", "himself", "herself"):
        return about.kind is Kind.PERSON
    return False


POINTS = frozenset("-–—•*(")  # what opens a line of a list or a bracket: "- The Treasury will …"


def decapitalised(token: Token) -> str:
    """Give a token as it is spelt within a sentence: "The" at a sentence's start is "the", "Ukraine" stays."""
    starts = token.is_sent_start or token.i == 0 or token.nbor(-1).is_quote or token.nbor(-1).text in POINTS
    named = token.i + 1 < len(token.doc) and token.nbor().text[:1].isupper()
    common = not named and token.pos_ != "PROPN" and not token.is_upper and token.ent_type_ in ("", "DATE", "CARDINAL")
    article = token.lower_ in ("the", "a", "an", "any", "some", "no", "his", "her", "their", "its")
    return str(token.lower_ if starts and (common or article) and token.text != "I" else token.text)


def possessive_of(name: str, *, plural: bool = False) -> str:
    """Give the possessive of a name: "Maria Vale's", "the workers'", "Greens'" where `plural`."""
    return f"{name}’" if name.endswith("s") and (plural or name[:1].islower()) else f"{name}’s"


def is_plural(head: Token) -> bool:
    """Tell whether a noun phrase is plural by its head: a plural noun, or nouns joined by "and"."""
    joined = any(child.dep_ == "conj" for child in head.children) and any(
        child.lower_ == "and" for child in head.children if child.dep_ == "cc"
    )
    counted = head.lower_ in ("any", "some", "all", "none") and any(
        c.tag_ in PLURAL_TAGS for p in head.rights if p.lower_ == "of" for c in p.children
    )  # "any of the guards"
    return head.tag_ in PLURAL_TAGS or joined or counted or head.lower_ in PLURAL_WORDS


def names_by_offset(text: str, entities: Entities, doubtful: frozenset[int] = frozenset()) -> dict[int, Named]:
    """Index by first code point the mentions that a question words as a name: pronouns, and persons' short names.

    A description ("the minister") stays as printed, and so do an unnamed source and a pronoun at a `doubtful` offset.
    """
    found: dict[int, Named] = {}
    for entity in entities.all:
        for mention in entity.mentions if entity.kind is not EntityKind.UNNAMED else ():
            printed = mention.span.text_of(text)
            pronoun = printed.lower() in PRONOUNS
            short = entity.kind is EntityKind.PERSON and (printed in entity.aliases or entity.name.endswith(printed))
            if (pronoun and mention.span.start not in doubtful) or short:
                found.setdefault(mention.span.start, Named(mention.span, entity))
    return found
