"""spaCy's attribute ruler with a memory: which of its patterns match a token is looked up once for tokens of a kind.

The ruler that comes with a pipeline holds some two hundred patterns against every token anew, which is a seventh of
all the time that reading takes. Nearly all of them look at one token, at its tag, its dependency and whether it is one
of a few words; so a thousand kinds of tokens are all that a hundred articles have. What is set is the same.
"""

from __future__ import annotations

from typing import Any

from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc

Match = tuple[int, int, int, int]  # the place of the rule among all, spaCy's number of it, the first token, the end

# What a remembered pattern may ask of its token; one that asks for more is held against every token.
ASKED = ["TAG", "DEP", "IS_SPACE", "LOWER"]
NAME = "remembering_attribute_ruler"


class RememberingRuler(AttributeRuler):
    """The attribute ruler of a pipeline that remembers what its one-token patterns match."""

    def remember(self) -> None:
        """Sort the patterns that the ruler has into remembered and others."""
        self.single, self.others = Matcher(self.vocab), Matcher(self.vocab)
        self.words: set[int] = set()
        self.known: dict[tuple[int, ...], list[tuple[int, int]]] = {}
        rules: list[Any] = self.patterns
        for number, rule in enumerate(rules):
            plain = all(is_plain(pattern) for pattern in rule["patterns"])
            (self.single if plain else self.others).add(str(number), rule["patterns"])
            if plain:
                self.words.update(self.vocab.strings.add(word) for word in words_of(rule["patterns"]))

    def match(self, doc: Doc) -> list[Match]:
        """Give all matches, later rules last, so that they have precedence."""
        found: list[Match] = []
        for at, (*kind, lower) in enumerate(doc.to_array([*ASKED]).tolist()):
            hits = self.hits(doc, at, (*kind, lower if lower in self.words else 0))
            found += [(number, rule, at, at + 1) for number, rule in hits]
        found += [(self.number(rule), rule, start, end) for rule, start, end in self.others(doc, allow_missing=True)]
        return sorted(found)

    def hits(self, doc: Doc, at: int, kind: tuple[int, ...]) -> list[tuple[int, int]]:
        """Give the rules that match the token `at`, which is of this kind."""
        if kind not in self.known:
            matches = self.single(doc[at : at + 1], allow_missing=True)
            self.known[kind] = [(self.number(rule), rule) for rule, _, _ in matches]
        return self.known[kind]

    def number(self, rule: int) -> int:
        """Give a rule's place among all from spaCy's number of it."""
        return int(self.vocab.strings[rule])


def is_plain(pattern: list[dict[str, Any]]) -> bool:
    """Tell whether a pattern asks of one token only what is remembered, and for words only by naming them."""
    if len(pattern) != 1 or not set(pattern[0]) <= {*ASKED}:
        return False
    lower = pattern[0].get("LOWER", "")
    return isinstance(lower, str) or set(lower) == {"IN"}


def words_of(patterns: list[list[dict[str, Any]]]) -> list[str]:
    """Give the words that plain patterns name."""
    asked = [pattern[0]["LOWER"] for pattern in patterns if "LOWER" in pattern[0]]
    return [word for lower in asked for word in ([lower] if isinstance(lower, str) else lower["IN"])]


@Language.factory(NAME)
def make_ruler(nlp: Language, name: str) -> RememberingRuler:
    """Make an empty ruler for a pipeline."""
    return RememberingRuler(nlp.vocab, name)


def remember_rules(pipeline: Language) -> Language:
    """Put a ruler that remembers in the place of a pipeline's own, if it has one; give the pipeline."""
    if "attribute_ruler" in pipeline.pipe_names:
        own: Any = pipeline.get_pipe("attribute_ruler")
        ruler: Any = pipeline.replace_pipe("attribute_ruler", NAME)
        ruler.add_patterns(own.patterns)
        ruler.remember()
    return pipeline
