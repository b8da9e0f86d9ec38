"""Whom a pronoun that opens a sentence goes on with: the subject of the sentence before, where nobody else is there.

"The gunman opened fire in a cafe. He had been freed in May." This names words of the text only within an event's own
text, in brackets; it makes no mention of an entity.
"""

from __future__ import annotations

from generator.annotate.events.clauses import is_hidden_past
from generator.annotate.events.marks import MARKS
from generator.annotate.events.subjects import SUBJECTS, subject_of
from generator.annotate.tree import Token, TokenSpan
from generator.lexicon import load

_PEOPLE = frozenset(
    word
    for name, words in load("roles").items()
    if name not in ("group", "things", "endings", "opinion")
    for word in words
)
_ONE = frozenset({"he", "she", "his", "her"})
_THING = frozenset({"it", "its"})
_MANY = frozenset({"they", "their"})
_LIGHT = frozenset({"ADP", "PUNCT", "CCONJ", "DET"})  # "And on Monday, she"
_MOST = 6


def subject_before(pronoun: Token) -> str | None:
    """Give the words that a pronoun stands for when it opens its sentence, or None where it may be another's."""
    sentence = pronoun.sent
    before_it = pronoun.doc[sentence.start : pronoun.i]
    opens = all(t.ent_type_ in ("DATE", "TIME") or t.pos_ in _LIGHT for t in before_it)
    opens = opens and (pronoun.dep_ in SUBJECTS or pronoun.tag_ == "PRP$")
    if not opens or sentence.start == 0:
        return None
    before = pronoun.doc[sentence.start - 1].sent
    fitting = [subject for subject in _subjects(before.root) if _fits(subject, pronoun.lower_)]
    if len(fitting) != 1 or any(t.text in MARKS for t in before):
        return None
    subject = fitting[0]
    words = subject.doc[subject.left_edge.i : subject.i + 1]
    others = [t for t in before if t.i not in range(words.start, words.end) and _competes(t, subject, pronoun.lower_)]
    plain = len(words) <= _MOST and not any(t.tag_ in ("PRP", "PRP$") or t.is_punct for t in words)
    return starting_low(words) if plain and not others else None


def _subjects(root: Token) -> list[Token]:
    """Give the subjects of a sentence: its own, that of what it reports, and one whose verb the tree has lost."""
    if any(is_hidden_past(child) for child in root.children):
        return [root]
    reported = [child for child in root.children if child.dep_ == "ccomp"]
    found = [subject_of(verb) for verb in (root, *reported)]
    return [subject for subject in found if subject is not None]


def _fits(noun: Token, pronoun: str) -> bool:
    if any(child.dep_ == "conj" for child in noun.children):
        return pronoun in _MANY
    if pronoun in _MANY:
        return noun.tag_ in ("NNS", "NNPS")
    if noun.tag_ not in ("NN", "NNP"):
        return False
    person = is_person(noun)
    thing = noun.ent_type_ == "ORG" or (noun.tag_ == "NN" and pronoun == "it")
    return person if pronoun in _ONE else pronoun in _THING and not person and thing


def _competes(token: Token, subject: Token, pronoun: str) -> bool:
    """Tell whether another noun of the sentence may be meant: any person for "he", any subject or object for "it"."""
    if token.pos_ not in ("NOUN", "PROPN"):
        return token.tag_ == "PRP" and token.lower_ not in ("it", "i", "we", "you")
    if pronoun in _ONE:
        return is_person(token) and token.tag_ in ("NN", "NNP") and token.dep_ != "compound"
    named = token.ent_type_ in ("ORG", "PRODUCT") and pronoun in _THING
    return named or (
        token.dep_ in ("dobj", "attr", "nsubj", "nsubjpass", "dative", "conj")
        and _fits(token, pronoun)
        and token.head.i == subject.head.i
    )


def is_person(noun: Token) -> bool:
    """Tell whether a noun is somebody: a name of a person, or a word for what people are."""
    return noun.ent_type_ == "PERSON" or noun.lemma_.lower() in _PEOPLE


def names_a_person(description: str) -> bool:
    """Tell whether a description without a name is of somebody: "an aide to the mayor", not "a video recording"."""
    return any(word in _PEOPLE or word in ("source", "person") for word in description.lower().split())


def starting_low(words: TokenSpan) -> str:
    """Give the words without the capital that only opened their sentence."""
    text = str(words.text)
    lower = words[0].pos_ in ("DET", "PRON", "NUM", "ADJ") and not words[0].ent_type_
    return text[0].lower() + text[1:] if lower else text
