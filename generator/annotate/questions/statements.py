"""Statements that the text leaves open: not clear that they hold, not verified, denied, disputed, not ruled out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.annotate.questions.clauses import (
    auxiliaries_of,
    clause_of,
    has_no,
    is_negated,
    loose_end,
    noun_phrase,
    subject_of,
)
from generator.annotate.questions.deeds import infinitive_of, will_do
from generator.annotate.questions.denial import is_conditional_verb, is_on_condition, is_past, untold
from generator.annotate.questions.evasions import evaded_cue
from generator.annotate.questions.grammar import Subject, finish
from generator.annotate.questions.passage import FIRST_AND_SECOND, Found, Passage, first
from generator.annotate.tree import Token
from generator.lexicon import load
from generator.model.annotation import Reason

BACK = frozenset({"it", "that", "this"})
PARTS = {  # what is denied: what is asked, and the preposition before the deed
    "responsibility": ("responsible for", "for"),
    "involvement": ("involved in", "in"),
    "role": ("involved in", "in"),
}


def find_statements(passage: Passage, token: Token) -> Iterator[Found]:
    """Find the question whether a statement holds that is left open at this word."""
    words, lemma = load("open_questions"), token.lemma_.lower()
    rules = (
        ("not-clear-that", Reason.UNCONFIRMED, not_clear, lemma in words["clear"] and token.pos_ == "ADJ"),
        ("not-verified", Reason.UNCONFIRMED, not_verified, lemma in words["confirming"]),
        ("neither-confirmed", Reason.UNCONFIRMED, neither, lemma in words["denying"]),
        ("allegation-denied", Reason.DISPUTED, denied, lemma in words["denying"] | words["disputing"]),
        ("accusation-denied", Reason.DISPUTED, accused, lemma in words["denying"] | words["disputing"]),
        ("not-confirmed", Reason.UNCONFIRMED, not_commented, lemma in ("comment", "confirm")),
        ("doubted-that", Reason.DISPUTED, doubted_that, lemma == "doubt"),
        ("not-accused", Reason.UNCONFIRMED, not_accused, lemma in ("accuse", "blame")),
        ("report-not-answered", Reason.UNCONFIRMED, unanswered, lemma in words["claim"]),
    )
    for name, reason, rule, applies in rules:
        text = rule(passage, token) if applies else None
        if text:
            yield Found(text=text, reason=reason, cue=token, confidence=0.75, rule=name)
            return


def asked(
    passage: Passage, verb: Token | None, fallback: Subject | None, *, reported: bool, affirmed: bool = False
) -> str | None:
    """Ask whether a statement holds, given its verb: "(that) the pilot had survived"; what it denies, `affirmed`."""
    subject = subject_of(verb) if verb is not None else None
    if verb is None or subject is None or is_on_condition(verb):
        return None
    if is_negated(verb) and (not affirmed or not any(child.dep_ == "neg" for child in verb.children)):
        return None
    if any(aux.lower_ in ("might", "may") for aux in auxiliaries_of(verb)):
        return None
    clause = clause_of(verb, subject.left_edge.i)
    if clause is None:
        return None
    return passage.question(clause, "", reported=reported, fallback=fallback, affirmed=affirmed)


def content_of(word: Token) -> Token | None:
    """Give the verb of the statement that a verb or a noun holds: "the report that the army had crossed"."""
    wanted = ("ccomp",) if word.pos_ in ("VERB", "AUX") else ("acl", "ccomp")
    return next(
        (c for c in word.rights if c.dep_ in wanted and c.pos_ in ("VERB", "AUX") and not is_interrogative(c)), None
    )


def is_interrogative(verb: Token) -> bool:
    """Tell whether a clause opens with a question word: those are other rules'."""
    first_word = verb.left_edge
    return first_word.tag_ in ("WRB", "WP", "WDT", "WP$") or first_word.lower_ in ("whether", "if")


def not_clear(passage: Passage, adjective: Token) -> str | None:
    """Ask whether something is so that "it is not clear that": "It is not clear that the bridge met the rules"."""
    verb = adjective.head
    subject = subject_of(verb) if verb.lemma_ in ("be", "seem") else None
    if subject is None or subject.lower_ != "it" or not is_negated(verb) or is_conditional_verb(verb):
        return None
    content = content_of(verb) or content_of(adjective)
    return asked(passage, content, None, reported=is_past(verb))


def not_verified(passage: Passage, verb: Token) -> str | None:
    """Ask whether a claim is true that "could not be independently verified"."""
    if not is_negated(verb) or not any(aux.lower_ in ("could", "can", "been", "be") for aux in auxiliaries_of(verb)):
        return None
    if verb.lower_ in ("established", "establish") or is_conditional_verb(verb):
        return None
    own = content_of(verb)
    if own is not None:
        return asked(passage, own, passage.antecedent(verb), reported=True)
    thing = next((c for c in verb.children if c.dep_ in ("nsubjpass", "dobj")), None)
    if thing is None or thing.lemma_.lower() not in load("open_questions")["claim"] or has_no(thing):
        return None
    held = content_of(thing)
    if held is not None:
        return asked(passage, held, passage.antecedent(held), reported=True)
    return claim_before(passage, verb) if is_pointing(thing) else None


def is_pointing(noun: Token) -> bool:
    """Tell whether a noun points back at what was said before: "the claim", "that report", "its account"."""
    return any(c.lower_ in ("the", "this", "that", "these", "those") or c.dep_ == "poss" for c in noun.lefts)


def claim_before(passage: Passage, verb: Token) -> str | None:
    """Ask about the only statement reported in the sentence before: "The rebels said they had taken the town."."""
    start = verb.sent.start
    held = statements_in(list(verb.doc[start - 1].sent)) if start > 0 else []
    if len(held) != 1 or any(c.dep_ == "conj" and c.pos_ in ("VERB", "AUX") for c in held[0].rights):
        return None
    teller = held[0].head
    return asked(passage, held[0], passage.antecedent(teller), reported=is_past(teller), affirmed=True)


def statements_in(sentence: Sequence[Token]) -> list[Token]:
    """Give the verbs of what a sentence reports: "said that …", "…, he insisted", "…, according to two aides"."""
    said = load("open_questions")["claiming"]
    told = [content_of(token) or before(token) for token in sentence if token.lemma_.lower() in said]
    nouns = [t for t in sentence if t.lemma_.lower() in claims() and t.pos_ == "NOUN" and not is_pointing(t)]
    told += [content_of(noun) or (content_of(noun.head) if noun.dep_ == "attr" else None) for noun in nouns]
    source = any(t.lower_ == "according" for t in sentence)
    roots = [t for t in sentence if t.dep_ == "ROOT" and t.pos_ in ("VERB", "AUX")] if source else []
    found = {content.i: content for content in (*told, *roots) if content is not None}
    return [found[i] for i in sorted(found)]


def doubted_that(passage: Passage, doubt: Token) -> str | None:
    """Ask whether something will be that people doubt: "Experts doubt that the dam will be finished"."""
    verb = doubt if doubt.pos_ == "VERB" else doubt.head
    subject, held = subject_of(verb), content_of(doubt)
    there = doubt.pos_ == "NOUN" and any(c.tag_ == "EX" for c in verb.lefts) and not has_no(doubt)
    many = doubt.pos_ == "VERB" and subject is not None and subject.tag_ in ("NNS", "NNPS") and not is_past(verb)
    ahead = held is not None and any(aux.lower_ in ("will", "can", "would") for aux in auxiliaries_of(held))
    if not (there or many) or not ahead or is_negated(verb) or is_conditional_verb(verb):
        return None
    return asked(passage, held, None, reported=is_past(verb))


def not_accused(passage: Passage, verb: Token) -> str | None:
    """Ask whether somebody did what a body "has not publicly accused" him of."""
    whom = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    deeds = (c for p in verb.rights if p.lower_ in ("of", "for") for c in p.children if c.tag_ == "VBG")
    deed, helpers = next(deeds, None), {aux.lower_ for aux in auxiliaries_of(verb)}
    openly = any(c.lower_ in ("publicly", "formally", "officially", "yet") for c in verb.children)
    if whom is None or deed is None or not helpers & {"has", "have"} or not is_negated(verb) or not openly:
        return None
    who = passage.subject(whom, noun_phrase(whom, stop=deed.head.i))
    if who is not None and deed.lower_ == "being":
        tails = passage.tails(deed.i + 1, loose_end(deed), who)
        return first(finish("were" if who.plural else "was", who.text, rest) for rest in tails)
    return did(passage, deed, who)


def before(teller: Token) -> Token | None:
    """Give the verb of a statement that stands before its teller: "The pool was never on the list, he insisted"."""
    return next((c for c in teller.lefts if c.dep_ == "ccomp" and c.pos_ in ("VERB", "AUX")), None)


def unanswered(passage: Passage, noun: Token) -> str | None:
    """Ask whether a report is true that somebody did not answer: "has not responded to reports that"."""
    held, cue = content_of(noun), evaded_cue(noun)
    return asked(passage, held, passage.antecedent(cue.token), reported=True) if held is not None and cue else None


def not_commented(passage: Passage, verb: Token) -> str | None:
    """Ask about a claim of others that somebody would not confirm or comment on: "declined to comment on the offer"."""
    if not untold(verb):
        return None
    things = (*verb.rights, *(c for p in verb.rights if p.lower_ in ("on", "about") for c in p.children))
    thing = next((c for c in things if c.dep_ in ("dobj", "pobj")), None)
    deed = infinitive_of(thing) if thing is not None and thing.lemma_ in ("plan", "intention") else None
    if deed is not None:  # "declined to comment on any plans to sell the pier"
        return will_do(passage, deed, passage.doer(verb))
    report = thing is not None and thing.lemma_.lower() in load("open_questions")["claim"] and is_pointing(thing)
    if thing is not None and (report or (thing.lower_ in BACK and verb.lemma_ == "confirm")):
        return claim_before(passage, verb) if content_of(thing) is None else None
    if thing is None or not is_pointing(thing):
        return None
    held = [content for content in claims_before(verb) if is_about(content, thing)]
    return asked(passage, held[0], None, reported=True) if len(held) == 1 else None


def claims_before(verb: Token) -> Iterator[Token]:
    """Give the verbs of what is reported in the block before a verb's sentence."""
    for content in statements_in(list(verb.doc[: verb.sent.start])):
        if not any(token.lower_ in FIRST_AND_SECOND for token in content.subtree):
            yield content


def is_about(statement: Token, thing: Token) -> bool:
    """Tell whether a statement is of a thing: its object or subject is the same noun."""
    parts = (c for c in statement.children if c.dep_ in ("dobj", "nsubj", "nsubjpass", "attr"))
    return any(part.lemma_.lower() == thing.lemma_.lower() for part in parts)


def neither(passage: Passage, verb: Token) -> str | None:
    """Ask what somebody "would neither confirm nor deny"."""
    other = verb.head if verb.dep_ == "conj" else verb
    halved = other.lemma_ == "confirm" and any(c.lower_ == "neither" or c.dep_ == "neg" for c in other.lefts)
    if not halved or verb.dep_ != "conj":
        return None
    held = content_of(verb) or content_of(other)
    if held is None:
        things = (c for c in (*verb.rights, *other.rights) if c.dep_ == "dobj")
        back = any(t.lower_ in BACK or (t.lemma_ in claims() and is_pointing(t)) for t in things)
        return claim_before(passage, verb) if back else None
    return asked(passage, held, passage.antecedent(verb), reported=is_past(other))


def denied(passage: Passage, verb: Token) -> str | None:
    """Ask whether an allegation is true that somebody denies: "denied allegations that he took bribes"."""
    if is_negated(verb) or is_conditional_verb(verb) or not is_told(verb):
        return None
    if verb.lemma_ in ("deny", "dispute") and content_of(verb) is not None:
        return asked(passage, content_of(verb), passage.antecedent(verb), reported=is_past(verb))
    doing = next((c for c in verb.rights if c.dep_ == "xcomp" and c.tag_ == "VBG"), None)
    if verb.lemma_ == "deny" and doing is not None:
        return did(passage, doing, passage.actor(verb))
    thing = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    if thing is not None and thing.lower_ in BACK:
        return claim_before(passage, verb)
    if thing is not None and verb.lemma_ == "deny" and (text := had_part(passage, verb, thing)):
        return text
    return denied_claim(passage, verb, thing) if thing is not None and thing.lemma_.lower() in claims() else None


def had_part(passage: Passage, verb: Token, part: Token) -> str | None:
    """Ask whether somebody had a part in what he denies "responsibility for" or "any role in"."""
    said, preposition = PARTS.get(part.lemma_.lower(), ("", ""))
    if any(token.lower_ in ("years", "decades") for token in verb.sent):
        return None
    deed = next((c for p in part.rights if p.lower_ == preposition for c in p.children if c.dep_ == "pobj"), None)
    who = passage.actor(verb) if deed is not None and deed.pos_ in ("NOUN", "PROPN") else None
    named = passage.nominal(deed) if deed is not None and who is not None and deed.lemma_ != "wrongdoing" else None
    return finish("were" if who.plural else "was", who.text, said, named.text) if who and named else None


def denied_claim(passage: Passage, verb: Token, claim: Token) -> str | None:
    """Ask about what a claim holds: "allegations that he took bribes", "allegations of taking bribes"."""
    held = content_of(claim)
    if held is not None:
        return asked(passage, held, passage.antecedent(verb), reported=is_past(verb))
    deed = next((d for p in claim.rights if p.lower_ == "of" for d in p.children if d.tag_ == "VBG"), None)
    return did(passage, deed, passage.subject_of(verb)) if deed is not None else None


def claims() -> frozenset[str]:
    """Give the nouns for what is said of somebody."""
    return load("open_questions")["claim"] | load("open_questions")["accusation"]


def is_told(verb: Token) -> bool:
    """Tell whether a verb is a statement of the text: finite, or joined to one that is."""
    return verb.pos_ == "VERB" and verb.dep_ in ("ROOT", "conj", "ccomp", "relcl", "advcl") and verb.tag_ != "VB"


def did(passage: Passage, deed: Token, who: Subject | None) -> str | None:
    """Ask whether somebody did something: "Did Karl Brandt take bribes?"."""
    if who is None or subject_of(deed) is not None or any(aux.lower_ == "being" for aux in deed.lefts):
        return None
    perfect = deed.lower_ == "having"
    tails = passage.tails(deed.i + 1, loose_end(deed), who)
    return None if perfect else first(finish("did", who.text, deed.lemma_.lower(), rest) for rest in tails)


def accused(passage: Passage, verb: Token) -> str | None:
    """Ask whether somebody did what others accuse him of: "accused him of taking bribes. He denies the charges"."""
    thing = next((c for c in verb.children if c.dep_ == "dobj"), None)
    if thing is None or is_negated(verb) or is_conditional_verb(verb) or not is_told(verb):
        return None
    if thing.lemma_.lower() not in claims() | {"wrongdoing", "it", "which"} or content_of(thing) is not None:
        return None
    who = passage.actor(verb)
    deeds = [deed for deed in accusations(passage, verb) if who and is_of(passage, deed, who)]
    return did(passage, deeds[0], who) if len(deeds) == 1 else None


def accusations(passage: Passage, verb: Token) -> Iterator[Token]:
    """Give the deeds that the document says somebody is accused of: "accused the mayor of taking bribes"."""
    for doc in passage.around:
        for token in doc:
            if token.lemma_.lower() in ("accuse", "suspect") and token.pos_ == "VERB" and not is_negated(token):
                for preposition in (c for c in token.rights if c.lower_ == "of"):
                    yield from (c for c in preposition.children if c.tag_ == "VBG")


def is_of(passage: Passage, deed: Token, who: Subject) -> bool:
    """Tell whether an accusation is made against somebody: its object, or its subject in the passive."""
    verb = deed.head.head
    target = next((c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")), None)
    if target is not None and target.lower_ == "who" and verb.dep_ == "relcl":
        target = verb.head
    if target is None or deed.doc is not passage.doc:
        return target is not None and target.text in who.text
    named = passage.subject(target, noun_phrase(target))
    return named is not None and (named.text == who.text or named.text in who.text or who.text in named.text)
