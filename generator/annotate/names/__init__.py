"""Named people and organisations, each with every printed name, honorific and role."""

from __future__ import annotations

from collections.abc import Sequence

from generator.annotate.names.clusters import cluster
from generator.annotate.names.organisations import find_organisations
from generator.annotate.names.people import find_people
from generator.annotate.names.person import Person
from generator.annotate.names.roles import affiliation_of, gender_of, roles_of, titled_mentions
from generator.annotate.names.runs import Run, find_runs
from generator.annotate.names.slogans import outside_slogans
from generator.annotate.names.words import bare_title, is_suffix, plain, titles
from generator.annotate.parse import Parse
from generator.lexicon import load
from generator.model.annotation import Entities, Entity, EntityKind, Mention
from generator.model.span import Span


def find_named_entities(parse: Parse) -> Entities:
    """Find the named people and organisations of a document, their mentions clustered by name."""
    runs = outside_slogans(parse, find_runs(parse))
    people = cluster(find_people(runs))
    taken = {(run.block.start, run.start) for person in people for run in person.runs}
    words = {word for person in people for run in person.runs for word in run.plain}
    left = [run for run in runs if (run.block.start, run.start) not in taken]
    organisations = find_organisations(left, words)
    return Entities((*_entities(people), *organisations))


def _entities(people: Sequence[Person]) -> tuple[Entity, ...]:
    """Turn persons into entities; of two with the same printed name the second gets a number in its key."""
    found: list[Entity] = []
    for person in people:
        name = name_of(person.full)
        same = sum(entity.name == name for entity in found)
        found.append(_entity(person, name, f"{name} {same + 1}" if same else name))
    return tuple(found)


def _entity(person: Person, name: str, key: str) -> Entity:
    forms = [form for run in person.runs for form in printed_forms(run)]
    return Entity(
        key=key,
        kind=EntityKind.PERSON,
        name=name,
        mentions=_mentions(person),
        aliases=tuple(form for form in dict.fromkeys(forms) if form != name),
        roles=roles_of(person),
        affiliation=affiliation_of(person),
        gender=gender_of(person),
    )


def _mentions(person: Person) -> tuple[Mention, ...]:
    """Give the mentions by name, and by the role nouns beside the name ("the mayor, Ana Lo")."""
    names = {mention_of(run): "name" for run in person.runs}
    roles = {span: "role" for run in person.runs for span in titled_mentions(run)}
    outside = {span: rule for span, rule in roles.items() if not any(span.overlaps(name) for name in names)}
    return tuple(Mention(span=span, rule=rule) for span, rule in sorted((names | outside).items()))


def name_of(run: Run) -> str:
    """Give the name as a page's title prints it: a lone given name keeps its title ("Queen Ingrid II")."""
    lead = _lead_of(run)
    regal = load("titles")["regal"]
    lone = len([word for word in run.words if not is_suffix(word)]) == 1
    if lone and lead and plain(lead).split()[-1] in regal:
        return f"{lead} {run.text}"
    return run.full_text


def printed_forms(run: Run) -> tuple[str, ...]:
    """Give the forms in which a run calls its person: the bare name, and with honorific or title."""
    lead = _lead_of(run)
    nickname = (run.nickname,) if run.nickname is not None else ()
    return (run.text, f"{lead} {run.text}", *nickname) if lead else (run.text, *nickname)


def mention_of(run: Run) -> Span:
    """Give the span of the mention: the name with its honorific or title of address."""
    block = run.block
    return block.span(block.doc[_lead_start(run) : run.end])


def _lead_of(run: Run) -> str:
    return run.block.doc[_lead_start(run) : run.name].text


def _lead_start(run: Run) -> int:
    """Give the token at which the honorific or title of address before the name begins."""
    doc = run.block.doc
    last = run.name - 2 if doc[run.name - 1].text == "." else run.name - 1
    for start in range(max(run.start, run.name - 5), run.name):
        words = bare_title(plain(doc[start : run.name].text))
        if words in titles() or (run.honorific and start == last):
            return _ranks_before(run, start)
    return run.name


def _ranks_before(run: Run, start: int) -> int:
    """Step back over the first words of a rank: "Lt. Gen.", "Sgt. Maj."."""
    doc, ranks = run.block.doc, load("honorifics")["rank"]
    while start > run.start and plain(doc[start].text) in ranks:
        before = start - 2 if doc[start - 1].text == "." else start - 1
        if before < run.start or plain(doc[before].text) not in ranks:
            break
        start = before
    return start
