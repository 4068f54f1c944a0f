"""CL601: names in the claims that the glossary does not have, each with an entry to paste."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.corpus import codes
from claimcheck.corpus.edit import flow_value
from claimcheck.corpus.rules.subject import found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.corpus.rules.subject import Entry, Found, Subject
    from claimcheck.model import Frame, Name

_PERSON = 2
"""A name of so many words, all of them capitalised, is offered as a person's; the curator knows better."""


def check(subject: Subject) -> Iterator[Found]:
    """Yield each unknown name once, where it first stands."""
    told: set[str] = set()
    for entry in subject.entries:
        frame = subject.stored(entry.claim.id).frame
        for name in frame.names:
            if not name.ids[0].startswith("~") or name.ids[0] in told or _is_no_name(name, frame):
                continue
            told.add(name.ids[0])
            yield _finding(entry, name, frame.text[name.start : name.end])


def _is_no_name(name: Name, frame: Frame) -> bool:
    """Whether it is only the capital that begins a sentence, or the beginning of a name with initials."""
    return name.first == 0 == name.last or len(frame.words[name.last].norm) == 1


def _finding(entry: Entry, name: Name, form: str) -> Found:
    text = form.removesuffix("'s").removesuffix("\u2019s")
    parts = text.split()
    kind = "person" if len(parts) == _PERSON and all(part.isalpha() and part[1:].islower() for part in parts) else "organisation"
    entry_to_paste = f"- {flow_value({'name': text, 'kind': kind})}"
    message = f"\u201c{text}\u201d is in no glossary, and matches itself alone; the entry: {entry_to_paste}"
    return found(entry.file, codes.NAME_UNKNOWN, entry.words(("claim",), name.start, name.end), message)
