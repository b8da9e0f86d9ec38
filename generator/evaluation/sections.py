"""People, quotes, proposals, questions and events, held against an editor's reading of one article.

Names match by surname and, where both have one, first name; descriptions by the Jaccard index of their words. What is
"on the table" or open is phrased differently by every reader, so gold names the words that must appear.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.evaluation.gold import GoldArticle, GoldEvent, GoldPerson, GoldProposal, GoldSpoken, Groups
from generator.model.annotation import EntityKind, QuotationType, Stance
from generator.model.story import Actor, Story, StoryProposal, StoryQuotation

UNIMPORTANT = frozenset("a an the of and to mr mrs ms one".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """How one section of one article was found.

    `right` of `wanted` were found, `extra` are neither wanted nor allowed; `details` of `details_wanted` count the
    finer points (a person's role, a proposal's status, terms and positions); `wrong` is the number of quotations given
    to a wrong speaker. `scored_extra` is False for a section of which only the recall counts. `remarks` say what was
    missed, wrong or extra.
    """

    name: str
    right: int
    wanted: int
    extra: int = 0
    details: int = 0
    details_wanted: int = 0
    wrong: int = 0
    scored_extra: bool = True
    remarks: tuple[str, ...] = ()

    @property
    def f1(self) -> float:
        """F1, 0 to 1; the recall where extras do not count; 1 when there was nothing to find and nothing was found."""
        if not self.scored_extra:
            return self.right / self.wanted if self.wanted else 1.0
        found = self.right + self.extra
        return 2 * self.right / (found + self.wanted) if found + self.wanted else 1.0


def hold(story: Story, gold: GoldArticle) -> tuple[Section, ...]:
    """Hold the story of one article against its gold, one section after another; sections without gold are left out."""
    actors = {actor.id: actor for actor in (*story.people, *story.organisations)}
    sections: list[Section] = []
    if gold.people is not None:
        sections.append(people(story, gold, gold.people))
    if gold.quotes is not None:
        sections += quotes(story, gold, gold.quotes, actors)
    if gold.indirect is not None:
        sections.append(indirect(story, gold, gold.indirect, actors))
    if gold.proposals is not None:
        sections.append(proposals(story, gold, gold.proposals, actors))
    if gold.questions is not None:
        sections.append(questions(story, gold, gold.questions))
    if gold.events is not None:
        sections.append(events(story, gold.events))
    return tuple(sections)


def people(story: Story, gold: GoldArticle, wanted: Sequence[GoldPerson]) -> Section:
    """Hold the named people against gold; a detail is a role that matches."""
    named = [actor for actor in story.people if actor.kind is EntityKind.PERSON]
    used: set[str] = set()
    remarks, roles = [], 0
    for person in wanted:
        names = [person.name, *(n for n in gold.names_of(person.name)[1:] if len(n.split()) > 1)]
        hit = next((a for a in named if a.id not in used and any(same_name(n, names_of(a)) for n in names)), None)
        if hit is None:
            remarks.append(f"missed: {person.name}")
            continue
        used.add(hit.id)
        printed = " | ".join(role.text for role in hit.roles)
        if person.role is None or re.search(person.role, printed, re.IGNORECASE):
            roles += 1
        else:
            remarks.append(f"role of {person.name}: {printed or 'none'}")
    left = [a for a in named if a.id not in used]
    extra = [a.name for a in left if not any(same_name(also, names_of(a)) for also in gold.people_also)]
    remarks += [f"not in gold: {name}" for name in extra]
    return Section(
        name="people", right=len(used), wanted=len(wanted), extra=len(extra), details=roles,
        details_wanted=len(wanted), remarks=tuple(remarks),
    )  # fmt: skip


def quotes(
    story: Story, gold: GoldArticle, wanted: Sequence[GoldSpoken], actors: dict[str, Actor]
) -> tuple[Section, Section]:
    """Hold the stretches in quote marks against gold: found, and given to the right speaker."""
    marked = [(quotation, text) for quotation in story.quotations for text in marked_texts(quotation)]
    used: set[int] = set()
    remarks, right, wrong = [], 0, 0
    for spoken in wanted:
        free = [i for i in range(len(marked)) if i not in used]
        best = max(free, key=lambda i: (likeness(spoken.words, marked[i][1]), -i), default=None)
        if best is None or likeness(spoken.words, marked[best][1]) < 0.8:
            remarks.append(f"missed: {spoken.words[:70]}")
            continue
        used.add(best)
        speaker = actors.get(marked[best][0].speaker or "")
        if right_speaker(spoken, speaker, gold):
            right += 1
        else:
            wrong += speaker is not None
            remarks.append(f"speaker of {spoken.words[:50]}: {speaker and speaker.name}, not {spoken.speaker}")
    allowed = {plain(text) for text in gold.quotes_also}
    extra = [text for i, (_, text) in enumerate(marked) if i not in used and plain(text) not in allowed]
    remarks += [f"not in gold: {text[:70]}" for text in extra]
    found = Section(name="quotes", right=len(used), wanted=len(wanted), extra=len(extra), remarks=tuple(remarks))
    credited = Section(
        name="attribution", right=right, wanted=len(wanted), extra=len(used) - right + len(extra), wrong=wrong
    )
    return found, credited


def indirect(story: Story, gold: GoldArticle, wanted: Sequence[GoldSpoken], actors: dict[str, Actor]) -> Section:
    """Hold reported speech against gold; only what was missed counts."""
    remarks = []
    for spoken in wanted:
        hits = [q for q in story.quotations if plain(spoken.words) in plain(q.evidence.text)]
        if not any(right_speaker(spoken, actors.get(hit.speaker or ""), gold) for hit in hits):
            remarks.append(f"missed or another speaker: {spoken.words} ({spoken.speaker})")
    return Section(
        name="indirect", right=len(wanted) - len(remarks), wanted=len(wanted), scored_extra=False,
        remarks=tuple(remarks),
    )  # fmt: skip


def proposals(story: Story, gold: GoldArticle, wanted: Sequence[GoldProposal], actors: dict[str, Actor]) -> Section:
    """Hold the proposals against gold; details are proposer, status, positions and terms."""
    texts = {proposal.id: whole_text(proposal) for proposal in story.proposals}
    used: set[str] = set()
    remarks, details, details_wanted = [], 0, 0
    for thing in wanted:
        details_wanted += 1 + (thing.status is not None) + len(thing.supporters + thing.opponents + thing.terms)
        hit = next((p for p in story.proposals if p.id not in used and has(thing.words, texts[p.id])), None)
        if hit is None:
            remarks.append(f"missed: {thing.id}")
            continue
        used.add(hit.id)
        details += sum(proposal_details(thing, hit, texts[hit.id], gold, actors))
    left = [p for p in story.proposals if p.id not in used]
    extra = [p.title for p in left if not any(has(also, texts[p.id]) for also in gold.proposals_also)]
    remarks += [f"not in gold: {title}" for title in extra]
    return Section(
        name="proposals", right=len(used), wanted=len(wanted), extra=len(extra), details=details,
        details_wanted=details_wanted, remarks=tuple(remarks),
    )  # fmt: skip


def proposal_details(
    wanted: GoldProposal, hit: StoryProposal, text: str, gold: GoldArticle, actors: dict[str, Actor]
) -> Iterator[bool]:
    """Tell, detail by detail, whether a proposal is as gold has it."""
    proposers = [name for key in hit.proposers if key in actors for name in names_of(actors[key])]
    yield any(plain(wanted_name) in plain(name) for wanted_name in wanted.proposers for name in proposers)
    if wanted.status is not None:
        yield plain(wanted.status) in plain(str(hit.status or ""))
    for stance, names in ((Stance.SUPPORT, wanted.supporters), (Stance.OPPOSE, wanted.opponents)):
        held = [actors[p.actor] for p in hit.positions if p.stance is stance and p.actor in actors]
        for name in names:
            yield any(right_speaker(GoldSpoken("", name), actor, gold) for actor in held)
    for term in wanted.terms:
        yield has((term,), text)


def questions(story: Story, gold: GoldArticle, wanted: Sequence[Groups]) -> Section:
    """Hold the open questions against gold."""
    used: set[str] = set()
    remarks = []
    for groups in wanted:
        hit = next((q for q in story.questions if q.id not in used and has(groups, q.text)), None)
        if hit is None:
            remarks.append(f"missed: {' … '.join('/'.join(group) for group in groups)}")
        else:
            used.add(hit.id)
    left = [q.text for q in story.questions if q.id not in used]
    extra = [text for text in left if not any(has(also, text) for also in gold.questions_also)]
    remarks += [f"not in gold: {text}" for text in extra]
    return Section(name="questions", right=len(used), wanted=len(wanted), extra=len(extra), remarks=tuple(remarks))


def events(story: Story, wanted: Sequence[GoldEvent]) -> Section:
    """Hold the events against gold; only what was missed counts, extras are reported."""
    used: set[str] = set()
    remarks = []
    for event in wanted:
        fits = (e for e in story.events if e.id not in used and e.date.startswith(event.date))
        hit = next((e for e in fits if has(event.words, e.text)), None)
        if hit is None:
            remarks.append(f"missed: {event.date} {' … '.join('/'.join(group) for group in event.words)}")
        else:
            used.add(hit.id)
    extra = [f"{e.date} {e.text}" for e in story.events if e.id not in used]
    remarks += [f"not in gold: {text}" for text in extra]
    return Section(
        name="events", right=len(used), wanted=len(wanted), extra=len(extra), scored_extra=False,
        remarks=tuple(remarks),
    )  # fmt: skip


def marked_texts(quotation: StoryQuotation) -> list[str]:
    """Give the stretches in quote marks; a direct quotation without any is one as a whole."""
    if quotation.marked or quotation.type is not QuotationType.DIRECT:
        return [stretch.text for stretch in quotation.marked]
    return [quotation.evidence.text]


def whole_text(proposal: StoryProposal) -> str:
    """Give all words by which a proposal can be recognised."""
    return " ".join([proposal.title, *proposal.aliases, *(term.text for term in proposal.terms)])


def names_of(actor: Actor) -> tuple[str, ...]:
    """Give an actor's name and its other printed forms."""
    return (actor.name, *actor.aliases)


def right_speaker(wanted: GoldSpoken, actor: Actor | None, gold: GoldArticle) -> bool:
    """Tell whether the actor is the speaker wanted, or one of those allowed; None is right when nobody is named."""
    allowed = (wanted.speaker, *wanted.alternatives)
    if actor is None:
        return None in allowed
    names = [name for known in allowed if known is not None for name in allowed_names(gold, known)]
    return any(same_name(n, names_of(actor)) or max(jaccard(n, m) for m in names_of(actor)) >= 0.6 for n in names)


def allowed_names(gold: GoldArticle, name: str) -> Iterable[str]:
    """Give a name and those of its other names that are unmistakable: of more than one word."""
    return (name, *(other for other in gold.names_of(name)[1:] if len(other.split()) > 1))


def same_name(wanted: str, printed: Iterable[str]) -> bool:
    """Tell whether one of the printed names is the wanted one: same surname, no contradicting first name."""
    mine = plain(wanted).split()
    for name in printed:
        theirs = plain(name).split()
        if not mine or not theirs:
            continue
        firsts = {mine[0], theirs[0]}
        short = len(mine) == 1 or len(theirs) == 1 or bool(firsts & UNIMPORTANT)
        if mine == theirs or (mine[-1] == theirs[-1] and (short or len(firsts) == 1)):
            return True
    return False


def has(groups: Groups, text: str) -> bool:
    """Tell whether `text` has a word of each group, at the beginning of a word."""
    padded = " " + plain(text)
    return all(any(f" {plain(word)}" in padded for word in group) for group in groups)


def likeness(one: str, other: str) -> float:
    """Give the Jaccard index of the words, or 2 for the same text."""
    return 2.0 if plain(one) == plain(other) else jaccard(one, other)


def jaccard(one: str, other: str) -> float:
    """Give the Jaccard index of the two texts' words, small words and order aside."""
    mine, theirs = (frozenset(plain(text).split()) - UNIMPORTANT for text in (one, other))
    return len(mine & theirs) / len(mine | theirs) if mine | theirs else 0.0


def plain(text: str) -> str:
    """Give a text's words in lower case, parted by single spaces."""
    return re.sub(r"\W+", " ", text.lower().replace("’", "'")).strip()
