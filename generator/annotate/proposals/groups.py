"""Groups that want something without having a name: "protesters' demands", "student groups have called for".

Nobody is invented: the entity's name is the group as printed, and it is never merged with a named one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.annotate.parse import Parse, ParsedBlock
from generator.annotate.proposals.syntax import bare, child, children, phrase
from generator.annotate.proposals.wishes import wanter
from generator.annotate.tree import Token
from generator.lexicon import load
from generator.model.annotation import Entities, Entity, EntityKind, Mention
from generator.model.span import Span


def name_groups(parse: Parse, entities: Entities) -> Entities:
    """Add to the entities the unnamed groups that ask for, demand, back or oppose something, and have none yet."""
    known = {m.span for e in entities.all for m in e.mentions}
    taken = sorted(known)
    wanting = [(_name(token), block, token) for block in parse.paragraphs for token in _wanters(block)]
    fresh = [(name, block.span(token)) for name, block, token in wanting if not _covered(block.span(token), taken)]
    names = dict.fromkeys(name.lower() for name, _ in fresh)
    keys = {e.key for e in entities.all}
    added = tuple(
        _entity(parse, next(printed for printed, _ in fresh if printed.lower() == name), taken)
        for name in names
        if f"group {name}" not in keys
    )
    return replace(entities, all=(*entities.all, *added))


def _wanters(block: ParsedBlock) -> Iterator[Token]:
    """Yield the plural group nouns of a block that want something or stand for or against it."""
    lexicon, stance = load("proposals"), load("stance")
    verbs = (
        lexicon["intend"]
        | lexicon["agree"]
        | lexicon["ask"]
        | lexicon["ask_for"]
        | lexicon["demand"]
        | stance["oppose_verb"]
        | stance["support_verb"]
    )
    for token in block.words:
        if token.pos_ == "NOUN" and token.lemma_ in lexicon["wish"]:
            who = child(token, "poss")
        elif token.pos_ == "NOUN" and token.lemma_ in lexicon["proposal"]:
            who = child(token, "poss")
            if who is not None and who.tag_ == "NNS" and who.lemma_ not in load("events")["unit"]:
                yield who  # "the islands’ own proposal"
                continue
        elif token.pos_ == "VERB" and token.lemma_ in verbs:
            who = wanter(token)
        else:
            continue
        if who is None or who.pos_ != "NOUN":
            continue
        lemma = who.lemma_.lower()
        single = who.tag_ == "NN" and lemma in lexicon["collective"] and bool(children(who, "compound", "amod", "poss"))
        if (lemma in lexicon["group"] and who.tag_ == "NNS") or single:
            yield who


def _name(token: Token) -> str:
    return bare(phrase(token)).text


def _covered(span: Span, taken: list[Span]) -> bool:
    return any(span in other for other in taken)


def _entity(parse: Parse, name: str, taken: list[Span]) -> Entity:
    """Make a group's entity with all the places at which it is named in these words."""
    mentions = []
    for block in parse.paragraphs:
        for token in block.words:
            if (
                token.tag_ in ("NN", "NNS")
                and name.lower().endswith(token.lower_)
                and _name(token).lower() == name.lower()
            ):
                span = block.span(bare(phrase(token)))
                if not _covered(span, taken):
                    mentions.append(Mention(span=span, rule="group as printed"))
    return Entity(
        key=f"group {name.lower()}", kind=EntityKind.UNNAMED, name=name, mentions=tuple(mentions), plural=True
    )
