"""What every rule of the questions works on: a block, how its tokens are worded, and where somebody else speaks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.annotate.parse import ParsedBlock
from generator.annotate.questions.agreement import (
    agrees,
    fitted,
    is_body,
    is_complement,
    is_expletive,
    is_impersonal,
    is_kind,
    is_object,
    is_somebody,
    owns,
)
from generator.annotate.questions.clauses import (
    DEICTIC,
    Clause,
    auxiliaries_of,
    is_dangling,
    is_dated,
    noun_phrase,
    predicate_of,
    shorter_ends,
    subject_of,
)
from generator.annotate.questions.grammar import Kind, Subject, ask, ask_subject, plain_past, told_past
from generator.annotate.questions.wording import Named, Wording, is_plural, possessive_of
from generator.annotate.tree import Doc, Token, TokenSpan
from generator.model.annotation import EntityKind, Reason
from generator.model.span import Span

FIRST_AND_SECOND = frozenset({"i", "we", "you", "me", "us", "my", "our", "your"})
RELATIVE_TAGS = frozenset({"WP", "WP$", "WDT"})
CLIMBED = frozenset({"xcomp", "conj", "advcl", "pcomp", "prep", "pobj", "dobj", "acomp", "attr"})
UNSAID = frozenset({"NN", "NNS", "NNP", "NNPS", "VBN", "VBG", "JJ", "DT", "CD"})
OPENING, CLOSING = frozenset("“"), frozenset("”")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A question as a rule found it: its words, why it is open, the cue's token and how sure the rule is."""

    text: str
    reason: Reason
    cue: Token
    confidence: float
    rule: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A block as the rules read it; `spoken` are the token indices inside quote marks.

    `around` are the tokens of all the document's paragraphs, `on_the_table` the spans here that name proposals.
    """

    block: ParsedBlock
    wording: Wording
    spoken: frozenset[int]
    around: tuple[Doc, ...] = ()
    on_the_table: tuple[Span, ...] = ()

    @property
    def doc(self) -> Doc:
        """The block's tokens."""
        return self.block.doc

    def subject(self, head: Token, tokens: TokenSpan, fallback: Subject | None = None) -> Subject | None:
        """Word the subject of a question; a pronoun is named by its entity, or by `fallback` where it agrees."""
        named = self.wording.named_at(head, tokens)
        if head.tag_ == "EX":
            return Subject(head.lower_)
        if head.pos_ == "PRON" and not named and head.tag_ == "PRP":
            if is_impersonal(head):
                return Subject("it")
            return fallback if fallback and agrees(head, fallback) and not is_expletive(head) else None
        text = self.wording.words(tokens) or self.owned(tokens, fallback)
        person = named.entity.kind is EntityKind.PERSON if named else is_somebody(head) and head.tag_ == "NN"
        kind = Kind.PERSON if person else None
        plural = named.entity.plural if named and head.pos_ == "PRON" else is_plural(head)
        return Subject(text, plural, kind) if text else None

    def owned(self, tokens: TokenSpan, owner: Subject | None) -> str | None:
        """Word a noun phrase that starts with "its" or "their" as that of the owner above: "the army's envoy"."""
        mark = tokens[0] if len(tokens) > 1 else None
        if owner is None or mark is None or mark.tag_ != "PRP$" or not owns(mark, owner) or "’" in owner.text:
            return None
        rest = self.wording.words(tokens[1:])
        return f"{possessive_of(owner.text, plural=owner.plural)} {rest}" if rest else None

    def nominal(self, head: Token) -> Subject | None:
        """Word a noun phrase by its head; a relative one ("whose status") has no words of its own."""
        tokens = noun_phrase(head)
        return None if any(token.tag_ in RELATIVE_TAGS for token in tokens) else self.subject(head, tokens)

    def antecedent(self, verb: Token) -> Subject | None:
        """Word the subject above a clause for a pronoun in it, where only one somebody or something is named there."""
        while subject_of(verb) is None and verb.dep_ in CLIMBED and verb.head is not verb:
            verb = verb.head
        head = subject_of(verb)
        if head is not None and head.lower_ == "it" and is_expletive(head) and verb.dep_ == "ccomp":
            return self.antecedent(verb.head)  # "said it was too early to tell"
        if head is not None and head.lower_ == "it" and is_expletive(head) and verb.dep_ == "conj":
            above = self.antecedent(verb.head)  # "The lease ends, and it is unclear whether it will …"
            return replace(above, kind=above.kind or Kind.BODY) if above and not above.plural else None
        if head is not None and head.left_edge.lower_ == "neither" and head.tag_ == "NN":
            return Subject(f"either {head.lower_}", kind=Kind.BODY)
        if head is not None and head.lower_ == "who" and verb.dep_ == "relcl":
            head = verb.head  # "Maria Vale, who has not said whether she will"
        if head is None or head.lower_ == "time" or any(child.dep_ == "nummod" for child in head.lefts):
            return None  # "Only time will tell"
        others = {token.ent_type_ for token in noun_phrase(head) if head not in (token, token.head)}
        if any(child.dep_ == "poss" and is_somebody(child) for child in head.lefts):
            return None  # "the mayor's spokesman": "she" may be either
        named = self.nominal(head)
        kind = Kind.PERSON if is_somebody(head) else Kind.BODY if is_body(head) else None
        return replace(named, kind=kind) if named and "PERSON" not in others else None

    def subject_of(self, verb: Token) -> Subject | None:
        """Word the subject of a verb, or of the verb it is joined to or depends on ("declined to say"); else None."""
        while subject_of(verb) is None and verb.dep_ in CLIMBED and verb.head is not verb:
            verb = verb.head
        head = subject_of(verb)
        return self.nominal(head) if head is not None else None

    def actor(self, verb: Token) -> Subject | None:
        """Word a verb's own subject; a pronoun without a name is whoever the verb above it is about."""
        head = subject_of(verb)
        if head is not None and head.tag_ in RELATIVE_TAGS:
            return None
        above = self.antecedent(verb.head) if verb.head is not verb else None
        return self.subject(head, noun_phrase(head), above) if head is not None else self.subject_of(verb)

    def doer(self, verb: Token) -> Subject | None:
        """Word who does a deed, also where a clause on him tells it: "the agency, which is considering closing …"."""
        head = subject_of(verb)
        if head is None or head.lower_ not in ("who", "which", "that") or verb.dep_ != "relcl":
            return self.actor(verb)
        articles = {child.lower_ for child in verb.head.lefts}
        known = verb.head.pos_ == "PROPN" or "the" in articles or any(c.dep_ == "poss" for c in verb.head.lefts)
        if not known or articles & {"a", "an", "any", "some"}:
            return None
        return self.subject(verb.head, noun_phrase(verb.head, stop=verb.left_edge.i))

    def tails(self, start: int, end: int, about: Subject | None = None) -> Iterator[str]:
        """Word the tokens from `start` to `end`, then with ever less of what hangs loosely at their end.

        What is cut because a pronoun in it has no name is no complement: not "to it" of "beats her to it".
        """
        dark = False
        for cut in shorter_ends(start, end, self.doc):
            opening = self.doc[cut] if cut < len(self.doc) else None
            if opening is not None and cut < end and dark and is_object(opening, start - 1):
                continue
            if opening is not None and (is_complement(opening) or (cut < end and is_kind(opening))):
                continue
            if cut <= start and opening is not None and opening.tag_ in UNSAID and opening.lower_ not in DEICTIC:
                continue  # the parse gave the object to another verb
            words = self.wording.words(self.doc[start:cut], about) if cut > start else ""
            dark = dark or words is None
            if words is not None and not is_dangling(self.doc[start:cut]):
                yield words

    def question(
        self, clause: Clause, asked: str, *, reported: bool, fallback: Subject | None = None, affirmed: bool = False
    ) -> str | None:
        """Turn a clause with a subject of its own into a question, shortened where it would be too long.

        Where it is to be `affirmed`, its "not" or "never" is left out.
        """
        subject = self.subject(clause.subject, clause.subject_tokens, fallback)
        if subject is None:
            return None
        middle = self._middle(clause, subject, affirmed=affirmed)
        if middle is None:
            return None
        subject = fitted(subject, clause)
        if subject is None or subject.text.startswith(("such ", "the same")):
            return None
        start = clause.verb.i + 1
        while start < clause.end and (self.doc[start].is_quote or (affirmed and self.doc[start].dep_ == "neg")):
            start += 1
        tails = self.tails(start, clause.end, subject)
        parts = (predicate_of(clause, middle, rest, reported=reported) for rest in tails)
        dated = is_dated(clause)
        return first(ask(subject, plain_past(part, asked, dated=dated), asked=asked) for part in parts if part)

    def subject_question(self, clause: Clause, *, reported: bool, about: Subject | None = None) -> str | None:
        """Turn a clause whose subject is the question word into a question: "who will lead the inquiry".

        A "them", "him" or "it" that is its object is `about`, where it agrees: "did not say what led them to the flat".
        """
        asked, middle = self.wording.words(clause.subject_tokens), self._middle(clause, None)
        topic = any(t.pos_ in ("NOUN", "PROPN") for t in self.doc[clause.subject_tokens.start : clause.end])
        if asked is None or middle is None or not (topic or about):  # "who would be eligible": of what is not said
            return None
        plural = is_plural(clause.subject)
        tails = self.object_tails(clause, about, Subject(asked, plural))
        parts = (predicate_of(clause, middle, rest, reported=reported) for rest in tails)
        return first(ask_subject(Subject(asked, plural), told_past(part)) for part in parts if part)

    def object_tails(self, clause: Clause, about: Subject | None, asked: Subject) -> Iterator[str]:
        """Word what follows the verb, with the name of `about` for a pronoun right behind it."""
        start = clause.verb.i + 1
        pronoun = self.doc[start] if start < clause.end else None
        own = pronoun is not None and (pronoun.tag_ == "PRP$" or pronoun.dep_ == "dobj")
        if pronoun is None or pronoun.tag_ not in ("PRP", "PRP$") or not own or about is None:
            yield from self.tails(start, clause.end, asked)
        elif pronoun.tag_ == "PRP$" and not self.wording.named_at(pronoun, self.doc[start : clause.end]):
            owner = possessive_of(about.text, plural=about.plural) if owns(pronoun, about) else None
            yield from (f"{owner} {rest}" for rest in self.tails(start + 1, clause.end) if owner)
        elif not self.wording.named_at(pronoun, self.doc[start : clause.end]) and agrees(pronoun, about):
            yield from (f"{about.text} {rest}" for rest in self.tails(start + 1, clause.end, about))
        else:
            yield from self.tails(start, clause.end)

    def _middle(self, clause: Clause, subject: Subject | None, *, affirmed: bool = False) -> str | None:
        """Word the adverbs between subject and verb, without an aside on the subject; none where they stand apart."""
        helpers = {aux.i for aux in auxiliaries_of(clause.verb)} | {token.i for token in clause.subject.subtree}
        helpers |= {child.i for child in clause.verb.children if affirmed and child.dep_ == "neg"}
        inner = [i for i in range(clause.subject_tokens.end, clause.verb.i) if i not in helpers]
        while inner and self.doc[inner[0]].text == "," and inner[0] - 1 in helpers:  # "if the truce, due at noon, will"
            inner = inner[1:]
        inner = [i for i in inner if not self.doc[i].is_quote]  # "that he “fabricated” the story"
        if not inner:
            return ""
        joined = inner[-1] - inner[0] + 1 == len(inner) and not any(self.doc[i].is_punct for i in inner)
        return self.wording.words(self.doc[inner[0] : inner[-1] + 1], subject) if joined else None


def first(questions: Iterator[str | None]) -> str | None:
    """Give the first question that came out whole."""
    return next((question for question in questions if question), None)


def read_passages(
    blocks: Sequence[ParsedBlock],
    named: Mapping[int, Named],
    *,
    spoken: Sequence[Span] = (),
    on_the_table: Sequence[Span] = (),
) -> Iterator[Passage]:
    """Prepare paragraphs for the rules: `spoken` are spans of speech, `on_the_table` those that name proposals."""
    around = tuple(block.doc for block in blocks)
    for block in blocks:
        told = (tokens for span in spoken if (tokens := block.tokens(span)) is not None)
        inside = spoken_tokens(block.doc).union(token.i for tokens in told for token in tokens)
        tabled = tuple(span for span in on_the_table if span in block.block.span)
        yield Passage(block, Wording(block, named), inside, around, tabled)


def spoken_tokens(doc: Doc) -> frozenset[int]:
    """Find the tokens inside double quote marks; a mark that is never closed speaks to the block's end."""
    spoken, inside = set(), False
    for token in doc:
        if token.text == '"':
            inside = not inside
        elif token.text in OPENING or token.text == "``":
            inside = True
        elif token.text in CLOSING:
            inside = False
        elif inside:
            spoken.add(token.i)
    return frozenset(spoken)
