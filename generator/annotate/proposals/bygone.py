"""Affairs of the past, which are told as somebody's record and are on no table any more.

"Moss voted for a toll as a councillor", "In 2009 she proposed a tax", "the 1994 harbour bill". Such a mention may name
again what is on the table, but opens no entry.
"""

from __future__ import annotations

import datetime
import re

from generator.annotate.proposals.mention import ProposalMention
from generator.annotate.proposals.parties import governor
from generator.annotate.proposals.syntax import child, children
from generator.annotate.tree import Token
from generator.lexicon import load

YEAR = re.compile(r"^(?:in-)?((?:19|20)\d\d)(s|-era|-vintage)?$")
DONE = frozenset({"VBD", "VBN"})


def bygone(m: ProposalMention, today: datetime.date | None) -> bool:
    """Tell whether a mention's own words put it into the past, seen from the document's date."""
    year = today.year if today is not None else None
    if m.head.pos_ in ("NOUN", "PROPN") and any(_of_old(c, year) or _in_office(c) for c in m.head.children):
        return True
    verb = m.cue if m.cue is not None and m.cue.pos_ == "VERB" else governor(_outer(m))
    return verb is not None and _told_of_old(verb, year)


def _outer(m: ProposalMention) -> Token:
    """Give the noun of wishing that holds what is wanted, else the mention's own head."""
    return m.cue if m.cue is not None and m.cue.pos_ == "NOUN" else m.head


def _told_of_old(verb: Token, year: int | None) -> bool:
    """Tell whether a deed is dated back, or done in an office: "voted for it as governor", "proposed in 2009"."""
    for each in _in_one_breath(verb):
        done = each.tag_ in DONE or any(c.tag_ == "VBD" for c in children(each, "aux"))
        parts = (*each.children, *(p for who in children(each, "nsubj") for p in children(who, "prep")))
        if done and any(_of_old(part, year) or _in_office(part) for part in parts):
            return True
    return False


def _in_one_breath(verb: Token) -> list[Token]:
    """Give a verb and those it shares its time with: "co-sponsored … and voted for it in 2009"."""
    found = [verb, *children(verb, "conj")]
    while verb.dep_ in ("conj", "xcomp", "pcomp", "prep") and verb.head != verb and len(found) < 8:
        verb = verb.head
        found.append(verb)
    return [v for v in found if v.pos_ == "VERB"]


def _of_old(part: Token, year: int | None) -> bool:
    """Tell whether a word or a phrase with a preposition dates its head to a year before the document's."""
    if part.dep_ in ("nummod", "compound", "amod", "npadvmod", "nmod", "advmod"):
        return _ended(part, year) or (part.dep_ in ("npadvmod", "advmod") and _years_ago(part))
    if part.dep_ != "prep" or part.lower_ not in load("proposals")["dating"]:
        return False
    nouns = children(part, "pobj")
    return any(_ended(n, year) or any(_ended(c, year) for c in n.children) for n in nouns)


def _ended(word: Token, year: int | None) -> bool:
    """Tell whether a word is a year, or a decade, before the one of the document ("2009", "the 1990s")."""
    match = YEAR.match(word.text)
    return match is not None and year is not None and int(match[1]) < year


def _years_ago(word: Token) -> bool:
    """Tell whether an adverb says "years ago", "a decade earlier"; what was tabled last year may still be open."""
    time = word if word.lower_ in ("year", "years", "decade", "decades") else child(word, "npadvmod", "nsubj")
    return (
        time is not None
        and time.lower_ in ("year", "years", "decade", "decades")
        and (word.lower_ in ("ago", "earlier", "before", "back"))
    )


def _in_office(part: Token) -> bool:
    """Tell whether a phrase says in which office it was done: "as governor", "as a state senator"."""
    lexicon = load("proposals")
    held = child(part, "pobj") if part.dep_ == "prep" and part.lower_ == "as" else None
    return held is not None and held.lemma_.lower() in lexicon["office_holder"] | lexicon["former_office"]
