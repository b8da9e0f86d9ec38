"""What leaves a question open that stands in the text as a clause: the words that govern it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.annotate.questions.clauses import auxiliaries_of, has_no, is_be, is_negated, subject_of
from generator.annotate.questions.denial import (
    is_conditional_verb,
    is_future,
    is_past,
    is_progressive,
    undone,
    unknown,
    untold,
    yet,
)
from generator.annotate.tree import Token
from generator.lexicon import load
from generator.model.annotation import Reason

SAYING_NOTHING = frozenset({"be", "keep", "remain", "stay"})


@dataclass(frozen=True, slots=True)
class Cue:
    """What leaves a question open: its reason, the rule, its token, and whether it reports in the past."""

    reason: Reason
    rule: str
    token: Token
    past: bool = False
    confidence: float = 0.9


def verb_cue(verb: Token) -> Cue | None:
    """Read a verb that does not tell, settle or know, or is still looking into it, or says that people differ."""
    rules = (unsettled, unsaid, unshown, depends, wanted_known, passed_over, examined, contended)
    return next((cue for rule in rules if (cue := rule(verb))), None)


def unsettled(verb: Token) -> Cue | None:
    """Read "has not decided whether", "will decide on Tuesday whether", "did not take into account how"."""
    to_come = (is_future(verb) or has_until(verb)) and not is_a_cause(verb)
    if verb.lemma_.lower() in load("open_questions")["settle"] and (undone(verb) or to_come):
        return Cue(Reason.UNDECIDED, "undecided", verb, is_past(verb))
    if verb.lemma_ == "see" and verb.dep_ == "xcomp" and verb.head.lemma_ == "remain":
        return Cue(Reason.PENDING, "remains-to-be-seen", verb, is_past(verb.head))
    awaited = yet(verb) and any(c.dep_ == "xcomp" and c.lemma_.lower() in _to_be_settled() for c in verb.rights)
    if verb.lemma_ in ("have", "be") and awaited:  # "Who will pay has yet to be discussed"
        return Cue(Reason.UNDECIDED, "undecided", verb)
    mind = verb.lemma_ == "make" and any(c.lower_ in ("mind", "minds") for c in verb.rights)
    if (mind and undone(verb)) or (verb.lemma_ == "leave" and any(c.lower_ == "open" for c in verb.rights)):
        return Cue(Reason.UNDECIDED, "undecided", verb, is_past(verb))
    return None


def wanted_known(verb: Token) -> Cue | None:
    """Read "Residents want to know why", "are demanding to know who"."""
    head = verb.head
    wanting = verb.lemma_ == "know" and verb.dep_ == "xcomp" and head.lemma_ in ("want", "demand", "ask")
    if wanting and (head.tag_ in ("VBZ", "VBP") or is_progressive(head)) and not is_negated(head):
        return Cue(Reason.UNANSWERED, "wanted-to-know", verb, confidence=0.8)
    return None


def passed_over(verb: Token) -> Cue | None:
    """Read what was not talked about: "have not debated how", "did not take into account", "did not come up"."""
    after = {child.lower_ for child in verb.children}
    raised = (verb.lemma_ in ("come", "bring") and "up" in after) or (verb.lemma_ == "take" and "into" in after)
    debated = verb.lemma_.lower() in load("open_questions")["debating"]
    if (raised or debated) and is_negated(verb) and not is_conditional_verb(verb):
        return Cue(Reason.UNDISCUSSED, "not-considered", verb, is_past(verb))
    return None


def _to_be_settled() -> frozenset[str]:
    words = load("open_questions")
    return words["settle"] | words["examine"] | words["confirming"] | words["finding"] | words["tell"] | {"know", "see"}


def has_until(verb: Token) -> bool:
    """Tell whether somebody has time left for a decision: "has until Friday to decide whether"."""
    holder = verb.head if verb.head.lemma_ == "have" else verb.head.head
    time = any(c.lower_ == "until" or c.ent_type_ in ("DATE", "TIME") for c in holder.rights)
    return holder.lemma_ == "have" and holder.tag_ in ("VBZ", "VBP") and time and verb.tag_ == "VB"


def is_known_later(verb: Token) -> bool:
    """Tell whether something will be known only later: "It will be weeks before it is known how"."""
    later = any(c.dep_ == "mark" and c.lower_ in ("before", "until") for c in verb.lefts)
    return later and verb.tag_ == "VBN" and not is_past(verb.head)


def is_a_cause(verb: Token) -> bool:
    """Tell whether "determine" is what things do: "the winds that will determine how the boats race"."""
    subject = subject_of(verb) or subject_of(verb.head)
    if verb.lemma_ != "determine" or subject is None:
        return False
    words = load("open_questions")
    people = (
        words["searching"]
        | {"autopsy", "test"}
        | words["body"]
        | words["post"]
        | words["people"]
        | words["knowers"]
        | words["members"]
        | {"jury", "voter"}
    )
    return subject.lemma_.lower() not in people and subject.ent_type_ not in ("PERSON", "ORG", "GPE", "NORP")


def unsaid(verb: Token) -> Cue | None:
    """Read "did not say when", "is not known whether", "could not confirm whether", "would not be drawn on whether"."""
    words, lemma, past = load("open_questions"), verb.lemma_.lower(), is_past(verb)
    if lemma in words["tell"] and (untold(verb) or is_too_early(verb)):
        return Cue(Reason.UNDISCLOSED, "not-told", verb, past)
    if lemma == "know" and (unknown(verb) or is_too_early(verb) or is_known_later(verb)):
        return Cue(Reason.UNDISCLOSED, "not-known", verb, past)
    guess = lemma == "guess" and any(c.lower_ in ("anyone", "anybody") for c in verb.lefts)  # read as a verb
    if guess or not undone(verb) or is_conditional_verb(verb):
        return Cue(Reason.UNCONFIRMED, "unclear", verb, past) if guess else None
    after = {child.lower_ for child in verb.rights}
    if lemma in words["pinning"] and verb.tag_ == "VBN" and "on" in after:
        return Cue(Reason.UNANSWERED, "asked-and-dodged", verb, past)
    if lemma in words["confirming"]:
        return Cue(Reason.UNCONFIRMED, "not-confirmed", verb, past)
    made_clear = (lemma == "make" and after & {"clear", "public", "known"}) or (lemma == "clear" and "up" in after)
    return Cue(Reason.UNDISCLOSED, "not-told", verb, past) if made_clear else None


def unshown(verb: Token) -> Cue | None:
    """Read "There is no record showing whether"."""
    shows = verb.lemma_ in ("show", "suggest", "indicate") and verb.dep_ == "acl" and has_no(verb.head)
    if shows and verb.head.lemma_.lower() in load("open_questions")["word"]:
        return Cue(Reason.UNDISCLOSED, "no-word", verb, is_past(verb))
    return None


def depends(verb: Token) -> Cue | None:
    """Read "Much depends on whether", "Whether the truce holds will depend on"."""
    if verb.lemma_ in ("depend", "hinge") and verb.tag_ != "VBG" and not is_negated(verb):
        return Cue(Reason.PENDING, "depends", verb, is_past(verb), 0.7)
    return None


def is_too_early(verb: Token) -> bool:
    """Tell whether nobody can tell yet: "too early to say", "unable to say", "only time will tell"."""
    head = verb.head
    if verb.dep_ in ("xcomp", "ccomp") and head.lemma_.lower() in ("early", "soon"):
        return any(child.lower_ == "too" for child in head.lefts) and not is_conditional_verb(head.head)
    if verb.dep_ in ("xcomp", "ccomp") and head.lower_ in ("unable", "premature"):
        return True
    subject = subject_of(verb)
    return subject is not None and subject.lower_ == "time" and is_future(verb)


def examined(verb: Token) -> Cue | None:
    """Read "is considering whether", "are looking into how", "are trying to determine what"."""
    words, lemma = load("open_questions"), verb.lemma_.lower()
    into = lemma == "look" and any(child.lower_ in ("into", "at") for child in verb.rights)
    if is_a_cause(verb):
        return None
    subject = subject_of(verb)
    sought = subject is not None and subject.lemma_.lower() in words["searching"] | words["knowers"]
    if lemma in ("focus", "center", "centre") and sought and not is_past(verb):  # "The inquiry is focused on whether"
        return Cue(Reason.PENDING, "under-examination", verb)
    being = any(aux.lower_ == "being" for aux in auxiliaries_of(verb)) and not is_past(verb)
    if (lemma in words["examine"] or is_puzzled_out(verb)) and being and not is_negated(verb):
        return Cue(Reason.PENDING, "under-examination", verb)
    then = sought and verb.tag_ == "VBG" and any(a.lower_ in ("was", "were") for a in auxiliaries_of(verb))
    if (lemma in words["examine"] or into) and (is_progressive(verb) or is_future(verb) or then):
        return Cue(Reason.PENDING, "under-examination", verb, is_past(verb))
    sought = lemma in words["examine"] | words["settle"] | words["finding"] or is_puzzled_out(verb)
    if sought and verb.dep_ in ("xcomp", "advcl") and any(child.lower_ == "to" for child in verb.lefts):
        trying = verb.head.lemma_.lower() in words["trying"]
        if (trying and verb.head.tag_ in ("VBG", "VBZ", "VBP")) or is_sent(verb.head):
            return Cue(Reason.PENDING, "under-examination", verb, is_past(verb.head))
    return None


def is_puzzled_out(verb: Token) -> bool:
    """Tell whether a verb with its particle is of finding out: "is being pieced together", "being worked out"."""
    after = {child.lower_ for child in verb.rights}
    return (verb.lemma_ == "piece" and "together" in after) or (verb.lemma_ in ("work", "sort") and "out" in after)


def is_sent(verb: Token) -> bool:
    """Tell whether somebody was given the task: "Ten divers have been assigned to find out how"."""
    helpers = {aux.lower_ for aux in auxiliaries_of(verb)}
    words = load("open_questions")
    given = verb.lemma_.lower() in words["tasking"] | words["opening"] and verb.tag_ == "VBN"
    return given and bool(helpers & {"has", "have", "is", "are", "will"}) and not is_negated(verb)


def contended(verb: Token) -> Cue | None:
    """Read "are divided over whether", "disagree on how many", "hedged on whether"."""
    words, lemma = load("open_questions"), verb.lemma_.lower()
    then = any(child.lower_ == "when" for child in verb.lefts)  # "as in May, when he hedged on whether"
    if is_negated(verb) or is_conditional_verb(verb) or then:
        return None
    torn = lemma in words["dividing"] and verb.tag_ == "VBN" and any(is_be(a) for a in auxiliaries_of(verb))
    contested = lemma in words["contesting"] and any(c.dep_ in ("csubjpass", "csubj") for c in verb.lefts)
    subject = subject_of(verb)
    if lemma == "question" and (subject is None or subject.tag_ not in ("NN", "NNS")):
        return None  # what one by name only asks
    doubted = verb.lemma_ in ("remain", "linger", "persist") and subject is not None
    if doubted and subject is not None and subject.lemma_.lower() in words["doubt"]:  # "Doubts remain over whether"
        return Cue(Reason.DISPUTED, "doubt", verb, is_past(verb), 0.7)
    if torn or contested or lemma in words["differing"]:
        return Cue(Reason.DISPUTED, "divided", verb, is_past(verb), 0.8)
    if lemma in words["dodging"]:
        return Cue(Reason.UNANSWERED, "asked-and-dodged", verb, is_past(verb), 0.8)
    return None


def adjective_cue(adjective: Token) -> Cue | None:
    """Read "it is unclear whether", "not yet clear why", "less clear is how", "has been silent on whether"."""
    words, lemma, verb = load("open_questions"), adjective.lemma_.lower(), adjective.head
    over = any(child.lower_ == "had" for child in verb.lefts)  # "until now it had been unclear"
    if over or is_conditional_verb(verb):
        return None
    silent = lemma in words["silent"] and (is_be(verb) or verb.lemma_ in SAYING_NOTHING) and not is_negated(verb)
    if silent or (verb.lemma_ == "make" and lemma == "clear" and undone(verb)):  # "did not make clear whether"
        return Cue(Reason.UNDISCLOSED, "not-told", adjective if silent else verb, is_past(verb))
    stands = is_be(verb) or verb.lemma_ in ("remain", "seem", "become", "leave")
    return unclear(adjective) if stands else None


def unclear(adjective: Token) -> Cue | None:
    """Read what is said to be unclear, not clear, or what people are divided on."""
    words, lemma, verb = load("open_questions"), adjective.lemma_.lower(), adjective.head
    subject = subject_of(verb)
    if lemma == "unclear" and verb.lemma_ != "leave" and subject is not None and subject.tag_ in ("NN", "NNS", "NNP"):
        return None  # "the polls were unclear as to who would win"
    less = any(child.lower_ == "less" for child in adjective.lefts) and lemma in ("clear", "certain")
    denied = is_negated(verb) or less or any(child.dep_ == "neg" for child in adjective.children)
    if lemma in words["dividing"] and not denied:
        return Cue(Reason.DISPUTED, "divided", adjective, is_past(verb), 0.8)
    if (lemma in words["unclear"] and not denied) or (lemma in words["clear"] and denied and verb.lemma_ != "remain"):
        undecided = lemma in ("undecided", "decided", "unresolved", "unsettled")
        return Cue(Reason.UNDECIDED if undecided else Reason.UNCONFIRMED, "unclear", adjective, is_past(verb))
    return None
