"""What the document itself leaves open, phrased as a reader would ask it.

Rules look for the words by which news prose says that something is open; the grammar makes the question. What stands
in quote marks or is said by an "I" is a speaker's wondering and no question of the document.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from generator.annotate.parse import Parse
from generator.annotate.questions.absences import find_absences
from generator.annotate.questions.agreement import doubtful_pronouns
from generator.annotate.questions.approvals import find_approvals
from generator.annotate.questions.bargaining import find_bargains
from generator.annotate.questions.calls import find_calls
from generator.annotate.questions.contests import find_contests
from generator.annotate.questions.courts import find_court_questions
from generator.annotate.questions.disputes import find_disputes
from generator.annotate.questions.evasions import find_evasions, find_outright
from generator.annotate.questions.gaps import find_gaps
from generator.annotate.questions.inquiries import find_inquiries
from generator.annotate.questions.intentions import find_intentions
from generator.annotate.questions.passage import FIRST_AND_SECOND, Found, Passage, read_passages
from generator.annotate.questions.pending import find_pending
from generator.annotate.questions.schedule import find_dates
from generator.annotate.questions.silence import find_clauses
from generator.annotate.questions.statements import find_statements
from generator.annotate.questions.versions import find_versions
from generator.annotate.questions.wording import names_by_offset
from generator.annotate.tree import Token
from generator.lexicon import load
from generator.model.annotation import Entities, Proposal, Question, Quotation

RULES = (
    find_clauses,
    find_gaps,
    find_absences,
    find_pending,
    find_disputes,
    find_approvals,
    find_court_questions,
    find_statements,
    find_inquiries,
    find_intentions,
    find_contests,
    find_bargains,
    find_dates,
    find_calls,
    find_versions,
    find_outright,
    find_evasions,
)
# The rules for words in quote marks, where only what somebody calls for is asked; all others are for words outside.
IN_SPEECH = (find_calls,)
# No rule starts at these words.
IDLE = frozenset("the a an of in to for at on by with from and , . “ ” ‘ ’ ’s 's \" ( ) -".split())
# Words at which a rule starts that are in no class of the lexicon; at verbs any may.
OPENING = frozenset(
    """accuse agree apart appeal arrest arrested blame call challenge charge clear comment commit condition connection
    contest could decision demands door expect explanation expire face fill how if indefinitely insist investigation
    lapse large likely link look may might miss missing notice option pend pending plead point poised position
    possibility reason responsibility search seek sign stance suspect tie trace unaccounted until verdict vote weigh
    what when where whether which who whom whose why without yet ?""".split()
)
STOP_WORDS = frozenset("a an the of to in on for be is are was were will would do does did any and or by with".split())


def find_questions(
    parse: Parse, entities: Entities, quotations: tuple[Quotation, ...], proposals: tuple[Proposal, ...]
) -> tuple[Question, ...]:
    """Find the open questions of a document, in text order, each once."""
    named = names_by_offset(parse.text, entities, doubtful_pronouns(parse.paragraphs, entities))
    questions: list[Question] = []
    spoken = [span for quotation in quotations for span in quotation.marked]
    tabled = [span for proposal in proposals for span in proposal.mentions]
    for passage in read_passages(parse.paragraphs, named, spoken=spoken, on_the_table=tabled):
        for found in find_in(passage):
            question = published(found, passage, entities)
            if not any(same(question.text, other.text) for other in questions):
                questions.append(question)
    return tuple(questions)


def find_in(passage: Passage) -> Iterator[Found]:
    """Find the questions of one block, in text order."""
    opening = opening_words()
    for token in passage.block.words:
        if token.lower_ in IDLE or token.pos_ in ("PROPN", "NUM", "SPACE", "SYM"):
            continue
        if token.pos_ not in ("VERB", "AUX") and token.lower_ not in opening and token.lemma_.lower() not in opening:
            continue
        for rule in IN_SPEECH if token.i in passage.spoken else RULES:
            for found in rule(passage, token):
                if not is_speech(passage, found.cue):
                    yield found


@functools.cache
def opening_words() -> frozenset[str]:
    """Give every word and lemma, but verbs, at which a rule can start."""
    return OPENING.union(*load("open_questions").values())


def is_speech(passage: Passage, cue: Token) -> bool:
    """Tell whether a cue's sentence is somebody speaking without quote marks ("We don't know when he'll be back")."""
    return any(
        token.lower_ in FIRST_AND_SECOND and token.text != "US" and token.i not in passage.spoken for token in cue.sent
    )


def published(found: Found, passage: Passage, entities: Entities) -> Question:
    """Give a question its evidence, the sentence of its cue, and the entities that the sentence mentions."""
    sentence = passage.block.span(found.cue.sent)
    return Question(
        text=found.text,
        reason=found.reason,
        evidence=(sentence,),
        about=tuple(entity.key for entity in entities.within(sentence)),
        confidence=found.confidence,
        rule=found.rule,
    )


def same(one: str, other: str) -> bool:
    """Tell whether two questions ask the same: the words that matter are mostly the same."""
    a, b = content_words(one), content_words(other)
    return len(a & b) >= 0.75 * max(1, min(len(a), len(b)))


def content_words(text: str) -> frozenset[str]:
    """Give the words of a question without the ones that any question has."""
    return frozenset(re.findall(r"\w+", text.lower())) - STOP_WORDS
