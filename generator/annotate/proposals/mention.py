"""One mention of a proposal, read by itself: what is named, by whom, to whom and how sure that is."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from generator.annotate.parse import ParsedBlock
from generator.annotate.proposals.syntax import children
from generator.annotate.tree import Token
from generator.lexicon import load
from generator.lexicon.stems import same_stem
from generator.model.annotation import Status
from generator.model.span import Span

PREMODIFIERS = ("amod", "compound", "nmod", "nummod", "advmod", "npadvmod")
FAMILIES = ("agreement", "bill", "proposal", "motion", "ballot", "truce", "inquiry", "wish", "intent", "deed")
# nouns of these families may stand for one another: a bill is a proposal, an agreement may be a truce
KIN = {
    "agreement": {"agreement", "proposal", "hypernym"},
    "bill": {"bill", "proposal", "hypernym"},
    "proposal": {"agreement", "bill", "proposal", "motion", "deed", "act", "wish", "intent", "truce", "hypernym"},
    "motion": {"motion", "ballot", "proposal", "hypernym"},
    "ballot": {"ballot", "motion", "act", "hypernym"},
    "truce": {"truce", "agreement", "proposal", "hypernym"},
    "inquiry": {"inquiry", "act", "hypernym"},
    "wish": {"wish", "act", "deed", "inquiry", "intent", "proposal", "hypernym"},
    "intent": {"intent", "act", "deed", "wish", "proposal", "hypernym"},
    "deed": {"deed", "act", "wish", "intent", "proposal", "hypernym"},
    "act": {"act", "deed", "wish", "intent", "proposal", "inquiry", "ballot", "hypernym"},
    "hypernym": set(FAMILIES) | {"act"},
    "pronoun": set(FAMILIES) | {"act"},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalMention:
    """A span that names something wanted or agreed, or points back at it.

    `head` is the noun, or the verb of the deed; `family` its class of the lexicon ("act" for a verb). `topics` are
    the content words that tell it from others, `content` those of what its clause says that it holds.
    `founds` says that it may open an entry; else it can only join one.
    `status` is where this very construction puts it, told by the word `cue`. `wants` says that the text shows the
    proposers to want it. `terms` are spans of its own complement.
    """

    block: ParsedBlock
    head: Token
    span: Span
    title: str
    family: str
    topics: frozenset[str]
    content: frozenset[str] = frozenset()
    founds: bool
    anaphoric: bool = False
    counter: bool = False
    proposers: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    wants: bool = False
    status: Status | None = None
    cue: Token | None = None
    terms: tuple[Span, ...] = field(default=())
    confidence: float
    rule: str


def family_of(token: Token) -> str | None:
    """Give the lexicon family of a noun, or None."""
    if token.pos_ not in ("NOUN", "PROPN"):
        return None
    return _families().get(token.lemma_.lower())


@functools.cache
def _families() -> Mapping[str, str]:
    """Give the family of each noun of the lexicon, of several the first."""
    names = (*FAMILIES, "hypernym")
    return MappingProxyType({lemma: name for name in reversed(names) for lemma in sorted(load("proposals")[name])})


def topics_of(tokens: list[Token]) -> frozenset[str]:
    """Give the lemmas of the content words among `tokens`."""
    return frozenset(
        t.lemma_.lower()
        for t in tokens
        if t.pos_ in ("NOUN", "PROPN", "VERB", "ADJ", "NUM") and len(t) > 1 and not t.is_stop
    )


def shared(one: frozenset[str], other: frozenset[str]) -> int:
    """Count the words of `one` that have a word of the same stem in `other`."""
    return sum(any(same_stem(a, b) for b in other) for a in one)


def is_counter(token: Token) -> bool:
    """Tell whether a noun names a proposal set against another ("a counter proposal", "a counteroffer")."""
    marks = load("proposals")["counter_mark"]
    before = token.doc[max(0, token.i - 2) : token.i]
    if len(before) == 2 and before[1].text == "-" and before[0].lower_ in marks:
        return True
    return token.lower_.startswith("counter") or any(c.lower_ in marks for c in children(token, *PREMODIFIERS))
