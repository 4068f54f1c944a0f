"""What is found in a file, by `lint` in drafts and by `check` in the corpus: a code, a place, and what shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck.values import dataclass

if TYPE_CHECKING:
    from claimcheck.model.answer import Judgement, SlotResult


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of a file: code points of its text, and the same as lines and columns from 1; all ends are exclusive."""

    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found in one place of a file."""

    code: str
    name: str
    level: str
    """error, warning or note."""
    message: str
    """One sentence without a full stop that stands alone."""
    region: Region
    """The words that the finding is about."""
    help: str = ""
    """What to do about it."""
    sentence: str = ""
    """The sentence with mark-up dropped, "" where there is none."""
    whole: Region | None = None
    """Where the sentence stands."""
    start: int = 0
    end: int = 0
    """The words that the finding is about, as code points of `sentence`."""
    verdict: str = ""
    """Of the sentence."""
    wording: str = ""
    """The sentence in a wording that holds, "" where none is offered."""
    claims: tuple[str, ...] = ()
    stances: tuple[tuple[str, str], ...] = ()
    """Source id and stance, in order of source id."""
    slots: tuple[SlotResult, ...] = ()
    """The outcomes that it rests on, with their places in `sentence`."""
    sources: tuple[Judgement, ...] = ()
    """What the sources say that it rests on."""
    nearest: tuple[str, ...] = ()
    """Where no claim is about it, the ids of those that come nearest."""


@dataclass(frozen=True, slots=True)
class Counts:
    """What became of the sentences of a draft."""

    sentences: int = 0
    checkable: int = 0
    supported: int = 0
    refuted: int = 0
    conflicting: int = 0
    left: int = 0
    """Checkable sentences that nothing on file settles."""
    suppressed: int = 0
    """Findings, not sentences."""

    def __add__(self, other: Counts) -> Counts:
        """Return both counted together."""
        return Counts(*(getattr(self, name) + getattr(other, name) for name in COUNTED))


COUNTED = ("sentences", "checkable", "supported", "refuted", "conflicting", "left", "suppressed")


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A finding that is held back."""

    finding: Finding
    kind: str
    """comment: a comment in the file; baseline: it was there before."""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Linted:
    """One file, looked through."""

    path: str
    """As given, with forward slashes."""
    findings: tuple[Finding, ...]
    """In order of place."""
    counts: Counts = Counts()
    suppressed: tuple[Suppressed, ...] = ()
    """What a comment in the file, or the baseline, holds back."""
    text: str = ""
    starts: tuple[int, ...] = (0,)
    """Offsets at which the lines of `text` start."""
    unread: tuple[str, ...] = ()
    """What of its front matter was passed over, as the draft has it."""

    @property
    def errors(self) -> int:
        """How many findings are errors."""
        return sum(item.level == "error" for item in self.findings)
