"""What a dated participle tells of its noun: "the plan, tabled in January by Morag Tulloch, would …"."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

from generator.annotate.events.clauses import is_negated
from generator.annotate.events.marks import splits_marks
from generator.annotate.events.words import Name, print_words, without_asides, without_loose_end
from generator.lexicon import load

MAX_WORDS = 24
_WORDS = load("events")
_PLANNING = load("dates")["planning"]


def participle_text(verb: Token, dates: Iterable[Token], name: Name) -> str | None:
    """Print the noun of a participle and the participle's phrase without its date, or None where that tells nothing.

    The past participle must say what was done to a noun that stands for itself. A verb in the past tense that the tree
    takes for a participle ("Talks on the catch ended on Saturday, officials said") has the sentence up to it for its
    subject.
    """
    noun, left_out = verb.head, frozenset(date.i for date in dates)
    if verb.lemma_ in _WORDS["no event"] | _PLANNING or is_negated(verb):
        return None
    phrase = [t for t in verb.subtree if not any(a.i in left_out for a in (t, *t.ancestors))]
    if verb.tag_ == "VBD":
        return _finite_text(verb, phrase, name)
    if verb.tag_ != "VBN" or noun.pos_ not in ("NOUN", "PROPN") or noun.i > verb.i or splits_marks(verb, noun):
        return None
    if not any(t.dep_ in ("det", "poss", "compound") for t in noun.lefts) and noun.pos_ != "PROPN":
        return None  # "letters sent in May": some letters
    words = [t for t in noun.doc[noun.left_edge.i : noun.i + 1] if not t.is_space]
    tokens = without_loose_end(without_asides([*words, *(t for t in phrase if t.i >= verb.i)]))
    return print_words(tokens, name) if len(words) + 2 < len(tokens) <= MAX_WORDS else None


def _finite_text(verb: Token, phrase: list[Token], name: Name) -> str | None:
    sentence = verb.sent
    top = verb
    while top.dep_ not in ("ROOT", "dep", "nsubj", "nsubjpass", "ccomp") and top.head.i < top.i:
        top = top.head
    if top.left_edge.i != sentence.start or top.pos_ not in ("NOUN", "PROPN") or top.dep_ == "ROOT":
        return None
    subject = list(verb.doc[sentence.start : verb.left_edge.i])
    if any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") or t.text in (",", ":", ";") for t in subject):
        return None
    tokens = without_asides([*subject, *phrase])
    said = top.head
    source = [t for t in said.lefts if t.dep_ == "nsubj" and t.i > verb.i]
    reported = said.lemma_ in _WORDS["reporting"] and bool(source)
    if not reported or len(tokens) > MAX_WORDS or source[0].tag_ == "PRP":
        return None
    return f"{print_words(tokens, name)}, {print_words([*source[0].subtree, said], name)}"
