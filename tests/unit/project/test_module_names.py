"""A name says one thing: no two modules share one, so that whoever is told a name finds the one file."""

from collections import Counter

from support.samples import REPOSITORY


def test_no_two_modules_share_a_name() -> None:
    names = Counter(path.stem for path in (REPOSITORY / "src").rglob("*.py") if not path.stem.startswith("__"))
    assert [name for name, times in names.items() if times > 1] == []
