"""What is known of a file read before: it gives the same recap, holds no hidden word, and is never trusted in doubt."""

import os
from pathlib import Path

import pytest

from recapreader.core.gate import Progress, entries, page, summary
from recapreader.core.marks import parse_mark
from recapreader.core.recap import Recap
from recapreader.storage.library.cache import entry_path, unseal
from recapreader.storage.library.load import load
from recapreader.storage.library.opening import open_recap

RECAP = """---
title: Ein Märchen
kind: series
year: 1999
cast:
  - Ann Actor as Ada
  - {actor: Ben Actor, role: gated-secret, from: there}
links: {Site: https://example.org}
source: {name: A page}
---

Premise with >!inline-secret!< — déjà vu.

# Premiere-secret {#part after=S01E01}

Opening-secret text: 真実.

## Heading-secret {#there label="A visit"}

Body-secret é.

## Öffentlich {.open}

Open text.

# Second-secret {.ending after=S01E02}

## End-secret {.ending}

Endbody-secret
"""
PROGRESSES = [
    Progress(),
    Progress(mark=parse_mark("S01E01")),
    Progress(revealed=frozenset({"1.1", "2.1"}), unfolded=frozenset({"0"})),
]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "tale.md"
    path.write_text(RECAP, encoding="utf-8")
    return path


def seen(recap: Recap) -> list[object]:
    return [
        (recap.slug, recap.key, recap.keys),
        *(summary(recap, progress) for progress in PROGRESSES),
        *(page(recap, progress, part.number) for progress in PROGRESSES for part in recap.parts),
        *(entries(recap, progress, part.number) for progress in PROGRESSES for part in recap.parts),
        [(role.actor, role.role and role.role.open(), role.gate) for role in recap.cast],
    ]


def test_a_known_file_gives_the_same_recap(file: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    first = open_recap(file, cache)
    assert entry_path(cache, file).exists()
    again = open_recap(file, cache)
    assert seen(first) == seen(again) == seen(load(file).recap)


def test_no_hidden_word_is_kept(file: Path, tmp_path: Path) -> None:
    open_recap(file, tmp_path / "cache")
    kept = (unseal(entry_path(tmp_path / "cache", file).read_bytes(), file.read_bytes()) or b"").decode()
    assert "secret" not in kept
    assert "真実" not in kept
    assert "there" not in kept
    assert "Ada" in kept


def test_a_changed_file_is_read_anew(file: Path, tmp_path: Path) -> None:
    open_recap(file, tmp_path / "cache")
    file.write_text(RECAP.replace("Open text", "Else text"), encoding="utf-8")
    assert "Else text" in repr(page(open_recap(file, tmp_path / "cache"), Progress(), "1"))


@pytest.mark.parametrize(
    "damage", [b"", b"{}", b"[1]", b'{"version": 1}', b"\xff\x00", b'{"version": 2, "digest": []}']
)
def test_a_damaged_entry_is_not_used(file: Path, tmp_path: Path, damage: bytes) -> None:
    cache = tmp_path / "cache"
    first = open_recap(file, cache)
    entry_path(cache, file).write_bytes(damage)
    assert seen(open_recap(file, cache)) == seen(first)


@pytest.mark.parametrize("change", [0x01, 0x80, 0xFF])
def test_an_entry_in_which_any_byte_was_changed_is_not_used(file: Path, tmp_path: Path, change: int) -> None:
    cache = tmp_path / "cache"
    first = seen(open_recap(file, cache))
    kept = entry_path(cache, file).read_bytes()
    data = file.read_bytes()
    assert unseal(kept, data)
    for place in range(len(kept)):
        assert unseal(kept[:place] + bytes([kept[place] ^ change]) + kept[place + 1 :], data) is None
        assert unseal(kept[:place], data) is None
    entry_path(cache, file).write_bytes(kept[:-9] + bytes([kept[-9] ^ change]) + kept[-8:])
    assert seen(open_recap(file, cache)) == first


def test_without_its_file_an_entry_tells_nothing(file: Path, tmp_path: Path) -> None:
    """Neither by its size nor by what it holds: twins, of which one needs cleaning, have entries of one size."""
    kept = []
    for secret in ("secret", "longer-secret " * 40 + "\r\n\x07", ""):
        file.write_bytes(RECAP.replace("-secret", secret).replace("gated", f"gated{secret}").encode())
        for _ in range(2):
            open_recap(file, tmp_path / "cache")
        kept.append(entry_path(tmp_path / "cache", file).read_bytes())
    assert len({len(entry) for entry in kept}) == 1
    for entry in kept:
        assert not any(word in entry for word in (b"Ada", b"Premi", b"series", b"1.1"))


def test_a_file_that_changed_without_a_new_size_or_time_is_read_anew(file: Path, tmp_path: Path) -> None:
    file.write_text("---\ntitle: T\n---\n## A {.open}\nopen words here\n## B\nSECRET\n", encoding="utf-8")
    open_recap(file, tmp_path / "cache")
    before = file.stat()
    with file.open("r+", encoding="utf-8") as same:
        same.write("---\ntitle: T\n---\n## B\nSECRET\n## A {.open}\nopen words here\n")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert file.stat().st_size == before.st_size
    assert "SECRET" not in repr(page(open_recap(file, tmp_path / "cache"), Progress(), "0"))


def test_a_file_that_needs_cleaning_gives_the_same_recap(tmp_path: Path) -> None:
    dirty = tmp_path / "dirty.md"
    dirty.write_bytes(b"\xef\xbb\xbf" + RECAP.replace("\n", "\r\n").replace("Body", "Bo\x07dy").encode())
    first, again = (seen(open_recap(dirty, tmp_path / "cache")) for _ in range(2))
    assert first == again == seen(load(dirty).recap)


def test_a_cache_that_cannot_be_written_is_no_harm(file: Path, tmp_path: Path) -> None:
    (tmp_path / "blocked").write_text("")
    assert open_recap(file, tmp_path / "blocked" / "cache").slug == "tale"
