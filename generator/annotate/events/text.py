"""A clause as a short text of its own words: what is cut, what stays, what a pronoun is replaced by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from generator.annotate.events.antecedents import antecedent
from generator.annotate.events.clauses import (
    SUBJECTS,
    first_conjunct,
    first_of,
    is_negated,
    main_verb,
    relativizer,
    reporting_verb,
    subject_of,
    within,
)
from generator.annotate.events.marks import has_odd_marks, splits_marks
from generator.annotate.events.words import Name, print_words, tidy, without_asides, without_loose_end
from generator.lexicon import load

MAX_WORDS = 32
MAX_SAID = 48
_ADJUNCTS = frozenset({"prep", "relcl", "acl", "advcl", "npadvmod", "appos", "conj", "dative", "punct"})
_CONDITIONS = frozenset({"if", "unless", "until", "provided", "than"})
_COMPLEMENTS = frozenset({"dobj", "ccomp", "xcomp", "attr", "acomp", "oprd", "auxpass"})
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
        clause = print_words(_fitted(main, left_out, keep=verb), name)
        return _with_words_said(main, left_out, clause)
    if said.i < main.i:
        return print_words(_fitted(said, left_out, keep=verb), name)
    content, report = _fitted(main, left_out, keep=verb), sorted([*source.subtree, said], key=lambda t: t.i)
    return f"{print_words(content, name)}, {print_words(report, name)}"


def sentence_text(sentence: TokenSpan, dates: Iterable[Token], name: Name) -> str:
    """Print a sentence without its dates and asides."""
    left_out = frozenset(date.i for date in dates)
    return print_words(without_asides([t for t in sentence if t.i not in left_out]), name)


def noun_text(noun: Token, name: Name, *, until: Token | None = None) -> str:
    """Print a noun with what belongs to it, up to and including the subtree of `until`."""
    end = until.right_edge.i if until is not None else noun.right_edge.i
    cut = frozenset(
        i for t in noun.children if t.dep_ in ("relcl", "appos") and _has_pronoun_subject(t) for i in _indices(t)
    )
    tokens = [t for t in noun.doc[noun.left_edge.i : end + 1] if t.i not in cut]
    return print_words(without_asides(tokens), name)


def _has_pronoun_subject(verb: Token) -> bool:
    return any(t.dep_ in SUBJECTS and t.tag_ == "PRP" for t in verb.children)


def _indices(token: Token) -> range:
    return range(token.left_edge.i, token.right_edge.i + 1)


def _with_words_said(verb: Token, left_out: frozenset[int], clause: str) -> str:
    """Put before a report the words that it reports, where they stand before it: "“We sell,” she told the paper"."""
    subject = subject_of(verb)
    words = next((c for c in verb.children if c.dep_ == "ccomp" and subject is not None and c.i < subject.i), None)
    if words is None or subject is None or verb.lemma_ not in _WORDS["reporting"]:
        return clause
    content = verb.doc[verb.sent.start : subject.left_edge.i]
    if any(token.i in left_out for token in content) or len(content) + len(clause.split()) > MAX_SAID:
        return clause
    return tidy(f"{content.text.strip()} {clause}")


def _reported_relative(said: Token, left_out: frozenset[int], name: Name, *, keep: Token) -> str:
    """Print "Ruiz said the plan would be sent" for "the plan, which Ruiz said would be sent"."""
    tokens = [t for t in _fitted(said, left_out, keep=keep) if t.tag_ not in ("WDT", "WP")]
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
    tokens = _fitted(verb, left_out, keep=verb)
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


def _fitted(verb: Token, left_out: frozenset[int], *, keep: Token) -> list[Token]:
    """Give the clause's words, with the last adjuncts cut while they are too many."""
    cut = left_out | frozenset(t.i for t in _asides(verb, keep))
    tokens = _clause_tokens(verb, cut)
    while len(tokens) > MAX_WORDS:
        adjunct = _last_adjunct(tokens, verb, keep)
        if adjunct is None:
            break
        cut |= {adjunct.i}
        tokens = _clause_tokens(verb, cut)
    return without_loose_end(tokens)


def _last_adjunct(tokens: list[Token], verb: Token, keep: Token) -> Token | None:
    """Give the smallest adjunct that ends where the words end: a text is shortened from behind, never in its middle."""
    last = next((t for t in reversed(tokens) if not t.is_punct), tokens[-1])
    for token in (last, *last.ancestors):
        if token.i <= verb.i or within(keep, token):
            return None
        if token.dep_ in _ADJUNCTS and not splits_marks(token, verb):
            return None if _is_condition(token) else token
    return None


def _clause_tokens(verb: Token, cut: frozenset[int]) -> list[Token]:
    """Give the words of a clause in order; a conjoined verb borrows subject and auxiliaries from the first."""
    # in the order of the text, which that of the tree is not where branches cross ("what Ruiz says it would do")
    own = sorted(_walk(verb, cut), key=lambda token: token.i)
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
    if subjects:
        begins = [at for t in subjects if (at := first_of(t)) == t.left_edge.i or len(subjects) == 1]
        start = min([*begins, verb.i])
        fronted = _fronted_date(verb, cut, start)
        return without_asides([*fronted, *(t for t in own if t.i >= start)])
    subject, first = subject_of(verb), first_conjunct(verb)
    if subject is None:
        return without_asides(own)
    borrowed = [] if any(c.dep_ in ("aux", "auxpass") for c in verb.children) else _auxiliaries(first, verb)
    shared = [first] if first.i + 2 == verb.i else []
    between = list(first.doc[first.i + 1 : verb.i]) if shared else []
    return without_asides([*_walk(subject, cut), *borrowed, *shared, *between, *own])


def _fronted_date(verb: Token, cut: frozenset[int], start: int) -> list[Token]:
    """Give the words of a date before the subject that the clause needs: "until Monday, the yard refused"."""
    needed = (c for c in verb.children if c.lower_ in _WORDS["keeps date"] and c.i < start and c.i not in cut)
    phrase = next((c for c in needed if c.dep_ == "prep" and any(t.ent_type_ == "DATE" for t in c.subtree)), None)
    return list(phrase.subtree) if phrase is not None and phrase.lower_ in ("until", "till", "since") else []


def _auxiliaries(first: Token, verb: Token) -> list[Token]:
    """Give the auxiliaries that a later verb shares with the first: "will sign and then not publish"."""
    if verb.tag_ not in ("VB", "VBN", "VBG", "NN"):
        return []
    return [c for c in first.children if c.dep_ in ("aux", "auxpass") and c.i < first.i]


def _walk(token: Token, cut: frozenset[int]) -> Iterator[Token]:
    """Yield the words of a subtree in order, without the subtrees in `cut`; the place behind a date stays."""
    if token.dep_ == "prep" and any(token.children) and all(child.i in cut for child in token.children):
        return  # "from" of "from 2011 to 2016"
    for child in token.lefts:
        if child.i not in cut:
            yield from _walk(child, cut)
    yield token
    for child in token.rights:
        if child.i not in cut:
            yield from _walk(child, cut)
        elif child.pos_ in ("NUM", "PROPN", "ADP"):
            for place in _places(child, cut):
                yield from _walk(place, cut)


def _places(date: Token, cut: frozenset[int]) -> Iterator[Token]:
    """Yield the places that the tree hangs on a date that is cut: "on Monday **in Port Alder**"."""
    for child in date.rights:
        if child.i not in cut and child.dep_ == "prep" and date.ent_type_ in ("DATE", "TIME"):
            yield child
        elif child.i in cut:
            yield from _places(child, cut)


def _asides(verb: Token, keep: Token) -> Iterator[Token]:
    """Yield the heads of what a short text can do without: what is set off, tied on, or another clause's."""
    subject = subject_of(verb)
    for token in verb.subtree:
        if subject is not None and token.i == subject.i:
            continue
        whole = token.i == verb.i or within(keep, token)
        if not whole and _is_aside(token, verb) and (len(list(token.subtree)) < 2 or not splits_marks(token, verb)):
            yield token


def _is_aside(token: Token, verb: Token) -> bool:
    set_off = token.left_edge.i > 0 and token.doc[token.left_edge.i - 1].text in (",", "—", "–", ";", ":")
    if token.dep_ in ("relcl", "appos", "acl"):
        return set_off and not _is_listed(token)
    if token.dep_ == "advcl":
        return _is_aside_clause(token, verb, set_off=set_off)
    if token.dep_ == "conj" and token.pos_ in ("VERB", "AUX") and token.head.i == verb.i:
        return any(c.dep_ in SUBJECTS for c in token.children)
    return token.head.i == verb.i and _is_tie(token, verb)


def _is_tie(token: Token, verb: Token) -> bool:
    """Tell whether a word only ties the clause to its surroundings: "however", "because", a last "and"."""
    if token.dep_ == "advmod":
        return token.lower_ in _WORDS["connective"]
    if token.dep_ == "cc":
        return not _conjuncts_kept(verb)
    return token.dep_ in ("parataxis", "intj", "mark")


def _is_aside_clause(clause: Token, verb: Token, *, set_off: bool) -> bool:
    if _is_condition(clause):
        return False
    if set_off and has_odd_marks(clause.subtree):
        return True  # "The mayor mocked it, tweeting, “Look at that.": what she says goes on in the next sentence
    if set_off and clause.tag_ == "VBG":
        # a short clause may say all it has to say in its participle: "The court ruled, finding that …"
        return any(child.dep_ in _COMPLEMENTS for child in verb.children)
    return set_off or any(c.dep_ in ("mark", "advmod") and c.tag_ in ("IN", "WRB") for c in clause.children)


def _is_condition(clause: Token) -> bool:
    """Tell whether a clause says under which condition, or compared with what: no text may leave it out."""
    return any(child.lower_ in _CONDITIONS for child in clause.children if child.i < clause.i)


def _is_listed(token: Token) -> bool:
    """Tell whether what looks like an aside is the middle of a list: "in Bern, Basel, and Chur"."""
    after = [t.lower_ for t in token.doc[token.right_edge.i + 1 : token.right_edge.i + 3]]
    return token.dep_ == "appos" and after[:1] == [","] and after[-1] in ("and", "or")


def _conjuncts_kept(verb: Token) -> bool:
    return any(c.dep_ == "conj" and not _is_aside(c, verb) for c in verb.children)


def keeps_date(verb: Token, preposition: Token | None) -> bool:
    """Tell whether the clause needs its date: "given until Thursday", "not return until June 14"."""
    if preposition is not None and preposition.lower_ in _WORDS["keeps date"]:
        return True
    return is_negated(verb) and preposition is not None and preposition.lower_ in ("until", "till", "before")
