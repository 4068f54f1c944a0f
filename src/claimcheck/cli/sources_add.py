"""Put a document on file as a source: its own words, hash and locators, and what it says of itself."""

from __future__ import annotations

import sys
from pathlib import Path  # noqa: TC003 - Typer reads annotations
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli import OK
from claimcheck.cli.options import OwnCorpus  # noqa: TC001 - Typer reads annotations
from claimcheck.cli.output import OUT, on_terminal
from claimcheck.cli.tending import ask, header, own_corpus
from claimcheck.corpus.shape import Text, has_form
from claimcheck.errors import ClaimcheckError, CorpusError

if TYPE_CHECKING:
    from claimcheck.corpus.originals import Original

_ASKED = ("title", "publisher", "published", "url", "kind")


def add(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The document: html, pdf, docx, md or txt.", show_default=False)],
    name: Annotated[str | None, typer.Option("--id", metavar="ID", help="Default: made from publisher and year.")] = None,
    title: Annotated[str | None, typer.Option("--title", metavar="TEXT", help="Default: the document's own.")] = None,
    publisher: Annotated[str | None, typer.Option("--publisher", metavar="NAME", help="Who published it. Default: as a web page says.")] = None,
    published: Annotated[
        str | None, typer.Option("--published", metavar="DATE", help="EDTF: 2021-02-10, 2021-02~. Default: the document's own.")
    ] = None,
    url: Annotated[str | None, typer.Option("--url", metavar="URL", help="Where it is, or none. Default: as a web page says, else none.")] = None,
    find: Annotated[str | None, typer.Option("--find", metavar="WORDS", help="Up to six words to search for, where there is no URL.")] = None,
    kind: Annotated[
        str | None, typer.Option("--kind", metavar="KIND", help="news, government-report, court-filing, press-release, dataset, …")
    ] = None,
    notes: Annotated[str | None, typer.Option("--notes", metavar="TEXT", help="Anything that another curator should know.")] = None,
    digest: Annotated[bool, typer.Option("--digest", help="Leave its words out: a skeleton to fill with yours.")] = False,
    corpus: OwnCorpus = None,
) -> int:
    """Put a document on file as sources/ID.md: verbatim text with locators, the hash of the file, and its own title, publisher and date.

    On a terminal, what the document does not say of itself is asked for. The same document twice is refused.
    """
    from claimcheck.corpus import adding, originals, writing

    own = own_corpus(ctx, corpus)
    original = originals.read(file.read_bytes(), str(file))
    adding.refuse_again(original, own.contents.sources, str(file))
    given = {"title": title, "publisher": publisher, "published": published, "url": url, "find": find, "kind": kind, "notes": notes}
    front = _completed({key: " ".join(value.split()) for key, value in given.items() if value}, original)
    called = name or adding.made_id(front, own.contents.sources)
    if not has_form(called, "id") or called in own.contents.sources:
        message = (
            f"the id {called!r} is taken: choose another with --id"
            if called in own.contents.sources
            else f"--id {called!r}: letters, digits, hyphens"
        )
        raise ClaimcheckError(message)
    try:
        text = adding.file_text(original, front, header(own.folder, "source"), digest=digest)
    except CorpusError as error:
        raise ClaimcheckError("\n".join(problem.message for problem in error.problems)) from error
    writing.create(own.folder / "sources" / f"{called}.md", text)
    paragraphs = sum(bool(item.locator) for item in original.paragraphs)
    what = "sum up each paragraph in your own words" if digest else f"claimcheck claims draft {called}"
    OUT.write(f"sources/{called}.md: {original.words:,} words in {paragraphs:,} paragraphs of “{front['title']}”. Next: {what}\n")
    if front["published"] == original.published and original.published.endswith("~"):
        OUT.write(f"published: {original.published} is the day on which the file was made: mend it where the document came out on another.\n")
    return OK


def _completed(given: dict[str, str], original: Original) -> dict[str, str]:
    """Return the front matter: as given, else as the document says, else as the curator answers; raise ClaimcheckError with all that is missing."""
    from claimcheck.corpus.adding import search_words

    own = {"title": original.title, "publisher": original.publisher, "published": original.published, "url": original.url}
    front = {**{key: value for key, value in own.items() if value}, **given}
    if on_terminal(sys.stdin):
        for key in _ASKED:
            if key not in given:
                front[key] = _asked(key, front.get(key, "none" if key == "url" else ""))
    missing = [key for key in _ASKED if not front.get(key) and key != "url"]
    if missing:
        message = f"the document does not say its {', '.join(missing)}: give {', '.join(f'--{key}' for key in missing)}"
        raise ClaimcheckError(message)
    front.setdefault("url", "none")
    if front["url"] == "none":
        front.setdefault("find", search_words(front["title"]))
    else:
        front.pop("find", None) if "find" not in given else None
    return front


def _asked(key: str, default: str) -> str:
    """Return what the curator answers, asked again until it is a value that a source may have."""
    from claimcheck.corpus.describe import SOURCE

    shape = SOURCE.fields[key]
    assert isinstance(shape, Text)
    while True:
        answer = ask(f"{key} ({shape.doc})", default)
        if answer and (not shape.choices or answer in shape.choices) and (not shape.form or has_form(answer, shape.form)):
            return answer
        told = f"one of {', '.join(shape.choices)}" if shape.choices else shape.doc
        print(f"Please give {told}.", file=sys.stderr)  # noqa: T201 - the prompt goes on
