"""Which deeds make a proposal: not talk, thought or daily doings, and not a step in another proposal's life."""

from __future__ import annotations

from generator.annotate.proposals.mention import family_of
from generator.annotate.proposals.syntax import child, children
from generator.annotate.tree import Token
from generator.lexicon import load

INSTRUMENTS = frozenset({"agreement", "bill", "proposal", "motion", "truce", "wish", "hypernym"})

PUBLIC_FAMILIES = frozenset({"bill", "agreement", "motion", "ballot", "truce", "inquiry", "deed", "proposal"})


def deeds(verb: Token) -> list[Token]:
    """Give what a verb of doing comes to: itself, or behind light verbs the deeds that they lead to.

    "agreed to help achieve the exchange of prisoners" comes to the exchange.
    """
    lexicon = load("proposals")
    if verb.lemma_ not in lexicon["light"]:
        return [verb] if worth(verb) else []
    for part in children(verb, "xcomp", "ccomp", "pcomp"):
        if part.pos_ == "VERB":
            return deeds(part)
    for prep in children(verb, "prep", "acomp"):
        for part in children(prep, "pcomp", "xcomp", "prep"):
            inner = [part] if part.pos_ == "VERB" else children(part, "pcomp")
            if inner:
                return deeds(inner[0])
    for noun in children(verb, "dobj"):
        if family_of(noun) in ("deed", "inquiry", "truce", "agreement") and children(noun, "prep"):
            return [noun]
    return [verb] if verb.lemma_ in lexicon["light_alone"] and child(verb, "dobj") is not None else []


def worth(verb: Token) -> bool:
    """Tell whether a deed is one that a proposal can be about: not talk, thought or daily doings."""
    lexicon = load("proposals")
    lemma = verb.lemma_.lower()
    if deals_with_instrument(verb) or _publishes(verb) or _untold(verb) or _bears_on_words(verb) or _lacks_object(verb):
        return False
    if lemma not in lexicon["idle"]:
        return True
    if lemma not in lexicon["public_deed"]:
        return False
    if any(c.lower_ != "up" for c in children(verb, "prt")) or any(
        c.lower_ in ("out", "down", "aside", "back") for c in children(verb, "advmod")
    ):
        return True
    if lemma == "leave" and children(verb, "prep"):
        return True
    return any(t.pos_ == "PROPN" for part in children(verb, "dobj") for t in (part, *part.children))


def public(verb: Token) -> bool:
    """Tell whether a deed is public business by its verb, or by what it is done to."""
    lexicon, lemma = load("proposals"), verb.lemma_.lower()
    if lemma in lexicon["public_act"] | lexicon["promise_verb"]:
        return True
    held = [t for part in children(verb, "dobj", "prep", "xcomp") for t in part.subtree]
    if any(t.lemma_.lower() in lexicon["office"] for t in held):
        return False  # "plans to seal the nomination"
    return any(family_of(t) in PUBLIC_FAMILIES or t.lemma_.lower() in lexicon["public_thing"] for t in held)


def is_body(noun: Token) -> bool:
    """Tell whether a noun stands for more than one person: a body, a firm, a country, a group."""
    lexicon, lemma = load("proposals"), noun.lemma_.lower()
    named = noun.ent_type_ in ("ORG", "GPE", "NORP") or noun.tag_ in ("NNS", "NNPS")
    return named or lemma in lexicon["body"] | lexicon["addressee"] or noun.lower_ in ("we", "they", "it")


def decides(who: Token) -> bool:
    """Tell whether a subject is a state, a firm or a body that decides."""
    lexicon, lemma = load("proposals"), who.lemma_.lower()
    return (
        who.ent_type_ in ("ORG", "GPE") or lemma in lexicon["body"] | lexicon["collective"] | lexicon["office_holder"]
    )


def _untold(verb: Token) -> bool:
    """Tell whether a deed is done to what only the text before names: "plans to combat the problem"."""
    vague = load("proposals")["vague_thing"]
    return any(
        c.lemma_.lower() in vague
        and any(t.dep_ == "det" for t in c.children)
        and child(c, "prep", "relcl", "acl", "compound", "amod") is None
        for c in children(verb, "dobj")
    )


def _lacks_object(verb: Token) -> bool:
    """Tell whether what a deed is done to stands elsewhere: "the families that she wants to bring to the country"."""
    bare = verb.lemma_.lower() in load("proposals")["needs_object"]
    return bare and not children(verb, "dobj", "nsubjpass", "ccomp", "xcomp")


def _bears_on_words(verb: Token) -> bool:
    """Tell whether a deed only bears on words or manners, or on a rival: "to adopt a milder tone", "to endorse her"."""
    if verb.lemma_.lower() in load("proposals")["campaigning"] and any(
        c.ent_type_ == "PERSON" for c in children(verb, "dobj")
    ):
        return True
    return any(c.lemma_.lower() in load("proposals")["manner"] for c in children(verb, "dobj"))


def _publishes(verb: Token) -> bool:
    """Tell whether a deed only makes something public: "to release its findings"."""
    publication = load("proposals")["publication"]
    made = any(
        c.lemma_.lower() in publication or c.ent_type_ == "WORK_OF_ART" or c.left_edge.nbor(-1).tag_ == "``"
        for c in children(verb, "dobj")
        if c.left_edge.i > 0
    )
    return made and verb.lemma_.lower() in load("proposals")["publish_verb"]


def deals_with_instrument(verb: Token) -> bool:
    """Tell whether a deed is done to a proposal that has a name of its own ("to withdraw the bill", "to sign it").

    Then it is a step in that proposal's life or a stance on it, and no proposal by itself.
    """
    for part in children(verb, "dobj", "nsubjpass", "prep"):
        noun = child(part, "pobj") if part.dep_ == "prep" and part.lower_ in ("on", "with", "to", "out") else part
        if noun is not None and (_named_instrument(noun) or noun.lower_ in ("it", "this", "that", "them", "so")):
            return True
    return False


def _named_instrument(noun: Token) -> bool:
    """Tell whether a noun is a proposal itself, and not one that the deed would first bring about ("to pass a law")."""
    made_anew = (
        any(c.lower_ in ("a", "an", "new") for c in noun.children)
        and noun.head.lemma_ not in load("stance")["against_deed"]
    )
    return family_of(noun) in INSTRUMENTS and not made_anew
