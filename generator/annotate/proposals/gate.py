"""Which proposals a careful editor would sign: their title stands alone, and somebody may decide on them.

A missing card costs a reader less than a bad one, so what is doubtful is left out.
"""

from __future__ import annotations

import re

from generator.annotate.proposals.clusters import Cluster
from generator.annotate.proposals.mention import ProposalMention, family_of
from generator.annotate.tree import Token
from generator.lexicon import load

# A title of one general word and one other: "Plan to sell", "Scheme for the town".
ONE_VERB = re.compile(
    r"\b(?:plans?|agreement|offer|promise|vow|pledge|call|bid|decision|proposal|request) to \w+$", re.I
)
# Points back at another: "Legislation to repeal the bill", "Settlement of any claim".
BACK = re.compile(
    r"\w the (?:bill|law|legislation|measure|amendment|deal|plan|proposal|product|act|motion|resolution)$"
    r"| of any | what \w+ call$|\b(?:that|this|those|these) \w+$"
)
ABOUT = re.compile(r"^(?:Plans?|Proposals?|Deal|Offer|Agreement|Bill|Amendments?|Scheme|Changes?|Bid) \w+ the [a-z]+$")
# Torn out of its sentence: "fee which he pays)", "ban, however".
UNCLOSED = re.compile(r"^[^(]*\)|\([^)]*$|\[[^\]]*$")
ASIDE = re.compile(r", (?:meanwhile|however|though|too|moreover|instead)\b", re.I)
# Forecast or talk, no proposal: "Talks to continue", "Deal that will be huge", "Plan of how to win", "Fair deals".
GUESS = re.compile(
    r"to continue|\bones\b|\bone$|\b(?:which|that) will be\b|\bmaybe\b| how |(?: deals| contracts| offers)$"
)
BROKEN = (UNCLOSED, ASIDE, BACK, ABOUT, ONE_VERB, GUESS)
SPEAKING = frozenset(
    {"i", "me", "my", "we", "us", "our", "you", "your", "mine", "ours", "yours"}
)  # whose words these are stands nowhere
OWNERS = frozenset({"his", "her", "their", "its", "him", "them", "he", "she", "they", "it"})
POINTERS = frozenset({"this", "that", "these", "those", "such", "there", "here"})
# constructions that any two people may use with one another; a proposal must show by its content that it is public
PERSONAL = ("asked somebody to", "called for", "demanded", "means to", "said it must be")


def signed(known: Cluster, title: str) -> bool:
    """Tell whether a proposal may be printed under its title."""
    founder = known.founder
    return (founder.counter or whole(title)) and _resolved(founder, title) and _public(known, title)


def whole(title: str) -> bool:
    """Tell whether a title is a whole phrase of more than a general noun.

    >>> whole("Ban on wood stoves"), whole("Buying a"), whole("Earlier bill"), whole("Fee (which he pays")
    (True, False, False, False)
    """
    words = [word.strip(",;:").lower() for word in title.split()]
    if len(words) < 2 or title.count('"') % 2 or any(pattern.search(title) for pattern in BROKEN):
        return False
    lexicon, stance = load("proposals"), load("stance")
    judged = (stance["bad_word"] | stance["good_word"]) - lexicon["deed"]  # "Misguided plan to …", in a rival's mouth
    if words[-1] in lexicon["dangling"] or words[0] in judged | {
        "every",
        "it",
        "there",
        "at",
        "in",
        "for",
        "with",
        "on",
    }:
        return False
    empty = lexicon["vague"] | lexicon["open_mark"] | lexicon["counter_mark"] | lexicon["chamber"] | lexicon["empty"]
    told = _unowned(words)
    if len(told) == 1:  # "Roth's plan", but "Roth's withdrawal"
        return told[0].removesuffix("s") not in lexicon["proposal"] | lexicon["bill"] | lexicon["agreement"]
    return not all(word in empty for word in told[:-1])


def _unowned(words: list[str]) -> list[str]:
    """Give a title's words behind whose it is: "Roth’s new plan" tells no more than a new plan."""
    owners = [at for at, word in enumerate(words[:-1]) if word.endswith(("'s", "’s", "s’", "s'"))]
    return words[owners[0] + 1 :] if owners else words


def _resolved(founder: ProposalMention, title: str) -> bool:
    """Tell whether a title points at nothing that only the text before it names: "repeal that measure"."""
    words = [word.strip(',;:.”“"') for word in title.split()]
    named = any(word[:1].isupper() for word in words[1:])
    for at, word in enumerate(words):
        small = word.lower()
        if small in SPEAKING and word != "US":
            return False
        if small in ("its", "their") and founder.proposers:
            continue  # "Offer to cut its own quota": that of who offers
        somebody = small in ("his", "her", "him", "he", "she")
        if small in ("him", "her", "he", "she") and founder.head.pos_ == "NOUN" and not _somebody(words[:at]):
            return False  # "Agreement that would see her leave in May"
        if small in OWNERS and not named and (somebody or not _told_before(founder, words[:at])):
            return False
    return not any(
        t.lower_ in POINTERS and t.dep_ in ("det", "predet", "dobj", "pobj", "nsubj", "amod") and t.tag_ != "WDT"
        for t in founder.head.subtree
        if t.text in words and founder.block.span(t) in founder.span
    )


def _somebody(words: list[str]) -> bool:
    """Tell whether a name or a title stands among the first words of a title, besides its first."""
    return any(word[:1].isupper() for word in words[1:]) or (bool(words) and words[0].endswith(("'s", "’s")))


def _told_before(founder: ProposalMention, words: list[str]) -> bool:
    """Tell whether what a title's pronoun stands for is named before it: "Call for banks to open their books"."""
    if " ".join(words).lower().startswith(("call for", "appeal for")):
        return True
    inside = [t for t in founder.head.sent if t.i > founder.head.i and t.text in words]
    return any(t.pos_ in ("NOUN", "PROPN") and family_of(t) is None for t in inside)


def _public(known: Cluster, title: str) -> bool:
    """Tell whether somebody stands behind a proposal, or what is wanted can be told to be public business."""
    founder, lexicon = known.founder, load("proposals")
    bare = founder.family == "proposal" and founder.head.lemma_.lower() == title.rsplit(maxsplit=1)[-1].lower()
    if bare and not any(m.proposers for m in known.mentions):
        return False  # "My pension plan would …": whose plan?
    if any(m.proposers for m in known.mentions) or founder.rule not in PERSONAL:
        return True
    if len({m.rule for m in known.mentions}) > 1 and any(m.status for m in known.mentions[1:]):
        return True
    acts = lexicon["measure"] | lexicon["office_deed"] | lexicon["promise_verb"] | lexicon["bring_about"]
    return _weighs(founder.head, acts)


def _weighs(head: Token, deeds: frozenset[str]) -> bool:
    """Tell whether a deed is one of public life by its own name."""
    return head.lemma_.lower() in deeds or family_of(head) in ("inquiry", "ballot", "truce")
