"""Which way a clause looks: back at what has happened or ahead at what is to come."""

from __future__ import annotations

from generator.annotate.tree import Token
from generator.lexicon import load

_WORDS = load("dates")
_MODALS = frozenset(
    {"will", "'ll", "’ll", "wo", "shall", "would", "may", "might", "could", "should", "must", "can", "ca"}
)
_AHEAD_PREPOSITIONS = frozenset({"for", "by", "until", "till", "before"})


def governing_verb(token: Token) -> Token | None:
    """Give the verb that `token` depends on, the nearest one up the tree, or None in a fragment without a verb.

    What stands between a reporting verb and the subject of what it reports belongs to the reporting verb, whatever the
    tree says: "said on Monday she would sell the yard".
    """
    verb = token
    while not is_verbal(verb):
        if verb.head.i == verb.i:
            return None
        verb = verb.head
    if verb.dep_ == "ccomp" and verb.head.i < token.i:
        subject = next((child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")), None)
        return verb.head if subject is not None and token.i < subject.left_edge.i else verb
    return verb


def is_verbal(token: Token) -> bool:
    """Tell whether a token is a verb, or stands where only a verb can: "will sign and then not publish"."""
    return token.pos_ in ("VERB", "AUX") or (token.dep_ == "conj" and token.head.pos_ in ("VERB", "AUX"))


def looks_ahead(token: Token) -> bool | None:
    """Tell whether the clause around the dated expression headed by `token` looks ahead.

    None where no verb shows it.
    """
    verb = governing_verb(token)
    by_surroundings = _surroundings_look_ahead(token, verb)
    if by_surroundings is not None:
        return by_surroundings
    by_preposition = _preposition_looks_ahead(token, verb) if token.dep_ == "pobj" else None
    if by_preposition is not None or verb is None:
        return by_preposition
    if token.dep_ == "poss" and verb.tag_ in ("VBZ", "VBP", "VBG") and not any(c.tag_ == "MD" for c in verb.children):
        return False  # "is raising questions about Monday's debate"
    if verb.lemma_ in _WORDS["reacting"] and not any(child.tag_ == "MD" for child in verb.children):
        return False  # "are hailing her speech on Thursday": one hails what was said
    hoped = next((c for c in verb.children if c.dep_ == "xcomp" and verb.i < c.i < token.i and _is_infinitive(c)), None)
    if hoped is not None and _planned(verb):
        return verb_looks_ahead(hoped)  # "hoped to raise them on Tuesday", whatever the tree hangs the day on
    return verb_looks_ahead(verb)


def _surroundings_look_ahead(token: Token, verb: Token | None) -> bool | None:
    """Tell which way a date looks by what stands around it, whatever its verb; None where nothing tells.

    "ahead of Tuesday's vote", "the results of Tuesday's vote", "since her letter to the board in May".
    """
    of_noun = token.dep_ in ("poss", "compound", "nmod")
    if of_noun and _is_led_up_to(token.head):
        return True
    left_behind = of_noun and (_is_left_behind(token.head) or token.head.lemma_ in _WORDS["known"])
    since = verb is not None and any(
        above.lower_ == "since" and above.dep_ == "prep" for above in token.ancestors if above.head.i >= verb.i
    )
    return False if left_behind or since else None


def _is_left_behind(noun: Token) -> bool:
    """Tell whether something is known to have come of it: "the results of Tuesday's vote will force her out"."""
    above = noun.head.head if noun.dep_ == "pobj" else noun
    return noun.dep_ == "pobj" and noun.head.lower_ in ("of", "in", "from") and above.lemma_ in _WORDS["outcome"]


def _is_led_up_to(noun: Token) -> bool:
    """Tell whether something is told of the time before a happening: "ahead of Tuesday's vote", "the run-up to it"."""
    if noun.dep_ != "pobj":
        return False
    preposition, before = noun.head, noun.head.head
    led = preposition.lower_ == "to" and before.lower_ in ("up", "lead", "run", "leadup", "runup", "countdown")
    led = led and before.head.lower_ != "leading"  # "in the months leading up to Monday's vote" may be over
    return led or (preposition.lower_ == "of" and before.lower_ == "ahead")


def _preposition_looks_ahead(token: Token, verb: Token | None) -> bool | None:
    """Tell which way a date looks by its preposition and what that hangs on; None where they do not tell.

    "since Friday" and "over the weekend" look back whatever the verb; "called a vote for Tuesday", "a ruling was due
    on Friday" and "has given them until Thursday" look ahead.
    """
    preposition = token.head
    if preposition.lower_ in ("since", "over") or preposition.head.lemma_ in _WORDS["known"]:
        return False  # "will be asked about the killing in Bern on Friday"
    told = verb is None or not any(child.tag_ == "MD" for child in verb.children)
    behind_noun = preposition.i > 0 and preposition.nbor(-1).pos_ in ("NOUN", "PROPN")
    if preposition.lower_ == "from" and behind_noun and told:
        return False  # "cites a study from March", but "will lower fares from March"
    if preposition.lower_ in ("until", "till") and verb is not None and _is_infinitive(verb):
        return True  # "voted to put off until June a decision on the pier"
    scheduled = preposition.lower_ == "for" and preposition.head.pos_ != "NUM"
    due = preposition.head.pos_ == "ADJ" and preposition.head.lemma_ in _WORDS["planning"]
    given = preposition.lower_ in _AHEAD_PREPOSITIONS and verb is not None and _has(verb, "have", past=False)
    return True if scheduled or due or given else None


def verb_looks_ahead(verb: Token) -> bool:
    """Tell whether a verb speaks of something to come, by its auxiliaries, its form and what governs it."""
    auxiliaries = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    if any(aux.lower_ in _MODALS and not _is_name(aux) for aux in auxiliaries):
        # "would have met" and "could not be reached" look back
        could_not = any(aux.lower_ == "could" and aux.nbor().dep_ == "neg" for aux in auxiliaries)
        return not could_not and not any(aux.lemma_ == "have" for aux in auxiliaries)
    form = verb.tag_
    if form == "VBD" or _has(verb, "have", past=None):
        return _planned(verb) and form != "VBD"
    if form == "VBN":
        return _participle_looks_ahead(verb, auxiliaries)
    if form in ("VBZ", "VBP"):
        return verb.lemma_ not in _WORDS["reporting"]
    if form == "VBG" and any(aux.tag_ in ("VBZ", "VBP") for aux in auxiliaries):
        return True
    return _governed_looks_ahead(verb)


def _is_name(auxiliary: Token) -> bool:
    """Tell whether a modal verb is a name: "George Will reported"."""
    before = auxiliary.doc[auxiliary.i - 1] if auxiliary.i else None
    return auxiliary.text[0].isupper() and before is not None and before.pos_ == "PROPN"


def _participle_looks_ahead(verb: Token, auxiliaries: list[Token]) -> bool:
    """Judge a participle: "a vote expected on" and "the vote is held on" look ahead, "a letter sent on" does not."""
    if not auxiliaries and any(child.dep_ == "nsubj" for child in verb.children):
        return False  # "Lund on Monday called upon the isles to vote": a past tense that is tagged as a participle
    if any(aux.tag_ == "VBD" for aux in auxiliaries):
        return _planned(verb)
    return _planned(verb) or any(aux.tag_ in ("VBZ", "VBP") for aux in auxiliaries)


def _governed_looks_ahead(verb: Token) -> bool:
    """Judge an infinitive or a gerund by what governs it: "planned to meet", but "failed to meet"."""
    head = verb.head
    if head.i == verb.i:
        return False
    infinitive = _is_infinitive(verb)
    if infinitive and head.pos_ == "ADJ" and _has(governing_verb(head) or head, "have", past=True):
        return False  # "the fair had been due to close on Friday"
    if infinitive and (head.lemma_ in _WORDS["planning"] or head.lemma_ in _WORDS["planning noun"]):
        return True
    governor = governing_verb(head)
    if governor is None or governor.i == verb.i:
        return infinitive
    return verb_looks_ahead(governor)


def _is_infinitive(verb: Token) -> bool:
    return any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children)


def _planned(verb: Token) -> bool:
    return verb.lemma_ in _WORDS["planning"] and verb.lemma_ not in ("be", "agree", "tell", "ask", "order", "invite")


def _has(verb: Token, lemma: str, *, past: bool | None) -> bool:
    """Tell whether `verb` has that auxiliary, in the past tense or not (None: in any)."""
    found = [child for child in verb.children if child.dep_ in ("aux", "auxpass") and child.lemma_ == lemma]
    return any(past is None or (child.tag_ == "VBD") is past for child in found)
