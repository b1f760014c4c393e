"""Pure functions that remember what they gave, so that comparing many twins asks each thing once.

    with remembered():
        compare_second(seed, folder)

What they give is frozen and depends on nothing but their arguments. A pair costs less than a third of what it does
without. Tests go without, and so does one pair in a hundred of `benchmarks/twins.py`.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

from recapreader.cli.commands import _own_keys, build_parser
from recapreader.core.prose.parse import parse, parse_line
from recapreader.importing.histories.documents import Document
from recapreader.importing.histories.recognize import _history
from recapreader.importing.histories.viewings import History
from recapreader.storage.library.load import decode, parse_recap
from recapreader.storage.library.title_lookup import slugify
from recapreader.storage.library.yaml_tree import read_yaml

_PURE: tuple[Callable[..., Any], ...] = (
    *(parse, parse_line, decode, parse_recap, read_yaml, build_parser, slugify, _own_keys, _history),
)
_KEPT = 4096


@contextmanager
def remembered() -> Iterator[None]:
    """Let the pure functions remember, in every module that calls them, for as long as this lasts."""
    changed = []
    for function in _PURE:
        remembering = _remembering(function)
        for module in [each for name, each in sys.modules.items() if name.startswith("recapreader.")]:
            for name in [name for name, value in vars(module).items() if value is function]:
                setattr(module, name, remembering)
                changed.append((module, name, function))
    try:
        yield
    finally:
        for module, name, function in changed:
            setattr(module, name, function)


@lru_cache
def _remembering(function: Callable[..., Any]) -> Callable[..., Any]:
    if function is not _history:
        return lru_cache(_KEPT)(function)
    known: dict[tuple[str, bytes], History | None] = {}

    def remembering(document: Document, choose: Callable[..., str]) -> History | None:
        key = document.name, document.data  # what it is asked on the way is asked of nobody here
        if key not in known:
            if len(known) >= _KEPT:
                known.clear()
            known[key] = _history(document, choose)
        return known[key]

    return remembering
