"""Reading a clause for a question: its subject, its finite verb, what follows, and where it may be cut."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.annotate.questions.grammar import Predicate
from generator.annotate.questions.inflection import pairs
from generator.annotate.tree import Doc, Token, TokenSpan
from generator.lexicon import load

SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})
AUXILIARIES = frozenset({"aux", "auxpass"})
CUTTABLE = frozenset({"prep", "relcl", "acl", "advcl", "npadvmod", "appos", "agent"})
LEADING = frozenset({"nsubj", "nsubjpass", "mark", "aux", "auxpass", "det", "amod", "compound", "poss", "nummod"})
NEGATIONS = frozenset({"never", "not", "n't", "n’t", "nor"})
INDEFINITE = frozenset({"something", "anything", "someone", "anyone", "somebody", "those", "that", "one", "ones"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ"})
VERBAL = frozenset({"VERB", "AUX"})
DEICTIC = frozenset(
    {
        *("yesterday", "today", "tonight", "tomorrow", "currently", "now", "yet", "immediately", "either", "too"),
        *("exactly", "precisely", "specifically"),
    }
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A finite clause: `lead` is what stands before the subject (a question word, a conjunction), as token indices.

    `subject`, `verb` are tokens; `end` closes the clause before anything loose.
    """

    start: int
    subject: Token
    subject_tokens: TokenSpan
    verb: Token
    end: int


def clause_of(verb: Token, start: int | None = None) -> Clause | None:
    """Read the finite clause of a verb, from token `start` on (its left edge), or None when it has no plain subject."""
    subject = subject_of(verb)
    begin = verb.left_edge.i if start is None else start
    if subject is None or subject.i > verb.i or subject.left_edge.i < begin or not is_finite(verb):
        return None
    tokens = noun_phrase(subject, stop=first_finite(verb, subject.i))
    return Clause(begin, subject, tokens, verb, loose_end(verb))


def subject_of(verb: Token) -> Token | None:
    """Give the subject of a verb, or None."""
    return next((child for child in verb.lefts if child.dep_ in SUBJECTS), None)


def is_be(verb: Token) -> bool:
    """Tell whether a verb is "be", also as the "’s" of which the parse knows no lemma."""
    return verb.lemma_ == "be" or (verb.lower_ in ("’s", "’re", "’m") and verb.tag_ in ("VBZ", "VBP"))


def auxiliaries_of(verb: Token) -> list[Token]:
    """Give the auxiliaries of a verb, in text order."""
    return [child for child in verb.lefts if child.dep_ in AUXILIARIES]


def is_finite(verb: Token) -> bool:
    """Tell whether a verb or its first auxiliary is finite: "left", "has left", "will leave", not "to leave"."""
    first = next(iter(auxiliaries_of(verb)), verb)
    return first.tag_ in ("MD", "VBD", "VBZ", "VBP") or "VerbForm=Fin" in first.morph


def first_finite(verb: Token, after: int) -> int:
    """Give the index of the first auxiliary of a verb behind its subject, or of the verb itself."""
    return next((aux.i for aux in auxiliaries_of(verb) if aux.i > after), verb.i)


def noun_phrase(head: Token, *, stop: int | None = None) -> TokenSpan:
    """Give the tokens of a noun phrase without what hangs loosely at its end (", which …", ", a doctor,")."""
    doc, end = head.doc, head.right_edge.i + 1
    one = has_singular_verb(head)
    if stop is not None:
        end = min(end, stop)
    for i in range(head.i + 1, end):
        if is_break(doc, i) or (one and doc[i].text == ","):
            end = i
            break
    return trimmed(doc, head.left_edge.i, end)


def has_singular_verb(head: Token) -> bool:
    """Tell whether a noun is the subject of a verb in the singular, so that commas behind it are no list's."""
    if head.dep_ not in SUBJECTS:
        return False
    finite = next(iter(auxiliaries_of(head.head)), head.head)
    return finite.tag_ == "VBZ" or finite.lower_ == "was"


def loose_end(verb: Token) -> int:
    """Give the index at which a clause may close: its right edge, or the first comma or dash that opens an aside."""
    doc, end = verb.doc, min(verb.right_edge.i + 1, verb.sent.end)
    for i in range(verb.i + 1, end):
        if is_break(doc, i) or starts_other_clause(doc[i], verb):
            return trimmed_end(doc, verb.i + 1, i)
    return trimmed_end(doc, verb.i + 1, end)


def is_break(doc: Doc, i: int) -> bool:
    """Tell whether token `i` opens an aside: a dash, a semicolon, a bracket, or a comma that is not a list's."""
    token = doc[i]
    if token.text in ("–", "—", "--", ";", ":", "(", "[") or (token.text == "-" and bool(token.whitespace_)):
        return True
    return token.text == "," and not is_list_comma(doc, i)


def is_list_comma(doc: Doc, i: int) -> bool:
    """Tell whether a comma separates words of a list: "minerals, ports and roads", "a large, old house"."""
    if i + 1 >= len(doc):
        return False
    head = doc[i].head
    conjunct = any(child.dep_ == "conj" and child.i > i and child.pos_ in NOMINAL for child in head.children)
    adjectives = doc[i - 1].pos_ == "ADJ" and doc[i + 1].pos_ in ("ADJ", "NOUN")
    return (conjunct and head.i < i and head.pos_ in NOMINAL) or adjectives


def starts_other_clause(token: Token, verb: Token) -> bool:
    """Tell whether a token joins another finite clause to that of `verb`: "… or how many", "… but she left"."""
    if token.dep_ != "cc":
        return False
    if token.i + 1 < len(token.doc) and token.nbor().tag_ in ("WRB", "WP"):
        return True
    other = next((child for child in token.head.children if child.dep_ == "conj" and child.i > token.i), None)
    if other is None:
        return token.i == verb.right_edge.i
    return (other.pos_ in VERBAL and (is_finite(other) or token.head == verb)) or other.left_edge.tag_ in ("WRB", "WP")


def trimmed(doc: Doc, start: int, end: int) -> TokenSpan:
    """Cut punctuation and spaces off the end of a stretch of tokens."""
    return doc[start : trimmed_end(doc, start, end)]


def trimmed_end(doc: Doc, start: int, end: int) -> int:
    """Give where a stretch of tokens ends without punctuation, spaces and words that only count on that day."""
    while end > start and (
        doc[end - 1].is_space
        or (doc[end - 1].is_punct and not doc[end - 1].is_quote and doc[end - 1].text not in ")%")
        or doc[end - 1].lower_ in DEICTIC
    ):
        end -= 1
    return end


def shorter_ends(start: int, end: int, doc: Doc) -> Iterator[int]:
    """Give the places where the tokens may end, longest first: the end itself, then before each loose modifier."""
    yield end
    for i in range(end - 1, start, -1):
        token = doc[i]
        if token.dep_ in CUTTABLE and token.left_edge.i > start and token.right_edge.i + 1 >= end - 1:
            cut = trimmed_end(doc, start, token.left_edge.i)
            if cut > start and doc[cut].tag_ != "POS" and not is_needed(token, doc[start - 1]):
                yield cut


def is_needed(token: Token, verb: Token) -> bool:
    """Tell whether a modifier may be the complement of a verb other than the clause's own: "who has called for …"."""
    loose = token.left_edge.i > 0 and token.doc[token.left_edge.i - 1].text == ","
    vague = token.head.lower_ in INDEFINITE or any(child.lower_ in ("a", "an", "any") for child in token.head.lefts)
    if token.dep_ == "relcl" and vague and not loose:  # "something it could build", "a rival who has won twice"
        return True
    dated = any(child.ent_type_ in ("DATE", "TIME") for child in token.children)
    return token.dep_ == "prep" and token.head.pos_ in VERBAL and token.head.i != verb.i and not dated


def is_dangling(tokens: TokenSpan) -> bool:
    """Tell whether the tokens break off before a word that they need: a subject or article without verb or noun."""
    if len(tokens) and tokens[-1].pos_ == "ADJ" and tokens.doc[tokens.end : tokens.end + 1].text in ("(", "["):
        return True  # "an unregistered (and perhaps illegal) | part"
    return any(token.head.i >= tokens.end and token.dep_ in LEADING for token in tokens)


def full_words(token: Token) -> str | None:
    """Give an auxiliary in full: "wo" is "will", "'s" is "is" or "has" by the verb it helps; None where unsure."""
    known = pairs("auxiliaries", "contracted").get(token.lower_)
    if known:
        return known
    if token.lower_ in ("'s", "’s"):
        alone = token.pos_ == "AUX" and token.dep_ not in AUXILIARIES
        return "is" if alone or token.dep_ == "auxpass" or token.head.tag_ == "VBG" else "has"
    if token.lower_ in ("'d", "’d"):
        return {"VB": "would", "VBN": "had"}.get(token.head.tag_)
    return str(token.lower_)


def predicate_of(clause: Clause, middle: str, rest: str, *, reported: bool) -> Predicate | None:
    """Put a clause's verb into the parts that a question is made of.

    In a clause `reported` by a verb in the past, "would" stands for the "will" of the question, unless on a condition.
    """
    auxiliaries = [full_words(aux) for aux in auxiliaries_of(clause.verb) if aux.i > clause.subject.i]
    if None in auxiliaries or "to" in auxiliaries:
        return None
    words = [str(word) for word in auxiliaries]
    reported = reported and not is_conditional(clause)
    if reported:
        words = [pairs("auxiliaries", "backshifted").get(word, word) for word in words]
        words = ["have" if word == "had" and verb_is_perfect(clause) else word for word in words]
    verb = clause.verb
    printed = full_words(verb) if verb.lemma_ == "be" else verb.lower_ if verb.pos_ != "PROPN" else None
    if printed is None:
        return None
    return Predicate(
        lemma=verb.lemma_.lower(),
        verb=printed,
        auxiliaries=tuple(words),
        past=verb.tag_ == "VBD",
        middle=middle,
        rest=rest,
    )


def verb_is_perfect(clause: Clause) -> bool:
    """Tell whether the clause's verb is a perfect: "had resigned", "had been killed"."""
    return clause.verb.tag_ == "VBN"


def is_conditional(clause: Clause) -> bool:
    """Tell whether a clause holds only on a condition ("if …", "in the event of …", "would prefer")."""
    if clause.verb.lemma_.lower() in load("open_questions")["wishing"]:
        return True
    words = [token.lower_ for token in clause.verb.doc[clause.start + 1 : clause.end]]
    return any(word in ("if", "unless", "event", "case", "were") for word in words)


def is_negated(verb: Token) -> bool:
    """Tell whether a verb is denied: by "not" or "never", by "nobody" or "no official" as its subject."""
    if any(child.dep_ == "neg" or child.lower_ in NEGATIONS for child in verb.children if child.i < verb.i + 3):
        return True
    subject = subject_of(verb)
    return subject is not None and (subject.lower_ in load("open_questions")["nobody"] or has_no(subject))


def has_no(noun: Token) -> bool:
    """Tell whether a noun has "no" or "little" before it."""
    return any(child.lower_ in ("no", "little", "few", "neither") for child in noun.lefts)


def governed(word: Token, preposition: str) -> Token | None:
    """Give the noun that a word governs by a preposition: "vote on the toll"."""
    return next(
        (c for p in word.rights if p.lower_ == preposition for c in p.children if c.dep_ == "pobj"),
        None,
    )


def is_dated(clause: Clause) -> bool:
    """Tell whether a deed is dated, so that it asks for the plain past: "had drawn up a complaint in January"."""
    words = clause.verb.doc[clause.verb.i : clause.end]
    return any(token.ent_type_ in ("DATE", "TIME") for token in words) and not any(
        token.lower_ in ("since", "for", "already", "now") for token in words
    )
