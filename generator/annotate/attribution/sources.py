"""Who a reporting verb credits: its true subject."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, replace

from generator.annotate.attribution.reporting import (
    can_speak,
    has_addressee,
    is_misread_name,
    is_reporting,
    is_speaking,
    takes_clause,
)
from generator.annotate.attribution.verb_ties import (
    FINITE,
    SET_OFF,
    agrees,
    coordinated_with,
    follows_comma,
    has_hidden_subject,
    outer_report,
    reporting_above,
)
from generator.annotate.tree import Token
from generator.lexicon import load

RELATIVES = frozenset({"who", "which", "that", "whom"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET"})
DASHES = frozenset({"—", "–", "-", "--"})
NAMING = frozenset({"PROPN", "DET", "ADJ", "NOUN"})
QUOTE_ENDS = frozenset({",", "”", '"', "’", "''", "?", "!"})
OBJECTS = frozenset({"dobj", "attr", "oprd", "npadvmod", "dative"})
EMPTY = frozenset({"what", "there", "it", "this", "nothing", "everything"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """The token that heads a source mention, and the rule that found it."""

    head: Token
    rule: str


def find_credit(verb: Token) -> Credit | None:
    """Find whom the syntax credits with `verb`: its subject, the one it shares or inherits, or its agent.

    For "the woman who said …" the source as printed is "who"; whom it stands for is the resolver's business.
    """
    if is_passive(verb):
        return _agent(verb)
    return _subject(verb) or _after_quote(verb) or _inherited(verb)


def is_passive(verb: Token) -> bool:
    """Tell whether the verb is passive: "was described", "widely suspected"."""
    return any(c.dep_ in ("nsubjpass", "auxpass", "csubjpass", "agent") for c in verb.children)


def _subject(verb: Token) -> Credit | None:
    """Give the verb's own subject; "The contrast, said Ann Lee, is clear" has it on the right."""
    for found in verb.children:
        child = _outside_brackets(found)
        named = child.pos_ in NOMINAL or is_misread_name(child)
        if found.dep_ in ("nsubj", "nsubjpass") and named and any(map(str.isalnum, child.text)):
            if child.lower_ in RELATIVES:
                return Credit(head=child, rule="relative") if verb.dep_ == "relcl" else None
            if child.lower_ in EMPTY and not (child.lower_ == "it" and _says(verb)):
                return None
            if child.i < verb.i and _after_dateline(child, verb):
                return _after_dateline(child, verb)
            speaker = maker_of(_behind_comma(child, verb))
            return Credit(head=speaker, rule="subject" if child.i < verb.i else "inverted")
    return None


def _says(verb: Token) -> bool:
    """Tell whether "it" can be a body or a letter that says so: "It added that …", but not "It seems that …"."""
    return verb.tag_ in FINITE and verb.lemma_.lower() in load("reporting_phrases")["it says"]


def _outside_brackets(head: Token) -> Token:
    """Give Lee where the parser takes the bracket of "Senator Ann Lee (R-Texas)" for the subject."""
    first = head.left_edge.i
    if first >= 2 and head.doc[first - 1].text == "(" and head.doc[first - 2].pos_ in ("PROPN", "NOUN"):
        return head.doc[first - 2]
    return head


def _behind_comma(head: Token, verb: Token) -> Token:
    """Give Berg where the parser reads "Or perhaps Ann Lee, the lawyer Tom Berg says" as Lee with an apposition.

    An apposition is closed by a comma before the verb.
    """
    for child in head.rights:
        if child.dep_ == "appos" and child.right_edge.i == verb.i - 1 and can_speak(child):
            return child if child.left_edge.nbor(-1).text == "," else head
    return head


def maker_of(head: Token) -> Token:
    """Give the one behind a document: the agency of "a tally by the agency"; else what is named."""
    if head.lemma_.lower() not in load("reporting_phrases")["documents"]:
        return head
    for child in head.rights:
        if child.dep_ == "prep" and child.lower_ in ("by", "from"):
            return next((c for c in child.rights if c.dep_ == "pobj" and can_speak(c)), head)
    return head


def _after_dateline(subject: Token, verb: Token) -> Credit | None:
    """Read "GENEVA, May 3 — Ann Lee said …" where the parser makes the place the subject."""
    if subject.left_edge.i > subject.sent.start + 1 or subject.pos_ != "PROPN":
        return None
    for at in range(subject.i + 1, min(verb.i, subject.i + 9)):
        if verb.doc[at].text in DASHES and verb.doc[at].whitespace_ and verb.doc[at - 1].whitespace_:
            names = list(itertools.takewhile(lambda t: t.pos_ in NAMING, verb.doc[at + 1 : verb.i]))
            return Credit(head=names[-1], rule="subject") if names else None
    return None


def _agent(verb: Token) -> Credit | None:
    """Find the agent of a passive: "was described as short-sighted by a senior official"."""
    for by in verb.subtree:
        if by.lower_ != "by" or by.i < verb.i or by.pos_ != "ADP" or verb not in (by.head, by.head.head):
            continue
        for inner in by.rights:
            if inner.dep_ == "pobj" and inner.ent_type_ not in ("DATE", "TIME", "PERCENT") and can_speak(inner):
                return Credit(head=inner, rule="agent")
    return None


def _after_quote(verb: Token) -> Credit | None:
    """Read "…,” said Ann Lee" where the parser took the speaker for an object."""
    if not verb.i or verb.nbor(-1).text not in QUOTE_ENDS or verb.tag_ not in FINITE or not is_speaking(verb):
        return None
    if has_addressee(verb) and verb.nbor(-1).text == ",":
        return None
    for child in verb.rights:
        named = child.dep_ in OBJECTS and child.pos_ in ("PROPN", "PRON", "NOUN")
        if named and child.left_edge.i == verb.i + 1 and child.ent_type_ not in ("DATE", "TIME"):
            return Credit(head=child, rule="inverted")
    return None


def _inherited(verb: Token) -> Credit | None:
    """Find the subject that a verb without one shares with the verb it hangs on."""
    above = verb.head
    if verb.dep_ == "acl":
        return _of_noun(verb, above) if verb.tag_ == "VBG" else None
    if verb.dep_ == "pcomp":
        return _renamed(_actor(above.head), "participle") if above.head.pos_ in ("VERB", "AUX") else None
    if above == verb or above.pos_ not in ("VERB", "AUX", "ADJ"):
        return None
    if verb.dep_ == "advcl":
        return _participle(verb, above) if verb.tag_ == "VBG" else None
    tie = {"conj": _shared, "xcomp": _controlled, "ccomp": _listed, "dep": _listed, "parataxis": _listed}
    return tie[verb.dep_](verb, above) if verb.dep_ in tie else None


def _listed(verb: Token, above: Token) -> Credit | None:
    """Read a list of reports without "and": "told them that peace needed strength, stressed that …"."""
    if verb.tag_ not in FINITE or verb.i < above.i or not is_reporting(above):
        return None
    listed = any(t.text == "," for t in verb.doc[max(0, verb.i - 2) : verb.i])
    return _renamed(_actor(above), "shared") if listed else None


def _actor(verb: Token) -> Credit | None:
    """Give the one who does or undergoes `verb`: the subject that others may share."""
    if not is_passive(verb):
        return find_credit(verb)
    return _subject(verb) or (_actor(verb.head) if verb.dep_ == "conj" and verb.head != verb else None)


def _shared(verb: Token, above: Token) -> Credit | None:
    """Read "said X and added Y".

    Inside a report, "and added" can be the inner or the outer subject's: "Lee said that prices had risen and added Y"
    is Lee's, "Lee says that Cole left and called it a farce" Cole's. Where grammar does not tell, it is nobody's.
    """
    if has_hidden_subject(verb):
        return None
    credit, outer = _actor(above), outer_report(above)
    if outer is None or is_speaking(above):
        return _renamed(credit, "shared")
    speaker = _actor(outer)
    inner_cannot = credit is None or not can_speak(credit.head) or not agrees(verb, above)
    if agrees(verb, outer) and (inner_cannot or _may_be_same(credit, speaker) or follows_comma(verb)):
        return _renamed(speaker, "shared")
    return None if agrees(verb, outer) or inner_cannot else _renamed(credit, "shared")


def _may_be_same(inner: Credit | None, outer: Credit | None) -> bool:
    """Tell whether a pronoun inside a report can stand for whom it credits: "Lee said he was glad and added …"."""
    if outer is None or inner is None or inner.head.pos_ != "PRON":
        return False
    return outer.head.pos_ != "PRON" or outer.head.lower_ == inner.head.lower_


def _participle(verb: Token, above: Token) -> Credit | None:
    """Read ", saying …": the subject of the verb it hangs on, or of the reporting verb that this one depends on."""
    if verb.i and not any(t.text in SET_OFF for t in verb.doc[max(0, verb.i - 3) : verb.i]):
        return _renamed(_actor(above), "participle")
    last = above
    for other in coordinated_with(above):
        if other.i < verb.i and _subject(other):
            last = other
    if is_passive(last) and _agent(last):
        return _renamed(_agent(last), "participle")
    if (document := _document_before(verb, last)) is not None:
        return document
    if not is_reporting(last) or (is_speaking(verb) and not takes_clause(last)):
        outer = reporting_above(last)
        if outer is not None:
            return _renamed(_actor(outer), "participle")
    credit = _actor(last)
    # "Lee said Cole knew of it, adding that …": whose the adding is, Cole's or Lee's, is seldom sure.
    rule = (
        "participle behind thought"
        if is_speaking(verb) and takes_clause(last) and not is_speaking(last)
        else "participle"
    )
    return _renamed(credit, rule) if credit and can_speak(credit.head) else None


def _document_before(verb: Token, last: Token) -> Credit | None:
    """Read "Lee left after Cole produced a memo, warning that …": the memo warns, or the one who issues it."""
    phrases = load("reporting_phrases")
    for noun in reversed(verb.doc[last.i : verb.i]):
        governor = noun.head
        if noun.dep_ == "dobj" and governor.dep_ == "advcl" and last in governor.ancestors and _subject(governor):
            if noun.lemma_.lower() not in phrases["documents"]:
                return None
            issued = governor.lemma_.lower() in phrases["issuing"]
            return _renamed(_actor(governor), "issuer") if issued else Credit(head=noun, rule="noun participle")
    return None


def _of_noun(verb: Token, noun: Token) -> Credit | None:
    """Give the one who speaks through a noun: "released a statement saying", "a poster saying"."""
    phrases = load("reporting_phrases")
    if noun.lemma_.lower() in phrases["documents"]:
        governor = noun.head if noun.dep_ == "dobj" else noun.head.head
        if noun.dep_ in ("dobj", "pobj") and governor.lemma_.lower() in phrases["issuing"]:
            return _renamed(_actor(governor), "issuer")
        return None
    if noun.dep_ in ("dobj", "dative") and is_speaking(noun.head):
        return _renamed(_actor(noun.head), "participle")
    if verb.i and verb.nbor(-1).text in SET_OFF:
        return _detached(noun)
    return Credit(head=noun, rule="noun participle") if can_speak(noun) and is_speaking(verb) else None


def _detached(noun: Token) -> Credit | None:
    """Read "attacked the plan, calling it a farce", where the parser ties the participle to the plan."""
    for ancestor in noun.ancestors:
        if ancestor.pos_ in ("VERB", "AUX") and ancestor.i < noun.i:
            credit = _actor(ancestor)
            if credit and can_speak(credit.head):
                return _renamed(credit, "participle")
    return None


def _controlled(verb: Token, above: Token) -> Credit | None:
    """Follow "went on to say", "continued to attack" up; other verbs ("wanted to say") report nothing said."""
    if any(c.dep_ in ("dobj", "dative", "neg") and c.i < verb.i for c in above.children):
        return None
    if above.lemma_.lower() not in load("reporting_phrases")["really"]:
        return None
    return _renamed(_actor(above), "control")


def _renamed(credit: Credit | None, rule: str) -> Credit | None:
    return replace(credit, rule=rule) if credit else None
