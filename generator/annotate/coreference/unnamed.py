"""Sources without a name, apart from each other unless the text ties them."""

from __future__ import annotations

from generator.annotate.coreference.descriptions import Description, describe
from generator.annotate.coreference.register import Register
from generator.annotate.names.words import plain
from generator.annotate.parse import Parse
from generator.annotate.tree import TokenSpan
from generator.lexicon import load
from generator.model.span import Span

QUALIFYING = frozenset({"amod", "acl", "advcl", "relcl"})
LONGEST = 12  # tokens of a description that may still be called a name


def as_printed(tokens: TokenSpan) -> str:
    """Give a description as printed, its line breaks as spaces.

    The group that "some" are taken from belongs to it; what only qualifies it ("familiar with the talks") does not.
    """
    tokens = unpossessed(tokens)
    head, start, end = tokens.root, tokens.start, tokens.end
    if plain(head.text) in load("references")["some"]:
        group = next((c for c in head.rights if c.lower_ == "of" and c.i == end), None)
        noun = next((c for c in group.children if c.dep_ == "pobj"), None) if group is not None else None
        end = noun.i + 1 if noun is not None else end
    else:
        behind = (
            t for t in tokens if head.i < t.i > t.head.i
        )  # "officials familiar with it", but "right-wing critics"
        qualified = (t.i for t in behind if t.pos_ in ("ADJ", "VERB") and t.dep_ in QUALIFYING)
        end = min((i for i in qualified if i > start and tokens.doc[i - 1].pos_ in ("NOUN", "PROPN")), default=end)
    return joined(tokens.doc[start:end])


def unpossessed(tokens: TokenSpan) -> TokenSpan:
    """Give a possessor without the sign of it: "the government" of "the government's claim"."""
    owns = len(tokens) > 1 and tokens.root.dep_ == "poss" and tokens[-1].tag_ == "POS"
    return tokens.doc[tokens.start : tokens.end - 1] if owns else tokens


def in_full(tokens: TokenSpan) -> str:
    """Give a description with all that its noun phrase adds, if that is short enough to be called a name."""
    tokens = unpossessed(tokens)
    head = tokens.root
    group = [c for c in head.rights if c.lower_ == "of" and c.i == tokens.end]
    end = group[0].right_edge.i + 1 if group and plain(head.text) in load("references")["some"] else tokens.end
    whole = tokens.doc[tokens.start : end]
    return joined(whole) if len(whole) <= LONGEST and head.sent.end >= end else joined(tokens)


def joined(tokens: TokenSpan) -> str:
    """Give the text of tokens on one line."""
    return " ".join(tokens.text.split()).lstrip("-–—•* ")


def role_bearers(register: Register, description: Description, offset: int, parse: Parse) -> list[str]:
    """Give the people mentioned before `offset` whose printed roles hold all that a description says."""
    if description.plural:
        return []
    found = []
    for key, entity in register.entities.items():
        if entity.roles and entity.mentions and entity.mentions[0].span.start < offset:
            roles = [read for role in entity.roles if (read := _read(parse, role)) is not None]
            if any(_fits(description, role) for role in roles):
                found.append(key)
    return found


def _fits(description: Description, role: Description) -> bool:
    former = {"former", "ex", "late"}
    if description.details & former != role.details & former:
        return False
    kin = description.noun in load("roles")["kin"] or description.noun == "friend"
    if kin and description.possessed and not role.possessed:
        return False  # "her friend" is not whoever the text calls "a friend"
    return description.noun == role.noun and description.details <= role.details


def _read(parse: Parse, role: Span) -> Description | None:
    block = parse.block_at(role.start)
    tokens = block.tokens(role) if block else None
    return describe(tokens) if tokens is not None else None


def same_body(register: Register, description: Description, offset: int) -> str | None:
    """Give the organisation mentioned before `offset` that has the description's noun and details in its name.

    Of several, the only one of which the text has told something so far (a subject, a source) is taken.
    """
    found = []
    for key, entity in register.entities.items():
        words = {word.lower() for word in entity.name.split()}
        if register.is_body(key) and description.noun in words and description.details <= words:
            found.append(key)
    seen = [r for r in register.before(offset) if r.key in found]
    mentioned, leading = {r.key for r in seen}, {r.key for r in seen if r.leading}
    if len(mentioned) == 1:
        return next(iter(mentioned))
    return next(iter(leading)) if len(leading) == 1 else None


def continued(register: Register, description: Description) -> str | None:
    """Give the unnamed source that a definite description goes on with.

    That is the source last heard, if it fits; or else the only one that fits in the document so far, where a group
    described alike ("two senior officials") is a possible one too, so that "the senior official" stays apart.
    """
    fitting = [
        key
        for key, said in register.described.items()
        if not register.is_body(key) and any(description.may_continue(d) for d in said)
    ]
    heard = next((key for key in reversed(register.spoken) if _same_noun(register, key, description)), None)
    established = heard is not None and (register.spoken.count(heard) > 1 or register.described[heard][0].definite)
    if heard in fitting and (established or heard in register.spoken[-2:]):
        return heard
    groups = [k for k, said in register.described.items() if _may_hold(description, said[0])]
    return fitting[0] if len(fitting) == 1 and not groups else None


def _same_noun(register: Register, key: str, description: Description) -> bool:
    return any(d.noun == description.noun and d.plural == description.plural for d in register.described.get(key, ()))


def _may_hold(description: Description, group: Description) -> bool:
    return group.plural and not description.plural and group.noun == description.noun
