"""No value that is stored ends a reading, shows what is hidden or steers a terminal, whatever has become of it.

Everything that a session leaves on disk is damaged, file by file: a value replaced by one that nobody wrote, of every
type and size, and the bytes themselves cut, flipped or exchanged. Then it is read, marked, listed and exported again.
"""

import json
import re
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from support.examples import examples
from support.remembered import remembered
from support.sides import Side

RECAP = """---
title: Tale
kind: series
cast: [{actor: Ann, role: The guest, from: told}]
---

Premise with >!zzinline!<.

# One {after=S01E01}

## Told {#told}

Told text.

## zzheading {#zzid}

zzbody

# zzpart {.ending}

## zzend {.ending}

zzending
"""
_KEYS = "1.1\n\ny\nm a\nW\nS01E00\ny\n]\n]\nm b\nP\ny\n1.1\n\ny\nq\n"
_AGAIN = "t\ni\ns\nc\n'\n'a\n'b\n]\n]\n/zz\nn\nP\nn\nz\nn\nq\n"
_ARTICLE = "The Weir recap\n\nWarning: spoilers ahead.\n\nThe zzmayor did it, and it ended badly for everyone.\n"
_HISTORY = (
    "type,action,title,watched_at,season,episode\nepisode,watch,Tale,2024-01-01,1,1\nmovie,watch,Tael,2024-01-01,,\n"
)
_CONFIG = 'theme = "recap-dark"\nwidth = 70\nlibrary = ["."]\n[gate]\nstrict = true\n[keys]\nreveal = "X"\n'
COMMANDS = [
    (["--plain", "./tale.md"], _AGAIN),
    (["show", "./tale.md", "--mine", "--who"], ""),
    (["show", "./tale.md", "--format", "json"], ""),
    (["list"], ""),
    (["mark", "./tale.md"], ""),
    (["mark", "./tale.md", "--clear"], ""),
    (["watched", "h.csv", "--yes"], ""),
    (["art.txt", "--plain"], "]\nq\n"),
    (["journal", "export"], ""),
    (["config"], ""),
    (["journal", "forget", "./tale.md"], ""),
]
VALUES: list[object] = [
    *("", " ", "x", "x" * 200_000, "9" * 5000, f"number {'9' * 5000}.1", "number 1.2", "number ²", "key ", "*"),
    *(
        "\x1b]0;x\x07",
        "\ud800",
        "\x00",
        "\u202e",
        "../../../tale.md",
        "/etc/passwd",
        "-1",
        "NaN",
        "1e400",
        "٣",
        "{}",
        "%s",
    ),
    *("S" * 90, f"S{'9' * 300}E1", f"{'9' * 4400} {'0' * 64}", "1 00", "inline", "back", "a\nb", "tale"),
    *(0, -1, 2**31, 2**53, 2**53 - 1, 2**63 - 1, -(2**63), 10**400, 1.5, float("nan"), float("inf"), True, None),
    *([], {}, [[]] * 9, {"a": {"b": [1]}}, [None], json.loads("[" * 400 + "]" * 400), b"\xff\xfe", b""),
]
_SECRET = re.compile("zz[a-z]+")
_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home in which everything was used once."""
    side = Side(tmp_path_factory.mktemp("stored") / "home", RECAP, frozenset())
    side.settle_in(_CONFIG, {"art.txt": _ARTICLE, "h.csv": _HISTORY})
    for arguments, typed in [(["--plain", "./tale.md"], _KEYS), *COMMANDS[1:-1]]:
        side.run(arguments, typed)
    state = side.home / ".local/state/recapreader"
    (state / "look.json").write_text('{"theme": "recap-light", "width": 60, "wikidata": "off"}\n', encoding="utf-8")
    (state / "watched-titles.json").write_text('{"Tael": "tale"}\n', encoding="utf-8")
    return side.home


def stored(home: Path) -> list[Path]:
    """What a session left, apart from recaps, as paths in the home."""
    files = (path.relative_to(home) for path in home.rglob("*") if path.is_file())
    return sorted(path for path in files if path.parts[0].startswith(".") and path.suffix != ".md")


def test_every_kind_of_stored_file_is_there(home: Path) -> None:
    names = {re.sub("[0-9a-f]{32}", "*", path.name) for path in stored(home)}
    assert names == {
        "config.toml",
        "journal.db",
        "look.json",
        "watched-titles.json",
        "shelf.db",
        "sources.json",
        "*.json",
    }


@pytest.mark.long
@pytest.mark.parametrize("seed", range(examples(120)))
def test_no_stored_value_ends_a_reading_or_shows_what_is_hidden(home: Path, tmp_path: Path, seed: int) -> None:
    random = Random(seed)
    side = Side(tmp_path / "one", RECAP, frozenset())
    shutil.copytree(home, side.home)
    path = side.home / random.choice(stored(home))
    damage = random.choice([*_of_values(path), *DAMAGE])
    damage(path, random)
    with remembered():
        for arguments, typed in COMMANDS:
            code, out, err = side.run(arguments, typed)
            told = out + err
            assert code in (0, 1, 2), (path.name, damage.__name__, arguments, err)
            assert "this is a bug" not in told, (path.name, damage.__name__, arguments, err)
            assert not _STEERING.search(told), (path.name, damage.__name__, arguments, told)
            assert not _SECRET.search(told), (path.name, damage.__name__, arguments, told)


# What becomes of a file.


def _of_values(path: Path) -> list[Callable[[Path, Random], None]]:
    if path.suffix == ".db":
        return [_exchange_in_a_row, _exchange_in_a_row, _another_version]
    if path.suffix == ".toml":
        return [_exchange_in_toml] * 3
    return [] if "recaps" in path.parts else [_exchange_in_json] * 3


def _exchange_in_a_row(path: Path, random: Random) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        table = random.choice(("events", "device") if path.name == "journal.db" else ("files",))
        connection.execute(f"create table loose as select * from {table}")  # without the types of a strict one
        connection.execute(f"drop table {table}")
        connection.execute(f"alter table loose rename to {table}")
        columns = [row[1] for row in connection.execute(f"pragma table_info({table})")]
        value = random.choice([each for each in VALUES if _fits_sqlite(each)])
        where = random.choice(("", f" where rowid = {random.randint(1, 9)}"))
        connection.execute(f"update {table} set {random.choice(columns)} = ?{where}", (value,))


def _fits_sqlite(value: object) -> bool:
    if isinstance(value, str):
        return "\ud800" not in value
    return value is None or isinstance(value, bytes | float) or (isinstance(value, int) and -(2**63) <= value < 2**63)


def _another_version(path: Path, random: Random) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(f"pragma user_version = {random.choice((0, 1, 2, 99, -1, 2**31 - 1))}")


def _exchange_in_json(path: Path, random: Random) -> None:
    kept = json.loads(path.read_text(encoding="utf-8"))
    name = random.choice(list(kept))
    value = random.choice([each for each in VALUES if not isinstance(each, bytes)])
    if random.random() < 0.3:
        kept[str(value)[:5000]] = kept.pop(name)
    elif random.random() < 0.2:
        kept = value
    else:
        kept[name] = value
    path.write_text(_json_of(kept), encoding="utf-8")


def _json_of(value: object) -> str:
    return json.dumps(value).replace("Infinity", "1e999")


def _exchange_in_toml(path: Path, random: Random) -> None:
    lines = path.read_text(encoding="utf-8").split("\n")
    at = random.choice([number for number, line in enumerate(lines) if " = " in line])
    value = random.choice([each for each in VALUES if not isinstance(each, bytes | dict) and each is not None])
    told = json.dumps(value) if not isinstance(value, float) else str(value)
    lines[at] = f"{lines[at].partition(' = ')[0]} = {told}"
    path.write_text("\n".join(lines), encoding="utf-8")


def _cut(path: Path, random: Random) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: random.randrange(len(data) + 1)])


def _flip(path: Path, random: Random) -> None:
    data = bytearray(path.read_bytes())
    for _ in range(random.choice((1, 1, 8, 200))):
        data[random.randrange(len(data))] ^= 1 << random.randrange(8)
    path.write_bytes(data)


def _exchange(path: Path, random: Random) -> None:
    whole = random.choice(
        (b"", b"null", b"[]", b"{}", b"\x00" * 5000, b"[" * 90_000, random.randbytes(3000), b'{"a":' * 30_000)
    )
    path.write_bytes(whole)


def _be_a_folder(path: Path, _: Random) -> None:
    path.unlink()
    path.mkdir()


DAMAGE: list[Callable[[Path, Random], None]] = [_cut, _flip, _exchange, _be_a_folder]
