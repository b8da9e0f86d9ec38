"""Questions that somebody put and nobody answered: "Asked whether …, she declined to answer", "dodged a question".

Also those that the text asks outright and leaves open: "Was there a tape? His spokesman would not say".
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.annotate.questions.clauses import has_no, is_negated, noun_phrase, subject_of
from generator.annotate.questions.cues import Cue, adjective_cue, verb_cue
from generator.annotate.questions.denial import is_conditional_verb, is_past, is_progressive, undone, untold
from generator.annotate.questions.gaps import is_definite, what_is
from generator.annotate.questions.grammar import ask_existence, finish
from generator.annotate.questions.passage import FIRST_AND_SECOND, Found, Passage, first
from generator.annotate.tree import Token, TokenSpan
from generator.lexicon import load
from generator.model.annotation import Reason

ABOUT = frozenset({"about", "on", "regarding", "over"})
TIES = frozenset({"link", "connection", "tie"})
REACH = 2  # sentences behind the question in which it is said to be open
SHORTEST = 4


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


def find_evasions(passage: Passage, token: Token) -> Iterator[Found]:
    """Find the question that an evasion leaves open at this word."""
    words, lemma = load("open_questions"), token.lemma_.lower()
    if lemma in TIES and token.pos_ == "NOUN":
        text, reason, rule = tie(passage, token), Reason.UNCONFIRMED, "possible-link"
    elif lemma in words["put"] | words["asking"] | words["pinning"]:
        text, reason, rule = asked_about(passage, token), Reason.UNANSWERED, "asked-and-dodged"
    else:
        return
    if text:
        yield Found(text=text, reason=reason, cue=token, confidence=0.75, rule=rule)


def asked_about(passage: Passage, word: Token) -> str | None:
    """Ask for what somebody was asked "about" and did not tell."""
    evaded = evaded_cue(word) if word.pos_ == "NOUN" else None
    parried = word.pos_ == "VERB" and is_put(word) and only_said(word.head)
    refusing = word.dep_ == "xcomp" and word.head.lemma_.lower() in load("open_questions")["decline"]
    undrawn = (
        word.lemma_.lower() in load("open_questions")["pinning"] and word.tag_ == "VBN" and (undone(word) or refusing)
    )
    if not (evaded or parried or undrawn):
        return None
    things = (c for p in word.rights if p.lower_ in ABOUT for c in p.children if c.dep_ == "pobj")
    thing = next(things, None)
    if thing is None:
        return None
    words, lemma = load("open_questions"), thing.lemma_.lower()
    if lemma in words["attribute"]:
        return what_is(passage, thing) if is_definite(thing) else None
    described = any(c.dep_ in ("amod", "compound") for c in thing.lefts) or any(c.dep_ == "prep" for c in thing.rights)
    open_one = lemma in words["inquiry"] | words["measure-taken"] and not is_definite(thing) and described
    named = passage.wording.words(noun_phrase(thing)) if open_one else None
    return ask_existence(named) if named else None


def tie(passage: Passage, noun: Token) -> str | None:
    """Ask whether there is a link that somebody "would not rule out" or "is investigating"."""
    verb = holder_of(noun)
    if verb is None or is_definite(noun):
        return None
    ruled = verb.lemma_ == "rule" and any(c.lower_ == "out" for c in verb.rights) and undone(verb)
    sought = verb.lemma_ in load("open_questions")["examine"] | {"look"} and is_progressive(verb)
    if not (ruled or (sought and not is_negated(verb))):
        return None
    ends = next((p for p in noun.rights if p.lower_ in ("between", "to", "with")), None)
    start = next((t.i for t in noun.lefts if t.dep_ in ("amod", "compound") and t.lower_ != "possible"), noun.i)
    head = passage.wording.words(passage.doc[start : noun.i + 1])
    if ends is None or head is None:
        return None
    lead = "are there" if noun.tag_ == "NNS" else "is there a"
    return first(finish(lead, head, rest) for rest in passage.tails(noun.i + 1, noun_phrase(noun).end) if rest)


def find_outright(passage: Passage, token: Token) -> Iterator[Found]:
    """Find the question that this question mark ends, when what follows says that it is open."""
    if token.text != "?" or token.i + 1 != token.sent.end:
        return
    asked = passage.doc[token.sent.start : token.i]
    if not is_plain(asked) or not is_left_open(token):
        return
    words = passage.wording.words(asked)
    text = finish(words) if words else None
    if text:
        yield Found(text=text, reason=Reason.UNANSWERED, cue=token, confidence=0.8, rule="asked-outright")


def is_plain(asked: TokenSpan) -> bool:
    """Tell whether a question stands alone: no "but" before it, no "I" or "you" in it, a verb and a noun."""
    if len(asked) < SHORTEST or asked[0].pos_ not in ("AUX", "VERB", "PRON", "SCONJ", "ADV", "DET", "ADP"):
        return False
    opened = asked[0].tag_ in ("WRB", "WP", "WP$", "WDT") or asked[0].pos_ == "AUX"
    named = any(t.pos_ == "PROPN" or (t.pos_ == "NOUN" and _is_known(t)) for t in asked)
    muses = any(t.dep_ == "expl" and not any(_is_known(c) for c in t.head.rights if c.pos_ == "NOUN") for t in asked)
    return opened and named and not muses and not any(t.lower_ in FIRST_AND_SECOND for t in asked)


def _is_known(noun: Token) -> bool:
    """Tell whether a noun says how many or which: "Was there a tape?" asks for one, "Are there uncles?" muses."""
    return any(c.dep_ in ("det", "poss", "nummod") for c in noun.lefts)


def is_left_open(mark: Token) -> bool:
    """Tell whether the sentences behind a question say that it has no answer."""
    at, doc = mark.sent.end, mark.doc
    for _ in range(REACH):
        if at >= len(doc):
            return False
        sentence = doc[at].sent
        if any(is_open_word(token) for token in sentence):
            return True
        at = sentence.end
    return False


def is_open_word(token: Token) -> bool:
    """Tell whether a word says that what was asked is open: "isn't saying", "the question", "nobody knows"."""
    if token.lemma_.lower() in ("question", "unknown", "mystery", "unclear", "unanswered"):
        return True
    if token.lemma_ in ("want", "hope", "try") and any(
        c.lemma_ in load("open_questions")["finding"] | {"hear", "know"} for c in token.rights
    ):
        return True
    if token.pos_ in ("VERB", "AUX"):
        return verb_cue(token) is not None
    return token.pos_ == "ADJ" and adjective_cue(token) is not None
