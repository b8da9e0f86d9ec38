"""What the text says that a person is: the words before a name, after it, and what it is said to be."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from generator.annotate.names.person import Person
from generator.annotate.names.role_phrases import LINKS, left_edge, phrase_end, role_ending, role_starting, trimmed
from generator.annotate.names.runs import Run
from generator.annotate.names.words import is_role, organisations, plain
from generator.annotate.tree import Doc, Token, TokenSpan
from generator.lexicon import load
from generator.model.annotation import Gender
from generator.model.span import Span

COPULAS = frozenset({"be", "become", "remain"})
DEFINITE = frozenset({"the", "his", "her", "their", "its", "our", "my"})


def roles_of(person: Person) -> tuple[Span, ...]:
    """Give the spans that say who a person is, in text order, no two alike."""
    name = set(person.full.plain)
    found = {run.block.span(tokens): tokens for run in person.runs for tokens in roles_at(run)}
    kept: dict[str, Span] = {}
    for span, tokens in sorted(found.items(), key=lambda pair: pair[0]):
        text = plain(tokens.text)
        if text and not set(text.split()) <= name:
            kept.setdefault(text.removeprefix("the ").removeprefix("a "), span)
    return tuple(sorted(span for text, span in kept.items() if not _is_poor(text, kept)))


def _is_poor(text: str, roles: Collection[str]) -> bool:
    """Tell whether another role says the same and more: "President" and "president of the port", "Lord" and any."""
    dignity = text in load("honorifics")["nobility"] | load("honorifics")["knighthood"]
    fuller = (other.split() for other in roles if other != text and len(other.split()) > 1)
    return any(dignity or (text in other and other.index(text) in (0, len(other) - 1)) for other in fuller)


def roles_at(run: Run) -> Iterator[TokenSpan]:
    """Give the roles that stand around one mention of a person."""
    doc = run.block.doc
    for found in (*appositions_at(run), *_held(run), _from(run)):
        if found is not None and (end := trimmed(doc, *found)) > found[0]:
            yield doc[found[0] : end]


def is_kin(run: Run) -> bool:
    """Tell whether the text introduces the name by whose relation it is: "her husband, Frank Roe"."""
    doc, kin = run.block.doc, load("roles")["kin"]
    return any(
        doc[i].lower_ in kin and any(token.dep_ == "poss" for token in doc[i].lefts)
        for start, end in appositions_at(run)
        for i in range(start, min(end, len(doc)))
    )


def appositions_at(run: Run) -> list[tuple[int, int]]:
    """Give the roles that mention the person once more beside the name, as token ranges of the run's block."""
    return [r for r in (_before(run), _before_comma(run), _introduced(run), *_after(run)) if r is not None]


def titled_mentions(run: Run) -> Iterator[Span]:
    """Give the document spans of the role nouns that stand for the person beside the name."""
    doc = run.block.doc
    for opening, end in appositions_at(run):
        owner = (i for i in range(opening, min(end, len(doc))) if doc[i].lower_ in ("'s", "’s"))
        start = max(owner, default=opening)  # "Mayor Ana Lo's lawyer": he is the lawyer, not the mayor
        for i in range(start, min(end, len(doc))):
            possessing = i + 1 < len(doc) and doc[i + 1].lower_ in ("'s", "’s")
            possessing = possessing or (i + 1 < end and is_role(doc[i + 1].text))  # "chief" of "chief executive"
            if is_role(doc[i].text) and not possessing and not any(doc[j].lower_ in LINKS for j in range(start, i)):
                yield run.block.span(doc[i])


def _before(run: Run) -> tuple[int, int] | None:
    """Read the role right before the name: "US vice-president", "First Minister of Scotland"."""
    end = run.name
    doc = run.block.doc
    if end and plain(doc[end - 1].text) in load("honorifics")["plain"]:
        return role_ending(doc, end - 1) if end - 1 == run.start else None  # medical director Dr Ana Lo
    return role_ending(doc, end, any_person=True) or _dignity(run)


def _dignity(run: Run) -> tuple[int, int] | None:
    """Read the dignity that an honorific confers: "Dame", "Lord"; "Mr" and "Dr" say nothing of who somebody is."""
    at = run.name - 1
    dignities = load("honorifics")["nobility"] | load("honorifics")["knighthood"]
    return (at, run.name) if at >= run.start and plain(run.block.doc[at].text) in dignities else None


def _before_comma(run: Run) -> tuple[int, int] | None:
    """Read the role in front of a comma: "the mayor of the town, Ana Lo,", "its lawyer, Professor Olaf Lund,"."""
    doc = run.block.doc
    lead = role_ending(doc, run.name) if run.name > run.start else None
    comma = min(run.start, lead[0] if lead else run.start) - 1
    if comma < 1 or doc[comma].text != "," or (run.end < len(doc) and doc[run.end].lower_ in ("and", "or")):
        return None
    found = role_ending(doc, comma, any_person=True)
    if found is None or _listed(run, found[0]):
        return None
    opening = doc[found[0]].lower_
    possessed = any(token.lower_ in ("'s", "’s") for token in doc[found[0] : found[1]])
    known = possessed or opening in DEFINITE
    return found if known or (opening in ("a", "an") and _closed(run)) else None


def _listed(run: Run, start: int) -> bool:
    """Tell whether the noun and the name may be two of a list: "with the mayor, Ana Lo and others".

    Or a phrase may end before the name: "In his account of the mayor, Ana Lo called him a fool".
    """
    doc, after = run.block.doc, run.block.doc[run.end : run.end + 1]
    if not start or _closed(run):
        return False
    apart = doc[start - 1].pos_ == "ADP" and any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in after)
    return apart or doc[start - 1].lower_ in (",", "with", "by")


def _closed(run: Run) -> bool:
    """Tell whether the name ends where only an apposition can: "a spokesman, Joel Hart, said"."""
    doc, end = run.block.doc, run.end
    if end >= len(doc) or doc[end].text in (".", ";", ":", "?", "!"):
        return True
    after = doc[end + 1] if end + 1 < len(doc) else doc[end]
    return doc[end].text == "," and (after.pos_ in ("VERB", "AUX") or after.lower_ == "who")


def _introduced(run: Run) -> tuple[int, int] | None:
    """Read "a trainee named Okoro", "a striker using the pseudonym Lena"."""
    doc, i = run.block.doc, run.start
    if not i or doc[i - 1].lower_ not in load("names")["naming"] | load("names")["pseudonym"]:
        return None
    for at in range(i - 1, max(0, i - 6), -1):
        if is_role(doc[at - 1].text) and doc[at - 1].pos_ == "NOUN":
            return (left_edge(doc, at - 1), at)
    return None


def _after(run: Run) -> Iterator[tuple[int, int]]:
    """Read the roles in apposition: "Ana Lo, founder of the union,", "— former mayor, and member of the board —"."""
    doc, at = run.block.doc, run.end
    opening = doc[at].text if at < len(doc) else ""
    if opening not in (",", "—", "–", "("):
        return
    at += 1
    if at + 1 < len(doc) and doc[at].is_digit and doc[at + 1].text == ",":
        at += 2
    while (found := role_starting(doc, at, any_person=True)) is not None and not _acts(doc, *found):
        yield found
        at = found[1]
        if at >= len(doc) or doc[at].text != ",":
            return
        at += 1
        if at < len(doc) and doc[at].lower_ == "and":
            at += 1


def _acts(doc: Doc, start: int, end: int) -> bool:
    """Tell whether what follows a comma is the subject of its own verb: "Against Lo, the governor leads"."""
    goes_on = end < len(doc) and not doc[end].is_punct
    return goes_on and doc[start:end].root.dep_ in ("nsubj", "nsubjpass")


def _held(run: Run) -> Iterator[tuple[int, int]]:
    """Read "Lund became prime minister", "Lo, who succeeded him as mayor", "Reid was elected chair"."""
    for verb in _verbs_of(run.head):
        if any(child.dep_ == "neg" or child.tag_ == "MD" for child in verb.children) or _gives_role(verb):
            continue
        for child in verb.rights:
            role = child
            if child.lower_ == "as" and verb.lemma_ in load("names")["holding"]:
                role = next((c for c in child.children if c.dep_ == "pobj"), child)
            elif not (child.dep_ == "attr" and verb.lemma_ in COPULAS) and not (
                child.dep_ == "oprd" and verb.lemma_ in load("names")["holding"]
            ):
                continue
            opinion = any(plain(word.text) in load("roles")["opinion"] for word in role.lefts)
            stated = is_role(role.text) and not opinion
            found = role_starting(run.block.doc, role.left_edge.i) if stated else None
            if found is not None:
                yield found


def _gives_role(verb: Token) -> bool:
    """Tell whether a verb gives a role to its object: "Lund named her sports minister", but not "Lund was named …"."""
    passive = any(child.dep_ in ("nsubjpass", "auxpass") for child in verb.children)
    return verb.lemma_ in load("names")["appointing"] and not passive


def _verbs_of(name: Token) -> Iterator[Token]:
    """Give the verbs of which a name is the subject, through "who" too."""
    if name.dep_ in ("nsubj", "nsubjpass"):
        yield name.head
    for child in name.rights:
        if child.dep_ == "relcl" and any(
            c.lower_ == "who" and c.dep_ in ("nsubj", "nsubjpass") for c in child.children
        ):
            yield child


def _from(run: Run) -> tuple[int, int] | None:
    """Read where a person belongs: "Ana Lo of the Union Party", "from the reform camp"."""
    doc, at = run.block.doc, run.end
    if at + 1 >= len(doc) or doc[at].lower_ not in ("of", "from"):
        return None
    end = first = phrase_end(doc, at + 1)
    while end + 1 < len(doc) and doc[end].lower_ in ("of", "for") and doc[end + 1].text[0].isupper():
        end = phrase_end(doc, end + 1)  # "of the Torv Institute of Technology"
    if first == at + 1:
        return None
    bodies = load("organisations")["heads"] | load("organisations")["bodies"] | {"camp", "side", "wing"}
    belongs = any(plain(doc[i - 1].text) in bodies for i in (first, end))
    return (at, end) if belongs or plain(doc[at + 1 : end].text) in organisations() else None


def affiliation_of(person: Person) -> Span | None:
    """Give the organisation that the text says a person is of, or None."""
    for run in person.runs:
        found = _from(run)
        if found is not None:
            return run.block.span(run.block.doc[found[0] + 1 : found[1]])
    return None


def gender_of(person: Person) -> Gender | None:
    """Give the gender that honorifics and role nouns tell, or None when they are silent or disagree."""
    said = {person.gender} | {_noun_gender(run) for run in person.runs}
    said.discard(None)
    return next(iter(said)) if len(said) == 1 else None


def _noun_gender(run: Run) -> Gender | None:
    if not run.titled and run.honorific is None:
        return None
    return noun_gender(run.block.doc[run.name - 1]) if run.name else None


def noun_gender(token: Token) -> Gender | None:
    """Give the gender that a noun or pronoun says ("spokeswoman"), or None."""
    word = plain(token.text)
    if word in load("gender")["male"]:
        return Gender.MALE
    return Gender.FEMALE if word in load("gender")["female"] else None
