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

from recapreader.cli.commands import build_parser
from recapreader.core.prose.parse import parse, parse_line
from recapreader.storage.library.load import decode, parse_recap
from recapreader.storage.library.yaml_tree import read_yaml

_PURE: tuple[Callable[..., Any], ...] = (parse, parse_line, decode, parse_recap, read_yaml, build_parser)
_KEPT = 1024


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
    return lru_cache(_KEPT)(function)
