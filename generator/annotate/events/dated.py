"""What a dated expression dates: found by rules over spaCy's tree, one a construction."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from generator.annotate.dates.tense import governing_verb, is_verbal
from generator.annotate.events.clauses import REPORTING
from generator.annotate.events.subjects import SUBJECTS
from generator.annotate.tree import Token
from generator.lexicon import load

_WORDS = load("events")
_EVIDENTIAL = load("reporting_verbs")["evidential"]


class Tie(StrEnum):
    """How a date is tied to what it dates: by its verb, by a noun, which may date its clause in turn, or by words.

    Words that came out on a day date what they say: "a report released on Monday says that the dam is unsafe".
    """

    VERB = "dated verb"
    NOUN_IN_CLAUSE = "dated noun dates its clause"
    NOUN = "dated noun"
    WORDS = "dated words say so"


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
    noun = _noun_around(date, preposition) or _dated_noun(date, preposition)
    verb = governing_verb(noun if noun is not None else date)
    if _dates_nothing(date, preposition, verb):
        return None
    beside = _beside_subject(noun, date, preposition) if noun is not None and noun.dep_ in SUBJECTS else None
    if beside is not None:
        return beside
    if noun is None and preposition is not None and verb is not None and _reaches_ahead(date, preposition, verb):
        noun = _noun_before(preposition, verb)
        return Dated(Tie.NOUN, None, noun, preposition) if noun is not None else None
    if noun is None:
        return _of_verb(verb, preposition) if verb is not None else None
    if verb is not None and _dates_clause(noun, date, preposition):
        return Dated(Tie.NOUN_IN_CLAUSE, verb, noun, preposition)
    return Dated(Tie.NOUN, None, noun, preposition)


def _of_verb(verb: Token, preposition: Token | None) -> Dated:
    """Give the dated verb, or the clause that is said by what it published: "a poll released on Monday shows"."""
    words = verb.head
    if verb.tag_ != "VBN" or verb.lemma_ not in _WORDS["publishing"]:
        return Dated(Tie.VERB, verb, None, preposition)
    above = words.head.head if words.dep_ == "pobj" and words.head.lower_ == "in" else words.head
    if verb.dep_ == "advcl" and words.lemma_ in REPORTING and verb.nbor(-1).text == ",":
        return Dated(Tie.WORDS, words, None, preposition)  # "told Fox in an interview, taped on Saturday"
    says = above.pos_ == "VERB" and above.lemma_ in REPORTING | _EVIDENTIAL
    would = words.dep_ == "nsubj" and any(child.tag_ == "MD" for child in above.children)
    says = says or (above.tag_ == "VBD" and words.dep_ == "pobj" and words.lemma_ in _WORDS["words"])
    published = verb.dep_ == "acl" and verb.nbor(-1).text != "," and words.dep_ in ("nsubj", "pobj")
    if published and (says or would) and above.dep_ != "acl":
        return Dated(Tie.WORDS, above, words, preposition)
    return Dated(Tie.VERB, verb, None, preposition)


def _dates_nothing(date: Token, preposition: Token | None, verb: Token | None) -> bool:
    if preposition is not None and (
        _is_no_date(preposition, date) or _is_from_so_many(preposition.nbor(-1) if preposition.i else preposition)
    ):
        return True
    if _belongs_to_participle(date, preposition, verb) or (preposition is None and _belongs_to_noun(date)):
        return True
    return verb is not None and (_stands_in_an_aside(date, preposition, verb) or _is_broken_front(date))


def _stands_in_an_aside(date: Token, preposition: Token | None, verb: Token) -> bool:
    """Tell whether a date belongs to what only goes along: "With mixed results on Tuesday, her message is clear"."""
    if preposition is None and date.dep_ != "appos":
        return False  # but "With Monday's vote, the council ended the strike"
    own = preposition.i if preposition is not None else date.i
    above = (t for t in date.ancestors if own != t.i < verb.i and t.head.i == verb.i and t.dep_ == "prep")
    return any(t.lower_ in _WORDS["going along"] for t in above)


def _belongs_to_participle(date: Token, preposition: Token | None, verb: Token | None) -> bool:
    """Tell whether a day is that of a participle set off before it: "sang in a film, made in 1990"."""
    start = (preposition if preposition is not None else date).left_edge.i
    before = date.doc[start - 1] if start > 1 else date
    set_off = before.tag_ == "VBN" and before.nbor(-1).text == ","
    taped = before.lemma_ in _WORDS["publishing"] and verb is not None and verb.lemma_ in REPORTING
    return set_off and not taped and verb is not None and verb.i != before.i


def _belongs_to_noun(date: Token) -> bool:
    """Tell whether a day says when a thing was so, or was said: "from 60 percent a year ago"."""
    if not date.left_edge.i or date.right_edge.i + 1 >= len(date.doc):
        return False
    before, after = date.doc[date.left_edge.i - 1], date.doc[date.right_edge.i + 1]
    if date.i < date.head.i and before.dep_ == "pobj" and before.lemma_ in _WORDS["happening"] | _WORDS["words"]:
        return True  # "Her lead in a poll last month has vanished"
    claimed = before.dep_ in ("dobj", "pobj") and before.lemma_ in _WORDS["claim"]
    return _is_from_so_many(before) or (claimed and after.lower_ == "that" and after.tag_ == "IN")


def _is_from_so_many(noun: Token) -> bool:
    """Tell whether a noun is the number that another is compared with: "down from 47 percent in 2009"."""
    return noun.dep_ == "pobj" and noun.head.lower_ == "from" and any(token.like_num for token in noun.lefts)


def _is_broken_front(date: Token) -> bool:
    """Tell whether the tree takes a day for a part of the subject behind it: "and on Friday voters will choose"."""
    phrase = date.head
    front = date.dep_ == "compound" and phrase.dep_ == "pobj" and phrase.head.i == date.i - 1
    return front and phrase.head.lower_ == "on" and phrase.tag_ == "NNS"


def _beside_subject(subject: Token, date: Token, preposition: Token | None) -> Dated | None:
    """Give what a day dates that the tree hangs on the subject, though it is the verb's."""
    if _is_taken_into_subject(date, subject):
        return Dated(Tie.VERB, subject.head, None, date.nbor(-1))
    if not _is_before_verb(subject, date, preposition):
        return None
    happening = subject.lemma_ in _WORDS["happening"]  # "The explosion on Monday killed forty"
    tie = Tie.NOUN_IN_CLAUSE if happening else Tie.VERB
    return Dated(tie, subject.head, subject if happening else None, preposition)


def _is_taken_into_subject(date: Token, subject: Token) -> bool:
    """Tell whether the tree takes a day for a name's first part: "and on Monday Ruiz insisted"."""
    front = date.dep_ == "compound" and date.i > 0 and date.nbor(-1).lower_ == "on" and is_verbal(subject.head)
    return front and subject.dep_ in SUBJECTS and subject.pos_ == "PROPN"


def _is_before_verb(subject: Token, date: Token, preposition: Token | None) -> bool:
    """Tell whether a day stands between a subject and its verb, and dates the verb: "The mayor on Monday signed".

    The tree hangs it on the subject.
    """
    if preposition is not None and preposition.lower_ != "on":
        return False
    if preposition is None and date.dep_ not in ("npadvmod", "tmod", "appos"):
        return False
    verb, after = subject.head, date.right_edge.i + 1
    if not subject.i < date.i < verb.i or not is_verbal(verb) or subject.doc[date.left_edge.i - 1].text == ",":
        return False
    between = subject.doc[after : verb.i]
    if verb.lemma_ in REPORTING | _EVIDENTIAL and all(subject.is_ancestor(t) for t in between):
        return True  # "A survey on Tuesday of clerks found that"
    return all(t.head.i == verb.i and t.dep_ in ("aux", "auxpass", "advmod", "neg") for t in between)


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
    while token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.lower_ in _WORDS["part of a time"]:
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


def _noun_around(date: Token, preposition: Token | None) -> Token | None:
    """Give the noun in whose midst a day stands, whatever the tree: "the Sept. 11, 2001, terrorist attacks"."""
    start = date.left_edge.i
    article = date.doc[start - 1] if start and preposition is None else date
    inside = article.dep_ == "det" and article.head.i > date.right_edge.i and article.head.pos_ == "NOUN"
    return article.head if inside else None


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
    counted = any(child.dep_ == "nummod" for child in head.lefts)  # "won 18 votes this week"
    of_verb = head.dep_ == "pobj" and head.head.head == verb and head.head.lower_ not in _WORDS["beside"]
    if behind and (of_verb or counted or head.lemma_ not in _WORDS["happening"]):
        return None  # "would move the pupils to other buildings next August", "came closer with two votes this weekend"
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
        return _dates_clause_as_subject(noun, date, preposition)
    if is_a_year_of_many(noun, date) or _is_compared(noun):
        return False
    if noun.dep_ == "pobj":
        governor = noun.head
        if date.pos_ == "NUM" and governor.head.pos_ in ("NOUN", "PROPN") and governor.head.dep_ == "pobj":
            return False  # "spoke of a bell cast for the wedding of Ruiz in 1830"
        by_clause = governor.lower_ in _WORDS["dated by"] and governor.head.pos_ in ("VERB", "AUX")
        return by_clause or (preposition is not None and preposition.lower_ in ("on", "in", "at"))
    attended = noun.dep_ == "dobj" and noun.lemma_ in _WORDS["happening"] and noun.head.lemma_ in _WORDS["attending"]
    attended = attended and noun.head.tag_ != "VBG"
    return attended or (preposition is not None and preposition.lower_ in ("on", "in", "at", "during"))


def _dates_clause_as_subject(noun: Token, date: Token, preposition: Token | None) -> bool:
    """Tell whether the day of a subject is its clause's: not in "Norland's 1947 constitution was drafted by clerks"."""
    if date.pos_ == "NUM" and noun.dep_ in SUBJECTS and not _tells_by_year(noun):
        return False
    return (preposition is None or noun.dep_ == "attr") and not _is_of_apposition(noun)


def _tells_by_year(subject: Token) -> bool:
    """Tell whether what the subject does is of its year: "A 2009 report found", "The 2009 riots shook the town"."""
    return subject.lemma_ in _WORDS["happening"] | _WORDS["words"] or subject.head.lemma_ in REPORTING | _EVIDENTIAL


def _is_compared(noun: Token) -> bool:
    """Tell whether a noun's day is another one: "raised more from two mails than in the whole of May 2014".

    Or what somebody was: "said Tom Lund, the candidate in 2012".
    """
    return _is_of_apposition(noun) or any(token.lower_ in _WORDS["no date of"] for token in _up_to_verb(noun))


def _is_of_apposition(noun: Token) -> bool:
    return noun.dep_ == "appos" or any(token.dep_ == "appos" for token in _up_to_verb(noun)[:-1])


def is_a_year_of_many(noun: Token, date: Token) -> bool:
    """Tell whether a year is that of many things or a long one: "the first 12 ballots of 2016", "the 2016 season"."""
    counted = any(c.dep_ == "nummod" and c.i not in (date.i, noun.i) for c in noun.lefts)
    return date.pos_ == "NUM" and (counted or noun.lemma_ in _WORDS["drawn out"])


def _up_to_verb(noun: Token) -> list[Token]:
    above = list(noun.ancestors)
    return above[: next((n for n, token in enumerate(above) if is_verbal(token)), len(above))]
