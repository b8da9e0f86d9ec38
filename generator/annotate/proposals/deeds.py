"""What is wanted, as a verb or a noun of doing: its phrase, and the mention that is made of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token
from spacy.tokens import Span as TokenSpan

from generator.annotate.parse import ParsedBlock
from generator.annotate.proposals.mention import ProposalMention, family_of, is_counter, topics_of
from generator.annotate.proposals.syntax import ASIDES, bare, child, children, conjuncts, kept, phrase, run_left
from generator.annotate.proposals.titles import capital, headline, plain, shorten
from generator.model.annotation import Status

# a deed keeps what is coordinated with it and the conditions it is put under
WITHIN_DEED = frozenset({"relcl", "appos", "parataxis", "nsubj", "nsubjpass"})
OUTSIDE = frozenset({"parataxis", "appos"})
CONDITIONS = frozenset({"if", "unless", "until", "once"})
SURE_ENOUGH = 0.6  # below this a deed opens no entry
DASHES = ("—", "–")
STOPS = (*DASHES, ";", ":", ".")


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
        words = plain(shorten(span, verb))
        if plain_form:  # "the Queen suspended parliament at X's request": X's request to suspend it
            words = verb.lemma_ + words[len(verb) :]
        no = denial(verb)
        title = capital(_denied(template, no.lower_ if no is not None else "").format(words))
        if no is not None:
            span = verb.doc[no.i : span.end]
        return self._mention(verb, span, title, "act", list(span), terms=True)

    def of_clause(self, verb: Token, doer: Token | None = None) -> ProposalMention:
        """Make the mention of a deed told by a clause with its own subject: "the US … must be at the table"."""
        span = deed_phrase(verb, verb)
        doer = doer if doer is not None else child(verb, "nsubj", "nsubjpass")
        left = phrase(doer, without=ASIDES - {"conj", "cc"}) if doer is not None else span
        link = " " if verb.tag_ in ("VBG", "VBD", "VBZ") else " to "
        title = capital(plain(bare(left)) + link + plain(shorten(infinitive(verb, span), verb)))
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


def infinitive(verb: Token, span: TokenSpan) -> TokenSpan:
    """Give a modal clause's phrase from its plain verb on: "must be recalled" from "be"."""
    first = min([t.i for t in verb.children if t.dep_ in ("auxpass", "neg")] + [verb.i])
    return verb.doc[min(first, span.end - 1) : span.end]


def wanted_tokens(noun: Token) -> list[Token]:
    """Give the words of a wanted noun's phrase with what is coordinated closely ("release and dropping of charges")."""
    return sorted((t for part in close(noun) for t in kept(part)), key=lambda t: t.i)


def wanted_phrase(noun: Token) -> TokenSpan:
    """Give the unbroken phrase of a wanted noun with its close coordination."""
    found, doc, right = {t.i for t in wanted_tokens(noun)}, noun.doc, noun.i
    joined = {t.i for part in close(noun) for t in children(part, "cc")}
    while right + 1 in found | joined:
        right += 1
    while right > noun.i and (doc[right].is_punct or doc[right].dep_ in ("cc", "prep", "det")):
        right -= 1
    return doc[run_left(noun.i, found) : right + 1]


def read_list(doc: Doc, start: int, end: int) -> list[Token]:
    """Read the nouns of a list by their order alone, where the parser may have hung them anywhere.

    `doc[start]` begins the list ("an investigation of …, and greater democratic reform"); it ends at `end`, or where
    an item is no deed or is not followed by a comma or "and".
    """
    items, at = [], start
    while at < end:
        while at < end and (doc[at].text in (",", "and", "or", ";") or doc[at].lower_ in ("to", "for")):
            at += 1
        noun = next(
            (t for t in doc[at : min(at + 8, end)] if t.pos_ == "NOUN" and t.dep_ not in ("compound", "npadvmod")), None
        )
        if noun is None or family_of(noun) not in ("deed", "inquiry", "ballot", "truce", "bill"):
            break
        items.append(noun)
        at = max(wanted_phrase(noun).end, noun.i + 1)
        if at < end and doc[at].text not in (",", "and", ";"):
            break
    return items


def list_phrase(noun: Token) -> TokenSpan:
    """Give a wanted noun's phrase with the list it begins, also where the parser hung a later item elsewhere.

    "the exchange of prisoners, the release of detainees, and the return of children" is one agreement's content.
    """
    doc, end = noun.doc, phrase(noun, without=ASIDES - {"cc", "conj"}).end
    start = phrase(noun).start
    while end + 1 < len(doc) and doc[end].text in (",", "and"):
        item = next((t for t in doc[end + 1 : end + 6] if family_of(t) in ("deed", "inquiry")), None)
        if item is None or not any(c.lower_ == "of" for c in item.children):
            break
        end = phrase(item).end
    return doc[start:end]


def close(noun: Token) -> list[Token]:
    """Give a noun and the nouns joined to it without a comma, an article or an adjective of their own."""
    found = [noun]
    for conj in children(noun, "conj"):
        before = noun.doc[conj.left_edge.i - 1]
        if conj.left_edge == conj and before.dep_ == "cc" and before.nbor(-1).text not in (",", ";"):
            found.append(conj)
    return found


def listed(noun: Token) -> list[Token]:
    """Give the items of a list of wants that begins with `noun`, those in close coordination counted once."""
    near = {part.i for first in conjuncts(noun) for part in close(first)[1:]}
    return [item for item in conjuncts(noun) if item.i not in near]


def deed_phrase(verb: Token, top: Token) -> TokenSpan:
    """Give a deed's unbroken phrase from its verb on, with its objects, its coordination and its conditions."""
    beside = {t.i for part in children(top, "conj") for t in part.subtree} if top != verb else set()
    found = ({t.i for t in _deed_tokens(top)} - beside) | {t.i for t in _deed_tokens(verb)}
    doc, right = verb.doc, verb.i
    while (step := _next(doc, right, found)) > right:
        right = step
    if verb.tag_ == "VB":
        right = _more_deeds(doc, right)
    while right > verb.i and (
        doc[right].is_punct or doc[right].is_space or doc[right].dep_ in ("cc", "mark", "det", "prep")
    ):
        right -= 1
    return doc[verb.i : right + 1]


def _more_deeds(doc: Doc, right: int) -> int:
    """Give the end of a list of infinitives by its order: "reopen the port, lift the ban, and release …"."""
    while right + 3 < len(doc) and doc[right + 1].text == ",":
        verb = doc[right + 3] if doc[right + 2].lower_ in ("and", "or") else doc[right + 2]
        if verb.tag_ != "VB" or verb.nbor(-1).tag_ in ("TO", "MD"):
            break
        right = max(phrase(verb, start=verb).end - 1, verb.i)
    return right


def _next(doc: Doc, right: int, found: set[int]) -> int:
    """Give the next index of a deed's phrase, over a comma, a coordinator or an omission "[...]"; else `right`."""
    for ahead in range(1, 5):
        index = right + ahead
        if index >= len(doc) or (
            index not in found and ((doc[index].is_alpha and doc[index].dep_ != "cc") or doc[index].text in STOPS)
        ):
            return right
        if doc[index].text in DASHES:
            return right
        if index in found:
            return index
    return right


def _deed_tokens(token: Token, *, inner: bool = False) -> Iterator[Token]:
    yield token
    for part in token.children:
        if (
            (part.dep_ in WITHIN_DEED and not inner)
            or part.dep_ in OUTSIDE
            or part.lower_ == "according"
            or (part.dep_ == "advcl" and not _condition(part))
            or (part.dep_ == "ccomp" and part.i < token.i)
        ):
            continue
        if part.dep_ == "conj" and any(c.dep_ in ("nsubj", "nsubjpass") for c in part.children):
            continue
        yield from _deed_tokens(part, inner=True)


def _condition(clause: Token) -> bool:
    return any(c.dep_ == "mark" and c.lower_ in CONDITIONS for c in clause.children)
