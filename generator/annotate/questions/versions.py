"""Questions on which two tell it differently: "The army says its gunners gave a warning; the crew says there was none".

Two who say different things are no dispute. It is one where the second denies in so many words what the first says,
calls it untrue, or says the same of the same thing with another end.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.annotate.questions.clauses import (
    Clause,
    auxiliaries_of,
    clause_of,
    has_no,
    is_finite,
    is_negated,
    loose_end,
    predicate_of,
    subject_of,
)
from generator.annotate.questions.denial import is_conditional_verb, is_future, is_past, is_progressive
from generator.annotate.questions.ellipsis import is_cut_short
from generator.annotate.questions.grammar import Subject, ask
from generator.annotate.questions.passage import Found, Passage, first
from generator.annotate.questions.statements import asked, claim_before, content_of, is_pointing
from generator.annotate.tree import Token
from generator.lexicon import load
from generator.model.annotation import Reason

CONTENT = frozenset({"NOUN", "PROPN", "NUM"})
STEM = 4  # letters that "warned" and "warning" share
UNREAL = frozenset({"will", "would", "should", "could", "might", "may", "must", "can"})


def find_versions(passage: Passage, token: Token) -> Iterator[Found]:
    """Find the question that two versions leave open at the verb of the second."""
    words, lemma = load("open_questions"), token.lemma_.lower()
    text = claim_rejected(passage, token) if lemma in words["claim"] else None
    if text:
        yield Found(text=text, reason=Reason.DISPUTED, cue=token, confidence=0.75, rule="two-versions")
    if lemma in words["denying"] and token.pos_ == "VERB":
        text = any_denied(passage, token)
        if text:
            yield Found(text=text, reason=Reason.DISPUTED, cue=token, confidence=0.75, rule="denied")
    if token.pos_ != "VERB" or not (lemma in words["claiming"] or lemma in words["calling"]):
        return
    text = called_untrue(passage, token) if lemma in words["calling"] else None
    text = text or (told_otherwise(passage, token) if lemma in words["claiming"] else None)
    if text:
        yield Found(text=text, reason=Reason.DISPUTED, cue=token, confidence=0.7, rule="two-versions")


def claim_rejected(passage: Passage, noun: Token) -> str | None:
    """Ask about what is told in a sentence that ends in "…, a claim the army rejected"."""
    words, verb = load("open_questions"), next((c for c in noun.rights if c.dep_ == "relcl"), None)
    no = words["denying"] | words["disputing"]
    opening = noun.doc[max(noun.i - 2, 0) : noun.i].text.lower()
    if verb is None or verb.lemma_.lower() not in no or is_negated(verb) or opening != ", a":
        return None
    tellers = (t for t in noun.doc[noun.sent.start : noun.i] if t.lemma_.lower() in words["claiming"])
    held = [content for teller in tellers if (content := content_of(teller)) is not None]
    if len(held) != 1 or is_unreal(held[0]):
        return None
    return asked(passage, held[0], passage.antecedent(held[0].head), reported=is_past(held[0].head))


def called_untrue(passage: Passage, verb: Token) -> str | None:
    """Ask about what somebody reports and another "called a lie" or "dismissed as nonsense"."""
    if is_negated(verb) or is_conditional_verb(verb):
        return None
    words = load("open_questions")
    thing = next((c for c in verb.rights if c.dep_ in ("dobj", "nsubj")), None)
    said = [c for c in verb.subtree if c.i > verb.i and c.lemma_.lower() in words["untrue"]]
    report = thing is not None and (
        thing.lower_ in ("that", "it", "this") or (thing.lemma_.lower() in words["claim"] and is_pointing(thing))
    )
    return claim_before(passage, verb) if said and report else None


def told_otherwise(passage: Passage, teller: Token) -> str | None:
    """Ask whether the first version holds where the second one cannot hold with it."""
    second, before = content_of(teller), teller_before(teller)
    first = content_of(before) if before is not None else None
    if second is None or first is None or before is None or is_unreal(first) or is_unreal(second):
        return None
    if not are_opposed(first, second):
        return None
    if is_denied(first):
        return asked(passage, second, passage.antecedent(teller), reported=is_past(teller))
    return asked(passage, first, passage.antecedent(before), reported=is_past(before))


def teller_before(teller: Token) -> Token | None:
    """Give the verb of the version right before: in the same sentence or the one before, told by somebody else."""
    one = subject_of(teller)
    start = teller.sent.start
    reach = teller.doc[start - 1].sent.start if start > 0 else start
    said = load("open_questions")["claiming"]
    others = [
        t for t in teller.doc[reach : teller.i] if t.lemma_.lower() in said and t.pos_ == "VERB" and content_of(t)
    ]
    other = others[-1] if others else None
    two = subject_of(other) if other is not None else None
    if one is None or two is None or other is None or is_negated(other) or is_negated(teller):
        return None
    differ = one.lemma_.lower() != two.lemma_.lower() and one.pos_ != "PRON" and two.tag_ != "PRP"
    return other if differ and is_party(one) and is_party(two) else None


def is_party(noun: Token) -> bool:
    """Tell whether a noun is somebody with a version, not a paper: "the report says"."""
    words = load("open_questions")
    return noun.pos_ in ("NOUN", "PROPN") and noun.lemma_.lower() not in words["claim"] | words["document"]


def is_unreal(verb: Token) -> bool:
    """Tell whether a version is of what will or should be, where two may well want different things."""
    return any(aux.lower_ in UNREAL for aux in auxiliaries_of(verb)) or is_progressive(verb)


def is_denied(verb: Token) -> bool:
    """Tell whether a version says that something is not so: "had not", "there was no warning", "nobody was there"."""
    things = (c for c in verb.children if c.dep_ in ("attr", "dobj", "nsubj", "nsubjpass"))
    return is_negated(verb) or any(has_no(thing) or thing.lower_ == "none" for thing in things)


def are_opposed(first: Token, second: Token) -> bool:
    """Tell whether two versions cannot both hold."""
    if is_denied(first) != is_denied(second):
        answered = is_cut_short(second) and is_denied(second) and is_pronoun_subject(second)  # "says it did not"
        deeds = {word.lemma_.lower()[:STEM] for word in (first, second)}
        return answered or bool(stems(first) & stems(second) & deeds)
    if is_denied(first):
        return False
    if is_marked(first):
        return True
    return is_same_matter(first, second) and first.lemma_ == second.lemma_ and are_ends_apart(first, second)


def is_marked(first: Token) -> bool:
    """Tell whether the sentence before says that the accounts differ: "Their versions differ"."""
    start, words = first.sent.start, load("open_questions")
    sentence = first.doc[start - 1].sent if start > 0 else None
    if sentence is None or is_negated(sentence.root):
        return False
    told = any(token.lemma_.lower() in words["claim"] | {"version", "story"} for token in sentence)
    return told and sentence.root.lemma_.lower() in ("clash", "conflict", "contradict", "differ", "diverge", "vary")


def is_pronoun_subject(verb: Token) -> bool:
    """Tell whether a verb's subject points back: "it", "they"."""
    subject = subject_of(verb)
    return subject is not None and subject.tag_ == "PRP"


def is_same_matter(first: Token, second: Token) -> bool:
    """Tell whether two versions are of the same thing: the same noun, or a pronoun of its number."""
    one, two = subject_of(first), subject_of(second)
    if one is None or two is None or one.tag_ == "PRP":
        return False
    many = one.tag_ in ("NNS", "NNPS")
    return one.lemma_ == two.lemma_ or (two.tag_ == "PRP" and (two.lower_ == "they") == many)


def are_ends_apart(first: Token, second: Token) -> bool:
    """Tell whether two clauses have the same preposition before different nouns: "about drugs", "about votes"."""
    ends = [
        {(p.lower_, c.lemma_.lower()) for p in v.rights for c in p.children if c.dep_ == "pobj"}
        for v in (first, second)
    ]
    return bool({p for p, _ in ends[0]} & {p for p, _ in ends[1]}) and not ends[0] & ends[1]


def stems(verb: Token) -> frozenset[str]:
    """Give how the words that matter in a clause begin: "warned" and "warning" begin alike."""
    common = load("open_questions")["common"]
    own = verb.doc[verb.left_edge.i : loose_end(verb)]
    words = (t.lemma_.lower() for t in own if t.pos_ in ("NOUN", "VERB") and t.is_alpha)
    return frozenset(word[:STEM] for word in words if len(word) >= STEM and word not in common)


@dataclass(frozen=True, slots=True)
class Claim:
    """A verb elsewhere that says what a denial denies, and the thing that it is said of."""

    verb: Token
    thing: Token | None


def any_denied(passage: Passage, denial: Token) -> str | None:
    """Ask whether any were, where somebody "denied that any were hired" and another sentence says that some were."""
    deed = next((c for c in denial.rights if c.dep_ == "ccomp"), None)
    subject = subject_of(deed) if deed is not None else None
    if deed is None or subject is None or subject.lower_ not in ("any", "anyone") or is_negated(denial):
        return None
    claim = claim_of(passage, denial, deed) if not is_negated(deed) and not is_conditional_verb(denial) else None
    clause = clause_of(deed, subject.left_edge.i) if claim is not None else None
    return any_done(passage, clause, claim) if clause is not None and claim is not None else None


def any_done(passage: Passage, clause: Clause, claim: Claim) -> str | None:
    """Ask about the "any" of a denial with the noun of the claim: "Were any replacement workers hired?"."""
    thing = claim.thing
    if thing is None or thing.tag_ != "NNS" or clause.subject_tokens[-1].i != clause.subject.i:
        return None
    start = thing.i
    while start > thing.left_edge.i and thing.doc[start - 1].dep_ in ("compound", "amod"):
        start -= 1
    subject = Subject(f"any {thing.doc[start : thing.i + 1].text.lower()}", plural=True)
    parts = (
        predicate_of(clause, "", rest, reported=True) for rest in passage.tails(clause.verb.i + 1, clause.end, subject)
    )
    return first(ask(subject, part) for part in parts if part)


def claim_of(passage: Passage, denial: Token, deed: Token) -> Claim | None:
    """Find another sentence, without the one who denies, that says the same deed of the same thing."""
    lemma, denier = deed.lemma_.lower(), subject_of(denial)
    if denier is None or lemma in load("open_questions")["common"]:
        return None
    matter = {t.lemma_.lower() for t in deed.subtree if t.pos_ in CONTENT}
    for doc in passage.around:
        for verb in doc:
            if verb.lemma_.lower() == lemma and verb.pos_ == "VERB" and verb.sent != denial.sent and is_claimed(verb):
                said = {t.lemma_.lower() for t in verb.sent if t.pos_ in CONTENT}
                thing = next((c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")), None)
                same = matter & said if matter else thing is not None
                if same and denier.lemma_.lower() not in said:
                    return Claim(verb, thing)
    return None


def is_claimed(verb: Token) -> bool:
    """Tell whether a verb says that its deed was or is done, not that it will be, was not, or is denied."""
    head = verb.head
    denied = head.lemma_.lower() in load("open_questions")["denying"] or is_negated(head)
    wanted = verb.tag_ == "VB" or (is_future(verb) and not is_progressive(verb))
    return not (denied or wanted or is_negated(verb)) and (is_finite(verb) or verb.tag_ in ("VBG", "VBN"))
