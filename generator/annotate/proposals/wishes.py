"""What somebody asks for: "called for an investigation", "asked X to resign", "demands include A, B and C"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from generator.annotate.parse import Parse, ParsedBlock
from generator.annotate.proposals.cast import Cast
from generator.annotate.proposals.deeds import Wish
from generator.annotate.proposals.mention import ProposalMention, family_of
from generator.annotate.proposals.phrases import close, listed, read_list
from generator.annotate.proposals.roles import realised
from generator.annotate.proposals.syntax import (
    agent,
    bare,
    child,
    children,
    has_to,
    negated,
    passive,
    phrase,
    purpose,
    subject,
)
from generator.annotate.proposals.titles import plain
from generator.annotate.proposals.worth import worth
from generator.lexicon import load
from generator.model.annotation import Status

WANTED_FAMILIES = frozenset({"deed", "inquiry", "ballot", "truce", "motion", "bill"})


def find_wishes(parse: Parse, cast: Cast) -> Iterator[ProposalMention]:
    """Yield what is asked, called for, demanded or requested, in text order."""
    lexicon = load("proposals")
    asking = lexicon["ask"] | lexicon["ask_for"] | lexicon["demand"]
    for block in parse.paragraphs:
        for token in block.words:
            lemma = token.lemma_.lower()
            if token.pos_ == "VERB":
                if lemma not in asking or negated(token) or _supposed(token):
                    continue
                if lemma in lexicon["ask"]:
                    yield from _asked(block, token, cast)
                if lemma in lexicon["ask_for"] and child(token, "prt") is None:
                    yield from _called_for(block, token, cast)
                if lemma in lexicon["demand"]:
                    yield from _demanded(block, token, cast)
            elif token.pos_ == "NOUN" and lemma in lexicon["wish"]:
                yield from _wish_noun(block, token, cast)


def _supposed(verb: Token) -> bool:
    """Tell whether asking is only possible, or a thing's effect: "could press banks", "it would encourage savers"."""
    if any(c.lower_ in ("could", "can", "may", "might") for c in children(verb, "aux")):
        return True
    who = child(verb, "nsubj")
    return who is not None and who.lower_ in ("it", "this", "that", "which")


def wanter(verb: Token) -> Token | None:
    """Give who asks: the subject, or behind a placard whoever carries it ("marchers with signs asking …")."""
    has = any(c.dep_ == "auxpass" and c.lower_ in ("'s", "’s") for c in verb.children)  # "who’s called for"
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
    nobody = (passive(verb) or verb.tag_ == "VBG") and not cast.keys(block, wanter(verb))
    wish = Wish(
        block=block,
        cue=verb,
        rule="asked somebody to",
        confidence=0.8,
        proposers=cast.keys(block, wanter(verb)),
        recipients=cast.keys(block, asked),
    )
    vague = deed is not None and asked is not None and asked.pos_ == "PRON" and len(list(deed.subtree)) <= 2
    if deed is not None and asked is not None and worth(deed) and not (vague or nobody) and _public(asked, deed):
        yield wish.of_verb(deed, template=_call_template(asked))
    for prep in children(verb, "prep"):
        noun = child(prep, "pobj")
        if prep.lower_ == "for" and noun is not None and _wanted(noun):
            yield wish.of_noun(noun)


def _public(asked: Token, deed: Token) -> bool:
    """Tell whether what is asked is public business: by whom it is asked of, or by what it is.

    A court, a country, a party, a minister and "both sides" may be asked anything; "asked the woman to raise her voice"
    and "asked her to call him" are nobody's proposal.
    """
    lexicon, lemma = load("proposals"), deed.lemma_.lower()
    if lemma in lexicon["private_act"] or asked.lemma_.lower() in lexicon["crowd"]:
        return False
    office = asked.lemma_.lower() in lexicon["body"] | lexicon["group"] | lexicon["addressee"]
    compound = any(c.lemma_.lower() in lexicon["body"] for c in children(asked, "compound"))
    if office or compound or asked.ent_type_ in ("ORG", "GPE", "NORP") or asked.tag_ == "NNPS":
        return True
    told = bool(children(deed, "dobj", "xcomp", "prt", "prep", "advmod")) or asked.pos_ != "PRON"
    return told and lemma in lexicon["public_act"]


def _call_template(asked: Token) -> str:
    """Give the title's frame: with the one asked when named, "Call for Y to …", else "Call to …"."""
    name = plain(bare(phrase(asked))) if asked.pos_ in ("NOUN", "PROPN") else ""
    return f"Call for {name.replace('{', '').replace('}', '')} to {{}}" if name else "Call to {}"


def _called_for(block: ParsedBlock, verb: Token, cast: Cast) -> Iterator[ProposalMention]:
    """Read "called for an investigation into …", "called on the government to …", "called for the bill to be …"."""
    wish = Wish(block=block, cue=verb, rule="called for", confidence=0.8, proposers=cast.keys(block, wanter(verb)))
    for prep in children(verb, "prep"):
        noun = child(prep, "pobj")
        if noun is None:
            continue
        if prep.lower_ == "for" and verb.lemma_ != "argue":
            yield from (wish.of_noun(item) for item in listed(noun) if _nameable(item))
        if (
            prep.lower_ in ("on", "upon")
            and verb.lemma_ == "call"
            and (deed := infinitive_of(verb)) is not None
            and worth(deed)
        ):
            yield wish.of_verb(deed, template=_call_template(noun))
    for clause in children(verb, "advcl", "ccomp", "xcomp"):
        if (
            any(c.lower_ == "for" for c in children(clause, "mark"))
            and worth(clause)
            and (doer := child(clause, "nsubj", "nsubjpass")) is not None
            and (passive(clause) or _public(doer, clause))
        ):
            yield wish.of_clause(clause)


def _nameable(noun: Token) -> bool:
    """Tell whether a noun called for says enough to be named: not "help", not "it", not an against-deed on a bill."""
    return (
        noun.pos_ == "NOUN"
        and noun.lemma_ not in load("proposals")["idle_noun"]
        and (_wanted(noun) or (noun.lemma_ in load("proposals")["callable"] and bool(children(noun, "prep", "acl"))))
        and not against(noun)
    )


def _measured(noun: Token) -> bool:
    """Tell whether a noun is a measure, an inquiry or a vote told with its object."""
    known = noun.lemma_.lower() in load("proposals")["measure"] or family_of(noun) in ("inquiry", "ballot")
    known &= noun.lemma_ != "vote" or noun.tag_ == "NN"  # a vote on it, but not "sixty votes on it"
    return known and bool(children(noun, "prep"))


def _wanted(noun: Token) -> bool:
    family = family_of(noun)
    bare = family in ("bill", "motion") and not children(noun, "prep", "acl", "amod", "compound", "relcl")
    return family in WANTED_FAMILIES and not bare and not against(noun)  # not "an appeal for law and order"


def against(noun: Token) -> bool:
    """Tell whether a noun is a deed against a proposal that has a name ("dismissal of the bill")."""
    if noun.lemma_.lower() not in load("stance")["against_deed"]:
        return False
    inner = [child(prep, "pobj") for prep in children(noun, "prep")]
    return any(n is not None and family_of(n) in ("bill", "agreement", "proposal") for n in inner)


def _demanded(block: ParsedBlock, verb: Token, cast: Cast) -> Iterator[ProposalMention]:
    """Read "demanded the release of …", "proposed building …", "demanded that the minister resign"."""
    wish = Wish(block=block, cue=verb, rule="demanded", confidence=0.75, proposers=cast.keys(block, wanter(verb)))
    sought = verb.lemma_ in ("seek", "suggest", "want", "require", "favour", "favor")
    for noun in children(verb, "dobj", "nsubjpass"):
        if not sought:
            yield from (
                wish.of_noun(item) for item in listed(noun) if _wanted(item) and children(item, "prep", "acl", "amod")
            )
        elif verb.lemma_ in load("proposals")["want"] and wish.proposers:  # "wants a two-year freeze on rents"
            yield from (wish.of_noun(item) for item in listed(noun) if _measured(item))
    for clause in children(verb, "ccomp", "xcomp"):
        if clause.tag_ == "VBG" and not sought and worth(clause):
            yield wish.of_verb(clause)
        elif (
            (clause.tag_ == "VB" or any(c.tag_ == "VB" for c in children(clause, "auxpass")))
            and not children(clause, "aux")
            and child(clause, "mark") is not None
            and not sought
            and child(clause, "nsubj", "nsubjpass")
        ):
            yield from ([wish.of_clause(clause)] if worth(clause) else [])


def _wish_noun(block: ParsedBlock, noun: Token, cast: Cast) -> Iterator[ProposalMention]:
    """Read "protesters' demands for …", "the request of X to suspend …", "demands include A, B and C"."""
    if noun.head.lemma_ == "make" and not realised(noun.head):
        return  # "he needs to make appeals to younger voters"
    if _anothers(noun):
        return
    if any(c.lemma_.lower() in load("proposals")["telephone"] for c in children(noun, "compound", "amod")):
        return  # "held a three-hour conference call to defend the merger"
    owner = child(noun, "poss")
    of = next((child(p, "pobj") for p in children(noun, "prep") if p.lower_ in ("of", "by", "from")), None)
    wish = Wish(
        block=block,
        cue=noun,
        rule=f"noun of wishing: {noun.lemma_}",
        confidence=0.8,
        proposers=cast.keys(block, owner if owner is not None else of) or cast.before(block, noun),
    )
    for prep in children(noun, "prep"):
        wanted = child(prep, "pobj")
        if prep.lower_ == "for" and wanted is not None:
            items = listed(wanted)
            if noun.tag_ == "NNS":  # "demands for A and B"
                items += [i for i in read_list(noun.doc, prep.i + 1, noun.sent.end) if i not in items]
            yield from (wish.of_noun(item) for item in items if _nameable(item))
    deed = purpose(noun)
    if deed is not None and worth(deed):
        yield wish.of_verb(deed, template=f"{noun.lemma_.capitalize()} to {{}}")
    verb = noun.head
    if (
        noun.dep_ == "nsubj"
        and verb.lemma_ in load("proposals")["include"]
        and (noun.tag_ == "NNS" or verb.lemma_ != "be")
    ):
        yield from _demand_list(wish, verb)
    if noun.dep_ == "pobj" and noun.lemma_ in load("proposals")["at_wish"] and of is not None:
        yield from _at_request(wish, noun)
    if not children(noun, "prep", "acl") and any(c.lower_ in ("the", "this", "that") for c in children(noun, "det")):
        yield _named_again(block, noun)


def _anothers(noun: Token) -> bool:
    """Tell whether "his call" may be of either of two: "Roth criticised Diallo over his call for a ban"."""
    owner, prep = child(noun, "poss"), noun.head
    above = prep.head
    return (
        owner is not None
        and owner.tag_ == "PRP$"
        and noun.dep_ == "pobj"
        and above.pos_ == "VERB"
        and prep.lower_ in ("for", "over", "about")
        and child(above, "dobj") is not None
    )


def _demand_list(wish: Wish, verb: Token) -> Iterator[ProposalMention]:
    """Read the items of "demands include A, B and C", nouns and clauses alike."""
    firsts = children(verb, "dobj", "attr")
    firsts += [n for p in children(verb, "prep") if p.lower_ in ("to", "beyond") for n in children(p, "pobj")]
    items = [item for first in firsts for item in listed(first)]
    inside = {t.i for item in items for part in close(item) for t in (part, *part.children)}
    items += [i for i in read_list(verb.doc, verb.i + 1, verb.sent.end) if i not in items and i.i not in inside]
    for item in items:
        if not against(item) and item.pos_ == "NOUN":
            yield wish.of_noun(item)
        for clause in children(item, "relcl", "ccomp", "acl"):
            if clause.pos_ == "VERB" and any(c.lower_ == "that" for c in children(clause, "mark")):
                yield wish.of_clause(clause)


def _at_request(wish: Wish, noun: Token) -> Iterator[ProposalMention]:
    """Read what is done at somebody's request: "Per request of X, the Queen suspended parliament"."""
    prep = noun.head
    if prep.lower_ not in ("per", "at", "on", "upon", "following"):
        return
    done = prep.head
    if done.pos_ == "NOUN":
        near = [
            t
            for t in noun.doc[max(noun.sent.start, prep.i - 15) : prep.i]
            if family_of(t) == "deed" and children(t, "prep")
        ]
        yield from (_with_status(wish, Status.IN_FORCE, t).of_noun(t) for t in near[-1:])
    if (
        done.pos_ == "VERB"
        and done.tag_ in ("VBD", "VBN", "VBZ")
        and worth(done)
        and children(done, "dobj", "nsubjpass")
    ):
        yield _with_status(wish, Status.IN_FORCE, done).of_verb(done, template="Request to {}", plain_form=True)


def _named_again(block: ParsedBlock, noun: Token) -> ProposalMention:
    """Make the mention of a wish that was told before: "the request"."""
    return ProposalMention(
        block=block,
        head=noun,
        span=block.span(noun),
        title=noun.text,
        family="wish",
        topics=frozenset(),
        founds=False,
        anaphoric=True,
        confidence=0.5,
        rule="noun of wishing: named again",
    )


def _with_status(wish: Wish, status: Status, cue: Token) -> Wish:
    return replace(wish, rule="done at a request", confidence=0.75, status=status, cue=cue)
