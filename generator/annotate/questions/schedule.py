"""Questions when something will be: no date was set or given, it was put off, closed or halted until further notice."""

from __future__ import annotations

from collections.abc import Iterator

from generator.annotate.questions.absences import after, is_missing
from generator.annotate.questions.clauses import auxiliaries_of, is_negated, loose_end, noun_phrase, subject_of
from generator.annotate.questions.denial import is_conditional_verb
from generator.annotate.questions.ellipsis import of_deed
from generator.annotate.questions.gaps import is_definite
from generator.annotate.questions.grammar import finish
from generator.annotate.questions.passage import Found, Passage, first
from generator.annotate.questions.statements import is_pointing
from generator.annotate.tree import Token
from generator.lexicon import load
from generator.model.annotation import Reason


def find_dates(passage: Passage, token: Token) -> Iterator[Found]:
    """Find the question when something will be that this word leaves open."""
    words, lemma = load("open_questions"), token.lemma_.lower()
    rules = (
        ("no-date", Reason.UNDECIDED, no_date, lemma in words["when"] and token.pos_ == "NOUN"),
        ("put-off", Reason.UNDECIDED, put_off, lemma in words["postponing"] and token.tag_ == "VBN"),
        ("no-end", Reason.UNDECIDED, halted, token.lower_ in ("indefinitely", "notice")),
    )
    for name, reason, rule, applies in rules:
        text = rule(passage, token) if applies else None
        if text:
            yield Found(text=text, reason=reason, cue=token, confidence=0.85, rule=name)


def no_date(passage: Passage, date: Token) -> str | None:
    """Ask when something will take place for which "no date has been set"."""
    words = load("open_questions")
    if not is_missing(date):
        return None
    deeds = (c for p in after(date, frozenset({"for"})) for c in p.children if c.tag_ == "VBG")
    deed, who = next(deeds, None), passage.actor(date.head)
    if deed is not None and who is not None:  # "gave no timetable for resuming flights"
        tails = passage.tails(deed.i + 1, loose_end(deed), who)
        return first(finish("when will", who.text, deed.lemma_.lower(), rest) for rest in tails)
    things = [c for p in after(date, frozenset({"for", "of"})) for c in p.children if c.dep_ == "pobj"]
    if not things and date.head.dep_ == "conj" and not is_pointing(date):
        return of_deed(passage, "when", date.i, date.head)  # "said the shop would reopen but gave no date"
    happenings = (thing for thing in things if thing.lemma_.lower() in words["happening"])
    return first(when_held(passage, happening) for happening in happenings)


def when_held(passage: Passage, happening: Token) -> str | None:
    """Ask when something takes place: "When will the vote take place?"."""
    words = passage.wording.words(noun_phrase(happening))
    return finish("when will", words, "take place") if words else None


def put_off(passage: Passage, verb: Token) -> str | None:
    """Ask when something will take place that "has been postponed", where no new date is told."""
    happening, helpers = subject_of(verb), {aux.lower_ for aux in auxiliaries_of(verb)}
    dated = any(
        t.ent_type_ in ("DATE", "TIME") or t.lower_ in ("until", "after", "by") for t in verb.subtree if t.i > verb.i
    )
    if happening is None or not helpers & {"been", "was", "were", "is", "are"} or dated or verb.dep_ == "relcl":
        return None
    held = happening.lemma_.lower() in load("open_questions")["happening"] and is_definite(happening)
    return when_held(passage, happening) if held and not (is_negated(verb) or is_conditional_verb(verb)) else None


def halted(passage: Passage, word: Token) -> str | None:
    """Ask when something will go on that was "suspended indefinitely" or is "closed until further notice"."""
    words, notice = load("open_questions"), word.lower_ == "notice"
    if notice and not any(child.lower_ == "further" for child in word.lefts):
        return None
    verb = next((a for a in word.ancestors if a.pos_ in ("VERB", "AUX")), None)
    thing = subject_of(verb) if verb is not None else None
    if verb is None or thing is None or is_negated(verb) or is_conditional_verb(verb):
        return None
    said = {verb.lemma_.lower(), *(c.lower_ for c in verb.rights if c.dep_ in ("acomp", "oprd", "attr"))}
    passive = any(aux.dep_ == "auxpass" for aux in auxiliaries_of(verb))
    shut = said & {"closed", "shut"} or (passive and said & {"close", "shut"})
    stopped = passive and bool(said & words["halting"])
    named = passage.nominal(thing) if (shut or stopped) and (is_definite(thing) or thing.tag_ == "NNS") else None
    return finish("when will", named.text, "reopen" if shut else "resume") if named else None
