"""Questions that a text holds already, as a clause, and says are open: "did not say when it would reopen"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.annotate.questions.agreement import agrees, has_inner_name
from generator.annotate.questions.clauses import (
    Clause,
    auxiliaries_of,
    clause_of,
    is_finite,
    loose_end,
    shorter_ends,
    subject_of,
)
from generator.annotate.questions.cues import Cue, unsaid, unsettled
from generator.annotate.questions.ellipsis import is_cut_short, is_sluice, restored, sluiced
from generator.annotate.questions.frames import copula_cue
from generator.annotate.questions.governors import cue_at, governing_cue
from generator.annotate.questions.grammar import Kind, Subject, ask_whether_done, finish
from generator.annotate.questions.passage import Found, Passage, first
from generator.annotate.tree import Token
from generator.lexicon import load
from generator.model.annotation import Reason

QUESTION_WORDS = frozenset("why how when where who whom whose what which".split())
COUNTED = frozenset({"many", "much", "few", "little"})


def find_clauses(passage: Passage, word: Token) -> Iterator[Found]:
    """Find the question that the question word `word` opens, when what governs its clause leaves it open."""
    if not is_question_word(word) or is_relative(word):
        return
    if is_sluice(word):
        yield from find_sluiced(passage, word)
        return
    verb, start = verb_of(word), start_of(word)
    cue = governing_cue(verb, start, word) or trailing_cue(verb, start) if verb is not None else None
    if verb is None or cue is None or cue.token.i in passage.spoken or is_inside(cue.token, verb, start):
        return
    clause = cut_before(clause_of(verb, start), trailing(verb, start))
    fallback = meant(passage, cue) if clause else passage.actor(cue.token)
    if clause and cue.rule == "asked-and-dodged" and is_other(passage, clause, fallback):
        return
    if (misread := taken_in(verb)) is not None:
        text = as_printed(passage, start, misread.i) if word.tag_ == "WP" else None
    else:
        text = worded(passage, clause, word, cue, fallback) if clause else to_do(passage, verb, start, cue, fallback)
    if text:
        reason = Reason.UNEXPLAINED if word.lower_ == "why" else cue.reason
        yield Found(text=text, reason=reason, cue=cue.token, confidence=cue.confidence, rule=cue.rule)


def as_printed(passage: Passage, start: int, end: int) -> str | None:
    """Ask in the words of the text, which need no other order: "Who ordered the raid (is not clear)"."""
    words = passage.wording.words(passage.doc[start:end])
    return finish(words) if words else None


def find_sluiced(passage: Passage, word: Token) -> Iterator[Found]:
    """Find the question of a lone question word: "did not say when."."""
    before = word.nbor(-1) if word.i > word.sent.start else None
    cue = cue_at(before, word) if before is not None and before.i not in passage.spoken else None
    text = sluiced(passage, word, cue, passage.antecedent(cue.token)) if cue else None
    if cue and text:
        reason = Reason.UNEXPLAINED if word.lower_ == "why" else cue.reason
        yield Found(text=text, reason=reason, cue=cue.token, confidence=0.8, rule="cut-short")


def is_question_word(token: Token) -> bool:
    """Tell whether a token can open an indirect question: "why", "how many", "whether", "if" after telling."""
    return token.lower_ in QUESTION_WORDS or (token.lower_ in ("whether", "if") and token.dep_ in ("mark", "advmod"))


def is_relative(word: Token) -> bool:
    """Tell whether a question word goes on about what was said: "…, which is why", "only how"."""
    before = word.nbor(-1).lower_ if word.i > word.sent.start else ""
    return before == "only" or (word.lower_ == "which" and (before == "," or word.head.dep_ == "relcl"))


def verb_of(word: Token) -> Token | None:
    """Give the verb of the clause that a question word opens, or None."""
    verb = word.head
    while verb.pos_ not in ("VERB", "AUX") and verb.head.i != verb.i:
        verb = verb.head
    if verb.dep_ in ("aux", "auxpass"):
        verb = verb.head
    above = subject_of(verb.head) if verb.dep_ == "xcomp" else None
    if above is not None and above.i > word.i:  # "what the buyer intends to do", "which men were to be freed"
        verb = verb.head
    return verb if verb.pos_ in ("VERB", "AUX") and verb.i > word.i else None


def meant(passage: Passage, cue: Cue) -> Subject | None:
    """Word whom a pronoun in the question may mean: the subject of its cue, not what "raised doubts about" it."""
    found = passage.antecedent(cue.token) if cue.rule != "doubt" else None
    paper = found is not None and not load("open_questions")["document"].isdisjoint(found.text.lower().split())
    if found is not None and paper and found.kind is None and not found.plural:
        return replace(found, kind=Kind.BODY)  # "The plan does not say how it would be funded"
    telling = cue.rule in ("asked-and-dodged", "not-told")
    somebody = found is not None and found.kind is None and not found.plural and not paper and telling
    return replace(found, kind=Kind.PERSON) if found and somebody else found


def trailing(verb: Token, start: int) -> Token | None:
    """Give the "is" behind a clause that opens the sentence, taken in by the parse: "How many came is in dispute"."""
    if verb.dep_ != "ROOT" or start != verb.sent.start:
        return None
    if (misread := taken_in(verb)) is not None:
        return misread
    later = (c for c in verb.rights if c.dep_ in ("ccomp", "conj") and c.lemma_ in ("be", "remain", "have"))
    return next((c for c in later if subject_of(c) is None and c.tag_ in ("VBZ", "VBD")), None)


def taken_in(verb: Token) -> Token | None:
    """Give the "is" of which the parse took the clause's object for subject: "Who ordered the raid is not clear"."""
    if verb.dep_ != "ROOT" or any(c.dep_ == "dobj" for c in verb.rights):
        return None
    later = next((c for c in verb.rights if c.dep_ == "ccomp" and is_finite(c)), None)
    thing = subject_of(later) if later is not None else None
    if later is None or thing is None or thing.left_edge.i != verb.i + 1:
        return None
    said = next((aux for aux in auxiliaries_of(later)), later)
    return (
        said
        if said.lower_ in ("is", "are", "was", "were", "has", "remains") and said.i == thing.right_edge.i + 1
        else None
    )


def trailing_cue(verb: Token, start: int) -> Cue | None:
    """Read what that "is" says of the clause."""
    copula = trailing(verb, start)
    if copula is None:
        return None
    said = copula.head if copula.dep_ in ("aux", "auxpass") else copula
    return copula_cue(said) or unsettled(said) or unsaid(said)


def cut_before(clause: Clause | None, copula: Token | None) -> Clause | None:
    """End a clause before the "is" that says something of it."""
    return replace(clause, end=min(clause.end, copula.i)) if clause and copula is not None else clause


def is_other(passage: Passage, clause: Clause, asked: Subject | None) -> bool:
    """Tell whether a pronoun is read as another than who was asked: "Asked whom she liked, Vale smiled"."""
    named = passage.wording.named_at(clause.subject, clause.subject_tokens)
    if named is None or asked is None or clause.subject.tag_ != "PRP" or not agrees(clause.subject, asked):
        return False
    return named.entity.name not in asked.text and asked.text.split()[-1] not in named.entity.name


def is_inside(cue: Token, verb: Token, start: int) -> bool:
    """Tell whether a cue stands in the clause itself: "What remains unclear is whether …" asks only the latter."""
    copula = trailing(verb, start)
    stop = copula.i if copula is not None else verb.right_edge.i + 1
    return start <= cue.i < stop and (cue.i == verb.i or verb.is_ancestor(cue))


def start_of(word: Token) -> int:
    """Give where the question phrase starts: at the word, or at the preposition before it ("for how long")."""
    first = word.i
    while first > word.sent.start and word.doc[first - 1].pos_ == "ADP" and word.doc[first - 1].head.i > word.i:
        first -= 1
    return first


def worded(passage: Passage, clause: Clause, word: Token, cue: Cue, fallback: Subject | None) -> str | None:
    """Put an interrogative clause into a question."""
    if word.lower_ in ("whether", "if"):
        return yes_or_no(passage, clause, cue, fallback)
    if clause.subject_tokens.start <= word.i < clause.subject_tokens.end:
        return by_subject(passage, clause, word, cue, fallback)
    if word.lower_ == "which" and word.i + 1 == clause.subject.i:  # "which men were to be freed"
        whole = replace(clause, subject_tokens=passage.doc[word.i : clause.subject_tokens.end])
        return passage.subject_question(whole, reported=cue.past) if clause.subject.tag_ == "NNS" else None
    asked = passage.doc[clause.start : clause.subject.left_edge.i]
    # a bare "which" is a misreading of "which county was his favourite"
    misread = asked.text.lower() == "which" or any(t.text in (",", "that") or t.pos_ == "VERB" for t in asked)
    bare = clause.subject.tag_ == "EX" and len(asked) == 2 and asked[1].lower_ in COUNTED  # "how many there were"
    words = passage.wording.words(asked) if not (misread or bare) else None
    return passage.question(clause, words, reported=cue.past, fallback=fallback) if words else None


def by_subject(passage: Passage, clause: Clause, word: Token, cue: Cue, fallback: Subject | None) -> str | None:
    """Put a clause whose subject is the question word, or counted by it, into a question."""
    counted = word.dep_ == "advmod" and word.head.lower_ in COUNTED  # "how many Americans were there"
    misread = is_named(clause) and not counted and word.lower_ in ("what", "which", "how")  # "what kind of man Vale is"
    modal = (word.dep_ == "advmod" and not counted) or clause.start < word.i
    bare = clause.subject_tokens.end - word.i == 2 and word.lower_ == "how"  # "how many trampled": of whom?
    return None if misread or modal or bare else passage.subject_question(clause, reported=cue.past, about=fallback)


def yes_or_no(passage: Passage, clause: Clause, cue: Cue, fallback: Subject | None) -> str | None:
    """Put a clause of "whether" into a question."""
    if is_cut_short(clause.verb):
        return restored(passage, clause, cue, fallback)
    denied = any(child.dep_ == "neg" for child in clause.verb.children)
    ahead = clause.verb.tag_ in ("VBZ", "VBP") and (cue.token.lower_ == "guess" or cue.rule == "depends")
    if ahead and not auxiliaries_of(clause.verb):  # "whether the firm recovers": will it
        return foretold(passage, clause, fallback) if not denied else None
    return None if denied else passage.question(clause, "", reported=cue.past, fallback=fallback)


def foretold(passage: Passage, clause: Clause, fallback: Subject | None) -> str | None:
    """Ask of what is to come what the text says in the present: "depends on whether the truce holds"."""
    subject = passage.subject(clause.subject, clause.subject_tokens, fallback)
    if subject is None or clause.subject.tag_ == "EX" or subject.text.startswith(("a ", "an ")):
        return None
    tails = passage.tails(clause.verb.i + 1, clause.end, subject)
    return first(finish("will", subject.text, clause.verb.lemma_.lower(), rest) for rest in tails)


def is_named(clause: Clause) -> bool:
    """Tell whether the subject of a clause is a name, or ends in one that the parse took for part of it."""
    return clause.subject.pos_ == "PROPN" or has_inner_name(clause.subject_tokens)


def to_be_done(passage: Passage, verb: Token) -> str | None:
    """Ask whether something will be done where nobody is named to do it: "no decision on whether to send troops"."""
    thing = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    named = passage.nominal(thing) if thing is not None and thing.pos_ != "PRON" else None
    if thing is None or named is None:
        return None
    tails = passage.tails(thing.right_edge.i + 1, max(thing.right_edge.i + 1, loose_end(verb)), named)
    return first(ask_whether_done(named, verb.lemma_.lower(), rest) for rest in tails)


def to_do(passage: Passage, verb: Token, start: int, cue: Cue, actor: Subject | None) -> str | None:
    """Put an infinitive into a question about who has to decide it: "is considering whether to strike"."""
    undecided = cue.reason in (Reason.UNDECIDED, Reason.PENDING)
    helpers = [child for child in verb.lefts if child.dep_ in ("aux", "auxpass")]
    if not undecided or [child.lower_ for child in helpers] != ["to"]:
        return None
    if actor is None:
        return to_be_done(passage, verb) if passage.doc[start].lower_ == "whether" else None
    asked = passage.wording.words(passage.doc[start : helpers[0].i])
    lead = "" if asked in ("whether", None) else f"{asked} "
    for end in shorter_ends(verb.i + 1, loose_end(verb), passage.doc):
        rest = passage.wording.words(passage.doc[verb.i + 1 : end], actor)
        text = finish(f"{lead}will", actor.text, verb.lemma_.lower(), rest) if rest is not None else None
        if text:
            return text
    return None
