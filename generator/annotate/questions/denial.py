"""What a verb says of its deed: denied, declined, not done yet, going on, still to come."""

from __future__ import annotations

from generator.annotate.questions.clauses import auxiliaries_of, is_negated, subject_of
from generator.annotate.tree import Token
from generator.lexicon import load

REPORTED = frozenset({"xcomp", "pcomp", "acl", "prep", "conj", "acomp", "attr", "dobj"})
PRESENT = frozenset({"is", "are", "'s", "’s", "'re", "’re", "been"})
PAST = frozenset({"was", "were"})
AHEAD = frozenset({"due", "expected", "set", "scheduled", "likely", "about"})


def undone(verb: Token) -> bool:
    """Tell whether something has not been done, or not yet: "has not decided", "has yet to decide"."""
    if is_negated(verb):
        return True
    awaited = verb.dep_ == "xcomp" and verb.head.lemma_ in ("have", "be") and yet(verb.head)
    return awaited or (yet(verb) and any(child.lower_ == "to" for child in verb.lefts))


def yet(verb: Token) -> bool:
    """Tell whether a verb has "yet" with it."""
    return any(child.lower_ == "yet" for child in verb.children)


def untold(verb: Token) -> bool:
    """Tell whether a verb of telling is denied, declined or missing ("without saying")."""
    if any(child.lower_ in ("necessarily", "never") for child in verb.lefts):
        return False
    if undone(verb):
        return not is_conditional_verb(verb)
    if verb.dep_ == "xcomp" and verb.head.lemma_.lower() in load("open_questions")["decline"]:
        return not is_negated(verb.head)
    short = verb.head.lower_ == "of" and verb.head.head.lower_ == "short"  # "stopped short of saying"
    return verb.dep_ == "pcomp" and (verb.head.lower_ == "without" or short or stops_short(verb))


def stops_short(verb: Token) -> bool:
    """Tell whether a verb is what somebody "stopped short of"."""
    stop = verb.head.head
    return stop.lemma_ == "stop" and any(child.lower_ == "short" for child in stop.rights)


def is_conditional_verb(verb: Token) -> bool:
    """Tell whether a verb stands in a condition: "if the minister does not say why"."""
    return any(child.dep_ == "mark" and child.lower_ in ("if", "unless", "because", "until") for child in verb.lefts)


def is_on_condition(verb: Token) -> bool:
    """Tell whether a deed hangs on a condition in its sentence: "said it would decide if …"."""
    supposed = any(token.lower_ in ("could", "were") for token in verb.lefts)
    return supposed or any(token.lower_ in ("if", "unless") for token in verb.sent)


def unknown(verb: Token) -> bool:
    """Tell whether nobody knows, or those who should: "no one knows", "is not known", "police do not know"."""
    subject = subject_of(verb)
    words, passive = load("open_questions"), any(child.dep_ == "auxpass" for child in verb.lefts)
    if subject is None or not is_negated(verb):
        return passive and is_negated(verb)  # "What became of them is not known"
    return (
        passive
        or is_spokesman(verb, subject)
        or subject.lower_ in words["nobody"]
        or subject.lemma_.lower() in words["knowers"]
    )


def is_spokesman(verb: Token, subject: Token) -> bool:
    """Tell whether those who should know say so themselves: "the spokesman said he did not know when"."""
    teller = subject_of(verb.head) if verb.dep_ == "ccomp" and subject.tag_ == "PRP" else None
    words = load("open_questions")
    tellers = words["knowers"] | words["post"] | words["body"]
    return teller is not None and (teller.lemma_.lower() in tellers or teller.ent_type_ in ("ORG", "GPE"))


def is_future(verb: Token) -> bool:
    """Tell whether a verb is still to be done: "will decide", "said it would decide", "is (due) to decide"."""
    helpers = [child.lower_ for child in verb.lefts if child.dep_ == "aux"]
    reported = verb.dep_ == "ccomp" and verb.head.tag_ in ("VBD", "VBN") and not is_on_condition(verb)
    if any(helper in ("will", "'ll", "’ll", "wo") or (reported and helper == "would") for helper in helpers):
        return not is_negated(verb)
    return verb.dep_ == "xcomp" and (
        verb.head.lower_ in AHEAD or (verb.head.lower_ in ("is", "are") and not is_negated(verb.head))
    )


def is_progressive(verb: Token) -> bool:
    """Tell whether a verb is going on: "is considering", "are still debating"."""
    forms = [child.lower_ for child in verb.lefts if child.dep_ == "aux"]
    still = any(child.lower_ == "still" for child in verb.lefts)
    reported = verb.dep_ == "ccomp" or still  # "said it was considering", "were still considering": it is
    return verb.tag_ == "VBG" and any(form in PRESENT or (reported and form in PAST) for form in forms)


def is_past(verb: Token) -> bool:
    """Tell whether a verb, or the one it hangs on, is in the past, so that what it reports is shifted back."""
    first = next(iter(auxiliaries_of(verb)), verb)
    if first.lower_ in ("would", "could", "did", "had", "was", "were") or first.tag_ == "VBD":
        return True
    if first.tag_ in ("VBN",) or first.lower_ in ("have", "has"):
        return True
    if first.tag_ in ("VBZ", "VBP", "MD"):  # "… would raise prices, and it is not clear why": is
        return False
    return verb.dep_ in REPORTED and verb.head is not verb and is_past(verb.head)
