"""The few words that the site adds to those of its sources: dates, counts and labels."""

from __future__ import annotations

from generator.model.annotation import Reason, Stance
from generator.model.dates import PartialDate

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

STANCES = {Stance.SUPPORT: "For", Stance.OPPOSE: "Against", Stance.CONDITIONAL: "On conditions"}

REASONS = {
    Reason.UNDISCLOSED: "Not disclosed",
    Reason.UNEXPLAINED: "Not explained",
    Reason.UNDISCUSSED: "Not yet discussed",
    Reason.UNDECIDED: "Not yet decided",
    Reason.UNCONFIRMED: "Not confirmed",
    Reason.UNANSWERED: "Asked, not answered",
    Reason.DISPUTED: "Disputed",
    Reason.PENDING: "Still to come",
}

REASON_NOTES = {
    Reason.UNDISCLOSED: "Somebody knows, and the sources say that it was not made public.",
    Reason.UNEXPLAINED: "The sources say what happened, and that nobody has said why or how.",
    Reason.UNDISCUSSED: "The sources say that it has not come up yet.",
    Reason.UNDECIDED: "The sources say that it is not settled, or that nobody knows.",
    Reason.UNCONFIRMED: "Somebody says so, and the sources say that it could not be confirmed.",
    Reason.UNANSWERED: "It was asked, and the answer was none.",
    Reason.DISPUTED: "One side says one thing, another side another.",
    Reason.PENDING: "It has a date or a condition that had not come when the sources were written.",
}


def written_date(iso: str) -> str:
    """Write an ISO date of any precision for a reader.

    >>> written_date("2025-02-14"), written_date("2025-02"), written_date("2025")
    ('14 February 2025', 'February 2025', '2025')
    """
    date = PartialDate.parse(iso)
    month = MONTHS[date.month - 1] if date.month else None
    return " ".join(str(part) for part in (date.day, month, date.year) if part is not None)


def written_range(start: str, end: str | None) -> str:
    """Write a date, or a range of dates, for a reader."""
    return f"{written_date(start)} to {written_date(end)}" if end and end != start else written_date(start)


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """Write a number with its noun.

    >>> counted(1, "quotation"), counted(3, "person", "people")
    ('1 quotation', '3 people')
    """
    return f"{number} {noun if number == 1 else plural or noun + 's'}"


def capitalised(text: str) -> str:
    """Write the first letter as a capital and leave the rest alone ("the US" stays "The US")."""
    return text[:1].upper() + text[1:]


def shortened(text: str, limit: int = 155) -> str:
    """Cut a text at a word so that it has at most `limit` characters, and say that it was cut."""
    text = " ".join(text.split())
    if len(text) <= limit:
        return text
    return text[: limit - 1].rsplit(" ", 1)[0].rstrip(",;:– ") + "…"
