"""What a reader has said of a history's titles: which recap each means, or none. A small file of JSON."""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from recapreader.storage.regular_file import read_regular


def read_answers(path: Path) -> dict[str, str]:
    """The answers, recap keys by titles; none where the file is not there or is damaged."""
    with suppress(OSError, ValueError, RecursionError):
        data = json.loads(read_regular(path))
        if isinstance(data, dict):
            return {key: value for key, value in data.items() if isinstance(value, str)}
    return {}


def keep_answers(path: Path, answers: Mapping[str, str]) -> bool:
    """Write the answers, all or none; whether that could be."""
    text = json.dumps(dict(sorted(answers.items())), ensure_ascii=False, indent=1)
    fresh = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_text(f"{text}\n", encoding="utf-8")
        fresh.replace(path)
    except OSError:
        return False
    return True
