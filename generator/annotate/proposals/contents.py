"""What a noun that names a proposal is told to hold: in its relative clause, its main clause, or behind a colon.

"A bill that would give …", "The measure, sponsored by two senators, would let …", "a third way: a review of …".
"""

from __future__ import annotations

from generator.annotate.proposals.phrases import deed_phrase
from generator.annotate.proposals.syntax import child, children, passive, phrase
from generator.annotate.tree import Token, TokenSpan
from generator.lexicon import load

WOULD = frozenset({"would", "will", "could", "’d", "'d"})
LINKS = frozenset({"WDT", "WP", "WRB", "IN", "CC"})
RELATIVES = ("that", "which")


def relative(noun: Token) -> Token | None:
    """Give the clause "that would …" of a noun, also where the parser cut it off behind an aside or a date.

    "rejected a draft, submitted by the Swiss, that would have placed …" hangs upside down.
    """
    thin = load("proposals")["no_content"]
    own = next(
        (
            c
            for c in children(noun, "relcl")
            if c.lemma_ not in thin
            and (_would(c) or (c.tag_ != "VBD" and c.lemma_ in load("proposals")["grant"]))
            and (_by_relative(c) or _under_which(c))
        ),
        None,
    )
    if own is None:
        own = next((c for c in children(noun, "acl") if _grants(c)), None)
    if own is not None or noun.lemma_.lower() not in load("proposals")["teller"]:
        return own
    for token in noun.doc[noun.i + 1 : min(noun.i + 16, noun.sent.end)]:
        if token.lower_ in RELATIVES and token.tag_ == "WDT" and token.dep_ == "nsubj":
            verb = token.head
            away = token.lower_ == "that" or verb.dep_ == "ROOT" or verb.head == noun
            return verb if away and _would(verb) and verb.i > token.i and _next_to(noun, token) else None
    return None


def relative_phrase(verb: Token) -> TokenSpan:
    """Give the words of a clause "that would …", from its relative word on; behind a subject up to the main verb."""
    first = next(
        (c.i for c in verb.children if c.lower_ in RELATIVES and c.dep_ == "nsubj"),
        min(c.i for c in (*children(verb, "prep"), verb)),
    )
    end = deed_phrase(verb, verb).end
    main = verb.head.head
    if verb.head.dep_ in ("nsubj", "nsubjpass") and main.pos_ in ("VERB", "AUX") and main.i > end:
        before = [c.i for c in children(main, "aux", "auxpass", "neg", "advmod") if c.i >= end]
        end = min([*before, main.i])
    # "the right to a written contract cleared a committee": the parser gave the main verb to the clause
    stolen = verb.doc[verb.i + 1 : end] if verb.head.dep_ == "ROOT" else ()
    wrong = [t for t in stolen if t.tag_ == "VBD" and t.dep_ in ("ccomp", "conj", "relcl", "advcl")]
    end = next((t.i for t in wrong if not any(c.i < t.i and c.tag_ in LINKS for c in t.children)), end)
    while verb.doc[end - 1].is_punct and end - 1 > verb.i:
        end -= 1
    return verb.doc[first:end]


def predicate_end(verb: Token) -> int:
    """Give where the predicate of a content clause ends; one cut short, at its sentence's end.

    "would commit countries to “phasing down” coal": marks and gerunds mislead the parser.
    """
    end, stop = deed_phrase(verb, verb).end, verb.sent.end
    while stop - 1 > end and (verb.doc[stop - 1].is_punct or verb.doc[stop - 1].is_space):
        stop -= 1
    broken = (
        end < stop and verb.dep_ == "ROOT" and verb.doc[end].tag_ in ("TO", "IN") and verb.doc[end].lower_ != "that"
    )
    return stop if broken else end


def called_for(verb: Token) -> TokenSpan | None:
    """Give all that a proposal "calls for", to the end of its sentence."""
    end = verb.sent.end
    while end - 1 > verb.i and (verb.doc[end - 1].is_punct or verb.doc[end - 1].is_space):
        end -= 1
    span = verb.doc[verb.i + 1 : end]
    return span if verb.lemma_ == "call" and len(span) > 1 and span[0].lower_ == "for" else None


def _next_to(noun: Token, relative_word: Token) -> bool:
    """Tell whether only an aside of the noun stands between it and a relative word."""
    between = noun.doc[noun.i + 1 : relative_word.i]
    aside = bool(between) and between[0].text == "," and between[-1].text == ","
    return aside or (
        bool(between) and between[0].lower_ == "by" and all(t.pos_ not in ("VERB", "AUX") for t in between)
    )


def _grants(participle: Token) -> bool:
    """Tell whether a participle tells what a law does: "a bill allowing pharmacists to …"."""
    return (
        participle.tag_ == "VBG"
        and participle.lemma_ in load("proposals")["grant"]
        and participle.i > participle.head.i
    )


def _by_relative(clause: Token) -> bool:
    return any(c.lower_ in RELATIVES and c.dep_ == "nsubj" for c in clause.children)


def _under_which(clause: Token) -> bool:
    """Tell whether a clause tells what would be so under a plan: "a plan under which drivers would pay"."""
    preps = [c for c in children(clause, "prep") if c.lower_ in ("under", "by", "in")]
    return any(n.lower_ == "which" for p in preps for n in p.children)


def under(noun: Token) -> TokenSpan | None:
    """Give what would be so "Under the plan, …": the clause that follows."""
    prep, verb = noun.head, noun.head.head
    if noun.dep_ != "pobj" or prep.lower_ != "under" or verb.pos_ not in ("VERB", "AUX") or not _would(verb):
        return None
    doer = child(verb, "nsubj", "nsubjpass")
    if doer is None or doer.i < noun.i or doer.pos_ == "PRON":
        return None
    return noun.doc[doer.left_edge.i : predicate_end(verb)]


def _would(verb: Token) -> bool:
    return any(c.lower_ in WOULD for c in children(verb, "aux"))


def clause(noun: Token) -> Token | None:
    """Give the verb by which a noun's own clause tells what it holds: "would let …", "calls for …"."""
    held = noun
    while held.dep_ in ("appos", "conj") and held.head.pos_ in ("NOUN", "PROPN", "PRON"):
        held = held.head
    verb = held.head
    if held.dep_ != "nsubj" or verb.pos_ != "VERB" or verb.i < noun.i or passive(verb):
        return None
    if any(c.dep_ == "neg" for c in verb.children) or any(c.lower_ == "if" for c in children(verb, "mark")):
        return None
    lexicon = load("proposals")
    if any(c.tag_ == "WRB" for c in children(verb, "advmod")):
        return None  # "asked how her plan would hit the ports"
    if any(c.lower_ == "could" for c in children(verb, "aux")):
        return None  # "could set a bad example": what somebody fears
    if _would(verb):
        whole = children(verb, "dobj", "ccomp", "xcomp", "prep", "prt")
        makes = verb.lemma_ == "make" and bool(children(verb, "ccomp"))  # "would make college free"
        return verb if (verb.lemma_ not in lexicon["no_content"] or makes) and whole else None
    told = verb.lemma_ in lexicon["strong_content"] and verb.tag_ in ("VBZ", "VBP", "VBD")
    return verb if told and children(verb, "dobj", "ccomp", "prep", "advcl", "xcomp") else None


def behind_colon(noun: Token) -> TokenSpan | None:
    """Give what stands behind the colon right after a noun's phrase: "a narrower plan: a guest-worker scheme"."""
    end = phrase(noun).end
    if end + 2 >= len(noun.doc) or noun.doc[end].text != ":":
        return None
    stop = noun.doc[end + 1].sent.end
    if stop <= end + 2:
        return None
    span = noun.doc[end + 1 : stop - 1 if noun.doc[stop - 1].is_punct else stop]
    return span if not span[0].is_punct and len(span) >= 3 else None


def tells(noun: Token) -> bool:
    """Tell whether a noun is told with what it holds in any of these ways."""
    return (
        relative(noun) is not None
        or clause(noun) is not None
        or behind_colon(noun) is not None
        or under(noun) is not None
    )
