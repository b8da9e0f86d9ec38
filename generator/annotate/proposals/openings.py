"""Which nouns open an entry: those put on the table, decided on, owned by somebody, or marked as proposed."""

from __future__ import annotations

from generator.annotate.proposals.contents import clause, relative, tells, under
from generator.annotate.proposals.mention import PREMODIFIERS, family_of, is_counter
from generator.annotate.proposals.parties import governor, maker, puts_forward
from generator.annotate.proposals.roles import realised
from generator.annotate.proposals.syntax import child, children, negated, purpose
from generator.annotate.proposals.worth import worth
from generator.annotate.tree import Token
from generator.lexicon import load


def opening(token: Token, family: str, told: bool, held: bool) -> str | None:
    """Name the rule by which a noun opens an entry, or give None: it can only name again what is known."""
    lexicon = load("proposals")
    loose = any(c.lower_ in ("any", "such") for c in children(token, "det", "amod", "predet"))
    if loose or _claims(token) or _best_of_many(token):
        return None
    marks = {c.lower_ for c in children(token, *PREMODIFIERS)}
    if family == "hypernym" or (marks & lexicon["settled_mark"] and not marks & lexicon["open_mark"]):
        return None
    if is_counter(token):
        return None if _unmade(governor(token)) else "noun: counter-proposal"
    if family in ("bill", "proposal") and (_for_office(token) or _private(token, family)):
        return None
    if told and marks & lexicon["open_mark"]:
        return "noun: proposed"
    return _of_family(token, family, held) if told else None


def _best_of_many(token: Token) -> bool:
    """Tell whether it is only of a kind: "some of his most outlandish suggestions"."""
    several = token.tag_ in ("NNS", "NNPS")
    return several and any(t.tag_ in ("JJS", "RBS") for c in children(token, "amod") for t in (c, *c.children))


def _of_family(token: Token, family: str, held: bool) -> str | None:
    """Name the rule by which a noun without a mark opens an entry: what does so differs from family to family."""
    lexicon = load("proposals")
    if family in ("deed", "truce") and token.lemma_.lower() in lexicon["measure"] | lexicon["undertaking"]:
        return _measure(token)
    if family in ("deed", "inquiry", "ballot"):
        return None
    if family == "proposal" and not (
        tells(token) or _complements(token) or purpose(token) is not None or _says_what(token)
    ):
        return None  # "her ambitious new proposals were discussed"
    return _by_verb(token, family) or _by_owner(token, family, held) or _by_content(token, family)


def _by_content(token: Token, family: str) -> str | None:
    """Name the rule by which what a noun is told to hold opens an entry: "The bill … would allow the ministry to …".

    A law that "requires" something is in force; what a plan or a deal "calls for" is still to come.
    """
    if family not in ("agreement", "bill", "proposal", "motion") or token.tag_ in ("NNS", "NNPS"):
        return None
    verb = clause(token)
    held_by = relative(token)
    if family == "bill" and token.lemma_.lower() in load("proposals")["standing_law"] and held_by is not None:
        return "noun: what it would do" if _would(held_by) else None  # "the act, which requires …", is in force
    sure = held_by is not None or under(token) is not None or (verb is not None and verb.tag_ in ("VB", "VBN"))
    return "noun: what it would do" if sure or (verb is not None and family != "bill") else None


def _by_verb(token: Token, family: str) -> str | None:
    """Name the rule by which a verb puts a noun on the table or deals with it there."""
    lexicon, verb = load("proposals"), governor(token)
    if any(puts_forward(c) for c in children(token, "acl")) and (_says_what(token) or purpose(token) is not None):
        return "noun: put on the table"
    unreal = verb is not None and verb.lemma_ in lexicon["conclude_verb"] and not realised(verb)
    supposed = verb is not None and any(c.lower_ in ("if", "whether") for c in children(verb, "mark"))
    if verb is None or supposed or unreal or _unmade(verb) or _history(token, verb) or _may_come(token, verb):
        return None
    if verb.lemma_ == "make" and token.lemma_ in lexicon["made"]:
        return "noun: put on the table"
    if verb.lemma_ in lexicon["table_verb"]:
        return "noun: put on the table"
    if family == "proposal" and verb.lemma_ == "seek":
        return None
    decides = "decide_named" if token.pos_ == "PROPN" or token.is_title else "decide_verb"
    decidable = family in ("agreement", "bill", "proposal", "motion", "truce")
    return "noun: decided on" if decidable and verb.lemma_ in lexicon[decides] else None


def _may_come(token: Token, verb: Token) -> bool:
    """Tell whether it is one that may come: "is not willing to support a schools law"."""
    loose = any(c.lower_ in ("a", "an") for c in children(token, "det")) or not children(token, "det", "poss")
    deciding = verb.lemma_ in load("proposals")["decide_verb"] and not realised(verb)
    return loose and deciding and not (tells(token) or purpose(token) is not None or _complements(token))


def _for_office(token: Token) -> bool:
    """Tell whether a bid or a plan is a campaign: "the governor's presidential bid", "her bid for the presidency"."""
    office = load("proposals")["office"]
    near = [*children(token, *PREMODIFIERS), *(n for p in children(token, "prep") for n in children(p, "pobj"))]
    held = purpose(token) is None and not any(
        c.ent_type_ in ("MONEY", "ORG", "FAC", "PRODUCT") or c.lemma_ in ("takeover", "rescue", "hostile", "cash")
        for c in near
    )
    return token.lemma_ == "bid" and (held or any(c.lemma_.lower() in office or c.ent_type_ == "PERSON" for c in near))


def _private(token: Token, family: str) -> bool:
    """Tell whether a plan is about somebody's daily doings: "scrapped plans to attend the gala"."""
    aim = purpose(token)
    slogan = load("proposals")["slogan"]  # "her plans to defeat the rebels"
    return family == "proposal" and aim is not None and (not worth(aim) or aim.lemma_ in slogan)


def _claims(token: Token) -> bool:
    """Tell whether a suggestion is only that something is so: "her suggestion that he had slept"."""
    said = [c for c in children(token, "acl", "ccomp", "relcl") if any(m.lower_ == "that" for m in children(c, "mark"))]
    claimed = [c for c in said if c.tag_ != "VB" or any(a.tag_ == "MD" for a in children(c, "aux"))]
    of = any(p.lower_ == "of" for p in children(token, "prep"))  # "suggestions of an open convention"
    best = any(t.tag_ in ("JJS", "RBS") for c in children(token, "amod") for t in (c, *c.children))
    return token.lemma_ in ("suggestion", "idea") and (bool(claimed) or of or best)


def _measure(token: Token) -> str | None:
    """Name the rule by which a measure opens an entry: told with its object, and dealt with, or not stopped.

    "voted for a ban on plastic bags", "refused to block the county's ban on night flights".
    """
    lexicon, verb = load("proposals"), governor(token)
    if verb is not None and verb.lemma_ in ("favour", "favor", "support", "oppose") and token.tag_ == "NNS":
        return None  # "which favours tighter limits on immigration": what it is for in general
    links = ("of",) if token.lemma_.lower() in lexicon["undertaking"] else ("on", "to", "for", "in")
    told = any(c.dep_ == "prep" and c.lower_ in links and _of_things(c) for c in token.children)
    if verb is None or not (told or hung_off(token) is not None):
        return None
    if verb.lemma_ in lexicon["table_verb"] and not _unmade(verb):
        return "noun: measure"
    judged = verb.lemma_ in load("stance")["call_verb"] - {"see", "find"} and not _unmade(verb)
    return "noun: measure" if judged or verb.lemma_ in lexicon["measure_verb"] else None


def _of_things(prep: Token) -> bool:
    """Tell whether a measure's preposition says what it is on or for, and not when: "a tax for the first time"."""
    noun = child(prep, "pobj")
    return noun is None or (noun.ent_type_ not in ("DATE", "TIME", "ORDINAL") and noun.lemma_ not in ("time", "one"))


def _unmade(verb: Token | None) -> bool:
    """Tell whether a verb is denied, by itself or with the one it is joined to ("has not agreed or made an offer")."""
    for _ in range(3):
        if verb is None or negated(verb):
            return verb is not None
        verb = verb.head if verb.dep_ in ("conj", "xcomp") else None
    return False


def _history(token: Token, verb: Token) -> bool:
    """Tell whether several things without a name were dealt with once: "has passed nine resolutions"."""
    bare = not any(c.dep_ in ("det", "poss", "prep", "acl", "relcl") for c in token.children)
    enacted = verb.lemma_ in load("status")["passed_object"] | load("status")["signed_object"]
    general = verb.lemma_ in load("stance")["oppose_verb"] | {"support", "back", "endorse", "favour", "favor", "defend"}
    return (
        bare
        and purpose(token) is None
        and token.tag_ == "NNS"
        and (general or (enacted and verb.tag_ in ("VBD", "VBN")))
    )


def _by_owner(token: Token, family: str, held: bool) -> str | None:
    """Name the rule by which somebody's plan, or a motion for something, opens an entry."""
    complement = _complements(token)
    aim = purpose(token)
    owned = child(token, "poss") is not None and (aim is None or worth(aim))
    named = child(token, "poss") is not None and any(c.pos_ == "PROPN" for c in children(token, "poss"))
    plan = family == "proposal" or token.lemma_ in load("proposals")["core"]
    if family == "agreement" and aim is None and any(c.ent_type_ == "PERSON" for c in children(token, "poss")):
        return None  # "his plea agreement" is what binds him
    one = any(c.lower_ in ("his", "her") for c in children(token, "poss")) and (aim is not None or _for_a_deed(token))
    if (held or named or one) and plan and owned and (complement or aim is not None or _says_what(token)):
        return "noun: somebody's plan"
    the = any(c.lower_ == "the" for c in children(token, "det")) and not any(c.tag_ == "JJS" for c in token.children)
    if family == "proposal" and the and aim is not None and worth(aim):
        return "noun: the plan to"
    if held and plan and maker(token) is not None and (complement or aim is not None) and (aim is None or worth(aim)):
        return "noun: somebody's plan"  # "a proposal by the minister to waive the fee"
    moved = any(
        c.dep_ in ("acl", "prep") and c.lower_ != "of" and is_complement(c) and c.tag_ != "VBN" for c in token.children
    )
    placed = aim is not None or token.dep_ in ("dobj", "nsubj", "nsubjpass", "attr", "ROOT", "conj")
    return "noun: motion" if family == "motion" and moved and placed else None


def _for_a_deed(token: Token) -> bool:
    """Tell whether a noun's complement names a deed, so that it tells enough without its owner: "for a toll"."""
    return any(family_of(n) is not None for p in children(token, "prep") for n in children(p, "pobj"))


def hung_off(token: Token) -> Token | None:
    """Give a measure's "on …" right behind it that the parser hung on the verb: "overturn the ban on night flights"."""
    after = token.nbor() if token.i + 1 < len(token.doc) else token
    noun = child(after, "pobj") if after.dep_ == "prep" and after.lower_ == "on" else None
    measure = token.lemma_.lower() in load("proposals")["measure"]
    return after if measure and noun is not None and after.head == token.head and not noun.ent_type_ else None


def _complements(token: Token) -> bool:
    """Tell whether a noun has a complement that may say what it is about."""
    also = [c for c in children(token, "prep") if c.lower_ in ("from", "by")]
    return bool(also) or any(
        is_complement(c) and c.lower_ not in ("with", "between") and (c.dep_ != "relcl" or _would(c))
        for c in token.children
    )


def _would(clause: Token) -> bool:
    """Tell whether a relative clause tells what is to be: "plans that would close two schools"."""
    return any(c.tag_ == "MD" for c in clause.children)


def _says_what(token: Token) -> bool:
    """Tell whether the words before a noun say what it is about: "his tax plans", but not "his broader proposals"."""
    vague = load("proposals")["vague"]
    before = [c for c in children(token, *PREMODIFIERS) if c.i < token.i and c.pos_ in ("NOUN", "ADJ", "VERB", "PROPN")]
    return any(c.lemma_.lower() not in vague and c.lower_ not in vague for c in before)


def is_complement(token: Token) -> bool:
    """Tell whether a word begins a noun's complement: what it is for, of, on or about, or a clause of it."""
    return (
        token.dep_ == "prep"
        and token.lower_ in ("of", "for", "on", "to", "with", "against", "between", "over", "about")
    ) or (token.dep_ in ("acl", "relcl") and token.i > token.head.i)


def is_mark(token: Token) -> bool:
    """Tell whether a word only says that a noun is still to be decided, or is settled."""
    lexicon = load("proposals")
    return token.lower_ in lexicon["open_mark"] or token.lower_ in lexicon["settled_mark"]


def points_back(token: Token) -> bool:
    """Tell whether a noun points at what is known: "the plan", "this deal"."""
    return any(
        c.lower_ in ("the", "this", "that", "these", "those", "its", "their") and c.i < token.i for c in token.children
    )
