"""Where a proposal stands, as the text reports it, with the words that say so."""

from __future__ import annotations

from collections.abc import Iterator

from generator.annotate.parse import Parse, ParsedBlock
from generator.annotate.proposals.mention import ProposalMention
from generator.annotate.proposals.roles import Role, roles
from generator.annotate.proposals.syntax import agent, child, children, passive, subject
from generator.annotate.tree import Token
from generator.lexicon import load
from generator.model.annotation import DateMention, Status, StatusReport
from generator.model.span import Span

# what is settled outweighs what is still moving; within a rank the first report counts: news tells the newest first
DECIDED = (
    Status.REJECTED,
    Status.AGREED,
    Status.SIGNED,
    Status.PASSED,
    Status.IN_FORCE,
    Status.WITHDRAWN,
    Status.BLOCKED,
)
MOVING = (Status.UNDER_DISCUSSION, Status.IN_PREPARATION, Status.PROPOSED)
# a status that may be announced for the future and still be the news ("will withdraw the bill")
ANNOUNCED = (Status.WITHDRAWN, Status.AGREED, Status.REJECTED, Status.BLOCKED, Status.UNDER_DISCUSSION)
CLASSES = {
    "in_preparation": Status.IN_PREPARATION,
    "under_discussion": Status.UNDER_DISCUSSION,
    "rejected": Status.REJECTED,
    "agreed": Status.AGREED,
    "signed": Status.SIGNED,
    "passed": Status.PASSED,
    "in_force": Status.IN_FORCE,
    "withdrawn": Status.WITHDRAWN,
    "blocked": Status.BLOCKED,
    "proposed": Status.PROPOSED,
}


def find_reports(
    parse: Parse, mentions: tuple[ProposalMention, ...], dates: tuple[DateMention, ...]
) -> tuple[StatusReport, ...]:
    """Find what a document reports of a proposal's fate, in text order, from the mentions of it."""
    found = [r for m in mentions for r in _reports(parse, m, dates)]
    return tuple(dict.fromkeys(sorted(found, key=lambda r: r.printed)))


def settle(reports: tuple[StatusReport, ...]) -> Status | None:
    """Choose the status that a proposal is shown with, from all reports of it."""
    told = [r.status for r in reports if r.status is not None]
    decided = [s for s in told if s in DECIDED]
    if decided:
        return decided[0]
    return next((s for s in MOVING if s in told), None)


def _reports(parse: Parse, m: ProposalMention, dates: tuple[DateMention, ...]) -> Iterator[StatusReport]:
    """Yield the reports around one mention."""
    if m.status is not None:
        cue = m.cue if m.cue is not None else m.head
        yield _report(parse, m.block, cue, (m.status, m.block.span(cue)), dates)
    marked = _marked(m.head)
    if marked is not None:
        yield _report(parse, m.block, marked[1], (marked[0], m.block.span(marked[1])), dates)
    for pronoun in _taken_up(m.head):
        for role in roles(pronoun):
            if (status := status_of(role)) is not None:
                yield _report(parse, m.block, role.verb, (status, _printed(m.block, role)), dates)
    if m.head.pos_ == "VERB" and m.family == "act" and m.rule != "noun of wishing: request":
        return
    for role in roles(m.head):
        status = _of_kind(m, role, status_of(role))
        if status is not None:
            yield _report(parse, m.block, role.verb, (status, _printed(m.block, role)), dates)


def _marked(head: Token) -> tuple[Status, Token] | None:
    """Give the status that an adjective tells, with it: "the failed immigration bill", "her stalled plan"."""
    words = load("status")
    return next(
        ((CLASSES[c], t) for t in children(head, "amod") for c in CLASSES if t.lower_ in words.get(f"{c}_mark", ())),
        None,
    )


def _taken_up(deed: Token) -> Iterator[Token]:
    """Yield what takes a deed up in the clause after it: "… asked him to resign, but this was dropped"."""
    if deed.pos_ == "VERB":
        for token in deed.doc[deed.i + 1 : deed.sent.end]:
            if token.lower_ in ("this", "that") and token.dep_ == "nsubjpass" and token.pos_ == "PRON":
                yield token


def _of_kind(m: ProposalMention, role: Role, status: Status | None) -> Status | None:
    """Read a status by what kind of proposal has it.

    Who signs a motion or a petition puts it forward; a ban that a court "refused to block" stands.
    """
    if m.family == "motion" and status is Status.SIGNED:
        return Status.PROPOSED
    stopping = role.verb.lemma_.lower() in load("status")["blocked_object"] and role.place == "object"
    if m.family == "deed" and role.denied and role.real and stopping and role.verb.head.lemma_ in ("refuse", "decline"):
        return Status.IN_FORCE
    return status


def status_of(role: Role) -> Status | None:
    """Give the status that a verb reports of the proposal in its place, or None."""
    if role.verb.lemma_ == "vote" and role.preposition == "on" and not role.denied:
        due = role.future or role.verb.head.lemma_ in load("status")["due"]
        return Status.UNDER_DISCUSSION if due else None
    if not role.real:
        return None
    lexicon, lemma = load("status"), role.verb.lemma_.lower()
    if role.denied:
        refused = lemma in lexicon["refused_when_negated"] and role.place == "object"
        return Status.REJECTED if refused else None
    status = _class(role)
    if role.future and status not in ANNOUNCED:
        return None
    return status


def _class(role: Role) -> Status | None:
    """Give the status that a verb's lemma tells in this place, undenied."""
    words, lemma = load("status"), role.verb.lemma_.lower()
    if role.place == "subject":
        return _of_subject(role)
    if role.place == "handling":
        return Status.UNDER_DISCUSSION if lemma in words["handle"] else None
    return _of_particle(role.verb) or _of_object(role)


def _of_object(role: Role) -> Status | None:
    """Read what is done to a proposal: "was voted against", "are looking at it", "approved the plan"."""
    words, lemma = load("status"), role.verb.lemma_.lower()
    if lemma == "vote":
        return Status.REJECTED if role.preposition == "against" else None
    if lemma == "look":
        return Status.UNDER_DISCUSSION if role.preposition == "at" else None
    told_who = role.verb.tag_ == "VBD" and lemma in words["in_preparation_object"] - words["proposed_object"]
    aside = role.preposition in ("for", "against") or (role.preposition == "with" and lemma != "comply")
    if told_who or aside:  # "who drafted the ban" tells who, not where it stands
        return None
    if lemma in words["agreed_by_a_body"] and not _by_a_body(role.verb):
        return None  # "the union has endorsed the levy" tells where the union stands
    return next((CLASSES[name] for name in CLASSES if lemma in words[f"{name}_object"]), None)


def _by_a_body(verb: Token) -> bool:
    """Tell whether who backs or endorses something thereby decides on it: a council, a committee, voters."""
    doer = agent(verb) if passive(verb) else subject(verb)
    return doer is not None and any(t.lemma_.lower() in load("status")["decider"] for t in (doer, *doer.children))


def _of_particle(verb: Token) -> Status | None:
    """Read "threw out the bill", "put off the plan", "signed the ban into law"."""
    lemma, particles = verb.lemma_.lower(), [c.lower_ for c in children(verb, "prt")]
    if (lemma in ("throw", "turn") and particles) or (lemma == "vote" and "down" in particles):
        return Status.REJECTED
    if lemma == "put" and "off" in particles:
        return Status.BLOCKED
    if lemma == "strike" and "down" in particles:
        return Status.BLOCKED
    if lemma in ("call", "take", "walk", "back") and "off" in particles:
        return Status.WITHDRAWN
    into = [n.lower_ for p in children(verb, "prep") for n in children(p, "pobj")]
    return Status.PASSED if lemma == "sign" and "law" in into else None


def _of_subject(role: Role) -> Status | None:
    """Read "the motion failed to pass", "the ban was unlawful", "the bill passed"."""
    words, lemma = load("status"), role.verb.lemma_.lower()
    if lemma in words["rejected_subject"] and (child(role.verb, "xcomp") or not children(role.verb, "dobj")):
        return Status.REJECTED
    if lemma == "be" or child(role.verb, "acomp", "attr") is not None:
        return _predicate(role.verb)
    return next((CLASSES[name] for name in CLASSES if lemma in words.get(f"{name}_subject", ())), None)


def _predicate(verb: Token) -> Status | None:
    """Read "was null and void", "is dead", "is still on the table", "is under review"."""
    words = load("status")
    for part in children(verb, "acomp", "attr", "oprd"):
        if any(t.lemma_.lower() in words["blocked_word"] for t in (part, *part.children)):
            return Status.BLOCKED
        if part.lemma_.lower() in words["rejected_word"]:
            return Status.REJECTED
    places = [n for p in children(verb, "prep") for n in children(p, "pobj")]
    named = [n.lower_ for n in places if not any(c.lower_ == "no" for c in n.children)]
    return next((CLASSES[c] for c in CLASSES for n in named if n in words.get(f"{c}_place", ())), None)


def _printed(block: ParsedBlock, role: Role) -> Span:
    """Give the words that say so: the verb with its auxiliaries, its particle and its negation."""
    parts = [role.verb, *children(role.verb, "aux", "auxpass", "neg", "prt")]
    if role.verb.lemma_ == "be":
        parts += children(role.verb, "acomp")
    parts = [p for p in parts if abs(p.i - role.verb.i) <= 4]
    first, last = min(p.i for p in parts), max(p.i for p in parts)
    return block.span(role.verb.doc[first : last + 1])


def _report(
    parse: Parse, block: ParsedBlock, verb: Token, told: tuple[Status, Span], dates: tuple[DateMention, ...]
) -> StatusReport:
    """Make the report of a status with the words that say so, dated by what hangs on its verb."""
    status, printed = told
    sentence = parse.sentence(printed)
    inside = [d for d in dates if d.span in sentence]
    near = [d for d in inside if _hangs_on(block, verb, d.span)]
    when = (
        near[0]
        if len(near) == 1
        else inside[0]
        if len(inside) == 1 and len(near) == 0 and len(list(verb.sent)) < 25
        else None
    )
    return StatusReport(status=status, printed=printed, evidence=sentence, when=when)


def _hangs_on(block: ParsedBlock, verb: Token, span: Span) -> bool:
    tokens = block.tokens(span)
    if not tokens:
        return False
    root = tokens.root
    return verb in (root.head, root.head.head)
