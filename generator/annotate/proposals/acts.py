"""What a body does of its own power, told as the news of the day: "on Monday banned …", "nominated … to the court"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.annotate.parse import Parse, ParsedBlock
from generator.annotate.proposals.cast import Cast
from generator.annotate.proposals.deeds import Wish
from generator.annotate.proposals.mention import ProposalMention, family_of
from generator.annotate.proposals.roles import realised
from generator.annotate.proposals.syntax import child, children, negated, passive, phrase, subject
from generator.annotate.proposals.titles import plain
from generator.annotate.proposals.worth import INSTRUMENTS, deals_with_instrument, decides
from generator.annotate.tree import Token
from generator.lexicon import load
from generator.model.annotation import Status


def find_acts(parse: Parse, cast: Cast) -> Iterator[ProposalMention]:
    """Yield what bodies enact and whom they nominate, in text order."""
    lexicon = load("proposals")
    for block in parse.paragraphs:
        for token in block.words:
            lemma = token.lemma_.lower()
            if token.pos_ != "VERB" or lemma not in lexicon["enact"] | lexicon["nominate"]:
                continue
            if not _of_the_day(token) or negated(token) or not realised(token) or passive(token):
                continue
            if lemma in lexicon["nominate"]:
                yield from _nominated(block, token, cast)
            elif token.tag_ in ("VBD", "VBN"):
                yield from _enacted(block, token, cast)


def _of_the_day(verb: Token) -> bool:
    """Tell whether a deed is news: done on a day of the week, or "today", or told to be done ("has banned")."""
    days = load("proposals")["news_day"]
    return any(t.lower_ in days for t in verb.sent) or any(c.lower_ in ("has", "have") for c in children(verb, "aux"))


def _enacted(block: ParsedBlock, verb: Token, cast: Cast) -> Iterator[ProposalMention]:
    """Read "The union on Monday banned the airline from its airports", "The cabinet lifted the curfew"."""
    who, thing = subject(verb), child(verb, "dobj")
    if who is None or thing is None or thing.pos_ == "PRON" or deals_with_instrument(verb) or not decides(who):
        return
    if family_of(thing) in INSTRUMENTS or verb.dep_ in ("relcl", "acl", "advcl"):
        return
    wish = Wish(
        block=block,
        cue=verb,
        rule="enacted",
        confidence=0.65,
        proposers=cast.keys(block, who),
        status=Status.AGREED,
    )
    yield wish.of_verb(verb, template="Decision to {}", plain_form=True)


def _nominated(block: ParsedBlock, verb: Token, cast: Cast) -> Iterator[ProposalMention]:
    """Read "The president nominated Ada Berg to the court", "named Lund, a banker, as finance minister"."""
    who, person = subject(verb), child(verb, "dobj")
    if verb.dep_ == "relcl" or who is None or person is None or person.pos_ != "PROPN" or family_of(person) is not None:
        return
    post = _post(verb, person)
    if post is None or not _office(post):
        return
    wish = Wish(block=block, cue=verb, rule="nominated", confidence=0.7, proposers=cast.keys(block, who))
    noun = "Appointment" if verb.lemma_ == "appoint" else "Nomination"
    place = phrase(post)
    yield wish.entitled(verb, verb.doc[verb.i : place.end], f"{noun} of {plain(phrase(person))} {plain(place)}")


def _post(verb: Token, person: Token) -> Token | None:
    """Give the words that tell the post: "to the court", "as minister", "to fill the vacancy"."""
    for part in (*children(verb, "prep"), *children(person, "prep")):
        if part.i > person.i and part.lower_ in ("to", "as", "for"):
            return part
    return None


def _office(post: Token) -> bool:
    lexicon = load("proposals")
    held = {t.lemma_.lower() for t in post.subtree}
    return bool(held & (lexicon["office_holder"] | lexicon["body"] | lexicon["addressee"] | lexicon["post"]))
