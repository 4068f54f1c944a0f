"""Comments in a draft that hold findings back: `<!-- claimcheck: ignore CC101 reason="…" until=2027-01-31 -->`, and `off` … `on` around a stretch.

`ignore` holds for the line that it ends, or, where it stands alone, for the next line with text; a finding is on a line if its sentence is. Codes may
be names, and prefixes of codes; without any, all findings are meant. What suppresses nothing, gives no reason or has expired is a finding itself.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from claimcheck import rules
from claimcheck.linting import placing
from claimcheck.model.finding import Finding, Suppressed
from claimcheck.text.pattern import lazy
from claimcheck.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from claimcheck.model.draft import Comment, Draft

_OURS = lazy(r"\s*claimcheck:\s*(\S+)\s*(.*)$", 16)
_OPTION = lazy(r"(reason|until)\s*=\s*(?:\"([^\"]*)\"|\u201c([^\u201d]*)\u201d|'([^']*)'|(\S+))")
_KINDS = ("ignore", "off", "on")
_DAY = lazy(r"\d{4}-\d\d-\d\d")
_MEND = "Mend the comment, or remove it."
FAMILY = "CC"
"""How the codes of what `lint` finds begin."""


@dataclass(frozen=True, slots=True)
class Suppression:
    """One comment of ours."""

    comment: Comment
    kind: str
    """ignore, off or on; another word is none of ours."""
    codes: tuple[str, ...]
    reason: str
    until: str


def read(comments: Iterable[Comment]) -> list[Suppression]:
    """Return the comments that are ours, in order of place."""
    found = []
    for comment in comments:
        match = _OURS.match(comment.text)
        if match:
            options = {name: next((value for value in values if value), "") for name, *values in _OPTION.findall(match.group(2))}
            codes = _OPTION.sub(" ", match.group(2)).replace(",", " ").split()
            found.append(
                Suppression(comment, match.group(1).casefold(), tuple(codes), options.get("reason", "").strip(), options.get("until", "").strip())
            )
    return sorted(found, key=lambda item: item.comment.start)


def apply(draft: Draft, findings: Sequence[Finding], today: datetime.date) -> tuple[list[Finding], list[Suppressed]]:
    """Return the findings that stay, with those about the suppressions themselves, and those held back."""
    suppressions = read(draft.comments)
    if not suppressions:
        return list(findings), []
    spans = _spans(draft, suppressions)
    held: list[Suppressed] = []
    kept: list[Finding] = []
    used: set[int] = set()
    for finding in findings:
        by = [index for index, span in spans.items() if _holds(suppressions[index], span, finding, today)]
        used.update(by)
        if by:
            held.append(Suppressed(finding, "comment", suppressions[by[0]].reason))
        else:
            kept.append(finding)
    closing = {_closing(suppressions, index) for index, item in enumerate(suppressions) if item.kind == "off"}
    for index, item in enumerate(suppressions):
        kept += _faults(draft, item, today, used=index in used or index in closing)
    return sorted(kept, key=lambda item: (item.region.start, item.code)), held


def _spans(draft: Draft, suppressions: Sequence[Suppression]) -> dict[int, tuple[int, int]]:
    """Return for each suppression that opens something the first and the last line where it holds."""
    spans: dict[int, tuple[int, int]] = {}
    for index, item in enumerate(suppressions):
        if item.kind == "ignore":
            line = _line_of(draft, item.comment)
            spans[index] = (line, line)
        elif item.kind == "off":
            closing = _closing(suppressions, index)
            last = draft.place(suppressions[closing].comment.start).line if closing else len(draft.starts)
            spans[index] = (draft.place(item.comment.start).line, last)
    return spans


def _closing(suppressions: Sequence[Suppression], off: int) -> int | None:
    """Return which `on` ends the stretch that an `off` opens; it stands later, so never 0. None: the stretch goes to the end."""
    later = range(off + 1, len(suppressions))
    return next((index for index in later if suppressions[index].kind == "on" and _closes(suppressions[index], suppressions[off])), None)


def _closes(on: Suppression, off: Suppression) -> bool:
    return not on.codes or set(on.codes) == set(off.codes)


def _line_of(draft: Draft, comment: Comment) -> int:
    """Return the line that `ignore` is about: its own where text stands before it, else the next that has text."""
    place = draft.place(comment.start)
    start = draft.starts[place.line - 1]
    if draft.text[start : comment.start].strip(" \t>-*+"):
        return place.line
    line = draft.place(comment.end).line + 1
    while line < len(draft.starts) and not draft.text[draft.starts[line - 1] : draft.starts[line]].strip():
        line += 1
    return line


def _holds(item: Suppression, span: tuple[int, int], finding: Finding, today: datetime.date) -> bool:
    whole = finding.whole or finding.region
    on_lines = whole.line <= span[1] and span[0] <= whole.end_line
    return on_lines and not _expired(item, today) and meets(item.codes, finding.code)


def meets(codes: Sequence[str], code: str) -> bool:
    """Whether a code is among codes, names and prefixes of codes; no codes are all."""
    if not codes:
        return True
    rule = rules.get(code)
    return any(code.startswith(item.upper()) or (rule is not None and rule.name == item.casefold()) for item in codes)


def unknown(codes: Sequence[str]) -> list[str]:
    """Return those that are no code, prefix of one or name of what `lint` finds; the corpus's own findings have no place in a draft."""
    known = [rule for rule in rules.all() if rule.code.startswith(FAMILY)]
    return [item for item in codes if not item or not any(rule.code.startswith(item.upper()) or rule.name == item.casefold() for rule in known)]


def _expired(item: Suppression, today: datetime.date) -> bool:
    return _day(item.until) is not None and (_day(item.until) or today) < today


def _day(text: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text) if _DAY.fullmatch(text) else None  # later Pythons read more, and would let a suppression expire
    except ValueError:
        return None


def _faults(draft: Draft, item: Suppression, today: datetime.date, *, used: bool) -> Iterable[Finding]:
    """Yield what is wrong with one comment; `used`: it holds something back, or ends what does."""
    if item.kind not in _KINDS:
        yield _finding(draft, item, "CC901", f"“{item.kind}” is no suppression, and holds nothing back: write {', '.join(_KINDS)}", _MEND)
        return
    if item.kind == "on":  # it has no reason and no day of its own
        if not used:
            yield _finding(draft, item, "CC901", "“on” ends no stretch: no “off” with the same codes stands before it")
        return
    if item.until and _day(item.until) is None:
        yield _finding(draft, item, "CC903", f"“{item.until}” is no date, so that the suppression does not expire: write until=2027-01-31")
    if _expired(item, today):
        yield _finding(draft, item, "CC903", f"The suppression held until {item.until}, and holds no longer")
        return
    wrong = unknown(item.codes)
    if wrong:
        named = ", ".join(f"“{code}”" for code in wrong)
        yield _finding(draft, item, "CC901", f"{named} is no code of a finding: `claimcheck rule` lists them", _MEND)
    elif not used:
        named = f" of {', '.join(item.codes)}" if item.codes else ""
        yield _finding(draft, item, "CC901", f"Nothing{named} is found where this suppression holds")
    if not item.reason:
        yield _finding(draft, item, "CC902", "The suppression gives no reason")


def _finding(draft: Draft, item: Suppression, code: str, message: str, fix: str = "") -> Finding:
    rule = rules.get(code)
    assert rule
    return Finding(code, rule.name, rule.level, message, placing.of(draft, item.comment.start, item.comment.end), fix or rule.fix)
