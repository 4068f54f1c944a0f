"""Statements against documents at hand: all of them together, then each alone, so that one that disagrees is heard beside one that agrees.

A corpus files what two sources say of one thing as two evidences of one claim. Documents at hand are not filed, and the passage that agrees best
would be the whole answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimcheck import reasons, verdict
from claimcheck.documents import Documents, told
from claimcheck.model import Stance, Verdict
from claimcheck.values import replace
from claimcheck.verify import verify

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from claimcheck.frame.vocabulary import Vocabulary
    from claimcheck.model import Part, Report
    from claimcheck.model.draft import Draft

_SETTLED = (Verdict.SUPPORTED, Verdict.REFUTED, Verdict.CONFLICTING)


class Against:
    """Documents, ready to be asked."""

    def __init__(self, drafts: Sequence[Draft], vocabulary: Vocabulary) -> None:
        """`vocabulary` is a corpus's or the general one."""
        self.documents = Documents(drafts, vocabulary)
        self._each = [Documents((draft,), self.documents.vocabulary) for draft in drafts] if len(drafts) > 1 else []

    def verify(self, statement: str, *, as_of: datetime.date, explain: bool = False) -> Report:
        """Return the verdict of the documents on `statement`; raises InputError where it is nothing that can be judged."""
        report = verify(statement, self.documents, as_of=as_of, explain=explain)
        others = [other for one in self._each for other in verify(statement, one, as_of=as_of, wording=False).parts if other.verdict in _SETTLED]
        parts = tuple(_heard(part, others) for part in report.parts)
        if parts == report.parts:
            return told(report)
        stances: dict[str, list[Stance]] = {}
        for item in (item for part in parts for item in part.comparisons):
            stances.setdefault(item.source.id, []).append(item.stance)
        return told(
            replace(
                report,
                parts=parts,
                verdict=verdict.of_statement([part.verdict for part in parts]),
                because=reasons.report_because(parts),
                stances=tuple((source, verdict.of_source(found)) for source, found in sorted(stances.items())),
                wording="",
            )
        )


def _heard(part: Part, others: Sequence[Part]) -> Part:
    """Return a part with what single documents say of the same words that were not heard."""
    heard = {item.source.id for item in part.comparisons if item.stance is not Stance.SILENT}
    more = [
        other for other in others if (other.start, other.end) == (part.start, part.end) and not heard & {item.source.id for item in other.comparisons}
    ]
    if not more:
        return part
    verdicts = {part.verdict, *(other.verdict for other in more)}
    agrees, conflicts = verdicts & {Verdict.SUPPORTED, Verdict.CONFLICTING}, verdicts & {Verdict.REFUTED, Verdict.CONFLICTING}
    joined = replace(
        part,
        verdict=Verdict.CONFLICTING if agrees and conflicts else Verdict.SUPPORTED if agrees else Verdict.REFUTED,
        reason="",
        claims=tuple(dict.fromkeys(claim for one in (part, *more) for claim in one.claims)),
        nearest=(),
        comparisons=tuple(item for one in (part, *more) for item in one.comparisons),
        missing=() if agrees else part.missing,
    )
    return replace(joined, because=reasons.because(joined))
