"""One entry for all mentions of a proposal, apart from its look-alikes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.annotate.proposals.mention import KIN, ProposalMention, shared
from generator.annotate.proposals.syntax import child, children, purpose
from generator.annotate.tree import Token
from generator.lexicon import load
from generator.lexicon.stems import same_deed, same_stem

INSTRUMENT_FAMILIES = frozenset({"agreement", "bill", "proposal", "motion", "truce", "hypernym"})
REACH = 400  # code points: how far "it" at the head of a paragraph reaches back
NEAR = 1200  # code points: how far a general noun ("the move") reaches back


@dataclass(frozen=True, slots=True)
class Cluster:
    """The mentions of one proposal, in text order; the first that could open it opened it."""

    mentions: tuple[ProposalMention, ...]

    @property
    def founder(self) -> ProposalMention:
        """The mention that tells most surely what is proposed."""
        return max((m for m in self.mentions if m.founds), key=lambda m: m.confidence)

    @property
    def topics(self) -> frozenset[str]:
        """The content words of the mentions that name it by themselves."""
        return frozenset().union(*(m.topics | m.content for m in self.mentions if m.founds))

    @property
    def counter(self) -> bool:
        """Whether it is set against another proposal."""
        return self.founder.counter

    def before(self, offset: int) -> int:
        """Give where it was last mentioned before `offset`, or -1."""
        return max((m.span.start for m in self.mentions if m.span.start < offset), default=-1)

    @property
    def last(self) -> int:
        """The document offset at which it was last mentioned."""
        return self.mentions[-1].span.start


def cluster(mentions: Iterable[ProposalMention]) -> tuple[Cluster, ...]:
    """Gather mentions, given in text order, into proposals; mentions of nothing known are left out."""
    clusters: list[Cluster] = []
    orphans: list[ProposalMention] = []
    for mention in mentions:
        home = _home(mention, clusters)
        if home is not None:
            clusters[home] = Cluster((*clusters[home].mentions, mention))
        elif mention.founds:
            clusters.append(Cluster((mention,)))
        elif mention.family in ("deed", "inquiry", "ballot"):
            orphans.append(mention)
    return _adopt(orphans, clusters)


def _adopt(orphans: list[ProposalMention], clusters: list[Cluster]) -> tuple[Cluster, ...]:
    """Give mentions a home that came before their proposal was told ("the suspension … at the request of X")."""
    homes = [(orphan, _home(orphan, clusters)) for orphan in orphans]
    return tuple(
        Cluster(tuple(sorted((*c.mentions, *(o for o, home in homes if home == i)), key=lambda m: m.span)))
        for i, c in enumerate(clusters)
    )


def _home(mention: ProposalMention, clusters: list[Cluster]) -> int | None:
    """Give the index of the one cluster that a mention belongs to, or None."""
    fits = [(kinship(mention, c), c.last, i) for i, c in enumerate(clusters)]
    fits = [fit for fit in fits if fit[0] > 0]
    return max(fits)[2] if fits else None


def kinship(mention: ProposalMention, known: Cluster) -> float:
    """Measure how well a mention fits a known proposal, 0 for not at all."""
    founder = known.founder
    if mention.founds and _result_of(mention, known.mentions[-1]):
        return 5.0
    if not _compatible(mention, known):
        return 0.0
    if mention.family == "pronoun":
        return _pronoun_kinship(mention, known)
    if mention.family == "wish":
        return 1.0 if founder.cue is not None and founder.cue.lemma_ == mention.head.lemma_ else 0.0
    if mention.family in ("act", "deed", "inquiry", "ballot", "truce"):
        return _deed_kinship(mention, known)
    return _noun_kinship(mention, known)


def _noun_kinship(mention: ProposalMention, known: Cluster) -> float:
    """Measure the fit of a noun that names a proposal as such: "the superintendent's plan", "the Senate bill"."""
    if _owned_plan(mention, known):
        return 0.9
    bare = not mention.topics or (mention.anaphoric and _only_of_a_body(mention, known))
    return _bare_kinship(mention, known) if bare else _told_kinship(mention, known)


def _owned_plan(mention: ProposalMention, known: Cluster) -> bool:
    """Tell whether "the superintendent's plan" is what was told just before without saying whose it is.

    "The board put off a decision on whether to close two schools. The superintendent's plan would move 600 children …".
    """
    owner = child(mention.head, "poss")
    if owner is None or mention.family != "proposal" or any(m.proposers for m in known.mentions):
        return False
    asides = [c for c in children(mention.head, "acl") if c.tag_ == "VBN"]
    owners = {t.lemma_.lower() for part in (owner, *asides) for t in part.subtree}
    near = 0 <= mention.span.start - known.last <= 2 * REACH
    return (
        near
        and mention.topics <= owners
        and known.founder.rule in ("whether to", "confirmed", "noun: what it would do")
    )


def _only_of_a_body(mention: ProposalMention, known: Cluster) -> bool:
    """Tell whether a noun is only told by whose it is ("the Senate bill"), and no other body has one of its own."""
    bodies = load("proposals")["body"] | load("proposals")["chamber"]
    held = known.topics & load("proposals")["chamber"]
    return mention.topics <= bodies and (not held or held == mention.topics)


def _compatible(mention: ProposalMention, known: Cluster) -> bool:
    """Tell whether a mention could be of a known proposal at all: its noun, its number, its side, its proposers."""
    founder = known.founder
    kin = founder.family in KIN[mention.family] or any(m.family == mention.family for m in known.mentions)
    kin |= _named_by_cue(mention, known)
    if mention.counter != known.counter or not kin:
        return False
    several = mention.head.tag_ == "NNS" and founder.head.tag_ != "NNS"
    if several and not mention.founds and mention.family in INSTRUMENT_FAMILIES:
        return False  # "the energy and maritime agreements" are several
    rivals = mention.proposers and founder.proposers and not set(mention.proposers) & set(founder.proposers)
    alike = any(mention.title.lower() == m.title.lower() for m in known.mentions)  # two may ask for one thing
    alike |= mention.founds and _same_wish(mention, known)
    return not (rivals and mention.founds and not alike and shared(mention.topics, known.topics) < 3)


def _same_wish(mention: ProposalMention, known: Cluster) -> bool:
    """Tell whether two want one thing: the same deed done to the same, and not one the contrary."""
    head, founder = mention.head.lemma_.lower(), known.founder
    both = (" not " in mention.title) == (" not " in founder.title)
    return both and same_deed(head, founder.head.lemma_.lower()) and _all_in(known, mention)


def _bare_kinship(mention: ProposalMention, known: Cluster) -> float:
    """Measure the fit of a noun that says nothing more: "the deal", "any agreement", "the document"."""
    instrument = 0.3 if known.founder.family in ("agreement", "bill", "proposal", "motion", "truce") else 0.0
    if mention.family == "hypernym":
        return _hypernym_kinship(mention, known, instrument)
    same_head = _same_head(mention, known)
    general = same_head or mention.head.lemma_.lower() in load("proposals")["core"]
    if not mention.anaphoric and (instrument == 0.0 or not general):
        return 0.0
    near = any(c.lower_ in ("this", "that") for c in children(mention.head, "det")) and _home_is_near(mention, known)
    instrument += 0.5 if near else 0.0
    instrument += 0.5 if _named_by_cue(mention, known) else 0.0
    return instrument + (0.7 if mention.anaphoric or same_head else -1.0 if mention.founds else 0.4)


def _named_by_cue(mention: ProposalMention, known: Cluster) -> bool:
    """Tell whether a noun takes up the verb of a proposal: "offered to share shifts … the offer"."""
    cue = known.founder.cue
    return cue is not None and cue.pos_ == "VERB" and same_stem(cue.lemma_.lower(), mention.head.lemma_.lower())


def _home_is_near(mention: ProposalMention, known: Cluster) -> bool:
    """Tell whether "this plan" comes right after the last mention of a proposal."""
    return 0 <= mention.span.start - known.mentions[-1].span.end <= REACH // 2


def _told_kinship(mention: ProposalMention, known: Cluster) -> float:
    """Measure the fit of a noun with words of its own, by those that both have."""
    common = shared(mention.topics, known.topics)
    fit = common / min(len(mention.topics), max(len(known.topics), 1))
    return 1 + fit if fit >= (0.4 if mention.founds else 0.3) else 0.0


def _same_head(mention: ProposalMention, known: Cluster) -> bool:
    return any(same_stem(mention.head.lemma_.lower(), m.head.lemma_.lower()) for m in known.mentions)


def _result_of(mention: ProposalMention, last: ProposalMention) -> bool:
    """Tell whether two nouns name one thing as deed and result ("signed an agreement, launching a partnership …")."""
    verb, other = mention.head.head, last.head.head
    if mention.head.doc is not last.head.doc or verb.dep_ != "advcl" or verb.tag_ != "VBG":
        return False
    above = other.head if other.pos_ == "ADP" else other
    return verb.head == above and above.pos_ == "VERB" and mention.family == last.family


def _hypernym_kinship(mention: ProposalMention, known: Cluster, instrument: float) -> float:
    """Measure the fit of "the document", "the move", which name what was told a moment ago."""
    near = mention.span.start - known.last <= NEAR
    thing = mention.head.lemma_.lower() in load("proposals")["thing"]
    if not mention.anaphoric or not near or (thing and not instrument):
        return 0.0
    return 0.5 + (instrument if thing else 0.0)


def _pronoun_kinship(mention: ProposalMention, known: Cluster) -> float:
    """Measure the fit of "it": what was told last, in the sentence or the one before it."""
    last = known.mentions[-1]
    same = last.block is mention.block and last.head.sent.start >= _sentence_before(mention.head)
    next_block = mention.head.sent.start == 0 and mention.span.start - known.last <= REACH
    return 1.0 if same or next_block else 0.0


def _sentence_before(token: Token) -> int:
    """Give where the sentence before a token's begins."""
    start = token.sent.start
    return token.doc[start - 1].sent.start if start else 0


def _to_one_thing(mention: ProposalMention, founder: ProposalMention) -> bool:
    """Tell whether two plans of one actor do something to the same thing ("to expand its army", "to bolster its army").

    They are one where the phrase is that of the same owner.
    """
    if mention.rule != founder.rule or mention.proposers != founder.proposers or not mention.proposers:
        return False
    done = [{c.lemma_ for c in children(m.head, "dobj") if children(c, "poss")} for m in (mention, founder)]
    return mention.family == "act" and bool(done[0] & done[1])


def _undone(known: Cluster) -> frozenset[str]:
    """Give what a proposal does something to: after a proposal to waive the fine, "the fine" is not the proposal."""
    deeds = [m.head if m.head.pos_ == "VERB" else purpose(m.head) for m in known.mentions if m.founds]
    made = load("proposals")["bring_about"]
    done = [verb for verb in deeds if verb is not None and verb.lemma_.lower() not in made]
    return frozenset(c.lemma_.lower() for verb in done for c in children(verb, "dobj"))


def _all_in(known: Cluster, mention: ProposalMention) -> bool:
    """Tell whether a mention has all that a known proposal tells: "a ban on trams", "ban trams from the old town"."""
    own = frozenset(t for t in known.founder.topics if not same_deed(t, known.founder.head.lemma_.lower()))
    return bool(own) and shared(own, mention.topics) == len(own)


def _brought_about(mention: ProposalMention, known: Cluster) -> bool:
    """Tell whether a deed is what a proposal is to bring: "the ban on trams", after "a proposal to ban trams"."""
    head = mention.head.lemma_.lower()
    aims = [purpose(m.head) for m in known.mentions if m.founds and m.head.pos_ == "NOUN"]
    others = frozenset(t for t in mention.topics if not same_deed(t, head))
    told = bool(others) and shared(others, known.topics) == len(others)
    return told and any(aim is not None and same_deed(head, aim.lemma_.lower()) for aim in aims)


def _deed_kinship(mention: ProposalMention, known: Cluster) -> float:
    """Measure a deed's fit: the same doing to the same thing, or one noun that points back."""
    head = mention.head.lemma_.lower()
    told = [m.head.lemma_.lower() for m in known.mentions]
    # "The cuts", after a plan to halve the grants
    if mention.anaphoric and not mention.founds and head in load("proposals")["measure"]:
        told += sorted(known.topics - _undone(known))
    if _brought_about(mention, known):
        return 2.0
    if not any(same_deed(head, other) for other in told):
        if mention.founds and _to_one_thing(mention, known.founder):
            return 1.0
        named = {t.lemma_.lower() for t in mention.head.subtree if t.pos_ == "PROPN"}
        common = shared(mention.topics - named, known.topics)
        return 0.5 + common if mention.founds and common >= 3 else 0.0
    others = frozenset(t for t in mention.topics if not same_deed(t, head))
    common = shared(others, known.topics)
    if not others:
        return 1.0
    if mention.founds and common < 2 <= len(others) - 1 and not _all_in(known, mention):
        return 0.0  # "close two schools" and "close the office on Mill Street" are two plans
    return 1.0 + common if common else 0.0
