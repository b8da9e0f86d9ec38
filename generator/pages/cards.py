"""The small values that pages are made of, with links as seen from one page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.model.annotation import EntityKind, QuotationType, Stance
from generator.model.document import BlockKind, Document
from generator.model.span import Span
from generator.model.story import (
    Actor,
    Evidence,
    StoryEvent,
    StoryProposal,
    StoryQuestion,
    StoryQuotation,
)
from generator.pages.catalogue import METHOD, Catalogue, anchor_of
from generator.pages.excerpts import sentence_around
from generator.pages.grounds import Manner, find_lead_in, find_manner, ground_of
from generator.pages.links import Anchor, Link, Place
from generator.pages.parts import (
    ActorCard,
    EventCard,
    Excerpt,
    ProposalCard,
    QuestionCard,
    QuestionLine,
    QuotationCard,
    Side,
    SourceCard,
    StanceTally,
    Stand,
)
from generator.pages.stances import latest_stances
from generator.pages.text_fragments import original_of
from generator.pages.values import values_of
from generator.pages.wording import (
    REASONS,
    STANCES,
    capitalised,
    counted,
    shortened,
    written_date,
    written_range,
)


@dataclass(frozen=True, slots=True)
class Cards:
    """Make the values that one page shows; `path` is that page's, from which every link is seen."""

    catalogue: Catalogue
    path: str

    def link(self, text: str, place: Place | None) -> Link:
        """Link `text` to a place of the site, or to nothing."""
        return Link(text, place.seen_from(self.path) if place else None)

    def actor(self, identifier: str) -> Link:
        """Link an actor's name to its page, or to its entry in the register of unnamed sources."""
        return self.link(self.catalogue.actors[identifier].name, self.catalogue.places.get(identifier))

    def heading(self, actor: Actor) -> Link:
        """Link an actor's name where it begins a line: a description gets its capital, a name stays as printed."""
        text = capitalised(actor.name) if actor.kind is EntityKind.UNNAMED else actor.name
        return self.link(text, self.catalogue.places.get(actor.id))

    def actors(self, identifiers: Iterable[str]) -> tuple[Link, ...]:
        """Link each of several actors once, but for those who are only mentioned ("officials")."""
        known = (identifier for identifier in dict.fromkeys(identifiers) if identifier in self.catalogue.places)
        return tuple(map(self.actor, known))

    def excerpt(self, evidence: Evidence) -> Excerpt:
        """Show a passage in its sentence, linked to the source's page."""
        document = self.catalogue.documents[evidence.document]
        around = sentence_around(document, evidence.span)
        before = Span(around.start, evidence.span.start).text_of(document.text)
        after = Span(evidence.span.end, around.end).text_of(document.text)
        return Excerpt(
            before=before,
            words=evidence.text,
            after=after,
            whole=not any(character.isalnum() for character in before + after),
            source=self.link(citation(document), self.catalogue.passage_place(evidence)),
            original=original_of(document, evidence.span),
            caption=any(b.span.overlaps(evidence.span) for b in document.blocks_of(BlockKind.CAPTION)),
        )

    def excerpts(self, evidence: Iterable[Evidence]) -> tuple[Excerpt, ...]:
        """Show several passages."""
        return tuple(self.excerpt(each) for each in evidence)

    def quotation(self, quotation: StoryQuotation) -> QuotationCard:
        """Show a quotation: the words, who, when, to whom, how we know it, the passage."""
        speaker = self.catalogue.actors.get(quotation.speaker or "")
        document = self.catalogue.documents[quotation.evidence.document]
        sign, label = ground_of(speaker.kind if speaker else None, quotation.wording)
        manner = find_manner(document, quotation)
        lead_in = find_lead_in(document, quotation)
        credited = quotation.source.text if quotation.source else None
        return QuotationCard(
            anchor=anchor_of(quotation.id),
            echoes=tuple(map(anchor_of, self.catalogue.echoes.get(quotation.id, ()))),
            words=uttered(quotation),
            marks=quotation.type is QuotationType.DIRECT,
            told=quotation.wording is QuotationType.INDIRECT,
            lead_in=lead_in.before,
            lead_out=lead_in.after,
            sign=Anchor(sign),
            ground=grounded(label, manner),
            written=manner is not None and manner.is_written,
            meaning=Place(METHOD.path, Anchor("grounds")).seen_from(self.path),
            by=speaker.name if speaker else credited or "",
            values=values_of(self.catalogue, quotation),
            speaker=self.heading(speaker) if speaker else None,
            credited=credited if speaker is None or credited != speaker.name else None,
            addressee=quotation.addressee.text if quotation.addressee else None,
            when=written_date(quotation.date) if quotation.date else None,
            working=quotation.working,
            excerpt=self.excerpt(quotation.evidence),
            permalink=self.catalogue.places[quotation.id].seen_from(self.path),
        )

    def quotations(self, quotations: Iterable[StoryQuotation]) -> tuple[QuotationCard, ...]:
        """Show several quotations."""
        return tuple(self.quotation(each) for each in quotations)

    def proposal_link(self, proposal: StoryProposal) -> Link:
        """Link a proposal's title to its page."""
        return self.link(capitalised(proposal.title), self.catalogue.places[proposal.id])

    def proposal(self, proposal: StoryProposal) -> ProposalCard:
        """Show a proposal at a glance."""
        status = str(proposal.status) if proposal.status else None
        return ProposalCard(
            title=self.proposal_link(proposal),
            sign=Anchor(status.replace(" ", "-") if status else "unknown"),
            status=capitalised(status) if status else "Status not reported",
            proposers=self.actors(proposal.proposers),
            recipients=self.actors(proposal.recipients),
            sides=self._sides(latest_stances(proposal, self.catalogue)),
        )

    def _sides(self, standing: Mapping[str, Stance]) -> tuple[Side, ...]:
        return tuple(
            Side(sign=Anchor(str(stance)), stance=STANCES[stance], who=self.actors(who))
            for stance in Stance
            if (who := tuple(actor for actor, taken in standing.items() if taken is stance))
        )

    def stands_of(self, identifier: str) -> tuple[Stand, ...]:
        """Show where an actor stands, by proposal; what the latest source says of one comes first."""
        found: list[Stand] = []
        for proposal in self.catalogue.positions.get(identifier, ()):
            latest = latest_stances(proposal, self.catalogue)[identifier]
            stances = dict.fromkeys(p.stance for p in reversed(proposal.positions) if p.actor == identifier)
            for stance in sorted(stances, key=lambda stance: stance is not latest):
                found.append(self._stand(proposal, identifier, stance, earlier=stance is not latest))
        return tuple(found)

    def _stand(self, proposal: StoryProposal, actor: str, stance: Stance, *, earlier: bool) -> Stand:
        evidence = [p.evidence for p in proposal.positions if p.actor == actor and p.stance is stance]
        days = sorted(d.date.isoformat() for e in evidence if (d := self.catalogue.documents[e.document]).date)
        return Stand(
            who=self.proposal_link(proposal),
            sign=Anchor(str(stance)),
            stance=STANCES[stance],
            when=written_range(days[0], days[-1]) if days else None,
            earlier=earlier,
            excerpts=self.excerpts(evidence),
        )

    def question_line(self, question: StoryQuestion) -> QuestionLine:
        """Show an open question in a list."""
        return QuestionLine(
            question=self.link(question.text, self.catalogue.places[question.id]), reason=REASONS[question.reason]
        )

    def question(self, question: StoryQuestion) -> QuestionCard:
        """Show an open question with its passages, under its reason."""
        return QuestionCard(
            anchor=anchor_of(question.id),
            text=question.text,
            since=self._left_open(question),
            about=self.actors(question.about),
            excerpts=self.excerpts(question.evidence),
        )

    def _left_open(self, question: StoryQuestion) -> str | None:
        """Say on which day the sources left a question open, or from the first to the last of several."""
        documents = (self.catalogue.documents[evidence.document] for evidence in question.evidence)
        days = sorted(document.date.isoformat() for document in documents if document.date)
        if not days:
            return None
        return f"Left open {'on' if days[0] == days[-1] else 'from'} {written_range(days[0], days[-1])}"

    def event(self, event: StoryEvent) -> EventCard:
        """Show a dated event with its working."""
        return EventCard(
            anchor=anchor_of(event.id),
            permalink=self.catalogue.places[event.id].seen_from(self.path),
            iso=event.date,
            when=written_range(event.date, event.end),
            working=event.working,
            text=capitalised(event.text),
            planned=event.planned,
            people=self.actors(event.people),
            excerpts=self.excerpts(event.evidence),
        )

    def actor_card(self, actor: Actor) -> ActorCard:
        """Show somebody in a list."""
        quoted = len(self.catalogue.quoted(actor.id))
        tally = counted(quoted, "quotation") if quoted else counted(len(actor.mentions), "mention")
        return ActorCard(
            name=self.heading(actor), role=main_role(actor), tally=tally, stances=tuple(self._stances(actor.id))
        )

    def _stances(self, identifier: str) -> Iterator[StanceTally]:
        """Count the proposals that somebody is for, against, or for on conditions."""
        on = self.catalogue.positions.get(identifier, ())
        taken = [latest_stances(proposal, self.catalogue)[identifier] for proposal in on]
        for stance in Stance:
            if tally := taken.count(stance):
                yield StanceTally(sign=Anchor(str(stance)), stance=STANCES[stance], tally=tally)

    def source(self, document: Document) -> SourceCard:
        """Show a source in a list."""
        passages = len(self.catalogue.passages[document.id].spans)
        return SourceCard(
            title=self.link(document.title, Place(self.catalogue.source_paths[document.id])),
            byline=byline(document),
            tally=counted(passages, "passage"),
        )


def main_role(actor: Actor) -> str | None:
    """Choose the role to name somebody by: the first of more than one word ("special envoy …", not "general")."""
    roles = [role.text for role in actor.roles]
    return next((role for role in roles if " " in role), roles[0] if roles else None)


def citation(document: Document) -> str:
    """Name a source in a few words: its publisher, or else its title, and its date."""
    name = document.publisher or shortened(document.title, 60)
    return f"{name}, {written_date(document.date.isoformat())}" if document.date else name


def byline(document: Document) -> str:
    """Say who published a source and when, as far as it is known."""
    parts = [document.publisher or "", ", ".join(document.authors)]
    parts.append(written_date(document.date.isoformat()) if document.date else "Date not given")
    return " · ".join(part for part in parts if part)


def grounded(label: str, manner: Manner | None) -> str:
    """Say how we know something, and how it reached the public."""
    return f"{label}, {(manner.text[:1].lower() + manner.text[1:]) or 'in writing'}" if manner else label


def uttered(quotation: StoryQuotation) -> str:
    """Give the words of a quotation, without the comma that leads on to the attribution (“It will work,” she said)."""
    text = quotation.evidence.text
    return text.removesuffix(",") if quotation.type is QuotationType.DIRECT else text
