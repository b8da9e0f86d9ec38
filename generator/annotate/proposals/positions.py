"""Who stands where on a proposal, from reports and from quotations alike, with the passage that shows it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.annotate.parse import Parse, ParsedBlock
from generator.annotate.proposals.cast import Cast
from generator.annotate.proposals.clusters import Cluster
from generator.annotate.proposals.leanings import followers, leanings
from generator.annotate.proposals.mention import ProposalMention
from generator.annotate.proposals.roles import Role, roles
from generator.annotate.proposals.stances import branded, called, cannot, judged, stance_of
from generator.annotate.proposals.syntax import SUBJECTS, agent, child, children, kept, passive, subject
from generator.annotate.tree import Token
from generator.lexicon import load
from generator.model.annotation import Position, Quotation, Stance

# demands that answer something done: "that was outrageous" after them judges what was done
ANSWERS = frozenset({"asked somebody to", "called for"})
REACH = 900  # code points: how far back "this" in a quotation may point


def find_positions(parse: Parse, clusters: tuple[Cluster, ...], cast: Cast) -> tuple[tuple[Position, ...], ...]:
    """Find the positions on each of the proposals, one tuple a proposal, each in text order without repetition."""
    found: list[list[Position]] = [[p for m in c.mentions for p in _around(parse, m, cast)] for c in clusters]
    for quotation in cast.voices:
        for index, position in _quoted(parse, clusters, quotation, cast):
            found[index].append(position)
    for index, position in _despite(parse, clusters, cast):
        found[index].append(position)
    return tuple(tuple(_once(each)) for each in found)


def _once(positions: list[Position]) -> Iterator[Position]:
    """Yield positions in text order, one for each actor, stance and passage."""
    seen = set()
    for position in sorted(positions, key=lambda p: p.evidence):
        mark = (position.actor, position.stance, position.evidence)
        if mark not in seen:
            seen.add(mark)
            yield position


def _around(parse: Parse, m: ProposalMention, cast: Cast) -> Iterator[Position]:
    """Yield the positions that the words around one mention report."""
    evidence = parse.sentence(m.span)
    if m.wants:
        yield from (Position(actor=k, stance=Stance.SUPPORT, evidence=evidence, rule=m.rule) for k in m.proposers)
    for role in roles(m.head):
        stance, rule = _stance(role, m.head)
        if stance is not None:
            actors = [key for key in _actors(m.block, role, cast) if key not in cast.arbiters]
            yield from (Position(actor=k, stance=stance, evidence=evidence, rule=rule) for k in actors)
        yield from (replace(p, evidence=evidence) for p in _judged_choice(m, role, cast))
    for key, stance, rule in (*leanings(m, cast), *followers(m, cast)):
        yield Position(actor=key, stance=stance, evidence=evidence, rule=rule)
    for key in _protesters(m, cast):
        yield Position(actor=key, stance=Stance.OPPOSE, evidence=evidence, rule="protests against")
    for key in _undoers(m, cast):
        yield Position(actor=key, stance=Stance.OPPOSE, evidence=evidence, rule="wants it dropped")


def _stance(role: Role, head: Token) -> tuple[Stance | None, str]:
    """Give the stance that a verb reports of its subject, and the rule that read it."""
    if role.place != "object":
        return None, ""
    if role.verb.lemma_ == "vote" and not children(role.verb, "prt"):
        return _vote(role)
    if sign := called(role.verb, head):
        return stance_of(sign), "called it"
    if _on_condition(role):
        backs = role.verb.lemma_.lower() in load("stance")["support_verb"] or role.verb.lemma_ in (
            "vote",
            "look",
            "live",
        )
        return (Stance.CONDITIONAL if backs else None), "on a condition"
    return _dealt(role) if role.real or _own_will(role) or _announced(role) or cannot(role) else (None, "")


def _on_condition(role: Role) -> bool:
    """Tell whether a deed is put under a condition: "would back it only if …"."""
    would = any(c.lower_ in ("would", "could", "will") for c in children(role.verb, "aux"))
    marks = [c.lower_ for a in children(role.verb, "advcl") for c in children(a, "mark", "advmod", "prep")]
    provided = any(a.lower_ in ("provided", "providing") for a in children(role.verb, "advcl", "prep"))
    return would and not role.denied and (provided or any(mark in ("if", "unless") for mark in marks))


def _announced(role: Role) -> bool:
    """Tell whether somebody says what he himself will do: "said he would vote against the bill", "will oppose it"."""
    modal = next((c.lower_ for c in children(role.verb, "aux") if c.tag_ == "MD"), "")
    if modal in ("will", "’ll", "'ll", "wo", "’d", "'d"):
        return True
    who = child(role.verb, "nsubj")
    own = who is not None and who.pos_ == "PRON" and role.verb.dep_ == "ccomp"
    return modal == "would" and own and role.verb.head.lemma_ in load("proposals")["say"]


def _dealt(role: Role) -> tuple[Stance | None, str]:
    """Give the stance of one who deals with a proposal, or wants it dealt with: backs, rejects or drops it."""
    lexicon, lemma = load("stance"), role.verb.lemma_.lower()
    if role.denied:
        return (Stance.OPPOSE if lemma in load("status")["refused_when_negated"] else None), "refused it"
    turned = lemma in ("turn", "throw", "vote") and any(c.lower_ in ("down", "out") for c in role.verb.children)
    if lemma in lexicon["oppose_verb"] or role.preposition == "against" or turned:
        return Stance.OPPOSE, f"verb: {lemma}"
    if _dropped(role):
        return Stance.OPPOSE, "wants it dropped"
    return (Stance.SUPPORT if lemma in lexicon["support_verb"] else None), f"verb: {lemma}"


def _judged_choice(m: ProposalMention, role: Role, cast: Cast) -> Iterator[Position]:
    """Read "X's decision to reject the deal was described as short-sighted by Y": Y is for the deal."""
    noun = role.verb.head
    if role.verb.dep_ != "acl" or noun.dep_ not in ("nsubjpass", "dobj") or noun.pos_ != "NOUN":
        return
    sign = called(noun.head, role.verb) * (-1 if role.verb.lemma_ in load("stance")["oppose_verb"] else 1)
    by = next((t for t in noun.head.subtree if t.lower_ == "by" and t.i > noun.head.i), None)
    doer = child(by, "pobj") if passive(noun.head) and by is not None else subject(noun.head)
    stance = stance_of(sign)
    if stance is not None:
        for key in cast.keys(m.block, doer):
            yield Position(actor=key, stance=stance, evidence=m.span, rule="judged the decision")


def _vote(role: Role) -> tuple[Stance | None, str]:
    words = {t.lower_ for t in role.verb.children}
    if role.preposition == "against":
        return Stance.OPPOSE, "voted against"
    if role.preposition == "for":
        conditional = "only" in words or any(c.lower_ == "if" for a in children(role.verb, "advcl") for c in a.children)
        return (Stance.CONDITIONAL if conditional else None if role.denied else Stance.SUPPORT), "voted for"
    return None, ""


def _own_will(role: Role) -> bool:
    """Tell whether a deed not done is still its doer's will: asked for, called for, demanded, promised."""
    above = role.verb.head
    asked = (
        load("proposals")["ask"]
        | load("proposals")["ask_for"]
        | load("proposals")["demand"]
        | load("proposals")["intend"]
    )
    return above.lemma_ in asked or above.lemma_ == "give"


def _dropped(role: Role) -> bool:
    return role.verb.lemma_.lower() in load("stance")["against_deed"] and not role.real


def _actors(block: ParsedBlock, role: Role, cast: Cast) -> tuple[str, ...]:
    """Give who holds the stance: the doer, who made or forbade others to do it, or whose decision it is."""
    verb = role.verb
    while verb.dep_ in ("xcomp", "ccomp", "advcl", "acl") and _directs(verb):
        verb = verb.head
    if verb.dep_ == "acl" and verb.head.pos_ == "NOUN" and child(verb, "agent") is None:
        return cast.keys(block, child(verb.head, "poss"))
    doer = agent(verb) if passive(verb) or child(verb, "agent") is not None else subject(verb)
    return cast.keys(block, doer) or _sayer(block, verb, doer, cast)


def _sayer(block: ParsedBlock, verb: Token, doer: Token | None, cast: Cast) -> tuple[str, ...]:
    """Give who says of itself that "it" does so: "The guild said it backed the closure"."""
    own = doer is not None and doer.lower_ in ("it", "they", "he", "she") and verb.dep_ == "ccomp"
    said = own and verb.head.lemma_ in load("proposals")["say"] | {"announce", "confirm"}
    return cast.keys(block, subject(verb.head)) if said else ()


def _directs(verb: Token) -> bool:
    """Tell whether a deed is under a verb of directing, letting or asking ("directed his ministers not to sign")."""
    above, status, wishes = verb.head.lemma_.lower(), load("status"), load("proposals")
    return above in status["let"] | status["direct"] | wishes["ask"] | wishes["ask_for"] or above == "give"


def _protesters(m: ProposalMention, cast: Cast) -> tuple[str, ...]:
    """Give who protests in "a march against the new levy": those the document calls protesters."""
    above = m.head.head
    if (
        m.head.dep_ != "pobj"
        or above.lower_ not in ("against", "to", "over", "at")
        or above.head.lemma_ not in load("stance")["oppose_noun"]
    ):
        return ()
    noun = above.head
    if noun.dep_ == "pobj" and noun.head.lower_ == "in" and noun.head.head.pos_ == "VERB":
        owners = cast.keys(m.block, child(m.head, "poss"))
        return tuple(key for key in cast.keys(m.block, _doer(noun.head.head)) if key not in owners)
    return cast.keys(m.block, child(noun, "poss")) or cast.of_stem(noun.lemma_)


def _doer(verb: Token) -> Token | None:
    """Give who does what a verb tells: "she resigned in protest at the deal".

    Of a participle it is the nearest subject before it, however the parser hangs it: "Lund made Berg treasurer, which
    he was until May, resigning in protest at Lund's deal".
    """
    between = verb.doc[verb.head.i : verb.i] if verb.dep_ == "advcl" and verb.tag_ == "VBG" else ()
    nearest = [token for token in between if token.dep_ in SUBJECTS]
    return nearest[-1] if nearest else subject(verb)


def _undoers(m: ProposalMention, cast: Cast) -> tuple[str, ...]:
    """Give who wants a proposal undone: "protesters' demands include complete dismissal of the bill"."""
    of = m.head.head
    if m.head.dep_ != "pobj" or of.lower_ != "of" or of.head.lemma_.lower() not in load("stance")["against_deed"]:
        return ()
    wished = of.head
    for _ in range(6):
        if wished.pos_ == "VERB" and wished.lemma_ in load("proposals")["include"]:
            wish = subject(wished)
            return (
                cast.keys(m.block, child(wish, "poss"))
                if wish is not None and wish.lemma_ in load("proposals")["wish"]
                else ()
            )
        if wished.pos_ == "VERB" and wished.lemma_ in load("proposals")["ask_for"] | load("proposals")["demand"]:
            return cast.keys(m.block, subject(wished))
        wished = wished.head
    return ()


def _quoted(
    parse: Parse, clusters: tuple[Cluster, ...], quotation: Quotation, cast: Cast
) -> Iterator[tuple[int, Position]]:
    """Yield the position that a quotation takes on the proposal it speaks of."""
    block = parse.block_at(quotation.content.start)
    tokens = block.tokens(quotation.content) if block is not None else None
    if quotation.speaker is None or quotation.speaker in cast.arbiters or not tokens:
        return
    for index, sign in _judgements(clusters, quotation, list(tokens)):
        stance = stance_of(sign)
        if stance is not None:
            yield (
                index,
                Position(
                    actor=quotation.speaker,
                    stance=stance,
                    evidence=parse.sentence(quotation.content),
                    rule="spoke of it",
                ),
            )


def _judgements(clusters: tuple[Cluster, ...], quotation: Quotation, tokens: list[Token]) -> Iterator[tuple[int, int]]:
    """Yield the proposals that a quotation speaks of, with the sign of what it says."""
    inside = [
        (i, m)
        for i, c in enumerate(clusters)
        for m in c.mentions
        if m.block.span(m.head) in quotation.content and not m.wants
    ]
    for index, m in inside:
        yield index, judged(m.head)
    said = [t for pointer in tokens if _points_out(pointer) for t in _said_of(pointer)]
    if not any(judged(m.head) for _, m in inside) and said:
        before = [(c.before(quotation.content.start), i) for i, c in enumerate(clusters)]
        offset, index = max(before, default=(-1, -1))
        if offset >= 0 and quotation.content.start - offset <= REACH and not _exclaims(clusters[index], quotation):
            yield index, branded(said)


def _exclaims(known: Cluster, quotation: Quotation) -> bool:
    """Tell whether "this" is more likely what led to a demand than the demand, or whoever speaks made it himself."""
    answers = known.founder.family == "act" and known.founder.rule in ANSWERS
    return answers or any(quotation.speaker in m.proposers for m in known.mentions)


def _points_out(token: Token) -> bool:
    """Tell whether a word in a quotation points at what was told before it: "this is …", "it would be …".

    What "was" so is past, and "it would be better if" says nothing of what was told.
    """
    pointing = token.lower_ in ("this", "it", "that") and token.dep_ in ("nsubj", "nsubjpass") and token.pos_ == "PRON"
    better = any(c.tag_ == "JJR" for c in children(token.head, "acomp"))
    marks = [c.lower_ for clause in children(token.head, "advcl") for c in children(clause, "mark")]
    supposed = better and "if" in marks
    return pointing and token.head.tag_ != "VBD" and not supposed


def _said_of(pointer: Token) -> list[Token]:
    """Give the words of what "this" or "it" is said to be."""
    verb = pointer.head
    parts = children(verb, "acomp", "attr") + (children(verb, "dobj") if verb.lower_ in ("'s", "’s") else [])
    return [t for part in parts for t in kept(part, without=frozenset({"relcl", "advcl", "ccomp"}))]


def _despite(parse: Parse, clusters: tuple[Cluster, ...], cast: Cast) -> Iterator[tuple[int, Position]]:
    """Yield who acts against what another asked for: "cut Europeans out of talks, despite Mr X's request"."""
    for block in parse.paragraphs:
        for token in block.words:
            if token.lower_ != "despite" or (noun := child(token, "pobj")) is None:
                continue
            if noun.lemma_ not in load("proposals")["wish"]:
                continue
            owner = cast.keys(block, child(noun, "poss"))
            doers = cast.keys(block, subject(token.head)) if token.head.pos_ == "VERB" else ()
            at = block.span(token).start
            wished = [(c.before(at), i) for i, c in enumerate(clusters) if set(c.founder.proposers) & set(owner)]
            if owner and wished and max(wished)[0] >= 0:
                evidence = parse.sentence(block.span(token))
                for key in doers:
                    yield (
                        max(wished)[1],
                        Position(actor=key, stance=Stance.OPPOSE, evidence=evidence, rule="acts despite it"),
                    )
