"""One person of a document: the runs that name her or him."""

from __future__ import annotations

from dataclasses import dataclass

from generator.annotate.names.likeness import given_gender, honorific_gender
from generator.annotate.names.runs import Run
from generator.model.annotation import Gender


@dataclass(frozen=True, slots=True)
class Person:
    """One person's runs, in text order; `full` is the run with the fullest name."""

    full: Run
    runs: tuple[Run, ...]

    @property
    def gender(self) -> Gender | None:
        """The gender that the honorifics give, when they agree."""
        found = {gender for run in self.runs if (gender := honorific_gender(run.honorific))}
        return found.pop() if len(found) == 1 else None

    @property
    def likely_gender(self) -> Gender | None:
        """The gender as printed, or else that of most people who bear the given name."""
        return self.gender or given_gender(self.full)
