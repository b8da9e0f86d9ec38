"""How far an attribution is to be trusted: the estimated chance that its source is the right one.

The figures are shares of wrong sources among the attributions that each rule makes in annotated English news prose
kept outside the project, rounded to a half per cent. A rule seen rarely is drawn towards the average of its kind. The
way in which the syntax gives a verb its source makes a rule weaker or not, whatever the rule: Lee, in "Cole met Lee,
saying …", is wrong twice as often as in "Lee said …". So the chance of error is the rule's times the way's.

Below `THRESHOLD`, or what the configuration names instead, a quotation is published without a speaker; its source
mention stays for whoever checks it. Below `FLOOR` not even a mention is credited.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from generator.model.annotation import Quotation, QuotationType
from generator.model.settings import DEFAULT_CONFIDENCE

THRESHOLD = DEFAULT_CONFIDENCE
FLOOR = 0.75
# What stands in marks, by the rule that credits it.
DIRECT_ERRORS: Mapping[str, float] = MappingProxyType(
    {
        "after": 0.01,
        "after ended": 0.02,
        "after phrase": 0.02,
        "before": 0.04,
        "before, comma": 0.04,
        "before, colon": 0.08,
        "before, content": 0.27,
        "before, embedded": 0.065,
        "before, joined": 0.065,
        "continued": 0.02,
        "continued over narration": 0.03,
        "continued paragraph": 0.03,
        "coordinated": 0.07,
        "displayed": 0.06,
        "displayed, held": 0.08,
        "heading": 0.08,
        "label": 0.02,
        "lead-in before": 0.02,
        "lead-up": 0.05,
        "lead-up, by doing": 0.05,
        "lead-up, phrase": 0.05,
        "lead-up, noun participle": 0.05,
        "lead-up, participle": 0.05,
        "lead-up, participle of several": 0.05,
        "led in": 0.035,
        "led in by a document": 0.1,
        "led in, possessive": 0.11,
        "named": 0.1,
        "named, agent": 0.05,
        "named, plainly": 0.08,
        "next paragraph": 0.075,
        "next paragraph, at a distance": 0.15,
        "paragraph before": 0.35,
        "participle": 0.1,
        "report before": 0.07,
        "resumed": 0.02,
        "signed": 0.06,
        "signed below": 0.03,
        "surface": 0.025,
        "surface inverted": 0.025,
        "turn": 0.02,
    }
)
# What is reported, wholly or partly in the narrator's words, by the class of the cue.
MIXED_ERRORS: Mapping[str, float] = MappingProxyType(
    {
        "asking": 0.08,
        "attitude": 0.07,
        "belief": 0.15,
        "evidential": 0.12,
        "evidential, personal": 0.06,
        "intention": 0.11,
        "knowledge": 0.13,
        "naming": 0.065,
        "noun": 0.09,
        "phrase": 0.02,
        "speech": 0.03,
        "telling": 0.06,
        "urging": 0.06,
        "wish": 0.08,
        "writing": 0.02,
    }
)
INDIRECT_ERRORS: Mapping[str, float] = MappingProxyType(
    {
        "asking": 0.045,
        "attitude": 0.05,
        "belief": 0.09,
        "evidential": 0.04,
        "intention": 0.08,
        "knowledge": 0.04,
        "naming": 0.06,
        "noun": 0.08,
        "phrase": 0.015,
        "speech": 0.025,
        "telling": 0.035,
        "urging": 0.06,
        "wish": 0.06,
        "writing": 0.035,
    }
)
CONTESTED = 3.5  # times as often wrong
UNMEASURED = 0.15
# How many times as often the source is wrong where the syntax gives it in another way than as subject or agent.
# "Control" is "went on to say", "shared" is the second verb of "rose and said".
WEAKNESS: Mapping[str, float] = MappingProxyType(
    {"control": 1.7, "noun participle": 2.5, "participle": 1.75, "participle behind thought": 1.75, "relative": 5.0}
)
WEAKNESS_IN_MIXED_REPORTS: Mapping[str, float] = MappingProxyType(
    {
        "control": 1.5,
        "noun participle": 2.5,
        "participle": 2.0,
        "participle behind thought": 4.0,
        "possessor": 1.1,
        "relative": 3.3,
        "shared": 1.1,
    }
)
WEAKNESS_IN_REPORTS: Mapping[str, float] = MappingProxyType(
    {
        "control": 2.4,
        "noun participle": 2.5,
        "participle": 2.4,
        "participle behind thought": 2.4,
        "possessor": 1.5,
        "relative": 3.3,
        "shared": 1.4,
    }
)


def confidence_of(rule: str, source_rule: str = "") -> float:
    """Give the estimated chance that a source is right which `rule` found for a stretch in marks.

    `source_rule` is how the syntax gives the cue its source. A report that goes on in marks counts as "before".
    """
    error = DIRECT_ERRORS.get(rule, DIRECT_ERRORS["before"] if rule.startswith("report ") else UNMEASURED)
    return _confidence(error * WEAKNESS.get(source_rule, 1.0))


def confidence_of_report(kind: QuotationType, verb_class: str, source_rule: str, *, personal: bool = False) -> float:
    """Give the estimated chance that the source of a mixed or indirect report is right.

    `personal` says that the source is a person or a body: what a court finds is its own, what a list shows may be
    whoever's made it.
    """
    indirect = kind is QuotationType.INDIRECT
    errors, weakness = (INDIRECT_ERRORS, WEAKNESS_IN_REPORTS) if indirect else (MIXED_ERRORS, WEAKNESS_IN_MIXED_REPORTS)
    verb_class = "evidential, personal" if verb_class == "evidential" and personal and not indirect else verb_class
    return _confidence(errors.get(verb_class, UNMEASURED) * weakness.get(source_rule, 1.0))


def contested(confidence: float) -> float:
    """Give the confidence of a report inside which another source stands nearer to its marked words."""
    return _confidence((1.0 - confidence) * CONTESTED)


def published(quotation: Quotation, threshold: float = THRESHOLD) -> Quotation:
    """Give a quotation as it may be published: without a speaker where its confidence is below `threshold`."""
    return quotation if quotation.confidence >= threshold else replace(quotation, speaker=None)


def _confidence(error: float) -> float:
    return round(max(0.0, 1.0 - error), 3)
