"""Questions that a text holds already, as a clause, and says are open: "did not say when it would reopen"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from generator.annotate.questions.clauses import Clause, clause_of, loose_end, shorter_ends
from generator.annotate.questions.cues import Cue, cue_at, governing_cue
from generator.annotate.questions.ellipsis import is_cut_short, is_sluice, restored, sluiced
from generator.annotate.questions.grammar import Subject, finish
from generator.annotate.questions.passage import Found, Passage
from generator.model.annotation import Reason

QUESTION_WORDS = frozenset("why how when where who whom whose what which".split())
COUNTED = frozenset({"many", "much", "few", "little"})


def find_clauses(passage: Passage, word: Token) -> Iterator[Found]:
    """Find the question that the question word `word` opens, when what governs its clause leaves it open."""
    if not is_question_word(word) or word.i in passage.spoken or is_relative(word):
        return
    if is_sluice(word):
        yield from find_sluiced(passage, word)
        return
    verb, start = verb_of(word), start_of(word)
    cue = governing_cue(verb, start, word) if verb is not None else None
    if verb is None or cue is None or cue.token.i in passage.spoken:
        return
    clause = clause_of(verb, start)
    fallback = passage.antecedent(cue.token) if clause else passage.subject_of(cue.token)
    text = worded(passage, clause, word, cue, fallback) if clause else to_do(passage, verb, start, cue, fallback)
    if text:
        reason = Reason.UNEXPLAINED if word.lower_ == "why" else cue.reason
        yield Found(text=text, reason=reason, cue=cue.token, confidence=cue.confidence, rule=cue.rule)


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
    return verb if verb.pos_ in ("VERB", "AUX") and verb.i > word.i else None


def start_of(word: Token) -> int:
    """Give where the question phrase starts: at the word, or at the preposition before it ("for how long")."""
    first = word.i
    while first > word.sent.start and word.doc[first - 1].pos_ == "ADP" and word.doc[first - 1].head.i > word.i:
        first -= 1
    return first


def worded(passage: Passage, clause: Clause, word: Token, cue: Cue, fallback: Subject | None) -> str | None:
    """Put an interrogative clause into a question."""
    if word.lower_ in ("whether", "if"):
        if is_cut_short(clause.verb):
            return restored(passage, clause, cue, fallback)
        denied = any(child.dep_ == "neg" for child in clause.verb.children)
        return None if denied else passage.question(clause, "", reported=cue.past, fallback=fallback)
    if clause.subject_tokens.start <= word.i < clause.subject_tokens.end:
        if word.dep_ == "advmod" and word.head.lower_ not in COUNTED:
            return None
        return passage.subject_question(clause, reported=cue.past)
    asked = passage.doc[clause.start : clause.subject.left_edge.i]
    # a bare "which" is a misreading of "which county was his favourite"
    if asked.text.lower() == "which" or any(t.text in (",", "that") or t.pos_ == "VERB" for t in asked):
        return None
    words = passage.wording.words(asked)
    return passage.question(clause, words, reported=cue.past, fallback=fallback) if words else None


def to_do(passage: Passage, verb: Token, start: int, cue: Cue, actor: Subject | None) -> str | None:
    """Put an infinitive into a question about who has to decide it: "is considering whether to strike"."""
    undecided = cue.reason in (Reason.UNDECIDED, Reason.PENDING)
    helpers = [child for child in verb.lefts if child.dep_ in ("aux", "auxpass")]
    if actor is None or not undecided or [child.lower_ for child in helpers] != ["to"]:
        return None
    asked = passage.wording.words(passage.doc[start : helpers[0].i])
    lead = "" if asked in ("whether", None) else f"{asked} "
    for end in shorter_ends(verb.i + 1, loose_end(verb), passage.doc):
        rest = passage.wording.words(passage.doc[verb.i + 1 : end], actor)
        text = finish(f"{lead}will", actor.text, verb.lemma_.lower(), rest) if rest is not None else None
        if text:
            return text
    return None
