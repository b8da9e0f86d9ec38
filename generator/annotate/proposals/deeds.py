"""What is wanted, as a verb or a noun of doing: its phrase, and the mention that is made of it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.annotate.parse import ParsedBlock
from generator.annotate.proposals.mention import ProposalMention, family_of, is_counter, topics_of
from generator.annotate.proposals.phrases import deed_phrase, infinitive, list_phrase, wanted_phrase, wanted_tokens
from generator.annotate.proposals.syntax import ASIDES, bare, child, phrase
from generator.annotate.proposals.titles import capital, headline, plain, shorten
from generator.annotate.tree import Token, TokenSpan
from generator.model.annotation import Status

SURE_ENOUGH = 0.6  # below this a deed opens no entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """Who wants something of whom, as one construction tells it; what is wanted comes to it as a deed."""

    block: ParsedBlock
    rule: str
    confidence: float
    proposers: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    status: Status | None = Status.PROPOSED
    wants: bool = True
    cue: Token | None = None

    def of_noun(self, noun: Token, *, whole: bool = False) -> ProposalMention:
        """Make the mention of a deed named by a noun: "an inquiry into the shooting"; with its list if `whole`."""
        span = bare(list_phrase(noun) if whole else wanted_phrase(noun))
        inner = [t for t in (span if whole else wanted_tokens(noun)) if t.tag_ not in ("PRP", "PRP$")]
        family = family_of(noun) or "deed"
        return self._mention(noun, span, headline(span, noun), family, inner, counter=is_counter(noun))

    def of_verb(
        self, verb: Token, *, top: Token | None = None, template: str = "{}", plain_form: bool = False
    ) -> ProposalMention:
        """Make the mention of a deed told by a verb, whose title is `template` around the verb's phrase.

        `plain_form` gives the verb as an infinitive. `top` is the verb that governs it, when the parser may have hung
        the deed's conditions there.
        """
        span = deed_phrase(verb, top if top is not None else verb)
        words = plain(
            shorten(infinitive(verb, span) if any(c.dep_ == "auxpass" for c in verb.children) else span, verb)
        )
        if plain_form:  # "the Queen suspended parliament at X's request": X's request to suspend it
            words = verb.lemma_ + words[len(verb) :]
        no = denial(verb)
        title = capital(_denied(template, no.lower_ if no is not None else "").format(words))
        if no is not None:
            span = verb.doc[no.i : span.end]
        return self._mention(verb, span, title, "act", list(span), terms=True)

    def entitled(self, verb: Token, span: TokenSpan, title: str) -> ProposalMention:
        """Make the mention of a deed under a title of its own."""
        return self._mention(verb, span, capital(title), "act", list(span))

    def of_clause(self, verb: Token, doer: Token | None = None, *, asked: bool = False) -> ProposalMention:
        """Make the mention of a deed told by a clause with its own subject: "the US … must be at the table".

        With `asked` the title says that it is only called for: "Call for the minister to resign".
        """
        span = deed_phrase(verb, verb)
        doer = doer if doer is not None else child(verb, "nsubj", "nsubjpass")
        left = phrase(doer, without=ASIDES - {"conj", "cc"}) if doer is not None else span
        left = _up_to(left, verb)
        small = verb.tag_ in ("VBN", "VBD") and not any(c.dep_ in ("aux", "auxpass") for c in verb.children)
        link = " to be " if small else " " if verb.tag_ in ("VBG", "VBD", "VBZ") else " to "
        title = capital(plain(bare(left)) + link + plain(shorten(infinitive(verb, span), verb)))
        if asked and link == " to ":
            title = f"Call for {plain(bare(left))}{title[len(plain(bare(left))) :]}"
        whole = verb.doc[left.start : span.end]
        return self._mention(verb, whole, title, "act", list(whole), terms=True)

    def _mention(  # noqa: PLR0913  the parts of one mention, each read differently by the three callers
        self,
        head: Token,
        span: TokenSpan,
        title: str,
        family: str,
        inner: list[Token],
        *,
        counter: bool = False,
        terms: bool = False,
    ) -> ProposalMention:
        printed = self.block.span(span)
        return ProposalMention(
            block=self.block,
            head=head,
            span=printed,
            title=title,
            family=family,
            topics=topics_of(inner) | {head.lemma_.lower()},
            founds=self.confidence >= SURE_ENOUGH and (family == "act" or counter or len(title.split()) > 1),
            counter=counter,
            proposers=self.proposers,
            recipients=self.recipients,
            wants=self.wants,
            status=self.status,
            cue=self.cue,
            terms=(printed,) if terms else (),
            confidence=self.confidence,
            rule=self.rule,
        )


def _up_to(left: TokenSpan, verb: Token) -> TokenSpan:
    """Give a doer's phrase up to its verb, where the parser cut it short ("the fee for day | visitors should be …")."""
    first = min(
        [c.i for c in verb.children if c.dep_ in ("aux", "auxpass", "neg", "mark") and c.i >= left.end] + [verb.i]
    )
    gap = verb.doc[left.end : first] if first > left.end else None
    plain_gap = gap is not None and len(gap) <= 3 and all(t.pos_ in ("NOUN", "PROPN", "ADP", "ADJ") for t in gap)
    return verb.doc[left.start : first] if plain_gap else left


def denial(verb: Token) -> Token | None:
    """Give the negation of a deed that is wanted so: "urged them not to sign", "vowed never to return"."""
    return next((c for c in verb.children if c.dep_ == "neg" and c.i < verb.i and c.is_alpha), None)


def _denied(template: str, no: str) -> str:
    """Give a title's frame with the negation `no`, if there is one."""
    if not no:
        return template
    return (
        template.replace(" to {}", f" {no} to {{}}") if " to {}" in template else template.replace("{}", f"{no} {{}}")
    )
