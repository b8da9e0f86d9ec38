"""The clause that a dated expression dates: found by rules over spaCy's tree, one a construction."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from spacy.tokens import Token

from generator.annotate.dates.tense import governing_verb, is_verbal
from generator.annotate.events.dateline import dateline_end
from generator.lexicon import load

_WORDS = load("events")
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
_RELATIVES = frozenset({"WDT", "WP", "WP$", "WRB"})


class Tie(StrEnum):
    """How a date is tied to what it dates: by its verb, or by a noun, which may date its clause in turn."""

    VERB = "dated verb"
    NOUN_IN_CLAUSE = "dated noun dates its clause"
    NOUN = "dated noun"


@dataclass(frozen=True, slots=True)
class Dated:
    """What a date dates: `verb`, `noun`, or a noun within the clause of the verb; `preposition` is the date's own."""

    tie: Tie
    verb: Token | None
    noun: Token | None
    preposition: Token | None


def find_dated(date: Token) -> Dated | None:
    """Find what the dated expression headed by `date` dates: a verb's clause, a noun, or nothing (a comparison)."""
    preposition = find_preposition(date)
    if preposition is not None and _is_no_date(preposition, date):
        return None
    noun = _dated_noun(date, preposition)
    verb = governing_verb(noun if noun is not None else date)
    if noun is None and preposition is not None and verb is not None and _reaches_ahead(date, preposition, verb):
        noun = _noun_before(preposition, verb)
        return Dated(Tie.NOUN, None, noun, preposition) if noun is not None else None
    if noun is None:
        return Dated(Tie.VERB, verb, None, preposition) if verb is not None else None
    if verb is not None and _dates_clause(noun, date, preposition):
        return Dated(Tie.NOUN_IN_CLAUSE, verb, noun, preposition)
    return Dated(Tie.NOUN, None, noun, preposition)


def _reaches_ahead(date: Token, preposition: Token, verb: Token) -> bool:
    """Tell whether an end is put to a thing named, not to what was done: "issued a ruling on the ban until June"."""
    return (
        preposition.lower_ in ("until", "till", "through")
        and verb.tag_ == "VBD"
        and date.i > verb.i + 1
        and any(
            t.dep_ in ("npadvmod", "tmod") or (t.dep_ == "prep" and t.lower_ == "on")
            for t in verb.children
            if t.i < verb.i
        )
    )


def _noun_before(preposition: Token, verb: Token) -> Token | None:
    between = verb.doc[verb.i + 1 : preposition.i]
    return next((t for t in reversed(between) if t.lemma_.lower() in _WORDS["happening"] and t.dep_ != "appos"), None)


def find_preposition(date: Token) -> Token | None:
    """Give the preposition of a date, through "the end of": "by" in "by the end of January"."""
    token = date
    while (
        token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.lower_ in ("end", "start", "beginning")
    ):
        token = token.head.head
    return token.head if token.dep_ in ("pobj", "pcomp") else None


def _is_no_date(preposition: Token, date: Token) -> bool:
    if preposition.lower_ in _WORDS["no date of"] or preposition.head.lower_ in _WORDS["no date of"]:
        return True  # "unlike in 2012"
    if preposition.lower_ == "of" and preposition.head.lower_ == "as":
        return True  # "has 200 members as of 2008" says how many, not since when
    if preposition.i > 1 and preposition.nbor(-2).lower_ == "than":
        return True  # "less than forecast in July"
    if preposition.lower_ == "for" and date.pos_ == "NUM":
        return True  # "the forecast for 2019"
    before = [t.lower_ for t in preposition.sent if t.i < preposition.i]
    return preposition.lower_ == "since" and any(word in _WORDS["superlative"] for word in before[-8:])


def _dated_noun(date: Token, preposition: Token | None) -> Token | None:
    """Give the noun that a date modifies: "Monday's vote", "talks on Friday"; None when it modifies a verb."""
    if preposition is not None:
        head = preposition.head
        while head.pos_ == "ADP" and head.head.i != head.i:
            head = head.head
        if head.lower_ in _WORDS["time of day"] and head.i != head.head.i:
            return _dated_noun(head, find_preposition(head))  # "at 6 p.m. on Monday" dates what happened then
        return head if head.pos_ in ("NOUN", "PROPN") and not is_verbal(head) else None
    head = date.head
    timed = head.lemma_ in _WORDS["unit"] or head.lower_ in _WORDS["time of day"]
    if timed and head.i != head.head.i:  # "for three days last week", "before dawn that day"
        return _dated_noun(head, find_preposition(head))
    verb = governing_verb(head)
    behind = verb is not None and verb.i < head.i < date.i and date.dep_ == "npadvmod"
    if behind and head.lemma_ not in _WORDS["happening"]:
        return None  # "would move the pupils to other buildings next August"
    return (
        head
        if date.dep_ in ("poss", "nummod", "compound", "nmod", "amod", "npadvmod") and head.pos_ in ("NOUN", "PROPN")
        else None
    )


def _dates_clause(noun: Token, date: Token, preposition: Token | None) -> bool:
    """Tell whether a dated noun dates its clause too.

    "Monday's bid failed", "voted in Sunday's election" and "held talks with the mayor on Friday" do; "criticised
    Monday's bid" and "the plan for yesterday's march" do not.
    """
    if noun.dep_ in SUBJECTS and preposition is not None:
        # "An earlier attempt, in May 2019, failed", "The coup of July 15 cost 40 lives"
        set_off = preposition.i > 0 and preposition.nbor(-1).text == ","
        return set_off or (preposition.lower_ == "of" and noun.lemma_ in _WORDS["happening"])
    if noun.dep_ in SUBJECTS or noun.dep_ in ("attr", "ROOT"):
        return preposition is None or noun.dep_ == "attr"
    if any(token.lower_ in _WORDS["no date of"] for token in _up_to_verb(noun)):
        return False  # "raised more from two mails than in the whole of May 2014"
    if noun.dep_ == "pobj":
        governor = noun.head
        if date.pos_ == "NUM" and governor.head.pos_ in ("NOUN", "PROPN") and governor.head.dep_ == "pobj":
            return False  # "spoke of a bell cast for the wedding of Ruiz in 1830"
        by_clause = governor.lower_ in _WORDS["dated by"] and governor.head.pos_ in ("VERB", "AUX")
        return by_clause or (preposition is not None and preposition.lower_ in ("on", "in", "at"))
    return preposition is not None and preposition.lower_ in ("on", "in", "at", "during")


def _up_to_verb(noun: Token) -> list[Token]:
    above = list(noun.ancestors)
    return above[: next((n for n, token in enumerate(above) if is_verbal(token)), len(above))]


def subject_of(verb: Token) -> Token | None:
    """Give the subject of a verb, its own or, of a conjoined verb, that of the first verb."""
    for token in _and_conjuncts_before(verb):
        start = dateline_end(token.doc)
        subjects = [child for child in token.children if child.dep_ in SUBJECTS]
        if subjects:
            return _real_subject(next((c for c in subjects if c.i >= start), subjects[0]), token)
    return None


def first_of(subject: Token) -> int:
    """Give the index of the first word of a subject: of "the city" in "According to an aide, Ann Lee, the city"."""
    real = _real_subject(subject, subject.head)
    first = subject.left_edge.i if real.i == subject.i else real.left_edge.i
    return max(first, dateline_end(subject.doc))


def _real_subject(subject: Token, verb: Token) -> Token:
    """Give the subject that the tree takes for an apposition to what stands before it.

    "MARLOW, Ore. — Nurses voted" and "According to an aide, Ann Lee, the city will begin": no comma closes it.
    """
    start = dateline_end(subject.doc)
    if subject.i < start:
        nouns = (t for t in subject.doc[start : verb.i] if t.pos_ in ("NOUN", "PROPN", "PRON") and t.head.i < start)
        return next(nouns, subject)
    last = next((c for c in reversed(list(subject.rights)) if c.dep_ == "appos"), None)
    if last is None or last.i > verb.i or subject.doc[last.left_edge.i - 1].text != ",":
        return subject
    opened = subject.left_edge.i > subject.sent.start and subject.doc[subject.left_edge.i - 1].text == ","
    closed = any(t.is_punct and t.text not in ("'", "’", "-") for t in subject.doc[last.i : verb.i])
    return last if opened and not closed and not _is_list(subject, last) else subject


def _is_list(first: Token, last: Token) -> bool:
    return any(t.dep_ == "cc" and t.head.i in (first.i, last.i) for t in first.subtree)


def _and_conjuncts_before(verb: Token) -> tuple[Token, ...]:
    chain = [verb]
    while chain[-1].dep_ == "conj" and chain[-1].head.pos_ in ("VERB", "AUX"):
        chain.append(chain[-1].head)
    return tuple(chain)


def first_conjunct(verb: Token) -> Token:
    """Give the verb that a conjoined verb follows: "met" for "flew" in "met her and flew home"."""
    return _and_conjuncts_before(verb)[-1]


def main_verb(verb: Token) -> Token:
    """Give the verb whose clause says who: "voted" for "close" in "voted to close", "entered" for "when elected".

    A verb with a subject of its own, and a relative clause, stand for themselves.
    """
    while not any(child.dep_ in SUBJECTS for child in verb.children) and verb.dep_ in (
        "xcomp", "advcl", "ccomp", "pcomp", "prep",
    ):  # fmt: skip
        above = governing_verb(verb.head)
        if above is None or above.i == verb.i:
            break
        verb = above
    return verb


def relativizer(verb: Token) -> Token | None:
    """Give the relative word of a relative clause: "which" in "which was given" and "one of which drew"."""
    if verb.dep_ != "relcl":
        return None
    return next((t for t in verb.subtree if t.tag_ in _RELATIVES or (t.lower_ == "that" and t.tag_ == "WDT")), None)


def is_unsure_relative(verb: Token, dated: Token) -> bool:
    """Tell whether it is open what a relative clause is about: "plans for his office, which he is to present"."""
    noun, relative = verb.head, relativizer(verb)
    if (
        relative is not None
        and relative.dep_ == "pobj"
        and relative.head.i < relative.i
        and relative.head.head.i == verb.i
    ):
        return True  # "Lund, for whom she was to speak on Monday": no clause without its preposition
    chained = noun.dep_ == "pobj" and noun.head.head.pos_ in ("NOUN", "PROPN") and noun.head.lower_ != "of"
    return relativizer(verb) is not None and verb.i != dated.i and chained


def reporting_verb(verb: Token) -> Token | None:
    """Give the verb that reports the clause of `verb`: "said" in "officials said 40 were hurt"."""
    above = verb.head
    if verb.dep_ == "ccomp" and above.pos_ == "VERB" and above.lemma_ in _WORDS["reporting"]:
        between = verb.doc[min(verb.i, above.i) : max(verb.i, above.i)]
        # "set off a row on Friday: councillors said …" is no report by the councillors that a row was set off
        return None if verb.i < above.i and any(t.text == ":" for t in between) else above
    return None


def is_disowned(verb: Token) -> bool:
    """Tell whether whoever reports the clause does not say that it is so: "I don't think he has won", "denied that"."""
    while verb.dep_ in ("ccomp", "xcomp", "conj", "advcl") and verb.head.i != verb.i:
        if any(c.dep_ == "acomp" and c.lemma_ in _WORDS["disowning"] for c in verb.head.children):
            return True  # "It is doubtful she knew it a year ago"
        if verb.dep_ == "advcl":
            return False
        verb = verb.head
        if verb.lemma_ in _WORDS["disowning"] or (is_negated(verb) and verb.lemma_ in _WORDS["reporting"]):
            return True
    return False


def is_finite(verb: Token) -> bool:
    """Tell whether a clause can stand as a sentence: its verb, or an auxiliary of it, is in a tense."""
    verbs = _and_conjuncts_before(verb)
    auxiliaries = [child for conjunct in verbs for child in conjunct.children if child.dep_ in ("aux", "auxpass")]
    inflected = any(token.tag_ in ("VBD", "VBZ", "VBP", "MD") for token in (*verbs, *auxiliaries))
    if verb.tag_ == "VBG" and not any(child.dep_ == "aux" for child in verb.children):
        return verbs[-1].tag_ == "VBG" and inflected  # not "he prizes peace and winning the vote in May"
    # "The trial of the mayor opened on Monday": a past tense that is tagged as a participle
    mistagged = verb.tag_ == "VBN" and not auxiliaries and any(child.dep_ == "nsubj" for child in verb.children)
    return (inflected or mistagged) and (verb.tag_.startswith("VB") or is_negated(verb))


def is_hidden_past(verb: Token) -> bool:
    """Tell whether the tree takes the verb of a sentence for a participle: "A builder asked about land in 2021."."""
    noun, sentence = verb.head, verb.sent
    if verb.dep_ != "acl" or verb.tag_ not in ("VBN", "VBD") or noun.dep_ != "ROOT":
        return False
    if any(child.dep_ == "agent" for child in verb.children) or not sentence.text.rstrip().endswith("."):
        return False
    finite = (t for t in sentence if t.tag_ in ("VBD", "VBZ", "VBP", "MD"))
    return noun.pos_ in ("NOUN", "PROPN") and noun.left_edge.i == sentence.start and not any(finite)


def is_negated(verb: Token) -> bool:
    """Tell whether the verb is negated by itself."""
    return any(child.dep_ == "neg" or child.lower_ in ("never", "no") for child in verb.children)


def is_conditional(verb: Token) -> bool:
    """Tell whether the verb stands under "if" or "unless", or in a question.

    What a relative clause tells is a fact of its own: "asked whether to leave the pact, which it joined in 1998".
    """
    chain = [verb]
    while chain[-1].dep_ not in ("relcl", "ROOT"):
        chain.append(chain[-1].head)
    if any(_is_indirect_question(token) for token in chain):
        return True
    marks = {child.lower_ for token in chain for child in token.children if child.dep_ == "mark"}
    asked = verb.sent.text.rstrip(" ”\"'").endswith("?")
    return bool(marks & {"if", "unless", "whether"}) or asked


def _is_indirect_question(verb: Token) -> bool:
    """Tell whether a clause only says what is asked: "would not say who the mayor wants to see win in May"."""
    asked = (
        verb.dep_ in ("pcomp", "ccomp") and verb.head.dep_ != "relcl" and verb.left_edge.tag_ in ("WP", "WRB", "WDT")
    )
    return asked and verb.left_edge.i != verb.i


def within(token: Token, root: Token) -> bool:
    """Tell whether a token is `root` or hangs on it."""
    return token.i == root.i or root.is_ancestor(token)
