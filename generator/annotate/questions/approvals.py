"""Questions about a plan on its way: before a house or an office, debated, put off, in need of votes or approval.

Each rule finds a plan that the text knows and, where it says so, the house that has the word: "Will the Senate approve
the bill?".
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.annotate.questions.agreement import is_body
from generator.annotate.questions.clauses import auxiliaries_of, governed, has_no, is_negated, noun_phrase, subject_of
from generator.annotate.questions.denial import AHEAD, is_conditional_verb, is_future, is_progressive
from generator.annotate.questions.gaps import is_definite
from generator.annotate.questions.grammar import finish
from generator.annotate.questions.inflection import participle
from generator.annotate.questions.passage import Found, Passage
from generator.annotate.tree import Token
from generator.lexicon import load
from generator.model.annotation import Reason


def find_approvals(passage: Passage, token: Token) -> Iterator[Found]:
    """Find the question that a plan on its way leaves open at this word."""
    words, lemma = load("open_questions"), token.lemma_.lower()
    verb, noun = token.pos_ == "VERB", token.pos_ == "NOUN"
    rules = (
        ("vote-to-come", voted_on, lemma == "vote" and verb),
        ("vote-expected", vote_due, lemma == "vote" and noun),
        ("vote-put-off", vote_put_off, lemma == "vote" and noun),
        ("needs-approval", needed, lemma in words["approval"] and noun),
        ("before-a-house", before, lemma in words["moving"] | {"be", "pend"} or token.lower_ == "pending"),
        ("before-a-house", faces, lemma == "face"),
        ("under-review", weighed, lemma in words["weighing"] and verb),
        ("must-pass", must_pass, lemma in words["approving"] | {"clear"}),
    )
    for name, rule, applies in rules:
        text = rule(passage, token) if applies else None
        if text and not is_under_condition(token):
            yield Found(text=text, reason=Reason.PENDING, cue=token, confidence=0.8, rule=name)


def is_under_condition(token: Token) -> bool:
    """Tell whether a word stands in a clause with "if" or "unless", or in a sentence with one."""
    verbs = (token, *token.ancestors)
    return any(is_conditional_verb(verb) for verb in verbs) or any(t.lower_ in ("if", "unless") for t in token.sent)


# --- how an approval is asked ---


def will_approve(passage: Passage, house: Token | None, plan: Token) -> str | None:
    """Ask whether a house will approve a plan; without a house, whether it will be approved."""
    thing = passage.nominal(plan)
    actor = passage.nominal(house) if house is not None and house.pos_ != "PRON" else None
    if thing is None or (house is not None and actor is None):
        return None
    return finish("will", actor.text, "approve", thing.text) if actor else finish("will", thing.text, "be approved")


def is_plan(passage: Passage, noun: Token | None) -> bool:
    """Tell whether a noun is a plan that the text knows: "the bill", "its application", not "a bill", "the report"."""
    if noun is None or noun.pos_ not in ("NOUN", "PROPN") or noun.lemma_ == "report":
        return False
    words, span = load("open_questions"), passage.block.span(noun)
    kind = noun.lemma_.lower() in words["request"] | words["document"] | words["bargain"]
    tabled = any(span.start >= other.start and span.end <= other.end for other in passage.on_the_table)
    return (kind or tabled) and (is_definite(noun) or any(c.lower_ == "this" for c in noun.lefts))


def is_now_or_next(verb: Token) -> bool:
    """Tell whether a verb holds now or will: "goes", "is", "will go"."""
    first = next(iter(auxiliaries_of(verb)), verb)
    return first.tag_ in ("VBZ", "VBP") or is_future(verb)


def house_in(*words: Token) -> Token | None:
    """Give the body in or before which something is to happen: "faces a vote in the Senate"."""
    places = (c for word in words for p in word.rights if p.lower_ in ("in", "before", "from") for c in p.children)
    members = load("open_questions")["members"]
    return next((c for c in places if c.dep_ == "pobj" and (is_body(c) or c.lemma_.lower() in members)), None)


# --- votes ---


def voted_on(passage: Passage, verb: Token) -> str | None:
    """Ask whether those will approve a plan who "will vote on" it: "Councillors will vote on the toll"."""
    plan = governed(verb, "on")
    purpose = verb.dep_ == "advcl" and is_future(verb.head)  # "will meet to vote on the levy"
    due = (is_future(verb) or purpose) and not is_negated(verb)
    actor = passage.actor(verb) if due and is_plan(passage, plan) else None
    thing = passage.nominal(plan) if plan is not None and actor is not None else None
    return finish("will", actor.text, "approve", thing.text) if actor and thing else None


def vote_due(passage: Passage, noun: Token) -> str | None:
    """Ask whether a plan will be approved on which "a vote is expected on Thursday"."""
    plan = governed(noun, "on")
    return will_approve(passage, None, plan) if plan is not None and is_due(noun) and is_plan(passage, plan) else None


def is_due(noun: Token) -> bool:
    """Tell whether a vote or a ruling is announced: "A vote on the bill is expected", "will be held"."""
    verb = noun.head
    due = is_future(verb) or verb.lower_ in AHEAD or any(c.lower_ in AHEAD for c in verb.rights if c.dep_ == "acomp")
    now = any(aux.lower_ in ("is", "are", "will") for aux in auxiliaries_of(verb)) or verb.lower_ in ("is", "are")
    return noun.dep_ in ("nsubj", "nsubjpass") and due and now and not (has_no(noun) or is_negated(verb))


def vote_put_off(passage: Passage, noun: Token) -> str | None:
    """Ask whether a plan will be approved on which somebody "postponed a vote"."""
    verb, plan = noun.head, governed(noun, "on")
    off = verb.lemma_ != "put" or any(child.lower_ == "off" for child in verb.rights)
    delayed = verb.lemma_ in load("open_questions")["postponing"] and noun.dep_ in ("dobj", "nsubjpass") and off
    known = plan is not None and delayed and not is_negated(verb) and is_plan(passage, plan)
    return will_approve(passage, None, plan) if known and plan is not None else None


def faces(passage: Passage, verb: Token) -> str | None:
    """Ask whether a plan will be approved that "faces a vote in the Senate" or "an uncertain future" there."""
    plan, ahead = subject_of(verb), next((c for c in verb.rights if c.dep_ == "dobj"), None)
    if plan is None or ahead is None or ahead.lemma_.lower() not in load("open_questions")["ordeal"]:
        return None
    house = house_in(ahead, verb)
    return will_approve(passage, house, plan) if house and is_now_or_next(verb) and is_plan(passage, plan) else None


# --- the plan's way ---


def before(passage: Passage, word: Token) -> str | None:
    """Ask whether a plan will be approved that "now goes to the Senate" or "is pending before the council"."""
    pending = word.lower_ == "pending" and word.dep_ == "acomp"
    verb = word.head if pending else word
    plan = subject_of(verb)
    if plan is None or not is_now_or_next(verb) or is_negated(verb) or not is_plan(passage, plan):
        return None
    places = (*word.rights, *verb.rights)
    to = next((p for p in places if p.lower_ in (("before", "in", "with") if pending else ("before", "to"))), None)
    house = next((c for c in to.children if c.dep_ == "pobj"), None) if to is not None else None
    if to is None or house is None or not (is_body(house) or house.lemma_.lower() in load("open_questions")["post"]):
        return None
    moved = verb.lemma_ in load("open_questions")["moving"] and to.lower_ == "to"
    return will_approve(passage, house, plan) if pending or moved or to.lower_ == "before" else None


def weighed(passage: Passage, verb: Token) -> str | None:
    """Ask whether somebody will approve the plan that he "is considering" or "will debate on Monday"."""
    plan = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    house = subject_of(verb) or (subject_of(verb.head) if verb.dep_ == "xcomp" else None)
    if plan is None or house is None or is_negated(verb) or not (is_progressive(verb) or is_future(verb)):
        return None
    member = is_body(house) or house.lemma_.lower() in load("open_questions")["members"]
    return will_approve(passage, house, plan) if member and is_plan(passage, plan) else None


def must_pass(passage: Passage, verb: Token) -> str | None:
    """Ask whether a plan will pass that "must still be approved by the council" or "has to clear the House"."""
    helpers = {aux.lower_ for aux in auxiliaries_of(verb)}
    needs = "must" in helpers or (verb.dep_ == "xcomp" and verb.head.lemma_ in ("have", "need"))
    holder = verb.head if verb.dep_ == "xcomp" else verb
    plan = subject_of(holder)
    if not needs or plan is None or is_negated(holder) or not is_plan(passage, plan):
        return None
    passive = "be" in helpers
    doer = next((c for c in verb.rights if c.dep_ == ("agent" if passive else "dobj")), None)
    if passive and doer is not None:
        doer = next((c for c in doer.children if c.dep_ == "pobj"), None)
    if doer is None or not (is_body(doer) or passive or doer.lemma_.lower() in load("open_questions")["ordeal"]):
        return None
    actor, thing = passage.wording.words(noun_phrase(doer)), passage.nominal(plan)
    done = f"be {participle(verb.lemma_.lower())} by" if passive else verb.lemma_.lower()
    return finish("will", thing.text, done, actor) if actor and thing else None


# --- the approval it needs ---


def needed(passage: Passage, noun: Token) -> str | None:
    """Ask whether a plan will be approved that "still needs the approval of the regulator"."""
    verb = noun.head.head.head if noun.head.lower_ == "to" and noun.head.head.lower_ == "subject" else noun.head
    hinges = noun.dep_ == "pobj" and noun.head.lower_ in ("on", "upon")
    verb = noun.head.head if hinges and noun.head.head.lemma_ in ("depend", "hinge") else verb
    needs = (hinges and verb.lemma_ in ("depend", "hinge")) or (
        verb.lemma_ in load("open_questions")["needing"] and noun.dep_ == "dobj"
    )
    subject_to = verb.lemma_ in ("be", "remain") and noun.dep_ == "pobj" and noun.head.lower_ == "to"
    plan = subject_of(verb)
    if plan is None or not (needs or subject_to) or is_negated(verb) or has_no(noun) or not is_now_or_next(verb):
        return None
    thing = passage.nominal(plan) if is_plan(passage, plan) else None
    official = next((c for c in noun.lefts if c.lower_ in load("open_questions")["official"]), None)
    if official is not None and thing is not None:  # "is subject to regulatory approval"
        return finish("will", thing.text, "get", official.lower_, noun.lower_)
    approver = approver_of(passage, noun)
    return finish("will", approver, "approve", thing.text) if approver and thing else None


def approver_of(passage: Passage, noun: Token) -> str | None:
    """Word whose approval it is: "the regulator's approval", "the approval of the regulator", "approval from …"."""
    owner = next((c for c in noun.lefts if c.dep_ == "poss"), None)
    if owner is not None:
        return passage.wording.words(passage.doc[owner.left_edge.i : owner.i + 1]) if owner.pos_ != "PRON" else None
    giver = next((thing for word in ("of", "from", "by") if (thing := governed(noun, word)) is not None), None)
    named = passage.nominal(giver) if giver is not None and giver.pos_ != "PRON" else None
    return named.text if named else None
