"""Questions that were put to somebody and not answered: "Asked whether …, she declined to answer"."""

from __future__ import annotations

from spacy.tokens import Token

from generator.annotate.questions.clauses import has_no, is_negated, subject_of
from generator.annotate.questions.cues import Cue
from generator.annotate.questions.denial import is_conditional_verb, is_past, undone, untold
from generator.lexicon import load
from generator.model.annotation import Reason


def asked_cue(verb: Token) -> Cue | None:
    """Read "Asked whether she would stand again, she declined to answer", "did not respond when asked whether"."""
    words = load("open_questions")
    passive = verb.tag_ == "VBN" or (verb.tag_ == "VBD" and verb.dep_ == "advcl" and subject_of(verb) is None)
    put = verb.tag_ == "VBG" and verb.dep_ in ("acl", "advcl")  # "an e-mail asking whether"
    if is_put(verb) and (only_said(verb.head) or is_parried(verb)):
        return Cue(Reason.UNANSWERED, "asked-and-dodged", verb, past=True)
    if verb.lemma_.lower() not in words["asking"] or not (passive or put) or verb.head.i == verb.i:
        return None
    main = verb.head if passive or verb.head.pos_ == "VERB" else holder_of(verb.head)
    if main is None:
        return None
    dodged = is_dodge(main) and not is_negated(main)
    if dodged or is_no_answer(main) or (passive and any(is_no_answer(answer) for answer in main.rights)):
        return Cue(Reason.UNANSWERED, "asked-and-dodged", main, past=True)
    return None


def evaded_cue(noun: Token) -> Cue | None:
    """Read "dodged a question about whether", "gave no reply to queries about how many"."""
    words, verb = load("open_questions"), holder_of(noun)
    if noun.lemma_.lower() == "comment" and verb is None and noun.head.head.pos_ == "NOUN":
        return evaded_cue(noun.head.head)  # "did not respond to a request for comment on why"
    if (
        noun.lemma_.lower() not in words["put"] | words["claim"] | words["matter"]
        or verb is None
        or is_conditional_verb(verb)
    ):
        return None
    refusing = verb.dep_ == "xcomp" and verb.head.lemma_.lower() in words["decline"] and not is_negated(verb.head)
    undrawn = verb.lemma_.lower() in words["pinning"] and verb.tag_ == "VBN" and (undone(verb) or refusing)
    evaded = (is_dodge(verb) and not is_negated(verb)) or undrawn or (noun.lemma_ == "question" and is_parried(noun))
    refused = verb.dep_ == "xcomp" and verb.head.lemma_.lower() in words["decline"] and not is_negated(verb.head)
    unanswered = verb.lemma_.lower() in words["answering"] | words["taking"] and (undone(verb) or refused)
    if evaded or unanswered:
        return Cue(Reason.UNANSWERED, "asked-and-dodged", verb, is_past(verb))
    return None


def is_put(verb: Token) -> bool:
    """Tell whether a verb puts a question: "was asked whether", "Pressed on", "a reporter wanted to know when"."""
    asked = verb.lemma_.lower() in load("open_questions")["asking"] and verb.pos_ == "VERB"
    passive = verb.tag_ == "VBN" or (verb.tag_ == "VBD" and verb.dep_ == "advcl")
    wanted = verb.lemma_ == "know" and verb.dep_ == "xcomp" and verb.head.lemma_ == "want"
    return ((asked and passive) or wanted) and not is_negated(verb)


def only_said(verb: Token) -> bool:
    """Tell whether somebody asked "said only" something else."""
    first = next((c for c in verb.rights if c.dep_ == "ccomp"), None)
    near = (*verb.children, *(first.lefts if first is not None else ()))
    return verb.lemma_ in ("say", "answer", "reply") and any(c.lower_ == "only" and abs(c.i - verb.i) < 2 for c in near)


def is_parried(asked: Token) -> bool:
    """Tell whether what is said on being asked is no answer: "“You tell me,” he said", "He changed the subject"."""
    after = asked.sent.end
    sentences = [asked.sent, *([asked.doc[after].sent] if after < len(asked.doc) else [])]
    text = " ".join(sentence.text for sentence in sentences).lower().replace("’", "'")
    return any(phrase in text for phrase in load("open_questions")["no-answer"])


def is_dodge(verb: Token) -> bool:
    """Tell whether a verb is of not answering: "sidestepped", "brushed aside", "walked away", "changed the subject"."""
    words, after = load("open_questions"), {child.lower_ for child in verb.rights}
    away = verb.lemma_ in ("walk", "turn", "hurry", "brush", "wave") and after & {"away", "aside", "off", "past"}
    silent = verb.lemma_ == "be" and any(c.lemma_.lower() in words["silent"] for c in verb.rights)
    return bool(
        silent or verb.lemma_.lower() in words["dodging"] or away or (verb.lemma_ == "change" and "subject" in after)
    )


def holder_of(noun: Token) -> Token | None:
    """Give the verb that a noun completes, itself or by a preposition: "dodged questions", "respond to questions"."""
    head = noun.head.head if noun.dep_ == "pobj" else noun.head
    return head if head.pos_ == "VERB" and noun.dep_ in ("dobj", "pobj") else None


def is_no_answer(verb: Token) -> bool:
    """Tell whether a verb gives no answer: "declined to say", "(said he) could not comment", "had no comment"."""
    words, lemma = load("open_questions"), verb.lemma_.lower()
    if lemma in ("have", "offer", "give"):
        return any(c.dep_ == "dobj" and c.lemma_ in ("comment", "answer") and has_no(c) for c in verb.rights)
    if verb.pos_ != "VERB" or verb.dep_ not in ("ROOT", "xcomp", "ccomp", "conj"):
        return False
    if lemma in words["taking"]:
        return undone(verb)
    return (lemma in words["answering"] and untold(verb)) or (lemma == "know" and is_negated(verb))
