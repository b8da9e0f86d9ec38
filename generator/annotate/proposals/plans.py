"""What somebody means to do, promises, agrees on, weighs or says must be: "plans on leaving", "agreed to share …"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.annotate.parse import Parse, ParsedBlock
from generator.annotate.proposals.cast import Cast
from generator.annotate.proposals.decisions import agreed, confirmed, infinitives, only_asked, voted, weighed, whether
from generator.annotate.proposals.deeds import Wish
from generator.annotate.proposals.favoured import for_it
from generator.annotate.proposals.mention import ProposalMention, family_of
from generator.annotate.proposals.syntax import bare, child, children, negated, phrase, subject
from generator.annotate.proposals.titles import plain
from generator.annotate.proposals.voices import hearsay, of_a_crowd, of_many
from generator.annotate.proposals.vows import find_vows, weighs
from generator.annotate.proposals.worth import (
    INSTRUMENTS,
    deals_with_instrument,
    decides,
    deeds,
    is_body,
    public,
    worth,
)
from generator.annotate.tree import Token
from generator.lexicon import load

HELD = frozenset({"have", "be", "get", "do"})
ALONE = frozenset({"resign", "appeal", "sue", "quit"})  # say enough without an object
OPEN_MARKS = frozenset({"whether", "if", "why", "how", "when", "what"})


def find_plans(parse: Parse, cast: Cast) -> Iterator[ProposalMention]:
    """Yield what is planned, agreed, weighed or called necessary, in text order."""
    lexicon = load("proposals")
    for block in parse.paragraphs:
        for token in block.words:
            if token.pos_ in ("VERB", "AUX") and not negated(token):
                yield from _of_verb(block, token, cast)
            elif token.pos_ == "NOUN" and token.lemma_.lower() in lexicon["intent"]:
                yield from _intent_noun(block, token, cast)
            elif token.lower_ == "time":
                yield from _time_to(block, token, cast)


def _of_verb(block: ParsedBlock, verb: Token, cast: Cast) -> Iterator[ProposalMention]:
    """Yield what a verb tells to be planned, agreed, weighed or called necessary."""
    lexicon, lemma = load("proposals"), verb.lemma_.lower()
    if lemma in lexicon["intend"] or lemma == "offer":
        yield from _intended(block, verb, cast)
    if lemma in lexicon["promise"] | lexicon["favour_doing"]:
        yield from for_it(block, verb, cast)
    if lemma in ("vote", "decide"):
        yield from voted(block, verb, cast)
    if lemma in lexicon["agree"]:
        yield from agreed(block, verb, cast)
    if lemma in lexicon["talk_over"] and not only_asked(verb):
        yield from weighed(block, verb, cast)
    yield from _obliged(block, verb, cast)
    yield from whether(block, verb)
    yield from confirmed(block, verb, cast)
    yield from _promised(block, verb, cast)
    yield from find_vows(block, verb, cast)


def _intended(block: ParsedBlock, verb: Token, cast: Cast) -> Iterator[ProposalMention]:
    """Read "she plans on closing the yard", "intends to appeal", "I am committed to getting … out"."""
    who = subject(verb)
    keys = cast.keys(block, who) + _of_speaker(block, verb, cast)
    someone = who is not None and who.pos_ == "PRON" and who.tag_ == "NN"  # "someone", "nobody"
    unsure = any(c.lower_ in ("may", "might", "could", "would") for c in children(verb, "aux"))
    if not keys or someone or unsure or _only_said_of_it(verb):
        return
    if of_a_crowd(who) or hearsay(block, verb, keys, cast):
        return
    weak = verb.lemma_ in load("proposals")["weak_intent"] and verb.lemma_ != "offer"
    named = "Offer to {}" if verb.lemma_ == "offer" else "Plan to {}"
    for deed in infinitives(verb):
        for real in deeds(deed):
            alone = who is None or not is_body(who) or cast.persons.issuperset(keys)
            if real.pos_ == "VERB" and alone and not public(real):
                continue  # "plans to caucus for him": one person's doings
            if (
                real.pos_ == "VERB"
                and alone
                and not children(real, "dobj", "prep", "xcomp")
                and real.lemma_ not in ALONE
            ):
                continue  # "intends to split off": whose and what?
            if real.lemma_ in load("proposals")["ask_for"] and any(p.lower_ == "for" for p in children(real, "prep")):
                continue  # "pledged to push for a new law": the law is what is proposed
            weak = weak and not (verb.lemma_ != "hope" and real.pos_ == "VERB" and weighs(real))
            sure = 0.5 if weak and not _weighty(real) and (alone or not public(real)) else 0.65 if weak else 0.75
            wish = Wish(block=block, cue=verb, rule="means to", confidence=sure, proposers=keys)
            if (
                real.pos_ == "VERB" and len(list(real.subtree)) <= 2 and who is not None
            ):  # "intends to appeal": whose plan?
                yield wish.of_verb(real, template=_whose(who))
            elif real.pos_ == "VERB":
                yield wish.of_verb(
                    real, top=verb if real == deed else None, template="{}" if real.tag_ == "VBG" else named
                )
            else:
                yield wish.of_noun(real)


def _only_said_of_it(verb: Token) -> bool:
    """Tell whether it is a claim, or no intent: "his claim that she wants to sell", "should commit troops to hold"."""
    claimed = verb.dep_ in ("acl", "ccomp") and verb.head.lemma_.lower() in load("proposals")["suppose"]
    return claimed or (verb.lemma_ == "commit" and child(verb, "dobj") is not None)


def _of_speaker(block: ParsedBlock, verb: Token, cast: Cast) -> tuple[str, ...]:
    """Give who tells what a body of his or hers offers: "the mayor said her office had offered to …"."""
    who, voice = subject(verb), cast.voice(block.span(verb))
    owner = child(who, "poss") if who is not None and who.lemma_ in load("proposals")["body"] else None
    own = owner is not None and owner.pos_ == "PRON"
    return (voice.speaker,) if own and voice is not None and voice.speaker is not None else ()


def _whose(who: Token) -> str:
    """Give the title's frame for a deed of one word, which says nothing without its doer."""
    name = plain(bare(phrase(who))) if who.pos_ in ("NOUN", "PROPN") else ""
    return f"Plan of {name.replace('{', '').replace('}', '')} to {{}}" if name else "Plan to {}"


def _weighty(deed: Token) -> bool:
    """Tell whether a deed that somebody only wants has a named object or a date ("to leave the EU by January")."""
    return any(t.pos_ == "PROPN" for part in children(deed, "dobj", "prep") for t in part.subtree)


def _promised(block: ParsedBlock, verb: Token, cast: Cast) -> Iterator[ProposalMention]:
    """Read what a government or a body will do: "the ministry will lift the ban on …"."""
    if not any(c.lower_ == "will" for c in children(verb, "aux")) or any(c.dep_ == "nsubjpass" for c in verb.children):
        return
    keys = cast.keys(block, child(verb, "nsubj"))
    deed = next(iter(_deeds_of_help(verb)), verb)
    known = deed.lemma_ in load("proposals")["promise_verb"] and child(deed, "dobj") is not None
    supposed = verb.dep_ in ("acl", "ccomp") and verb.head.lemma_.lower() in load("proposals")["suppose"]
    if not keys or not known or supposed or deals_with_instrument(deed) or hearsay(block, verb, keys, cast):
        return
    yield Wish(block=block, cue=verb, rule="will do", confidence=0.65, proposers=keys).of_verb(
        deed, template="Plan to {}", plain_form=deed.tag_ == "VBG"
    )


def _deeds_of_help(verb: Token) -> list[Token]:
    return children(verb, "xcomp", "ccomp") if verb.lemma_ in load("proposals")["light"] else []


def _obliged(block: ParsedBlock, verb: Token, cast: Cast) -> Iterator[ProposalMention]:
    """Read what a speaker says must be: "X said any exploitation would need to be tied to security guarantees"."""
    modal = next((c for c in children(verb, "aux") if c.lower_ in ("must", "should")), None)
    deed = verb
    if modal is None and verb.lemma_ in ("need", "have") and child(verb, "dobj") is None:
        deed = next((c for c in children(verb, "xcomp") if any(a.lower_ == "to" for a in children(c, "aux"))), verb)
        if deed == verb:
            return
        passive_deed = child(deed, "auxpass") is not None
        if not passive_deed:
            return
    elif modal is None:
        return
    if any(c.lower_ in OPEN_MARKS or c.lower_ == "have" for c in verb.children):
        return  # "must have asked only friends", "did not explain why it should be kept", "whether it should be shown"
    doer = child(verb, "nsubj", "nsubjpass")
    keys = _speakers(block, verb, cast)
    if doer is None or doer.pos_ not in ("NOUN", "PROPN") or not keys or family_of(doer) in INSTRUMENTS:
        return
    if not _substantial(deed):
        return
    weak = modal is not None and modal.lower_ == "should" and child(verb, "auxpass") is None
    weak = weak and not (decides(doer) and public(deed) and child(deed, "dobj") is not None)
    weak = weak and deed.lemma_ not in ALONE
    wish = Wish(
        block=block,
        cue=modal if modal is not None else verb,
        rule="said it must be",
        confidence=0.5 if weak else 0.7,
        proposers=keys,
    )
    yield wish.of_clause(deed, doer)


def _speakers(block: ParsedBlock, verb: Token, cast: Cast) -> tuple[str, ...]:
    """Give who says so: the quotation's speaker, or the subject of the verb of saying above."""
    voice = cast.voice(block.span(verb))
    if voice is not None:
        cue = block.tokens(voice.cue) if voice.cue is not None else None
        denied = cue is not None and (
            negated(cue.root) or (cue.root.dep_ == "conj" and negated(cue.root.head))
        )  # "did not come out and say that he should be replaced"
        named = voice.speaker is not None and not of_many(voice.speaker)
        return (voice.speaker,) if voice.speaker is not None and named and not denied else ()
    said = verb
    while said.dep_ in ("conj", "ccomp") and said.head != said:
        said = said.head
        if negated(said) or (said.dep_ == "conj" and negated(said.head)):
            return ()  # "did not say that he should be replaced"
        if said.lemma_ in load("proposals")["say"]:
            keys = cast.keys(block, subject(said))
            return () if of_a_crowd(subject(said)) or any(of_many(key) for key in keys) else keys
    return ()


def _substantial(deed: Token) -> bool:
    """Tell whether an obligation says what is to be done: a full verb with more than "this", or "be" with a place."""
    lexicon = load("proposals")
    if child(deed, "auxpass") is not None:
        known = lexicon["public_act"] | lexicon["promise_verb"]
        doer = child(deed, "nsubjpass")
        thing = doer is not None and (doer.lemma_.lower() in lexicon["public_thing"] or family_of(doer) is not None)
        told = bool(children(deed, "prep", "agent")) and all(c.lower_ != "should" for c in children(deed, "aux"))
        serious = deed.lemma_ not in lexicon["idle"] | lexicon["slogan"]
        return deed.lemma_ in known or (serious and (told or thing))
    if deed.lemma_ == "be":
        return any(c.dep_ == "prep" and child(c, "pobj") is not None for c in deed.children)
    if deed.lemma_ in ALONE:
        return True  # "the speaker should resign"
    whole = [c for c in children(deed, "dobj", "prep", "xcomp", "prt") if c.lower_ != "as"]
    return bool(whole) and all(c.lower_ not in ("this", "that", "it") for c in whole) and worth(deed)


def _intent_noun(block: ParsedBlock, noun: Token, cast: Cast) -> Iterator[ProposalMention]:
    """Read "Ade's declared wish for the port to close", "their pledge to cut taxes"."""
    keys = cast.keys(block, child(noun, "poss"))
    if not keys or hearsay(block, noun, keys, cast):
        return
    wish = Wish(block=block, cue=noun, rule="means to", confidence=0.75, proposers=keys)
    clauses = children(noun, "acl", "relcl", "advcl") + [
        c for c in children(noun.head, "advcl", "xcomp") if c.i > noun.i and noun.dep_ in ("attr", "dobj")
    ]
    for clause in clauses:
        if not any(c.lower_ == "to" for c in children(clause, "aux")):
            continue
        if child(clause, "nsubj", "nsubjpass") is not None and children(clause, "dobj", "prep"):
            yield wish.of_clause(clause)
        elif deeds(clause) and public(clause):
            yield wish.of_verb(clause, template=f"{noun.lemma_.capitalize()} to {{}}")


def _time_to(block: ParsedBlock, noun: Token, cast: Cast) -> Iterator[ProposalMention]:
    """Read "it is time to hand the islanders a vote" in somebody's mouth."""
    keys = _speakers(block, noun, cast)
    if noun.head.lemma_ != "be" or not keys:
        return
    for clause in children(noun, "relcl", "acl") + children(noun.head, "xcomp", "advcl"):
        if (
            any(c.lower_ == "to" for c in children(clause, "aux"))
            and child(clause, "dobj") is not None
            and clause.lemma_ not in HELD
            and (worth(clause) or clause.lemma_ in load("proposals")["public_deed"])
        ):
            wish = Wish(block=block, cue=noun, rule="time to", confidence=0.7, proposers=keys)
            yield wish.of_verb(clause, template="Call to {}")
