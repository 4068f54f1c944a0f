"""SARIF 2.1.0 (OASIS), for code scanning: rules with help, places in code points, claims and sources as related locations, wordings as fixes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from claimcheck import rules
from claimcheck.report.findings.fingerprint import fingerprints
from claimcheck.report.findings.notes import counted
from claimcheck.report.json import dumps
from claimcheck.report.visible import escape
from claimcheck.report.words import who, whose

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimcheck.model import Judgement
    from claimcheck.model.finding import Finding, Linted, Region
    from claimcheck.report.findings import Failure, Place, Setting

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
HOME = "https://pypi.org/project/claimcheck-desk/"
FINGERPRINT = "claimcheck/v1"
ROOT = "%SRCROOT%"
_SUPPRESSIONS = {"comment": "inSource", "baseline": "external"}


def draw(items: Iterable[Linted | Failure], setting: Setting) -> Iterator[str]:
    """Yield one SARIF log with one run, written while the files go by."""
    listed = [rule for rule in rules.all() if rule.code.startswith("CL" if setting.command == "check" else "CC")]
    numbers = {rule.code: number for number, rule in enumerate(listed)}
    driver = {
        "name": "claimcheck",
        "fullName": f"claimcheck {setting.command}",
        "version": setting.version,
        "informationUri": HOME,
        "rules": [_rule(rule) for rule in listed],
    }
    about = {"asOf": setting.as_of, "corpus": {"name": setting.corpus, "hash": setting.corpus_hash}}
    head = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "properties": about}
    yield f'{{"$schema": {dumps(SCHEMA)}, "version": "2.1.0", "runs": [{dumps(head)[:-1]}, "results": ['
    failures: list[Failure] = []
    lead = "\n"
    for item in items:
        if isinstance(item, tuple):
            failures.append(item)
            continue
        for result in _results(item, numbers, setting):
            yield lead + dumps(result)
            lead = ",\n"
    yield f'\n], "invocations": [{dumps(_invocation(failures))}]}}]}}\n'


def _rule(rule: rules.Rule) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": "".join(part.capitalize() for part in rule.name.split("-")),
        "shortDescription": {"text": f"{rule.summary}."},
        "fullDescription": {"text": rule.meaning},
        "help": {"text": f"{rule.meaning}\n\n{rule.fix}\n\n{rule.suppress}"},
        "defaultConfiguration": {"level": rule.level},
        "properties": {"tags": [rule.name]},
    }


def _invocation(failures: Iterable[Failure]) -> dict[str, Any]:
    """Return that all could be read, or a notification for each file that could not."""
    told = [
        {
            "level": "error",
            "message": {"text": escape(failure.message)},
            "locations": [{"physicalLocation": {"artifactLocation": _artifact(failure.path)}}],
        }
        for failure in failures
    ]
    return {"executionSuccessful": not told, **({"toolExecutionNotifications": told} if told else {})}


def _results(file: Linted, numbers: dict[str, int], setting: Setting) -> Iterator[dict[str, Any]]:
    held = {id(item.finding): item for item in file.suppressed} if setting.suppressed else {}
    for finding, fingerprint in fingerprints(file.path, (*counted(file, setting), *(item.finding for item in held.values()))):
        result = _result(file, finding, numbers, setting)
        result["partialFingerprints"] = {FINGERPRINT: fingerprint}
        if id(finding) in held:
            item = held[id(finding)]
            result["suppressions"] = [{"kind": _SUPPRESSIONS[item.kind], **({"justification": item.reason} if item.reason else {})}]
        yield result


def _result(file: Linted, finding: Finding, numbers: dict[str, int], setting: Setting) -> dict[str, Any]:
    location: dict[str, Any] = {"physicalLocation": {"artifactLocation": _artifact(file.path), "region": _region(finding.region)}}
    if finding.whole and finding.whole != finding.region:
        location["physicalLocation"]["contextRegion"] = _region(finding.whole)
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": numbers[finding.code],
        "level": finding.level,
        "message": {"text": escape(finding.message) + "."},
        "locations": [location],
    }
    related = list(_related(finding, setting))
    if related:
        result["relatedLocations"] = [{"id": number, **item} for number, item in enumerate(related, 1)]
    if finding.wording and finding.whole and _is_bare(file, finding):
        result["fixes"] = [_fix(file.path, finding.whole, finding.wording)]
    return result


def _region(region: Region) -> dict[str, int]:
    return {
        "startLine": region.line,
        "startColumn": region.column,
        "endLine": region.end_line,
        "endColumn": region.end_column,
        "charOffset": region.start,
        "charLength": region.end - region.start,
    }


def _artifact(path: str) -> dict[str, str]:
    """Return an artifact location: a path from the root of the repository as a relative reference (RFC 3986)."""
    uri = quote(_bytes(path.removeprefix("./")), safe="/~")
    return {"uri": f"file://{uri}"} if path.startswith("/") else {"uri": uri, "uriBaseId": ROOT}


def _bytes(path: str) -> bytes:
    """Return a path in UTF-8, what a system gave as bytes that are none as those bytes; halves of characters (Windows) as they are."""
    try:
        return path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return path.encode("utf-8", "surrogatepass")


def _related(finding: Finding, setting: Setting) -> Iterator[dict[str, Any]]:
    """Yield the claims and the sources that a finding rests on, where they are on file."""
    for claim in finding.claims:
        text = setting.claim_text(claim) if setting.claim_text else ""
        yield from _at(setting.claim_place(claim), f"Claim {claim}: {text}".rstrip(": "))
    shown: set[tuple[str, str]] = set()
    for item in finding.sources:
        if (item.source.id, item.locator) not in shown:
            shown.add((item.source.id, item.locator))
            yield from _at(setting.source_place(item.source.id), _told(item))


def _told(item: Judgement) -> str:
    said = whose(item.source)
    return f"{item.stance.value.capitalize()}: {who(item.source)} {item.locator} ({said}): {item.passage}"


def _at(place: Place | None, message: str) -> Iterator[dict[str, Any]]:
    if place:
        yield {
            "message": {"text": escape(message)},
            "physicalLocation": {"artifactLocation": _artifact(place.uri), "region": {"startLine": place.line}},
        }


def _is_bare(file: Linted, finding: Finding) -> bool:
    """Whether the sentence stands in the file without mark-up, so that other words can be put in its place."""
    whole = finding.whole
    return whole is not None and " ".join(file.text[whole.start : whole.end].split()) == finding.sentence


def _fix(path: str, region: Region, wording: str) -> dict[str, Any]:
    replacement = {"deletedRegion": _region(region), "insertedContent": {"text": wording}}
    return {
        "description": {"text": "A wording that holds"},
        "artifactChanges": [{"artifactLocation": _artifact(path), "replacements": [replacement]}],
    }
