"""Proposals named by a noun: "a proposed agreement", "the bill", "the minister's plan", "a motion for an election"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.annotate.parse import Parse, ParsedBlock
from generator.annotate.proposals.cast import Cast
from generator.annotate.proposals.contents import behind_colon, clause, relative, relative_phrase, tells, under
from generator.annotate.proposals.mention import PREMODIFIERS, ProposalMention, family_of, is_counter, topics_of
from generator.annotate.proposals.openings import hung_off, is_complement, is_mark, opening, points_back
from generator.annotate.proposals.parties import find_parties, governor
from generator.annotate.proposals.phrases import deed_phrase
from generator.annotate.proposals.syntax import (
    bare,
    child,
    children,
    kept,
    passive,
    phrase,
    purpose,
)
from generator.annotate.proposals.titles import headline, over_aside, over_maker, with_content, without_aside
from generator.annotate.tree import Token, TokenSpan
from generator.lexicon import load
from generator.model.annotation import Status
from generator.model.span import Span

# rules whose proposers want it done: somebody's own plan, what they put on the table
PUT_FORWARD = ("noun: somebody's plan", "noun: put on the table")


def find_noun_mentions(parse: Parse, cast: Cast) -> Iterator[ProposalMention]:
    """Yield the mentions of proposals by nouns, in text order."""
    for block in parse.paragraphs:
        for token in block.words:
            family = _family(token)
            if (
                family is not None
                and not _compounded(token)
                and not _exclaimed(token)
                and not (family == "hypernym" and not _stands_for(token))
            ):
                yield _mention(block, token, family, cast)


def _family(token: Token) -> str | None:
    """Give the family of a noun; any noun that is marked as proposed counts as a change ("a proposed pipeline")."""
    if token.pos_ not in ("NOUN", "PROPN"):
        return None
    family = family_of(token)
    if family is None and token.pos_ == "NOUN" and any(c.lower_ == "proposed" for c in token.children):
        return "bill"
    if token.lemma_ == "law" and not any(
        c.dep_ in ("det", "poss") or c.lower_ in load("proposals")["open_mark"] for c in token.children
    ):
        return None  # "in accordance with Ukrainian law": the law of the land
    if _is_other(token) or any(c.lower_ in ("no", "what", "which") for c in children(token, "det")):
        return None
    if family == "hypernym" and _put_or_decided(token) and (relative(token) or behind_colon(token)):
        return "proposal"  # "floated a third option: a review of …", "rejected a draft that would have …"
    return None if family in ("wish", "intent") else family


def _put_or_decided(token: Token) -> bool:
    """Tell whether a general noun is put on the table or decided on, so that it may name a proposal of its own."""
    lexicon, verb = load("proposals"), governor(token)
    dealt = verb is not None and verb.lemma_ in lexicon["table_verb"] | lexicon["decide_verb"]
    return dealt or (token.dep_ == "nsubj" and relative(token) is not None)


def _is_other(token: Token) -> bool:
    """Tell whether a noun is only spelt like a proposal: no Act, the change of a climate, a bill to be paid."""
    lexicon = load("proposals")
    act = token.lemma_ == "act" and token.pos_ != "PROPN"
    if token.lemma_ == "package" and any(c.lower_ in lexicon["parcel"] for c in children(token, "compound")):
        return True  # "one of her food packages"
    drift = token.lemma_ == "change" and not (child(token, "prep") or any(is_mark(c) for c in token.children))
    return act or drift or (token.lemma_ == "bill" and _is_invoice(token))


def _is_invoice(token: Token) -> bool:
    """Tell whether a bill is one to be paid: "the company's $14 tax bill"."""
    paid = any(c.lower_ in load("proposals")["invoice"] for c in children(token, "compound"))
    billed = token.dep_ == "dobj" and token.head.lemma_ in ("send", "foot", "pay", "get", "settle", "receive")
    if billed and any(p.lower_ == "for" for p in children(token, "prep")):
        return True  # "sent him a bill for the carpet"
    return any(c.text == "$" or c.ent_type_ == "MONEY" for c in token.subtree) or (
        paid and bool(children(token, "poss"))
    )


def _stands_for(token: Token) -> bool:
    """Tell whether a general noun stands for a proposal: "the document", or "the move" where it is judged."""
    if children(token, "prep") or any(c.tag_ != "VBN" for c in children(token, "acl")):
        return False
    if points_back(token) and clause(token) is not None:
        return True  # "The measure, sponsored by two senators, would let …"
    if token.lemma_ in load("proposals")["thing"]:
        return True
    stance, verb = load("stance"), token.head.lemma_.lower()
    return verb in stance["call_verb"] | stance["support_verb"] | stance["oppose_verb"] or (
        token.dep_ == "nsubj" and verb == "be"
    )


def _exclaimed(token: Token) -> bool:
    """Tell whether a noun is a sentence by itself: "“What is it?” he asked. “A plan.”"."""
    return token.dep_ == "ROOT" and not any(c.dep_ in ("prep", "acl", "relcl", "appos") for c in token.children)


def _compounded(token: Token) -> bool:
    """Tell whether a noun only modifies another ("the bill committee", "the election campaign", "plan B")."""
    return token.dep_ == "compound" and token.head.i > token.i


def _mention(block: ParsedBlock, token: Token, family: str, cast: Cast) -> ProposalMention:
    aim = purpose(token)
    complement = [
        c for c in (*token.children, hung_off(token), aim) if c is not None and (c == aim or is_complement(c))
    ]
    own = [t for part in complement for t in kept(part)] + [
        t
        for part in children(token, *PREMODIFIERS, "poss")
        if not is_mark(part)
        for t in kept(part)
        if t.dep_ != "case"
    ]
    apart = ("DATE", "TIME", "MONEY", "PERCENT") if points_back(token) else ("DATE", "TIME")
    topics = topics_of([t for t in own if t.ent_type_ not in apart])
    proposers, recipients = find_parties(block, token, cast)
    told = bool(topics - load("proposals")["vague"]) or family_of(token) is None or tells(token)
    rule = opening(token, family, told, bool(proposers))
    foreign = _told_by_another(block, token, cast, proposers)
    if rule == "noun: what it would do" and foreign:
        rule = None
    cue = _cue(token, family, rule)
    consent = _is_consent(token) and (
        rule == "noun: somebody's plan" or (rule is not None and child(token, "poss") is not None)
    )
    if rule is None or points_back(token):
        topics = _telling(token, family, own)
    if family in ("deed", "inquiry", "ballot", "truce"):
        topics |= {token.lemma_.lower()}
    span = _named(token, aim if rule is not None else None)
    title, counter = _title(span, token, own_words=foreign), is_counter(token)
    title = _with_owner(title, token, cast.person(proposers)) if aim is None else title
    return ProposalMention(
        block=block,
        head=token,
        span=block.span(span),
        title=title,
        family=family,
        topics=topics,
        content=topics_of([t for part in _content(token) for t in part.subtree]),
        founds=rule is not None and ((counter and bool(proposers)) or _understood(title)),
        anaphoric=points_back(token),
        counter=counter,
        proposers=proposers,
        recipients=recipients,
        terms=tuple(_terms(block, token)),
        status=Status.AGREED if consent else Status.PROPOSED if cue is not None else None,
        wants=consent or rule in PUT_FORWARD or (cue is token and family == "proposal"),
        cue=cue,
        confidence=0.8 if rule else 0.5,
        rule=rule or "noun: named again",
    )


def _content(token: Token) -> list[Token]:
    """Give what tells it from others behind its own phrase: its clause and what is behind its colon."""
    verb, spans = clause(token), (behind_colon(token), under(token))
    return ([verb] if verb is not None else []) + [span.root for span in spans if span is not None]


def _told_by_another(block: ParsedBlock, token: Token, cast: Cast, proposers: tuple[str, ...]) -> bool:
    """Tell whether what a plan would do is said by somebody else, and so may be a reproach.

    "Roth's plan would ruin every farm in the valley," Diallo said.
    """
    verb = clause(token)
    voice = cast.voice(block.span(verb)) if verb is not None else None
    return voice is not None and bool(proposers) and voice.speaker not in proposers


def _understood(title: str) -> bool:
    """Tell whether a title says more than that there is some plan: not "Rival plan", not "Different deal"."""
    lexicon = load("proposals")
    nothing = lexicon["vague"] | lexicon["open_mark"] | lexicon["counter_mark"] - {"draft"}
    words = title.lower().split()
    return len(words) > 1 and not all(word in nothing for word in words[:-1])


def _halved(owner: Token) -> bool:
    """Tell whether a possessor is only the last of several, so that a title with it would name one of two."""
    return (
        owner.left_edge.i > 0
        and owner.left_edge.nbor(-1).dep_ in ("cc", "punct")
        and owner.left_edge.nbor(-1).text in ("and", ",")
    )


def _named(token: Token, aim: Token | None) -> TokenSpan:
    """Give the words that name it, with its purpose and with the "counter-" that the parser may have cut off."""
    span, doc = bare(phrase(token)), token.doc
    start, end = span.start, span.end
    if start == token.i and start >= 2 and doc[start - 1].text == "-" and not doc[start - 1].whitespace_:
        start -= 2
    start = next((t.i + 1 for t in doc[start : token.i] if t.lower_ in ("sponsored", "cosponsored")), start)
    off = hung_off(token)
    if off is not None and off.i == end:
        end = phrase(off).end
    if aim is not None and aim.i > end:
        end = deed_phrase(aim, aim).end
    return doc[start:end]


def _telling(token: Token, family: str, own: list[Token]) -> frozenset[str]:
    """Give the words by which a noun that names again must fit: not its relative clause, not how it is judged."""
    if family == "hypernym":  # "the $300 million measure" is not just any measure
        return topics_of([t for t in children(token, "nummod", "compound") for t in t.subtree])
    told = children(token, "relcl") + [
        c for c in children(token, "acl") if c.tag_ == "VBN"
    ]  # "the plan, tabled in May"
    clause = {t.i for part in told for t in part.subtree}
    return topics_of([t for t in own if t.i not in clause and (t.pos_ != "ADJ" or t.is_title)])


def _cue(token: Token, family: str, rule: str | None) -> Token | None:
    """Give the word by which the noun's own phrase says where it stands: "proposed", "X's agreement to"."""
    if rule == "noun: proposed":
        return _open_mark(token)
    owned = rule is not None and child(token, "poss") is not None and (family == "proposal" or _is_consent(token))
    return (
        token if owned or (rule == "noun: somebody's plan" and (family == "proposal" or _is_consent(token))) else None
    )


def _is_consent(token: Token) -> bool:
    """Tell whether a noun names the consent itself: "the two presidents' agreement to ban strikes"."""
    return token.lemma_ in ("agreement", "accord") and purpose(token) is not None


def _open_mark(token: Token) -> Token:
    marks = load("proposals")["open_mark"]
    return next(c for c in children(token, *PREMODIFIERS) if c.lower_ in marks)


def _title(span: TokenSpan, token: Token, *, own_words: bool = False) -> str:
    """Compose the title; a noun that says little by itself takes along what it is told to hold."""
    owner = child(token, "poss")
    if owner is not None and (_halved(owner) or owner.pos_ == "PRON"):
        span = token.doc[min(owner.right_edge.i + 1, token.i) : span.end]
    beside = {t.i for part in (owner, *children(token, "acl")) if part is not None for t in part.subtree}
    marks = load("proposals")["open_mark"] | load("proposals")["vague"]
    own = [t for t in span if t.pos_ in ("NOUN", "PROPN", "VERB") and t.i not in beside and t.lower_ not in marks]
    if (
        not own_words
        and len(own) <= 1
        and purpose(token) is None
        and (fuller := with_content(without_aside(span, token), token))
    ):
        return fuller
    return over_maker(token) or over_aside(token) or headline(without_aside(span, token, behind=","), token)


def _with_owner(title: str, token: Token, name: str) -> str:
    """Put the name of whose plan it is before a title that says little alone: "her tax plan", "his reforms"."""
    owner = child(token, "poss")
    thin = len(title.split()) <= 3 and token.pos_ == "NOUN" and title.rsplit(maxsplit=1)[-1].lower() == token.lower_
    if owner is None or owner.tag_ != "PRP$" or not name or not thin:
        return title
    # "her Green Bonds plan" keeps its capital, "her tax plan" does not
    lowered = title if title.split(maxsplit=1)[0] in token.sent.text else title[:1].lower() + title[1:]
    return f"{name}{'’' if name.endswith('s') else '’s'} {lowered}"


def _terms(block: ParsedBlock, token: Token) -> Iterator[Span]:
    """Yield what the noun's own complement says of it: "to give …", "that would allow …"."""
    aim = purpose(token)
    if aim is not None:
        yield block.span(token.doc[aim.left_edge.i if aim.left_edge.i > token.i else aim.i : deed_phrase(aim, aim).end])
    told = relative(token)
    if told is not None and not passive(told):
        yield block.span(relative_phrase(told))
    colon = behind_colon(token)
    if colon is not None:
        yield block.span(colon)
