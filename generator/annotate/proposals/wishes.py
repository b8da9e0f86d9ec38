"""What somebody asks for: "called for an investigation", "asked X to resign", "demands include A, B and C"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.annotate.parse import Parse, ParsedBlock
from generator.annotate.proposals.cast import Cast
from generator.annotate.proposals.deeds import Wish
from generator.annotate.proposals.mention import ProposalMention, family_of
from generator.annotate.proposals.phrases import listed
from generator.annotate.proposals.syntax import (
    agent,
    bare,
    child,
    children,
    has_to,
    negated,
    passive,
    phrase,
    subject,
)
from generator.annotate.proposals.titles import plain
from generator.annotate.proposals.wanted import measured, nameable, wanted
from generator.annotate.proposals.wishnouns import wish_noun
from generator.annotate.proposals.worth import INSTRUMENTS, public, worth
from generator.annotate.tree import Token
from generator.lexicon import load


def find_wishes(parse: Parse, cast: Cast) -> Iterator[ProposalMention]:
    """Yield what is asked, called for, demanded or requested, in text order."""
    lexicon = load("proposals")
    asking = lexicon["ask"] | lexicon["ask_for"] | lexicon["demand"]
    for block in parse.paragraphs:
        for token in block.words:
            lemma = token.lemma_.lower()
            if token.pos_ == "VERB" and lemma in asking and not negated(token) and not _supposed(token):
                yield from _by_verb(block, token, cast)
            elif token.pos_ == "NOUN" and lemma in lexicon["wish"]:
                yield from wish_noun(block, token, cast)


def _by_verb(block: ParsedBlock, verb: Token, cast: Cast) -> Iterator[ProposalMention]:
    """Read what a verb of asking, calling for or demanding leads to."""
    lexicon, lemma = load("proposals"), verb.lemma_.lower()
    if (who := child(verb, "nsubj")) is not None and family_of(who) in ("agreement", "bill", "proposal"):
        return  # "The accord calls on all nations to …": that is what it holds
    if lemma in lexicon["ask"]:
        yield from _asked(block, verb, cast)
    if lemma in lexicon["ask_for"] and child(verb, "prt") is None:
        yield from _called_for(block, verb, cast)
    if lemma in lexicon["demand"] | lexicon["ask_that"]:
        yield from _demanded(block, verb, cast)
    if lemma == "want":
        yield from _wanted_done(block, verb, cast)


def _supposed(verb: Token) -> bool:
    """Tell whether asking is only possible, or a thing's effect: "could press banks", "it would encourage savers"."""
    if any(c.lower_ in ("could", "can", "may", "might") for c in children(verb, "aux")):
        return True
    above = verb.head
    if verb.dep_ in ("xcomp", "ccomp") and has_to(verb) and negated(above):
        return True  # "is not expected to press her rival to …"
    who = child(verb, "nsubj")
    return who is not None and who.lower_ in ("it", "this", "that", "which")


def wanter(verb: Token) -> Token | None:
    """Give who asks: the subject, or behind a placard whoever carries it ("marchers with signs asking …")."""
    has = any(c.dep_ == "auxpass" and c.lower_ in ("'s", "’s") for c in verb.children)  # "who’s called for"
    if verb.dep_ == "xcomp" and has_to(verb) and verb.head.lemma_ in load("proposals")["ask"]:
        return wanter(verb.head)  # "asked her to urge the house to reject it": whoever asked
    who = blamed(verb) or (agent(verb) if passive(verb) and not has else subject(verb))
    if who is None and verb.dep_ in ("acl", "csubj", "relcl"):
        who = verb.head if verb.dep_ == "acl" else verb.nbor(-1) if verb.i else None
    if who is not None and who.lemma_.lower() in load("proposals")["placard"] and who.head.pos_ == "VERB":
        return subject(who.head)
    return who


def blamed(verb: Token) -> Token | None:
    """Give who is praised or blamed "for proposing a ban": the object of the verb above, not its subject."""
    above = verb.head.head
    if verb.dep_ != "pcomp" or verb.head.lower_ not in ("for", "over", "about") or above.pos_ != "VERB":
        return None
    return child(above, "dobj", "nsubjpass")


def infinitive_of(verb: Token) -> Token | None:
    """Give the deed that a verb of asking leads to: the infinitive after it ("asked X … to resign")."""
    for part in verb.children:
        if (
            part.i > verb.i
            and part.dep_ in ("xcomp", "ccomp", "advcl", "acl")
            and part.pos_ in ("VERB", "AUX")
            and has_to(part)
        ):
            return part
    patient = child(verb, "dobj", "dative")
    found = [t for t in patient.subtree if t.dep_ == "acl" and has_to(t)] if patient is not None else []
    return found[-1] if found else _after_comma(verb)


def _after_comma(verb: Token) -> Token | None:
    """Give the infinitive that resumes after an inserted clause: "I urge her, if she cannot govern, to step down"."""
    if verb.dep_ == "relcl":
        return None  # "hired a man who had lobbied the ministry, to serve as chief of staff"
    for token in verb.doc[verb.i + 1 : verb.sent.end]:
        if token.lower_ == "to" and token.tag_ == "TO" and token.nbor(-1).text == ",":
            deed = token.head
            return deed if deed.tag_ == "VB" and deed.i > token.i else None
    return None


def _asked(block: ParsedBlock, verb: Token, cast: Cast) -> Iterator[ProposalMention]:
    """Read "asked the mayor to resign", "urged the board to reopen …", "asked the court for a delay"."""
    asked = next((c for c in children(verb, "dobj", "dative", "nsubjpass") if c.is_alpha), None)
    deed = infinitive_of(verb) if asked is not None else None
    nobody = (passive(verb) or verb.tag_ == "VBG" or verb.lemma_ == "encourage") and not cast.keys(block, wanter(verb))
    wish = Wish(
        block=block,
        cue=verb,
        rule="asked somebody to",
        confidence=0.8,
        proposers=cast.keys(block, wanter(verb)),
        recipients=cast.keys(block, asked),
    )
    idle = deed is not None and (len(list(deed.subtree)) <= 2 or deed.lemma_ == "stop") and child(deed, "dobj") is None
    vague = idle and asked is not None and asked.pos_ == "PRON"
    if deed is not None and asked is not None and worth(deed) and not (vague or nobody) and _public(asked, deed):
        yield wish.of_verb(deed, template=_call_template(asked, cast.person(wish.recipients)))
    for prep in children(verb, "prep"):
        noun = child(prep, "pobj")
        if prep.lower_ == "for" and noun is not None and wanted(noun):
            yield wish.of_noun(noun)


def _public(asked: Token, deed: Token) -> bool:
    """Tell whether what is asked is public business: by whom it is asked of, or by what it is.

    A court, a country, a party, a minister and "both sides" may be asked anything; "asked the porter to lift his lamp"
    and "asked her to call him" are nobody's proposal.
    """
    lexicon, lemma = load("proposals"), deed.lemma_.lower()
    crowd = {asked.lemma_.lower(), asked.lower_.removesuffix("s")}  # "Americans" is a name to the parser
    if _private(deed) or crowd & lexicon["crowd"]:
        return False
    office = asked.lemma_.lower() in lexicon["body"] | lexicon["group"] | lexicon["addressee"]
    compound = any(c.lemma_.lower() in lexicon["body"] for c in children(asked, "compound"))
    if office or compound or asked.ent_type_ in ("ORG", "GPE", "NORP") or asked.tag_ == "NNPS":
        return True
    told = bool(children(deed, "dobj", "xcomp", "prt", "prep", "advmod")) or asked.pos_ != "PRON"
    return told and lemma in lexicon["public_act"]


def _private(deed: Token) -> bool:
    """Tell whether a deed is what one asks of anybody: "to raise their hands", but not "to raise the toll"."""
    public_thing = any(family_of(n) is not None for n in children(deed, "dobj"))
    return deed.lemma_.lower() in load("proposals")["private_act"] and not public_thing


def _call_template(asked: Token, person: str) -> str:
    """Give the title's frame: with the one asked when known, "Call for Y to …", else "Call to …"."""
    name = plain(bare(phrase(asked))) if asked.pos_ in ("NOUN", "PROPN") else person
    return f"Call for {name.replace('{', '').replace('}', '')} to {{}}" if name else "Call to {}"


def _called_for(block: ParsedBlock, verb: Token, cast: Cast) -> Iterator[ProposalMention]:
    """Read "called for an investigation into …", "called on the government to …", "called for the bill to be …"."""
    wish = Wish(block=block, cue=verb, rule="called for", confidence=0.8, proposers=cast.keys(block, wanter(verb)))
    for prep in children(verb, "prep"):
        noun = child(prep, "pobj")
        if prep.i < verb.i or (noun is not None and noun.ent_type_ in ("DATE", "TIME")):
            continue
        for doing in children(prep, "pcomp"):  # "called for raising the fuel tax"
            if prep.lower_ == "for" and doing.tag_ == "VBG" and worth(doing) and children(doing, "dobj"):
                yield wish.of_verb(doing)
        if prep.lower_ == "for" and noun is not None and verb.lemma_ != "argue":
            yield from (wish.of_noun(item) for item in listed(noun) if nameable(item))
        if (
            prep.lower_ in ("on", "upon")
            and verb.lemma_ == "call"
            and noun is not None
            and (deed := infinitive_of(verb)) is not None
            and worth(deed)
            and not _private(deed)
        ):
            yield wish.of_verb(deed, template=_call_template(noun, cast.person(cast.keys(block, noun))))
    for clause in children(verb, "advcl", "ccomp", "xcomp"):
        if (
            any(c.lower_ == "for" for c in children(clause, "mark"))
            and worth(clause)
            and (doer := child(clause, "nsubj", "nsubjpass")) is not None
            and (passive(clause) or _public(doer, clause))
        ):
            yield wish.of_clause(clause, asked=True)


def _demanded(block: ParsedBlock, verb: Token, cast: Cast) -> Iterator[ProposalMention]:
    """Read "demanded the release of …", "proposed building …", "demanded that the minister resign"."""
    wish = Wish(block=block, cue=verb, rule="demanded", confidence=0.75, proposers=cast.keys(block, wanter(verb)))
    sought = verb.lemma_ in ("seek", "suggest", "want", "require", "favour", "favor")
    for noun in children(verb, "dobj", "nsubjpass"):
        if not sought:
            yield from (wish.of_noun(item) for item in listed(noun) if _proposable(item))
        elif verb.lemma_ in load("proposals")["want"] and wish.proposers:  # "wants a two-year freeze on rents"
            yield from (wish.of_noun(item) for item in listed(noun) if measured(item) or _set_up(item))
    for clause in children(verb, "ccomp", "xcomp"):
        mooted = verb.lemma_ == "suggest" and public(clause) and bool(wish.proposers)
        doing = clause.tag_ == "VBG" and child(clause, "mark", "nsubj") is None  # not "suggested that they cling"
        if doing and (mooted or not sought) and worth(clause):
            yield wish.of_verb(clause)
        elif (
            (clause.tag_ == "VB" or any(c.tag_ == "VB" for c in children(clause, "auxpass")))
            and not children(clause, "aux")
            and (child(clause, "mark") is not None or verb.lemma_ in ("demand", "insist"))
            and not sought
            and child(clause, "nsubj", "nsubjpass")
        ):
            yield from ([wish.of_clause(clause)] if worth(clause) else [])


def _proposable(noun: Token) -> bool:
    """Tell whether what is proposed or demanded is told well enough: "a ban on …", "a safe zone inside the city"."""
    if wanted(noun):
        return bool(children(noun, "prep", "acl", "amod"))
    return _set_up(noun)


def _set_up(noun: Token) -> bool:
    """Tell whether a noun is something to be set up, told with what it is and where or for whom."""
    known = noun.lemma_ in load("proposals")["institution"] and child(noun, "prep") is not None
    return known and bool(children(noun, "amod", "compound"))


def _wanted_done(block: ParsedBlock, verb: Token, cast: Cast) -> Iterator[ProposalMention]:
    """Read "wants the fee scrapped", "wants the ministry to scrap the fee"."""
    keys = cast.keys(block, wanter(verb))
    for clause in children(verb, "ccomp"):
        doer = child(clause, "nsubj", "nsubjpass")
        small = clause.tag_ in ("VBN", "VBD") and not children(clause, "aux", "mark")
        if keys and doer is not None and doer.pos_ in ("NOUN", "PROPN") and (small or has_to(clause)):
            them = any(t.dep_ == "dobj" and t.tag_ == "PRP" for t in clause.subtree)
            if family_of(doer) in INSTRUMENTS or them:
                continue  # "want the plan withdrawn": a stance on the plan
            if (small or passive(clause) or _public(doer, clause)) and public(clause) and worth(clause):
                wish = Wish(block=block, cue=verb, rule="wants it done", confidence=0.7, proposers=keys)
                yield wish.of_clause(clause, doer)
