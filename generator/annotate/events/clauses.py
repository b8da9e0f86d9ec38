"""What a clause is: reported, denied, conditional, relative, in a tense."""

from __future__ import annotations

from generator.annotate.events.subjects import and_conjuncts_before
from generator.annotate.tree import Token
from generator.lexicon import load

_WORDS = load("events")
REPORTING = _WORDS["reporting"].union(*(load("reporting_verbs")[name] for name in ("speech", "telling", "writing")))
_RELATIVES = frozenset({"WDT", "WP", "WP$", "WRB"})


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
    if relative is not None and (_is_of_a_cleft(noun) or _is_behind_a_name(verb, relative)):
        return True
    return relative is not None and verb.i != dated.i and chained


def _is_of_a_cleft(noun: Token) -> bool:
    """Tell whether a noun is what a sentence brings out: "It was with that same grit that she rose again"."""
    while noun.dep_ in ("pobj", "prep") and noun.head.i != noun.i:
        noun = noun.head
    return noun.lemma_ == "be" and any(c.lower_ == "it" and c.i < noun.i for c in noun.children)


def _is_behind_a_name(verb: Token, relative: Token) -> bool:
    """Tell whether "who" behind a person's name may be that one: "the friends of Mr Lund, who left on Monday"."""
    before = verb.doc[verb.left_edge.i - 2] if verb.left_edge.i > 1 else verb
    person = relative.lower_ == "who" and before.ent_type_ == "PERSON"
    return person and not within(verb.head, before) and before.dep_ != "appos" and verb.head.tag_ == "NNS"


def reporting_verb(verb: Token) -> Token | None:
    """Give the verb that reports the clause of `verb`: "said" in "officials said 40 were hurt"."""
    above = verb.head
    if verb.dep_ == "ccomp" and above.pos_ == "VERB" and above.lemma_ in REPORTING:
        if verb.i < above.i and any(child.dep_ == "ccomp" and child.i > above.i for child in above.children):
            return None  # what is reported stands behind: "…, during which she smiled, Lund said that …"
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
        verb, beside = verb.head, verb.dep_ == "conj"
        if beside:
            continue  # "She has not said why, and on Monday she insisted that …"
        if verb.lemma_ in _WORDS["disowning"] or (is_negated(verb) and verb.lemma_ in _WORDS["reporting"]):
            return True
    return False


def is_finite(verb: Token) -> bool:
    """Tell whether a clause can stand as a sentence: its verb, or an auxiliary of it, is in a tense."""
    verbs = and_conjuncts_before(verb)
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
    finite = (t for t in sentence if t.tag_ in ("VBD", "VBZ", "VBP", "MD") and not verb.is_ancestor(t))
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


def keeps_date(verb: Token, preposition: Token | None) -> bool:
    """Tell whether the clause needs its date: "given until Thursday", "not return until June 14"."""
    if preposition is not None and preposition.lower_ in _WORDS["keeps date"]:
        return True
    return is_negated(verb) and preposition is not None and preposition.lower_ in ("until", "till", "before")
