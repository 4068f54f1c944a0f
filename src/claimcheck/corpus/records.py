"""All claims of a corpus as records, with every key that their files have."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from claimcheck.corpus.files import json_lines
from claimcheck.corpus.nodes import read_yaml
from claimcheck.corpus.reporting import Problems
from claimcheck.corpus.rules.subject import read_texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.corpus.load import Contents


def records(contents: Contents) -> Iterator[dict[str, Any]]:
    """Yield the claims, file by file, as lines of claims/<name>.jsonl have them; JSONL files are streamed."""
    texts = read_texts(contents)
    for name in contents.claims:
        tree = read_yaml(texts[name], Problems(name))
        for item in tree["claims"]:
            kept = {key: _plain(value) for key, value in item.items() if value not in (None, [])}
            yield {**kept, "topic": tree["topic"]}
    for file in contents.imported:
        for _, line in json_lines(contents.folder / file.name):
            record = json.loads(line)
            topic = file.name.rsplit("/", 1)[-1].removesuffix(".jsonl")
            yield record if record.get("topic") else {**record, "topic": topic}


def _plain(value: Any) -> Any:  # noqa: ANN401 - values as `nodes` reads them
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return " ".join(value.split()) if isinstance(value, str) else value
