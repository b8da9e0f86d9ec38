"""Who a word stands for: the entity keys behind a noun, a pronoun or a possessor."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from generator.annotate.parse import ParsedBlock
from generator.annotate.proposals.syntax import conjuncts
from generator.annotate.tree import Token
from generator.lexicon import load
from generator.model.annotation import Entities, Entity, EntityKind, Quotation
from generator.model.span import Span

FIRST_PERSON = frozenset({"i", "we", "me", "us", "my", "our", "ours", "myself", "ourselves"})


@dataclass(frozen=True, slots=True)
class Cast:
    """The entities of a document and who speaks where, looked up by token.

    `mentions` are (span, entity key) in text order; `voices` the quotations by the start of their content; `groups`
    the last words of unnamed groups' names ("protesters") with their keys;
    `arbiters` the keys of courts and judges, `persons` of single people, `names` those keys with their names.
    """

    mentions: tuple[tuple[Span, str], ...]
    voices: tuple[Quotation, ...]
    groups: tuple[tuple[str, str], ...] = ()
    arbiters: frozenset[str] = frozenset()
    persons: frozenset[str] = frozenset()
    names: tuple[tuple[str, str], ...] = ()

    def voice(self, span: Span) -> Quotation | None:
        """Give the innermost quotation that holds `span`, or None in the narrator's own text."""
        holding = [
            q for q in self.voices[: bisect_right(self.voices, span.start, key=_start)][-8:] if span in q.content
        ]
        return min(holding, key=lambda q: len(q.content), default=None)

    def naming(self, span: Span) -> str | None:
        """Give the key of the longest mention that holds `span`, or None."""
        starts = bisect_right(self.mentions, span.start, key=lambda m: m[0].start)
        holding = [m for m in self.mentions[max(0, starts - 12) : starts] if span in m[0]]
        return max(holding, key=lambda m: len(m[0]), default=(span, None))[1]

    def person(self, keys: tuple[str, ...]) -> str:
        """Give the name of the one person among `keys`, or "" where they are none or several."""
        return next((name for key, name in self.names if keys == (key,)), "")

    def doubtful(self, block: ParsedBlock, token: Token, key: str) -> bool:
        """Tell whether somebody else is named nearer before "his" in its sentence, and so may be meant.

        "Roth asked how Diallo's tax would pay for his health plan" may be about the plan of either.
        """
        if token.tag_ != "PRP$" or token.lower_ not in ("his", "her"):
            return False
        first, last = block.span(token.sent).start, block.span(token).start
        upto = self.mentions[: bisect_right(self.mentions, last - 1, key=lambda m: m[0].start)][-12:]
        near = [other for span, other in upto if span.start >= first and span.end <= last and other in self.persons]
        return bool(near) and near[-1] != key

    def inside(self, span: Span) -> tuple[str, ...]:
        """Give the keys of the entities mentioned within `span`, in text order."""
        first = bisect_right(self.mentions, span.start - 1, key=lambda m: m[0].start)
        keys = []
        for mention, key in self.mentions[first:]:
            if mention.start >= span.end:
                break
            if mention.end <= span.end:
                keys.append(key)
        return tuple(dict.fromkeys(keys))

    def keys(self, block: ParsedBlock, token: Token | None) -> tuple[str, ...]:
        """Give the entities that a noun, pronoun or possessor stands for, those coordinated with it included.

        "We" inside a quotation is its speaker. A body without an entity of its own is the one that names it
        ("the Danish government").
        """
        if token is None:
            return ()
        if token.tag_ in ("WP", "WDT") and token.head.dep_ == "relcl":  # "the mayor, who signed the ban": the mayor
            return tuple(dict.fromkeys(self._of(block, token.head.head)))
        found = [key for part in conjuncts(token) for key in self._of(block, part)]
        return tuple(dict.fromkeys(found))

    def _of(self, block: ParsedBlock, token: Token) -> tuple[str, ...]:
        span = block.span(token)
        if token.lower_ in FIRST_PERSON and token.text != "US":
            voice = self.voice(span)
            return (voice.speaker,) if voice is not None and voice.speaker is not None else ()
        if (key := self.naming(span)) is not None:
            return () if self.doubtful(block, token, key) else (key,)
        if token.lemma_.lower() in load("proposals")["body"]:
            return self.before(block, token)
        return ()

    def of_stem(self, noun: str) -> tuple[str, ...]:
        """Give the first group that is named after what it does: the protesters of a "protest"."""
        stem = noun.lower().removesuffix("ion").removesuffix("al")
        return next(((key,) for name, key in self.groups if name.startswith(stem)), ())

    def before(self, block: ParsedBlock, token: Token) -> tuple[str, ...]:
        """Give the entity named by the words in front of a noun: its possessor or its compound."""
        for part in reversed(
            [c for c in token.children if c.dep_ in ("poss", "compound", "nmod", "amod") and c.i < token.i]
        ):
            if (key := self.naming(block.span(part))) is not None:
                return (key,)
        return ()


def _start(quotation: Quotation) -> int:
    return quotation.content.start


def gather(entities: Entities, quotations: tuple[Quotation, ...], text: str) -> Cast:
    """Lay out the entities and quotations of a document for look-ups by place."""
    mentions = sorted((m.span, e.key) for e in entities.all if not _no_actor(e) for m in e.mentions)
    groups = tuple((e.name.lower().split()[-1], e.key) for e in entities.all if e.kind is EntityKind.UNNAMED)
    arbiters = frozenset(e.key for e in entities.all if _arbitrates(e, text))
    persons = frozenset(e.key for e in entities.all if e.kind is EntityKind.PERSON)
    names = tuple((e.key, e.name) for e in entities.all if e.kind is EntityKind.PERSON)
    return Cast(tuple(mentions), tuple(sorted(quotations, key=_start)), groups, arbiters, persons, names)


def _no_actor(entity: Entity) -> bool:
    """Tell whether an unnamed voice is none that could want something: "Strikers’ demands", "her tax plan"."""
    words, lexicon = entity.name.lower().split(), load("proposals")
    last = words[-1].removesuffix("s")
    things = lexicon["wish"] | lexicon["placard"] | lexicon["proposal"] | lexicon["bill"] | lexicon["agreement"]
    nobody = words[0] in ("whose", "which") or last in things or " for his " in entity.name
    return entity.kind is EntityKind.UNNAMED and nobody


def _arbitrates(entity: Entity, text: str) -> bool:
    """Tell whether an entity is a court or a judge by its name or its roles."""
    words = " ".join((entity.name, *(role.text_of(text) for role in entity.roles))).lower().split()
    return any(word.strip(".,'’") in load("stance")["arbiter"] for word in words)
