"""What is on the table: proposals with proposer, recipient, terms, status and each actor's position."""

from __future__ import annotations

from dataclasses import replace

from generator.annotate.parse import Parse
from generator.annotate.proposals.acts import find_acts
from generator.annotate.proposals.bygone import bygone
from generator.annotate.proposals.cast import Cast, gather
from generator.annotate.proposals.clusters import Cluster, cluster
from generator.annotate.proposals.gate import signed
from generator.annotate.proposals.mention import ProposalMention
from generator.annotate.proposals.nouns import find_noun_mentions
from generator.annotate.proposals.plans import find_plans
from generator.annotate.proposals.positions import find_positions
from generator.annotate.proposals.pronouns import PRONOUN, find_pronouns
from generator.annotate.proposals.status import find_reports, settle
from generator.annotate.proposals.terms import find_terms
from generator.annotate.proposals.wishes import find_wishes
from generator.annotate.tree import Token
from generator.model.annotation import (
    DateMention,
    Entities,
    Position,
    Proposal,
    Quotation,
)


def find_proposals(
    parse: Parse, entities: Entities, quotations: tuple[Quotation, ...], dates: tuple[DateMention, ...]
) -> tuple[Proposal, ...]:
    """Find the proposals of a document, one for all mentions of each, in the order of their first mention."""
    cast = gather(entities, quotations, parse.text)
    found = _alike(cluster(_mentions(parse, cast)))
    positions = find_positions(parse, found, cast)
    return tuple(
        _proposal(parse, known, stands, dates)
        for known, stands in zip(found, positions, strict=True)
        if signed(known, _title(known))
    )


def _mentions(parse: Parse, cast: Cast) -> list[ProposalMention]:
    """Gather the mentions of all rules in text order; of two on one word, the one that opens an entry."""
    best: dict[int, ProposalMention] = {}
    every = (
        *find_wishes(parse, cast),
        *find_plans(parse, cast),
        *find_acts(parse, cast),
        *find_noun_mentions(parse, cast),
        *find_pronouns(parse),
    )
    for mention in every:
        at = mention.block.span(mention.head).start
        if at not in best or (mention.founds, mention.confidence) > (best[at].founds, best[at].confidence):
            best[at] = mention
    kept = [best[at] for at in sorted(best) if not _told_within(best[at], best)]
    today = parse.document.date
    return [replace(m, founds=False) if m.founds and bygone(m, today) else m for m in kept]


def _told_within(mention: ProposalMention, best: dict[int, ProposalMention]) -> bool:
    """Tell whether a mention only tells what another says.

    "A motion calling for an inquiry" is one proposal, and the fee of "asked that the fee be scrapped" is none.
    """
    motion = next((t for t in mention.head.ancestors if best.get(mention.block.span(t).start) is not None), None)
    outer = best.get(mention.block.span(motion).start) if motion is not None else None
    if outer is not None and outer.founds and outer.head == mention.head.head and mention.rule == "noun: named again":
        return outer.family == "act" and mention.family in ("deed", "bill")
    return outer is not None and outer.founds and outer.family == "motion" and mention.rule == "called for"


def _alike(found: tuple[Cluster, ...]) -> tuple[Cluster, ...]:
    """Make one of proposals with one title: two who ask for the same thing are its proposers."""
    titles: dict[str, list[ProposalMention]] = {}
    for known in found:
        titles.setdefault(_title(known).lower(), []).extend(known.mentions)
    return tuple(Cluster(tuple(sorted(mentions, key=lambda m: m.span))) for mentions in titles.values())


def _title(known: Cluster) -> str:
    """Choose the title: the founder's, unless that is a bare noun and another mention tells more."""
    founder = known.founder
    if len(founder.title.replace("-", " ").split()) >= 3:
        return founder.title
    named = [m for m in known.mentions if m.head.dep_ not in ("attr", "oprd") and not _qualified(m.head)]
    fuller = [m for m in named if len(m.title.split()) >= 4 and (m.founds or m.family == founder.family)]
    return fuller[0].title if fuller else founder.title


def _qualified(head: Token) -> bool:
    """Tell whether a noun is judged in passing, which makes no title: "a fairly conventional plan"."""
    return any(t.dep_ == "advmod" for part in head.children if part.dep_ == "amod" for t in part.children)


def _proposal(
    parse: Parse, known: Cluster, positions: tuple[Position, ...], dates: tuple[DateMention, ...]
) -> Proposal:
    founder = known.founder
    history = find_reports(parse, known.mentions, dates)
    return Proposal(
        title=_title(known),
        mentions=tuple(dict.fromkeys(m.span for m in known.mentions if m.family != PRONOUN)),
        proposers=tuple(dict.fromkeys(key for m in (founder, *known.mentions) for key in m.proposers)),
        recipients=next((m.recipients for m in known.mentions if m.recipients), ()),
        status=settle(history),
        terms=find_terms(parse, known.mentions),
        positions=positions,
        history=history,
        evidence=tuple(dict.fromkeys(parse.sentence(m.span) for m in known.mentions)),
        confidence=founder.confidence,
        rule=founder.rule,
    )
