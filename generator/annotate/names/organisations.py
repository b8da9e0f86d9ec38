"""Organisations: institutions, companies, media and states, as far as they can act or speak."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence, Set

from generator.annotate.names.bodies import (
    acts_as_body,
    body_after,
    body_before,
    canonical,
    described_as_body,
    extended,
    is_company,
    is_headed,
    is_known,
    is_labelled,
    is_no_body,
    is_of_taking,
    joined_before,
)
from generator.annotate.names.runs import Run
from generator.annotate.names.short_forms import Naming, initials, shortened, with_short_forms
from generator.annotate.names.words import plain
from generator.annotate.tree import Token
from generator.lexicon import load
from generator.model.annotation import Entity, EntityKind, Mention


def find_organisations(runs: Sequence[Run], people: Set[str]) -> tuple[Entity, ...]:
    """Find the organisations that the runs left over by people name, in the order of their first mention.

    `people` are the words of people's names, which are short for nothing else.
    """
    found = [(run.headline, naming) for run in runs for naming in _sure(run)]
    told = {naming.key for headline, naming in found if not headline}
    sure = [naming for headline, naming in found if not headline or naming.key in told]
    spelled = {initials(naming.text) for naming in sure if len(naming.text.split()) > 2}
    labelled = [run for run in runs if is_labelled(run)]
    asked = {name for run in labelled for name in (_key(run), run.plain[0])}
    acting = {key for run in runs if (key := _key(run)) in asked and acts_as_body(run)} | spelled
    likely = [naming for run in labelled for naming in _likely(run, acting)]
    namings = _apart([*sure, *likely])
    left = [run for run in runs if not run.headline and not any(word in people for word in run.plain)]
    joined = with_short_forms(_apart([*namings, *shortened(left, namings)]))
    groups: dict[str, list[Naming]] = defaultdict(list)
    for naming in joined:
        groups[naming.key].append(naming)
    return tuple(_entity(found) for found in groups.values())


def _apart(namings: Sequence[Naming]) -> list[Naming]:
    """Keep of overlapping names the longest, in text order."""
    kept: list[Naming] = []
    for naming in sorted(namings, key=lambda n: (n.span.start, -n.span.end)):
        if not kept or not kept[-1].span.overlaps(naming.span):
            kept.append(naming)
    return kept


def _entity(found: Sequence[Naming]) -> Entity:
    name = max((n.text for n in found), key=lambda text: len(text.split()) * 100 + len(text) * (not text.isupper()))
    aliases = tuple(form for form in dict.fromkeys(n.text for n in found) if form != name)
    named = [Mention(span=n.span, rule="organisation") for n in found]
    nouns = [Mention(span=n.noun, rule="role") for n in found if n.noun is not None]
    mentions = tuple(sorted((*named, *nouns), key=lambda mention: mention.span))
    return Entity(key=f"the {name}", kind=EntityKind.ORGANISATION, name=name, mentions=mentions, aliases=aliases)


def _sure(run: Run) -> Iterator[Naming]:
    """Read the organisation that a run names, with what "of" adds to it, or the body that follows ("… government")."""
    doc = run.block.doc
    body = body_after(run)
    if body is not None:
        start = joined_before(run)
        yield Naming(run.block, start, body + 1, plain(doc[start : body + 1].text))
        return
    whole = doc[run.start : run.end].text
    if (country := canonical(whole)) is not None:
        if not _attributive(doc[run.end - 1]):
            yield Naming(run.block, run.start, run.end, country)
        return
    end = extended(run)
    tied = end > run.end and is_of_taking(run) and not is_no_body(run)
    if is_known(run) or is_headed(run) or tied or described_as_body(run):
        before = body_before(run)
        noun = run.block.span(before) if before is not None else None
        start = joined_before(run)
        yield Naming(run.block, start, end, plain(doc[start:end].text), noun)


def _likely(run: Run, acting: Set[str]) -> Iterator[Naming]:
    """Read a run that the parser takes for an organisation and that acts as one somewhere in the document."""
    acts = _key(run) in acting or (run.plain[0] in acting and run.plain[0] not in load("organisations")["openers"])
    if acts or is_company(run):
        yield Naming(run.block, run.start, run.end, _key(run))


def _key(run: Run) -> str:
    return plain(run.block.doc[run.start : run.end].text)


def _attributive(token: Token) -> bool:
    """Tell whether a country only modifies: "US officials", "Ukraine-Russia talks"."""
    return token.dep_ in ("compound", "amod", "nmod") and token.head.i > token.i
