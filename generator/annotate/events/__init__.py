"""What happened when, and what is planned: dated clauses of the text.

A dated expression gives an event when the clause or the noun that it dates says what happened in words that can stand
alone: with a subject that is named, not denied, not conditional. All else is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.annotate.dates.tense import governing_verb, verb_looks_ahead
from generator.annotate.events.clauses import (
    REPORTING,
    is_conditional,
    is_disowned,
    is_finite,
    is_hidden_past,
    is_unsure_relative,
    keeps_date,
)
from generator.annotate.events.dated import Dated, Tie, find_dated, find_preposition, is_a_year_of_many
from generator.annotate.events.dated_nouns import happening_noun
from generator.annotate.events.dateline import dateline_end
from generator.annotate.events.happening import happens, is_only_dated
from generator.annotate.events.merging import merge_same
from generator.annotate.events.participles import is_opening, opening_text, participle_text, planned_text
from generator.annotate.events.same_day import following_verbs
from generator.annotate.events.setting import Setting, settings_of
from generator.annotate.events.standing import is_whole, points_outside
from generator.annotate.events.subjects import SUBJECTS, main_verb, subject_of
from generator.annotate.events.text import clause_text, noun_text, sentence_text
from generator.annotate.parse import Parse
from generator.annotate.tree import Token
from generator.lexicon import load
from generator.model.annotation import DateMention, Entities, EntityKind, Event, Quotation
from generator.model.span import Span

EMITTED = 0.6
MIN_NOUN_WORDS = 5
_WORDS = load("events")


def find_events(
    parse: Parse, entities: Entities, quotations: tuple[Quotation, ...], dates: tuple[DateMention, ...]
) -> tuple[Event, ...]:
    """Find the dated events of a document, in text order; the same happening dated twice is one event.

    `confidence` is the estimated chance that the text puts this happening on this date; what falls short of
    `EMITTED` is left out.
    """
    found: list[Event] = []
    for setting in settings_of(parse, entities, quotations, dates):
        told = [event for event in _events_at(setting) if _is_emitted(event)]
        found += [*told, *_told_next(setting, told, dates)]
    return merge_same(found)


def _is_emitted(event: Event) -> bool:
    return event.confidence >= EMITTED and is_whole(event.text)


def _events_at(setting: Setting) -> Iterator[Event]:
    dated = find_dated(setting.date)
    verb = dated.verb if dated is not None else None
    told = _has_finite_verb(setting.date) or (verb is not None and is_hidden_past(verb))
    if not told or setting.date.i < dateline_end(setting.block.doc):
        return  # a heading, a dateline
    hidden = verb is not None and is_hidden_past(verb)
    if governing_verb(setting.date) is None or hidden or (verb is not None and _is_broken(verb)):
        yield from _sentence_event(setting)
    elif dated is not None:
        clause = _clause_event(setting, dated, verb) if verb is not None else ()
        yield from clause
        if not clause or _follows(dated):
            yield from _noun_event(setting, dated)


def _has_finite_verb(date: Token) -> bool:
    return is_finite(date.sent.root) or any(token.tag_ in ("VBD", "VBZ", "VBP", "MD") for token in date.sent)


def _is_broken(verb: Token) -> bool:
    """Tell whether the tree cannot be right: a participle without an auxiliary at the head of a sentence."""
    return verb.tag_ == "VBG" and verb.dep_ == "ROOT" and not any(child.dep_ == "aux" for child in verb.children)


def _follows(dated: Dated) -> bool:
    """Tell whether the clause only follows on the dated noun: "was dropped after last week's protests"."""
    noun = dated.noun
    return noun is not None and noun.dep_ == "pobj" and noun.head.lower_ in ("after", "before", "following")


def _clause_event(setting: Setting, dated: Dated, verb: Token) -> tuple[Event, ...]:
    """Give the clause that a date dates, without the date unless the clause needs it."""
    main, subject = main_verb(verb), subject_of(main_verb(verb))
    if is_opening(verb, main) and not setting.lies_ahead:
        return _opening_event(setting, dated, verb)
    planned = planned_text(verb, setting.words(dated.preposition), setting.name, ahead=not setting.is_past)
    if planned is not None:
        return (_event(setting, planned, rule="what is due", confidence=0.8, ahead=not setting.is_past),)
    if main.dep_ == "acl":
        return _participle_event(setting, dated, main)
    if subject is None or subject.i == setting.date.i:
        return _anniversary(setting, verb)
    told = happens(main, verb, dated, setting) and not is_unsure_relative(main, verb)
    return _told_event(setting, dated, verb) if told and setting.name.stands_alone(subject) else ()


def _told_event(setting: Setting, dated: Dated, verb: Token) -> tuple[Event, ...]:
    """Give the event that the clause of a dated verb tells, unless a word of it points outside."""
    main = main_verb(verb)
    only_dated = is_only_dated(verb, dated.preposition)
    spent = verb.lemma_ in _WORDS["time spent"] and dated.preposition is None and setting.date.i > verb.i
    own = setting.date.right_edge.i + 1
    owner = own < len(setting.block.doc) and setting.block.doc[own - 1].tag_ == "POS"
    paired = (
        owner
        or _has_its_like(setting, dated, verb)
        or any(child.dep_ == "conj" and child.ent_type_ == "DATE" for child in setting.date.children)
    )
    needed = only_dated or spent or paired or setting.date.dep_ in ("attr", "poss") or dated.tie is not Tie.VERB
    taped = setting.date.i > 0 and verb.lemma_ in REPORTING and setting.date.nbor(-1).lemma_ in _WORDS["publishing"]
    kept = needed or taped or keeps_date(verb, dated.preposition)
    left_out = () if kept else setting.words(dated.preposition)
    text = clause_text(verb, left_out, setting.name, reported=not setting.is_told_on_another_day(main))
    if main.text not in text or points_outside(main, text, setting.name):
        return ()
    ahead = not setting.is_past and any(verb_looks_ahead(v) and not _is_under_way(v) for v in (main, verb))
    return (_event(setting, text, rule=_rule(main, dated), confidence=_confidence(setting, main, dated), ahead=ahead),)


def _is_under_way(verb: Token) -> bool:
    """Tell whether something is being done: "is speaking on Monday", but not "will be speaking on Monday"."""
    return verb.tag_ == "VBG" and not any(child.tag_ == "MD" for child in verb.children)


def _has_its_like(setting: Setting, dated: Dated, verb: Token) -> bool:
    """Tell whether the clause has another date like this one: "backed Lund in 2008 and Berg in 2012"."""
    word = dated.preposition.lower_ if dated.preposition is not None else None
    alike = (o for o in setting.others if (o.head.lower_ == word if o.dep_ == "pobj" else word is None))
    return any(governing_verb(other) == verb and other.sent == setting.date.sent for other in alike)


def _participle_event(setting: Setting, dated: Dated, verb: Token) -> tuple[Event, ...]:
    """Give what a dated participle tells of its noun, where it lies behind."""
    if dated.tie is not Tie.VERB or setting.quoted or setting.lies_ahead or is_disowned(verb) or is_conditional(verb):
        return ()
    if keeps_date(verb, dated.preposition):
        return ()
    text = participle_text(verb, setting.words(dated.preposition), setting.name)
    return (_event(setting, text, rule="dated participle", confidence=0.7),) if text is not None else ()


def _opening_event(setting: Setting, dated: Dated, verb: Token) -> tuple[Event, ...]:
    """Give what a participle that opens the sentence tells of its subject: "Born in 1931 in Bern, Lund sang"."""
    subject = subject_of(main_verb(verb))
    if subject is None or not setting.name.stands_alone(subject):
        return ()
    if verb.lemma_ in _WORDS["contacting"]:
        text = clause_text(main_verb(verb), (verb,), setting.name)
        return (_event(setting, text, rule="dated clause", confidence=0.8),)
    text = opening_text(verb, subject, setting.words(dated.preposition), setting.name)
    return (_event(setting, text, rule="dated participle", confidence=0.7),)


def _rule(verb: Token, dated: Dated) -> str:
    if verb.dep_ == "relcl":
        return "dated relative clause"
    return "dated clause" if dated.tie is Tie.VERB else "dated noun of a clause"


def _confidence(setting: Setting, verb: Token, dated: Dated) -> float:
    value = 0.9 if dated.tie is Tie.VERB else 0.75
    value -= 0.1 if verb.dep_ == "relcl" else 0.0
    value -= 0.15 if setting.quoted else 0.0
    # "would" without a day or a month is more often a supposition than a plan
    supposed = setting.mention.start.month is None and any(child.lower_ == "would" for child in verb.children)
    by = dated.preposition is not None and dated.preposition.lower_ == "by"  # "would check farms by 2026"
    supposed = supposed and not (by and setting.lies_ahead)
    about = verb.dep_ != "relcl" or verb.lemma_ in _WORDS["occurring"]
    told = setting.is_an_earlier_year and verb.tag_ in ("VBD", "VBN") and about
    compared = setting.is_whole_year and not told
    value -= 0.35 if compared or supposed else 0.0
    return round(value, 2)


def _anniversary(setting: Setting, verb: Token) -> tuple[Event, ...]:
    """Give "the tenth jubilee of …" for "Friday was the tenth jubilee of …"."""
    attribute = next((c for c in verb.children if c.dep_ in ("attr", "nsubj") and c.i > verb.i), None)
    if verb.lemma_ != "be" or attribute is None or attribute.lemma_ not in _WORDS["happening"]:
        return ()
    return (_event(setting, noun_text(attribute, setting.name), rule="day that is something", confidence=0.8),)


def _sentence_event(setting: Setting) -> tuple[Event, ...]:
    """Give the whole sentence, where it tells of the past but its tree shows no clause."""
    sentence, words = setting.date.sent, setting.words(find_preposition(setting.date))
    first = next((t for t in sentence if t not in words and t.is_alpha), None)
    past = any((t.tag_ == "VBD" and t.dep_ not in ("relcl", "advcl")) or is_hidden_past(t) for t in sentence)
    if (
        first is None
        or not past
        or first.pos_ == "ADV"
        or (first.dep_ in SUBJECTS and not setting.name.stands_alone(first))
    ):
        return ()
    return (_event(setting, sentence_text(sentence, words, setting.name), rule="dated sentence", confidence=0.65),)


def _noun_event(setting: Setting, dated: Dated) -> Iterator[Event]:
    """Give the noun that a date dates, where it is one of those that happen."""
    noun = happening_noun(setting, dated)
    if (
        noun is None
        or noun.lemma_ in _WORDS["occasion"]
        or not _is_named(noun)
        or is_a_year_of_many(noun, setting.date)
        or (noun.dep_ == "pobj" and noun.head.head.lemma_ in _WORDS["supposing"])
        or (setting.mention.start.month is None and not _says_what(noun))
    ):
        return  # "their meeting on Friday" does not say whose, "the 2016 campaign" not what happened
    behind = setting.date.i > noun.i and setting.date.dep_ == "npadvmod"
    until = setting.date if dated.preposition is not None or behind else None
    text = noun_text(noun, setting.name, until=until)
    fixed = setting.lies_ahead and noun.lemma_ in _WORDS["held"]  # "the November election"
    named = fixed or any(token.pos_ == "PROPN" and token.i != setting.date.i for token in noun.subtree)
    if len(text.split()) >= MIN_NOUN_WORDS - named - fixed and not points_outside(noun, text, setting.name):
        yield _event(setting, text, rule="dated noun", confidence=0.65)


def _is_named(noun: Token) -> bool:
    """Tell whether a noun is a certain happening, and says whose: not "a trip", "their meeting", "the state's vote"."""
    owner = next((child for child in noun.children if child.dep_ == "poss" and child.ent_type_ != "DATE"), None)
    if owner is not None and (owner.tag_ == "PRP$" or not any(t.pos_ == "PROPN" for t in owner.subtree)):
        return False
    counted = any(child.dep_ == "nummod" for child in noun.lefts) and not any(
        c.dep_ in ("det", "poss") for c in noun.lefts
    )
    return not counted and not any(child.lower_ in ("a", "an", "another") for child in noun.lefts)


def _says_what(noun: Token) -> bool:
    """Tell whether the noun of a whole year says what happened: "the court's ruling last year ending the toll"."""
    return noun.lemma_ not in _WORDS["drawn out"] and any(
        child.dep_ in ("acl", "prep", "poss") for child in noun.children
    )


def _told_next(setting: Setting, told: list[Event], dates: tuple[DateMention, ...]) -> Iterator[Event]:
    """Give what the paragraph goes on to tell of a day, after the sentence that names it in plain narrative."""
    event = next((event for event in told if event.rule == "dated clause" and not event.planned), None)
    if event is None or setting.quoted or setting.mention.start.day is None or setting.mention.end is not None:
        return
    names = tuple(entity.name.split()[-1] for key in event.people if (entity := setting.entities.get(key)))
    spans = tuple(mention.span for mention in dates)
    for verb in following_verbs(setting.date.sent, spans, setting.block.start, names):
        text, sentence = clause_text(verb, (), setting.name), setting.block.span(verb.sent)
        yield Event(
            text=text,
            when=setting.mention,
            evidence=(*event.evidence, sentence),
            people=_people(setting, sentence, text),
            confidence=EMITTED,
            rule="told of the same day",
        )


def _event(setting: Setting, text: str, *, rule: str, confidence: float, ahead: bool = False) -> Event:
    sentence = setting.parse.sentence(setting.mention.span)
    return Event(
        text=text,
        when=setting.mention,
        evidence=(sentence,),
        people=_people(setting, sentence, text),
        planned=ahead or setting.lies_ahead,
        confidence=confidence,
        rule=rule,
    )


def _people(setting: Setting, sentence: Span, text: str) -> tuple[str, ...]:
    """Give the keys of the people of the sentence that the event's text names, by a printed form or in brackets."""
    found = []
    for entity in setting.entities.within(sentence):
        printed = [m.span.text_of(setting.parse.text) for m in entity.mentions if m.span in sentence]
        forms = [form for form in printed if form.lower() not in _WORDS["pronoun"]]
        named = any(re.search(rf"\b{re.escape(form)}\b", text) for form in forms)
        if entity.kind is not EntityKind.ORGANISATION and (named or f"[{entity.name}]" in text):
            found.append(entity.key)
    return tuple(found)
