"""Where "it" stands for the proposal told a moment ago: "it was voted down", "It would also end …", "who drafted it".

Only beside verbs that deal with proposals, for elsewhere "it" may be anything.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.annotate.parse import Parse, ParsedBlock
from generator.annotate.proposals.contents import WOULD
from generator.annotate.proposals.mention import ProposalMention
from generator.annotate.proposals.syntax import child, children, passive
from generator.annotate.tree import Token
from generator.lexicon import load

PRONOUN = "pronoun"  # the family of these mentions


def find_pronouns(parse: Parse) -> Iterator[ProposalMention]:
    """Yield the places at which "it" is dealt with as a proposal is, in text order."""
    for block in parse.paragraphs:
        for token in block.doc:
            if token.lower_ == "it" and token.pos_ == "PRON" and (_dealt_with(token) or _tells(token)):
                yield _mention(block, token)


def _dealt_with(token: Token) -> bool:
    """Tell whether something is done to "it" that is done to proposals: "backed it", "it was voted down", "It died"."""
    verb, lemma = token.head, token.head.lemma_.lower()
    status, stance = load("status"), load("stance")
    if token.dep_ == "nsubj" and verb.pos_ == "VERB":
        return lemma in status["fate"] and child(verb, "dobj") is None
    if token.dep_ not in ("dobj", "nsubjpass") or verb.pos_ != "VERB":
        return False
    down = lemma in ("vote", "turn", "throw", "strike") and any(c.lower_ in ("down", "out") for c in verb.children)
    return down or lemma in stance["takes_it"]


def _tells(token: Token) -> bool:
    """Tell whether a sentence goes on with what "it" holds: "It would also end …", "It also requires …"."""
    verb, lexicon = token.head, load("proposals")
    first = token.is_sent_start or token.nbor(-1).lower_ in ("and", "but")
    if token.dep_ != "nsubj" or verb.dep_ not in ("ROOT", "conj") or passive(verb) or not first:
        return False
    would = any(c.lower_ in WOULD for c in children(verb, "aux"))
    also = any(c.lower_ == "also" for c in verb.children)
    whole = child(verb, "dobj", "ccomp", "xcomp", "prep") is not None
    return whole and verb.lemma_ not in lexicon["no_content"] | lexicon["say"] and (would or also)


def _mention(block: ParsedBlock, token: Token) -> ProposalMention:
    return ProposalMention(
        block=block,
        head=token,
        span=block.span(token),
        title=token.text,
        family=PRONOUN,
        topics=frozenset(),
        founds=False,
        anaphoric=True,
        confidence=0.5,
        rule="pronoun",
    )
