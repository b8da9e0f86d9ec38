"""What a dated participle tells of its noun: "the plan, tabled in January by Morag Tulloch, would …"."""

from __future__ import annotations

from collections.abc import Iterable

from generator.annotate.events.clauses import is_negated
from generator.annotate.events.marks import splits_marks
from generator.annotate.events.words import Name, print_words, without_asides, without_loose_end
from generator.annotate.tree import Token
from generator.lexicon import load

MAX_WORDS = 24
MIN_SAID = 2
MIN_WORDS = 4
_WORDS = load("events")
_PLANNING = load("dates")["planning"]


def participle_text(verb: Token, dates: Iterable[Token], name: Name) -> str | None:
    """Print the noun of a participle and the participle's phrase without its date, or None where that tells nothing.

    The past participle must say what was done to a noun that stands for itself. A verb in the past tense that the tree
    takes for a participle ("Talks on the catch ended on Saturday, officials said") has the sentence up to it for its
    subject.
    """
    noun, left_out = verb.head, frozenset(date.i for date in dates)
    if verb.lemma_ in _WORDS["no event"] | _PLANNING or is_negated(verb) or _has_auxiliary(verb):
        return None
    phrase = [t for t in verb.subtree if not any(a.i in left_out for a in (t, *t.ancestors))]
    if verb.tag_ == "VBD":
        return _finite_text(verb, phrase, name)
    if verb.tag_ != "VBN" or noun.pos_ not in ("NOUN", "PROPN") or noun.i > verb.i or splits_marks(verb, noun):
        return None
    if not _is_certain(noun):
        return None
    words = [t for t in noun.doc[noun.left_edge.i : noun.i + 1] if not t.is_space]
    tokens = without_loose_end(without_asides([*words, *(t for t in phrase if t.i >= verb.i)]))
    said = [t for t in tokens if t.i >= verb.i]
    if len(said) < MIN_SAID or len(tokens) > MAX_WORDS or len(said) + len(words) < MIN_WORDS:
        return None
    return f"{print_words(words, name)} {was(noun)} {print_words(said, name)}"


def _is_certain(noun: Token) -> bool:
    """Tell whether a noun is one that the text has in mind: not "letters sent in May", "all the money raised"."""
    if any(t.lower_ in _WORDS["quantity"] or (t.lower_ in ("a", "an") and not _is_set_off(noun)) for t in noun.lefts):
        return False
    return noun.pos_ == "PROPN" or any(t.dep_ in ("det", "poss", "compound") for t in noun.lefts)


def _is_set_off(noun: Token) -> bool:
    """Tell whether what is told of a noun stands behind a comma: "a bridge, built in 1904, fell"."""
    return noun.i + 1 < len(noun.doc) and noun.nbor().text == ","


def was(noun: Token, *, ahead: bool = False) -> str:
    """Give, in the brackets of what is not printed, the verb that makes a clause of a noun and its participle."""
    plural = noun.tag_ in ("NNS", "NNPS") or any(child.dep_ == "conj" for child in noun.children)
    return {(False, False): "[was]", (False, True): "[were]", (True, False): "[is]"}.get((ahead, plural), "[are]")


def is_opening(verb: Token, main: Token) -> bool:
    """Tell whether a past participle opens the sentence of `main`, and no word ties it: "Born in 1931, Lund sang"."""
    tied = any(child.dep_ in ("mark", "advmod", "aux") and child.i < verb.i for child in verb.children)
    return verb.tag_ == "VBN" and verb.dep_ == "advcl" and verb.i < main.i and main.i != verb.i and not tied


def opening_text(verb: Token, subject: Token, dates: Iterable[Token], name: Name) -> str:
    """Print the subject and what the opening participle tells of it: "Lund [was] born in Bern"."""
    left_out = frozenset(date.i for date in dates)
    phrase = [t for t in verb.subtree if t.i >= verb.i and not any(a.i in left_out for a in (t, *t.ancestors))]
    said = print_words(without_loose_end(without_asides(phrase)), name)
    words = print_words(subject.doc[subject.left_edge.i : subject.i + 1], name)
    return f"{words} {was(subject)} {said[0].lower()}{said[1:]}"


def planned_text(verb: Token, dates: Iterable[Token], name: Name, *, ahead: bool) -> str | None:
    """Print what is due, of a noun that is more in its sentence: "The closure, due to begin on Monday, was a shock"."""
    due = _due(verb, ahead=ahead)
    noun = _noun_of(due) if due is not None else verb
    if (
        due is None
        or noun.pos_ not in ("NOUN", "PROPN")
        or noun.i > due.i
        or (due.pos_ == "VERB" and not _is_certain(noun))
    ):
        return None
    if any(child.dep_ == "aux" and child.lower_ == "have" for child in noun.head.children):
        return None  # "The vote planned for May would have ended the strike"
    left_out = frozenset(date.i for date in dates)
    words = without_asides([t for t in noun.doc[noun.left_edge.i : noun.i + 1] if not t.is_space])
    phrase = [t for t in due.subtree if t.i >= due.i and not any(a.i in left_out for a in (t, *t.ancestors))]
    return f"{print_words(words, name)} {was(noun, ahead=ahead)} {print_words(without_loose_end(phrase), name)}"


def _due(verb: Token, *, ahead: bool) -> Token | None:
    """Give the word by which a noun is due to do something: "due to begin" and, ahead, "set to end", "scheduled"."""
    above = verb.head
    if verb.dep_ == "xcomp" and above.pos_ == "ADJ" and above.lemma_ in _PLANNING:
        return above
    fixed = next((t for t in (verb, above) if t.tag_ == "VBN" and t.lemma_ in _WORDS["fixing"]), None)
    if not ahead or fixed is None or not (fixed == verb or verb.dep_ in ("xcomp", "advcl")):
        return None
    return fixed if fixed.dep_ == "acl" or _is_behind_noun(fixed) else None


def _noun_of(due: Token) -> Token:
    """Give the noun that is due: that before the comma, where the tree hangs what is due on the whole clause."""
    return due.doc[due.left_edge.i - 2] if due.pos_ == "VERB" and _is_behind_noun(due) else due.head


def _is_behind_noun(due: Token) -> bool:
    """Tell whether the tree takes for a clause of its own what is due of the noun before: "a vote, set for May"."""
    start = due.left_edge.i
    set_off = due.dep_ == "advcl" and start > 1 and due.doc[start - 1].text == "," and due.head.i < start
    return set_off and start == due.i and due.doc[start - 2].pos_ in ("NOUN", "PROPN")


def _has_auxiliary(verb: Token) -> bool:
    return any(child.dep_ == "aux" for child in verb.children)  # "their claim to have won on Monday"


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
