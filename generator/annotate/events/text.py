"""A clause as a short text of its own words: what is cut, what stays, what a pronoun is replaced by."""

from __future__ import annotations

from collections.abc import Iterable

from generator.annotate.events.antecedents import antecedent
from generator.annotate.events.clauses import REPORTING, relativizer, reporting_verb, within
from generator.annotate.events.cutting import fitted
from generator.annotate.events.subjects import SUBJECTS, main_verb, subject_of
from generator.annotate.events.words import Name, print_words, tidy, without_asides
from generator.annotate.tree import Token, TokenSpan
from generator.lexicon import load

MAX_SAID = 48
_WORDS = load("events")


def clause_text(verb: Token, dates: Iterable[Token], name: Name, *, reported: bool = True) -> str:
    """Compose the clause of `verb` without the date phrases `dates`, its pronouns replaced by `name`.

    `dates` are the heads of the phrases to leave out ("on" in "on Friday"). Words stay verbatim and in their order,
    but for a relative word, which gives way to what it stands for: "the document, which was given to officials on
    Wednesday" becomes "the document was given to officials". A clause that somebody reports keeps who says so, unless
    `reported` is false.
    """
    left_out = frozenset(date.i for date in dates)
    main = main_verb(verb)
    relative = relativizer(main)
    if relative.tag_ != "WRB" if relative is not None else _lacks_object(main):
        return _relative_clause(main, relative, left_out, name)
    said = reporting_verb(main)
    source = subject_of(said) if said is not None and reported else None
    if source is not None and source.tag_ == "PRP" and name(source) is None:
        source = None  # "I think the pilot did well": who thinks so is not known
    about = relativizer(said) if said is not None else None
    if said is not None and about is not None and about.i < said.i:
        return _reported_relative(said, left_out, name, keep=verb)
    if said is None or source is None:
        clause = print_words(fitted(main, left_out, keep=verb), name)
        return _with_words_said(main, left_out, clause)
    if said.i < main.i:
        return print_words(fitted(said, left_out, keep=verb), name)
    content, report = fitted(main, left_out, keep=verb), _report(said, source)
    return f"{print_words(content, name)}, {print_words(report, name)}"


def _report(said: Token, source: Token) -> list[Token]:
    """Give the words that say who says so, behind a clause: "Ms Ruiz told the paper"."""
    told = [t for c in said.children if said.lemma_ == "tell" and c.dep_ in ("dobj", "dative") for t in c.subtree]
    return sorted([*source.subtree, said, *told], key=lambda token: token.i)


def sentence_text(sentence: TokenSpan, dates: Iterable[Token], name: Name) -> str:
    """Print a sentence without its dates and asides."""
    left_out = frozenset(date.i for date in dates)
    return print_words(without_asides([t for t in sentence if t.i not in left_out]), name)


def noun_text(noun: Token, name: Name, *, until: Token | None = None) -> str:
    """Print a noun with what belongs to it, up to and including the subtree of `until`."""
    end = until.right_edge.i if until is not None else noun.right_edge.i
    cut = frozenset(i for t in noun.children if _is_loose(t) for i in _indices(t))
    tokens = [t for t in noun.doc[noun.left_edge.i : end + 1] if t.i not in cut]
    return print_words(without_asides(tokens), name)


def _is_loose(child: Token) -> bool:
    """Tell what a noun's text leaves out: what tells of others, what it is taken for ("the raid as a warning")."""
    told = child.dep_ in ("relcl", "appos") and any(t.dep_ in SUBJECTS and t.tag_ == "PRP" for t in child.children)
    return told or (child.dep_ == "prep" and child.lower_ == "as")


def _indices(token: Token) -> range:
    return range(token.left_edge.i, token.right_edge.i + 1)


def _with_words_said(verb: Token, left_out: frozenset[int], clause: str) -> str:
    """Put before a report the words that it reports, where they stand before it: "“We sell,” she told the paper"."""
    subject = subject_of(verb)
    words = next((c for c in verb.children if c.dep_ == "ccomp" and subject is not None and c.i < subject.i), None)
    if words is None or subject is None or verb.lemma_ not in REPORTING:
        return clause
    content = verb.doc[verb.sent.start : min(subject.left_edge.i, verb.i)]
    if any(token.i in left_out for token in content):
        return clause
    if len(content) + len(clause.split()) > MAX_SAID:
        clause = clause.split(", ", maxsplit=1)[0]  # "…, she told the paper, repeating what she had said in May"
    return tidy(f"{content.text.strip()} {clause}")


def _reported_relative(said: Token, left_out: frozenset[int], name: Name, *, keep: Token) -> str:
    """Print "Ruiz said the plan would be sent" for "the plan, which Ruiz said would be sent"."""
    tokens = [t for t in fitted(said, left_out, keep=keep) if t.tag_ not in ("WDT", "WP")]
    at = next((n for n, t in enumerate(tokens) if t.i == said.i), len(tokens) - 1) + 1
    return tidy(
        " ".join((print_words(tokens[:at], name), print_words(antecedent(said), name), print_words(tokens[at:], name)))
    )


def _lacks_object(verb: Token) -> bool:
    """Tell whether a relative clause without a relative word is about its object: "the speech she gave in May"."""
    has = any(child.dep_ in ("dobj", "ccomp", "xcomp", "attr", "acomp", "auxpass") for child in verb.children)
    return verb.dep_ == "relcl" and not has and verb.head.lemma_ not in _WORDS["unit"] and verb.head.pos_ == "NOUN"


def _relative_clause(verb: Token, relative: Token | None, left_out: frozenset[int], name: Name) -> str:
    stands_for = print_words(antecedent(verb), name)
    tokens = fitted(verb, left_out, keep=verb)
    if relative is not None and relative.tag_ == "WP$":
        stands_for = f"[{stands_for.split(',')[0]}'s]"  # "Lund, 71, whose term ends in May": "[Lund's] term ends"
    if relative is not None and any(t.dep_ in SUBJECTS and within(relative, t) for t in verb.children):
        return print_words(tokens, lambda t: stands_for if t.i == relative.i else name(t))
    rest = [t for t in tokens if relative is None or t.i != relative.i]
    place = _object_place(verb)
    at = next((n for n, t in enumerate(rest) if t.i == place.i), len(rest) - 1) + 1
    return tidy(" ".join(filter(None, (print_words(rest[:at], name), stands_for, print_words(rest[at:], name)))))


def _object_place(verb: Token) -> Token:
    """Give the word behind which the object goes: the verb, its infinitive, or a preposition that lacks its object."""
    infinitive = next((t for t in verb.children if t.dep_ == "xcomp"), None)
    stranded = (t for t in verb.children if t.dep_ == "prep" and t.i > verb.i and not _has_object(t))
    return infinitive if infinitive is not None else next(stranded, verb)


def _has_object(preposition: Token) -> bool:
    return any(t.dep_ in ("pobj", "pcomp") for t in preposition.children)
