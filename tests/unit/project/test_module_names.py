"""A name says one thing: no two modules share one, and no two classes, so that whoever is told a name finds the one."""

import re
from collections import Counter
from collections.abc import Iterable

from support.samples import REPOSITORY

SOURCES = [path for path in (REPOSITORY / "src").rglob("*.py") if not path.stem.startswith("__")]


def shared(names: Iterable[str]) -> list[str]:
    return [name for name, times in Counter(names).items() if times > 1]


def test_no_two_modules_share_a_name() -> None:
    assert shared(path.stem for path in SOURCES) == []


def test_no_two_public_classes_share_a_name() -> None:
    texts = [path.read_text(encoding="utf-8") for path in SOURCES]
    assert shared(name for text in texts for name in re.findall(r"^class ([A-Za-z]\w*)", text, re.MULTILINE)) == []
