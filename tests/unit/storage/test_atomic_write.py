"""Files that are written whole or not at all, and never over what somebody else has put there."""

import os
from pathlib import Path

import pytest

from recapreader.storage.atomic_write import write_new


def test_a_new_file_is_written_whole_and_nothing_beside_it(tmp_path: Path) -> None:
    write_new(tmp_path / "library" / "a.md", b"text")
    assert (tmp_path / "library" / "a.md").read_bytes() == b"text"
    assert [each.name for each in (tmp_path / "library").iterdir()] == ["a.md"]


@pytest.mark.parametrize("has_links", [True, False])
def test_what_is_there_already_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, has_links: bool) -> None:
    if not has_links:
        monkeypatch.delattr(os, "link")
        monkeypatch.setattr(os, "link", lambda *_: (_ for _ in ()).throw(PermissionError()), raising=False)
        write_new(tmp_path / "b.md", b"text")
        assert (tmp_path / "b.md").read_bytes() == b"text"
    (tmp_path / "a.md").write_bytes(b"mine")
    with pytest.raises(FileExistsError):
        write_new(tmp_path / "a.md", b"text")
    assert (tmp_path / "a.md").read_bytes() == b"mine"
    assert not list(tmp_path.glob(".*"))


def test_a_write_that_fails_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(TypeError):
        write_new(tmp_path / "library" / "a.md", "no bytes")  # type: ignore[arg-type] # what a full disk would do half-way
    assert not list((tmp_path / "library").iterdir())
