"""Draft claims from a source: a list to edit, then the claims that it makes."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli import OK
from claimcheck.cli.options import OwnCorpus, source_ids, unknown
from claimcheck.cli.output import OUT, on_terminal
from claimcheck.cli.tending import Own, header, own_corpus, put
from claimcheck.errors import ClaimcheckError, CorpusError

if TYPE_CHECKING:
    from claimcheck.drafting import Proposal


def draft(
    ctx: typer.Context,
    source: Annotated[str, typer.Argument(metavar="SOURCE", autocompletion=source_ids, help="The source's id.", show_default=False)],
    target: Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write the list to FILE; - shows it.")] = None,
    take: Annotated[Path | None, typer.Option("--take", metavar="FILE", help="Write the claims of an edited list.")] = None,
    file: Annotated[
        str | None, typer.Option("--file", metavar="PATH", help="The claims file, such as claims/ports.yaml. Default: the source's own.")
    ] = None,
    topic: Annotated[str | None, typer.Option("--topic", metavar="TEXT", help="Topic of a new claims file. Default: the source's title.")] = None,
    corpus: OwnCorpus = None,
) -> int:
    """Draft claims from a source: every checkable sentence that no claim cites, as one list to keep, drop or merge.

    The list opens in $VISUAL or $EDITOR, and saving it writes the claims; with -o FILE edit it yourself, then give it to --take.
    """
    own = own_corpus(ctx, corpus)
    if source not in own.contents.sources:
        raise unknown("source", source, own.contents.sources)
    if take is not None:
        return _take(own, _text(take), take, source)
    found = _proposals(own, source)
    text = _listed(own, source, found, file, topic)
    if target is not None:
        return _out(target, text, source, len(found))
    if not found:
        OUT.write(f"Every checkable sentence of {source} is cited by a claim: nothing to draft.\n")
        return OK
    return _edited(own, text, source)


def _proposals(own: Own, source: str) -> tuple[Proposal, ...]:
    from claimcheck.corpus.opening import open_corpus
    from claimcheck.drafting import proposals

    claims = (item.claim for filed in own.contents.claims.values() for item in filed)
    cited = [(item.start, item.end) for claim in claims for item in claim.evidence if item.source == source]
    return proposals(open_corpus(own.folder, name=own.name), own.contents.sources[source], cited)


def _listed(own: Own, source: str, found: tuple[Proposal, ...], file: str | None, topic: str | None) -> str:
    from claimcheck.corpus import draft_list

    title = own.contents.sources[source].source.title
    count = f"{len(found)} checkable sentence{'s' if len(found) != 1 else ''}"
    head = draft_list.HEAD.format(count=count, source=source, title=title)
    entries = []
    for item in found:
        comments = [f"{item.locator or 'read'}: {'; '.join(item.readings) or 'words alone'}", *item.remarks]
        comments += [f"{like.how}{'' if like.how == 'is near' else ' with'} `{like.claim}`: {like.text}" for like in item.likes[:3]]
        evidence = {key: value for key, value in item.evidence if key != "source"}
        do = f"merge {item.merge}" if item.merge else "keep" if item.stands else "drop"
        said_by = {"said_by": item.said_by} if item.said_by else {}
        entries.append(({"do": do, "id": item.id, "claim": item.claim, **said_by, **evidence}, comments))
    return draft_list.written(source, file or f"claims/{source}.yaml", topic or title, entries, head)


def _out(target: Path, text: str, source: str, count: int) -> int:
    from claimcheck.corpus.writing import replace

    if str(target) == "-":
        OUT.write(text)
        return OK
    replace(target, text)
    take = f"claimcheck claims draft {shlex.quote(source)} --take {shlex.quote(str(target))}"
    OUT.write(f"{target}: {count} sentences of {source} as claims to keep, drop or merge. Edit it, then: {take}\n")
    return OK


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        message = f"{path}: byte {error.start} is not UTF-8: save the list as UTF-8"
        raise ClaimcheckError(message) from error


def _edited(own: Own, text: str, source: str) -> int:
    """Let the curator edit the list, and write what it says; with a fault in it the list stays for --take."""
    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    if not editor:
        where = "set EDITOR" if on_terminal(sys.stdin) else "set EDITOR, or write the list to a file with -o FILE"
        message = f"no editor: {where}"
        raise ClaimcheckError(message)
    path = Path(tempfile.mkdtemp(prefix="claimcheck-")) / f"{source}.draft.yaml"
    path.write_text(text, encoding="utf-8", newline="\n")
    before = path.stat().st_mtime_ns
    try:
        done = subprocess.run([*shlex.split(editor), str(path)], check=False)  # noqa: S603 - the user's own editor
    except OSError as error:
        message = f"the editor {editor!r} does not start ({error.strerror}): set EDITOR, or write the list to a file with -o FILE"
        raise ClaimcheckError(message) from error
    edited = _text(path)
    if done.returncode or (path.stat().st_mtime_ns == before and edited == text):
        why = f"the editor ended with {done.returncode}" if done.returncode else "the list was not saved"
        OUT.write(f"Nothing was written: {why}. The list is in {path}.\n")
        return OK
    try:
        _take(own, edited, path, source)
    except ClaimcheckError as error:
        message = f"nothing was written, and the list is kept: mend it, then run `claimcheck claims draft {source} --take {path}`"
        if isinstance(error, CorpusError):
            raise ClaimcheckError("\n".join((*(str(problem) for problem in error.problems), message))) from error
        raise ClaimcheckError("\n".join((str(error), message))) from error
    path.unlink()
    path.parent.rmdir()
    return OK


def _take(own: Own, text: str, path: Path, source: str) -> int:
    from claimcheck.corpus import draft_list
    from claimcheck.corpus.taking import taken

    wanted = draft_list.read(text, str(path))
    if wanted.source != source:
        message = f"{path}: is a list of {wanted.source}, not of {source}"
        raise ClaimcheckError(message)
    made = taken(wanted, str(path), own.contents, header(own.folder, "claims"))
    put(own.folder, made.texts)
    told = [f"{len(made.kept)} claim{'s' if len(made.kept) != 1 else ''} written to {wanted.file}"] if made.kept else []
    told += [f"{len(made.merged)} merged into {', '.join(dict.fromkeys(made.merged))}"] if made.merged else []
    told += [f"{made.dropped} dropped"] if made.dropped else []
    OUT.write(f"{'; '.join(told) or 'Nothing in the list'}.\n")
    return OK
