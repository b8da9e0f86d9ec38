"""Whether words speak well or ill of what they are about."""

from __future__ import annotations

from collections.abc import Iterable

from generator.annotate.proposals.roles import Role
from generator.annotate.proposals.syntax import child, children
from generator.annotate.tree import Token
from generator.lexicon import load
from generator.model.annotation import Stance

GOOD, BAD = 1, -1


def polarity(tokens: Iterable[Token]) -> int:
    """Give 1 where the evaluative words among `tokens` speak well, -1 ill, 0 where there are none or both."""
    signs = {sign for token in tokens if (sign := sign_of(token))}
    return signs.pop() if len(signs) == 1 else 0


def sign_of(token: Token) -> int:
    """Give the sign of one word, turned round where it is denied ("not ready", "is not fair")."""
    lexicon = load("stance")
    word, lemma = _whole(token), token.lemma_.lower()
    sign = GOOD if {word, lemma} & lexicon["good_word"] else BAD if {word, lemma} & lexicon["bad_word"] else 0
    return -sign if sign and _turned(token) else sign


def _whole(token: Token) -> str:
    """Give a word with what is hyphenated to it: "short-sighted" at "short"."""
    doc = token.doc
    if token.i + 2 < len(doc) and doc[token.i + 1].text == "-" and not doc[token.i + 1].whitespace_:
        return f"{token.lower_}-{doc[token.i + 2].lower_}"
    return token.lower_


def _turned(token: Token) -> bool:
    negators = load("stance")["negator"]
    near = list(token.children) + (
        [token.head, *token.head.children] if token.dep_ in ("acomp", "attr", "oprd") else []
    )
    return any(t.lower_ in negators for t in near if t.i < token.i)


def judged(head: Token) -> int:
    """Give how a mention is judged by what is said right of it: its adjectives, or what it is said to be."""
    said = children(head, "amod", "compound")
    verb = head.head
    if head.dep_ in ("nsubj", "nsubjpass") and verb.lemma_ in ("be", "seem", "become", "remain"):
        said += [t for part in children(verb, "acomp", "attr") for t in part.subtree]
    if head.dep_ == "attr" and verb.lemma_ == "be":
        said += [head]
    return polarity(said) or _effect(head)


def _effect(head: Token) -> int:
    """Give how a mention is judged by what it is said to do: "the plan will destroy jobs"."""
    verb, lexicon = head.head, load("stance")
    if head.dep_ != "nsubj" or verb.pos_ != "VERB":
        return 0
    sign = (
        GOOD
        if verb.lemma_.lower() in lexicon["good_effect"]
        else BAD
        if verb.lemma_.lower() in lexicon["bad_effect"]
        else 0
    )
    if verb.lemma_ == "put" and any(c.lower_ == "first" for c in verb.children):
        sign = GOOD
    told = {t.lower_ for part in children(verb, "dobj", "advmod", "npadvmod") for t in part.subtree}
    if sign == GOOD and told & load("stance")["nothing"]:
        return BAD  # "would save almost nothing"
    no = any(c.dep_ == "neg" for c in verb.children)
    return -sign if no else sign


def stance_of(sign: int) -> Stance | None:
    """Give the stance that a judgement amounts to, or None for none."""
    return {GOOD: Stance.SUPPORT, BAD: Stance.OPPOSE}.get(sign)


def called(verb: Token, head: Token) -> int:
    """Give the judgement in "called the plan a disgrace", "was described as dangerous", or 0."""
    if verb.lemma_ not in load("stance")["call_verb"]:
        return 0
    after = [t for t in verb.doc[head.i + 1 : verb.sent.end] if not _new_clause(t, verb)]
    return polarity(after[:14]) or _branded(after[:14])


def _branded(tokens: list[Token]) -> int:
    """Give -1 where a noun that is no reproach by itself is one as a name for a plan: "called it a tax on hope"."""
    names = load("stance")["bad_name"]
    return BAD if any(t.lemma_.lower() in names and t.pos_ == "NOUN" and not _turned(t) for t in tokens) else 0


def branded(tokens: list[Token]) -> int:
    """Give how a predicate judges what it is said of: by its evaluative words, else by the name it gives."""
    return polarity(tokens) or _branded(tokens)


def _new_clause(token: Token, verb: Token) -> bool:
    above = token
    while above not in (verb, above.head):
        if (
            above.dep_ in ("conj", "ccomp", "advcl", "parataxis")
            and above.pos_ in ("VERB", "AUX")
            and child(above, "nsubj") is not None
        ):
            return True
        if above.dep_ == "conj" and above.head == verb:
            return True
        above = above.head
    return False


def cannot(role: Role) -> bool:
    """Tell whether somebody says that he cannot or would not back it: "said she could not support the deal".

    Not what is said of him: “Varga cannot sign it,” an aide said.
    """
    modals = [c.lower_ for c in children(role.verb, "aux") if c.tag_ == "MD"]
    himself = any(c.pos_ == "PRON" for c in children(role.verb, "nsubj"))
    return himself and role.denied and any(m in ("can", "ca", "could", "would", "will", "wo") for m in modals)
