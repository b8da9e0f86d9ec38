"""Whether a dated clause says that something happens on its date."""

from __future__ import annotations

from generator.annotate.dates.tense import governing_verb, verb_looks_ahead
from generator.annotate.events.clauses import (
    is_conditional,
    is_disowned,
    is_finite,
    is_negated,
    keeps_date,
    reporting_verb,
)
from generator.annotate.events.dated import Dated, Tie
from generator.annotate.events.dated_nouns import noun_beside
from generator.annotate.events.setting import Setting
from generator.annotate.events.subjects import SUBJECTS, subject_of
from generator.annotate.tree import Token
from generator.lexicon import load

_WORDS = load("events")
_PLANNED = load("dates")["planning"]
_SAYS_MORE = frozenset({"dobj", "acomp", "attr", "xcomp", "advcl", "prt", "advmod", "prep"})


def happens(main: Token, verb: Token, dated: Dated, setting: Setting) -> bool:
    """Tell whether the clause of `main`, dated at its verb `verb`, says that something happens on the date.

    Not denied, not conditional, not merely possible, not a state of things; inside quote marks, only what is past.
    """
    if not is_finite(main) or is_conditional(verb) or _is_denied(main, verb, dated, setting):
        return False
    if {verb.lemma_, main.lemma_} & _WORDS["no event"] and not _is_since(verb, dated):
        return False
    if not _tells_of_its_day(main, verb, dated, setting):
        return False
    if (
        _is_wish(main, verb)
        or _is_state(verb, dated)
        or _is_comment(verb, dated)
        or _only_comes(verb, dated, setting)
        or _is_another_time(main, verb, dated, setting)
    ):
        return False
    if (
        _is_only_said(main)
        or (verb.lemma_ == "announce" and not _says_something(verb))
        or _dates_a_source(dated, setting)
        or is_disowned(main)
        or _is_forecast(main, setting)
    ):
        return False
    modals = {child.lower_ for token in (main, verb) for child in token.children if child.tag_ == "MD"}
    unsure = bool(modals & _WORDS["doubtful"]) or (setting.quoted and (bool(modals) or verb_looks_ahead(main)))
    return not unsure and (dated.tie is Tie.WORDS or not (_is_present(main) and setting.is_over))


def _is_denied(main: Token, verb: Token, dated: Dated, setting: Setting) -> bool:
    """Tell whether a clause says what did not happen: "did not close the yard", "did not agree to leave on Monday"."""
    until = dated.preposition is not None and dated.preposition.lower_ in ("until", "till", "before")
    if main.i != verb.i and is_negated(main) and not until:
        return True  # but "The closure is not expected to happen until June"
    return is_negated(verb) and not _is_not_until(verb, dated, setting)


def _is_not_until(verb: Token, dated: Dated, setting: Setting) -> bool:
    """Tell whether a denial has its date for an end or a beginning: "will not return until June 14".

    A whole year is none: "Since 1976, just one docker has not won".
    """
    since = dated.preposition is not None and dated.preposition.lower_ == "since"
    return keeps_date(verb, dated.preposition) and not (since and setting.mention.start.month is None)


def is_only_dated(verb: Token, preposition: Token | None) -> bool:
    """Tell whether nothing but its date stands behind a form of "be"."""
    if verb.lemma_ != "be" or preposition is None or preposition.i < verb.i:
        return False
    return all(child.is_punct or child.i == preposition.i for child in verb.children if child.i > verb.i)


def _tells_of_its_day(main: Token, verb: Token, dated: Dated, setting: Setting) -> bool:
    """Tell whether the clause that says who is of the time of the verb that is dated, and says something."""
    if main.dep_ in ("csubj", "csubjpass") or (main.lemma_ == "do" and not _has_object(main)):
        return False  # "What united them on Sunday was …", "more than Lund did in 2012"
    loose = dated.preposition is not None and dated.preposition.lower_ in ("after", "before")
    if loose and setting.mention.start.day is None and not setting.lies_ahead:
        return False  # "were born after 1975"
    if loose and main.tag_ in ("VBZ", "VBP") and main.i == verb.i:
        return False  # "After Tuesday night, her chance rests on one vote"
    if main.dep_ == "advcl" and any(c.lower_ in ("as", "while") for c in main.children) and _is_scene(main):
        return False  # "As Lund prepares to run in May, …", "As the camps fought on Monday, …"
    on_day = setting.mention.end is None and setting.mention.start.day is not None
    return not _is_another_clause(main, verb, on_day=on_day) and not _is_loose_relative(main, setting)


def _is_scene(verb: Token) -> bool:
    """Tell whether a clause beside another only sets its scene: in the present, or with nothing but its subject."""
    if verb.tag_ in ("VBZ", "VBP"):
        return True
    return not any(
        child.dep_ not in ("mark", "nsubj", "npadvmod", "prep", "punct", "advmod") for child in verb.children
    )


def _has_object(verb: Token) -> bool:
    return (
        any(
            (child.dep_ in ("dobj", "nsubjpass", "relcl") and child.lower_ != "it") or child.lower_ == "so"
            for child in verb.children
        )
        or verb.dep_ == "relcl"
    )


def _is_another_clause(main: Token, verb: Token, *, on_day: bool) -> bool:
    """Tell whether the dated verb only stands beside the clause: "since resigning in May, she has been silent"."""
    if main.i != verb.i and any(child.lower_ == "having" for child in verb.children):
        return True  # "Having lost in 2016, he gave up"
    if any(t.lemma_ in ("minute", "hour", "moment") for t in verb.doc[main.i + 1 : verb.i]):
        return False  # "fell minutes after leaving the port on Saturday"
    token = verb
    while token.i not in (main.i, token.head.i):
        marks = {c.lower_ for c in token.children if c.dep_ == "mark" or (c.dep_ == "prep" and c.i < token.i)}
        apart = token.dep_ in ("advcl", "pcomp") and token.tag_ == "VBG" and bool(marks & _WORDS["beside"])
        of_noun = token.dep_ == "pcomp" and token.head.head.pos_ == "NOUN" and token.i > main.i
        if apart or of_noun or (token.dep_ == "prep" and token.lower_ in _WORDS["beside"]):
            return True  # "is missing its goal of cutting costs by 2020"
        trailing = token.dep_ == "advcl" and token.tag_ == "VBG" and token.i > main.i and not on_day
        if trailing and token.doc[token.left_edge.i - 1].text == ",":
            return True  # "Every leader has spoken there, going back to Lund in 2000"
        done = token.dep_ == "advcl" and token.tag_ == "VBN" and token.i > main.i and not marks
        if done and token.doc[token.left_edge.i - 1].text == ",":
            return True  # "told the paper in an interview, taped on Saturday, that …"
        token = token.head
    return False


def _is_loose_relative(main: Token, setting: Setting) -> bool:
    """Tell whether a relative clause only supposes: "the repairs that will face the owner in spring"."""
    if main.dep_ != "relcl":
        return False
    if _is_of_none(main.head):
        return True
    vague = main.head.lower_ in _WORDS["vague"] | _WORDS["pointing"]
    modal = any(child.tag_ == "MD" for child in main.children)
    set_off = main.doc[main.left_edge.i - 1].text == ","
    return vague or (modal and not set_off and setting.mention.start.day is None)


def _is_of_none(noun: Token) -> bool:
    """Tell whether there is no such thing: "There never was a case when clerks overruled a vote"."""
    above = governing_verb(noun)
    there = above is not None and any(child.tag_ == "EX" for child in above.children)
    return there and above is not None and (is_negated(above) or any(c.lower_ == "no" for c in noun.lefts))


def _is_wish(main: Token, verb: Token) -> bool:
    """Tell whether the date is that of a wish: "calls for mines to shut by 2035", "had hoped to open it in May".

    Or of what was not to be: "the yard was to have reopened on Monday".
    """
    perfect = main.tag_ == "VBN" and any(child.lower_ in ("had", "'d", "’d") for child in main.children)
    hoped = main.lemma_ in _WORDS["hoping"] or (main.i != verb.i and main.lemma_ in _WORDS["promising"])
    if perfect and hoped and any(child.dep_ == "xcomp" for child in main.children):
        return True
    was_to = main.i != verb.i and main.lemma_ == "be" and {"to", "have"} <= {child.lower_ for child in verb.children}
    return was_to or (main.i != verb.i and main.lemma_ in _WORDS["demanding"])


def _is_state(verb: Token, dated: Dated) -> bool:
    """Tell whether a clause only says how things were: "the streets were empty", "the Isles were another world"."""
    named = dated.tie is Tie.NOUN_IN_CLAUSE and dated.noun is not None and dated.noun.dep_ in SUBJECTS
    if verb.lemma_ == "be" and dated.noun is not None and dated.noun.dep_ == "attr" and dated.preposition is None:
        return dated.noun.lemma_ not in _WORDS["happening"]  # "One exception was a 2014 paper"
    if verb.lemma_ != "be" or (dated.tie is not Tie.VERB and not named):
        return False
    if is_only_dated(verb, dated.preposition):
        subject = subject_of(verb)  # not "more trusted than he was in December", but "the finals are on May 19"
        return subject is None or subject.lemma_ not in _WORDS["happening"]
    behind = [child for child in verb.children if child.i > verb.i]
    if any(child.lower_ == "like" and child.dep_ == "prep" for child in behind):
        return True  # "The trail on Monday was like a game"
    about = next((child for child in behind if child.dep_ in ("attr", "acomp")), None)
    many = (subject := subject_of(verb)) is not None and subject.ent_type_ != "PERSON"
    if verb.tag_ == "VBN" and about is not None and about.dep_ == "attr" and many and dated.tie is Tie.VERB:
        return True  # "Since 1964, most voters have been women", but "Berg has been mayor since 2010"
    return (
        verb.tag_ != "VBN"
        and about is not None
        and about.ent_type_ != "DATE"
        and about.lemma_ not in _WORDS["happening"] | _PLANNED
    )


def _is_comment(verb: Token, dated: Dated) -> bool:
    """Tell whether a clause only judges what happened on the day: "Monday's ruling came at a bad time for her"."""
    noun = dated.noun
    about = dated.tie is Tie.NOUN_IN_CLAUSE and noun is not None and noun.dep_ in SUBJECTS and noun.head.i == verb.i
    return about and verb.lemma_ in _WORDS["judging"]


def _is_another_time(main: Token, verb: Token, dated: Dated, setting: Setting) -> bool:
    """Tell whether a date is not that of the main verb, which lies behind.

    It is a noun's and to come ("proposed a review of the rules in 2026"), or a deadline that has passed ("had ordered
    it to publish the letters by January": whether it did is not said).
    """
    by = dated.preposition is not None and dated.preposition.lower_ == "by"
    if by and main.i != verb.i and verb.tag_ == "VB" and not setting.lies_ahead and main.lemma_ in _PLANNED:
        return True
    if setting.lies_ahead and _has_happened(main, verb, dated):
        return True
    if setting.is_past and main.i == verb.i and _is_perfect(main) and _names_a_time(dated):
        return True
    if setting.is_past and any(child.lower_ in ("will", "shall") and child.tag_ == "MD" for child in main.children):
        return True  # "The address will recall her speech to the board in 2004"
    if setting.lies_ahead and noun_beside(main, dated, setting.date) is not None:
        return True
    return dated.tie is Tie.NOUN_IN_CLAUSE and setting.lies_ahead and main.tag_ == "VBD" and main.lemma_ != "be"


def _is_only_said(verb: Token) -> bool:
    """Tell whether a clause says no more than whose words surround or follow it."""
    if verb.sent.text.rstrip().endswith(":"):
        return True  # "On Monday, Ms Ruiz made this remark:"
    return (verb.lemma_ in _WORDS["saying"] and not _says_something(verb)) or _is_by_the_way(verb)


def _only_comes(verb: Token, dated: Dated, setting: Setting) -> bool:
    """Tell whether a clause says of something no more than that it came: "His remarks came on Sunday"."""
    if verb.lemma_ != "come":
        return False
    when = {setting.date.i, dated.preposition.i if dated.preposition is not None else setting.date.i}
    more = (child for child in verb.children if child.i > verb.i and child.i not in when)
    return not any(child.dep_ in _SAYS_MORE and not any(t.i in when for t in child.subtree) for child in more)


def _is_forecast(verb: Token, setting: Setting) -> bool:
    """Tell whether what is to come is only believed: "Weaver believes the strike will go on until July"."""
    said = reporting_verb(verb)
    return setting.lies_ahead and said is not None and said.lemma_ in _WORDS["belief"]


def _dates_a_source(dated: Dated, setting: Setting) -> bool:
    """Tell whether a date says where something is from: "published returns from 1995"."""
    from_ = dated.preposition is not None and dated.preposition.lower_ == "from"
    return from_ and not setting.lies_ahead and setting.mention.end is None


def _says_something(verb: Token) -> bool:
    """Tell whether a verb of saying comes with what is said: not in "The difference, he told me, is …"."""
    dependents = {child.dep_ for child in verb.children if child.lower_ != "so"}
    said = bool(dependents & {"ccomp", "xcomp", "oprd"})
    about = any(child.dep_ == "prep" and child.lower_ in ("about", "of") for child in verb.children)
    return said or about or (verb.lemma_ != "tell" and "dobj" in dependents)


def _is_by_the_way(verb: Token) -> bool:
    """Tell whether a clause only says whose words surround it: "As Ms Ruiz put it in May, the yard is lost"."""
    as_ = any(child.lower_ == "as" and child.i < verb.i for child in verb.children)
    return verb.dep_ == "advcl" and as_ and verb.lemma_ in _WORDS["reporting"] | {"put"}


def _is_since(verb: Token, dated: Dated) -> bool:
    """Tell whether a state has a beginning: "who has represented the district since 2013"."""
    since = dated.preposition is not None and dated.preposition.lower_ == "since"
    return since and any(child.dep_ == "aux" and child.lemma_ == "have" for child in verb.children)


def _is_present(verb: Token) -> bool:
    """Tell whether the verb stands in the simple present: "the demands include …", "the vote is forgotten"."""
    auxiliaries = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    if verb.tag_ == "VBN" and auxiliaries:
        return all(child.lemma_ == "be" and child.tag_ in ("VBZ", "VBP") for child in auxiliaries)
    return verb.tag_ in ("VBZ", "VBP") and not any(child.dep_ in ("aux", "xcomp") for child in verb.children)


def _is_perfect(verb: Token) -> bool:
    """Tell whether a verb stands in the present perfect, which goes with no time that is over: "has grown"."""
    return verb.tag_ == "VBN" and any(c.dep_ == "aux" and c.lemma_ == "have" and c.tag_ != "VBD" for c in verb.children)


def _names_a_time(dated: Dated) -> bool:
    """Tell whether a date says when, not since when or for how long."""
    return dated.tie is not Tie.WORDS and (dated.preposition is None or dated.preposition.lower_ in ("in", "on", "at"))


def _has_happened(main: Token, verb: Token, dated: Dated) -> bool:
    """Tell whether a clause tells of the past what is dated ahead: one of the two is misread."""
    told = main.i == verb.i and main.tag_ == "VBD" and main.lower_ != main.lemma_  # not "hit", "set"
    told = told and main.lemma_ not in _PLANNED | _WORDS["fixing"]
    plain = dated.preposition is None or dated.preposition.lower_ in ("on", "in")
    return told and plain and dated.tie is Tie.VERB
