"""The journal: a fold over events, a file that survives, and failures that open nothing."""

import os
import random
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recapreader.core.errors import JournalError
from recapreader.storage.journal import EVERYTHING, INLINE, Change, Event, Journal, PassState, fold
from recapreader.storage.journal.events import Kind
from support.samples import REPOSITORY, environment

RECAP = "a recap"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "journal.db"


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("recapreader.storage.journal.database.PATIENCE", 0.05)


def written(path: Path, *changes: Change, recap: str = RECAP) -> Journal:
    journal = Journal(path)
    assert journal.write(recap, changes)
    return journal


def revealed(path: Path, recap: str = RECAP) -> set[str]:
    return set(Journal(path).read(recap).revealed)


# The fold.

EVENTS = st.builds(
    Event,
    st.uuids().map(lambda each: each.hex),
    st.sampled_from(["device a", "device b"]),
    st.integers(1, 6),
    st.just("2020-01-01T00:00:00+00:00"),
    st.just(RECAP),
    st.sampled_from(["reveal", "reveal", "hide", "mark", "position", "forget"]),
    st.sampled_from(["x", "y", EVERYTHING]),
    st.sampled_from(["", INLINE, "S01E01"]),
)


@given(st.lists(EVENTS, max_size=12), st.randoms(use_true_random=False))
def test_the_order_and_number_in_which_events_come_do_not_matter(events: list[Event], dice: random.Random) -> None:
    shuffled = events + dice.sample(events, len(events) // 2)
    dice.shuffle(shuffled)
    assert fold(shuffled) == fold(events)


@given(st.lists(EVENTS, max_size=12))
def test_nothing_is_open_whose_latest_event_hid_it(events: list[Event]) -> None:
    remembered = fold(events)
    for inline, opened in (("", remembered.revealed), (INLINE, remembered.unfolded)):
        for section in opened:
            about = [
                each
                for each in events
                if each.kind == "forget"
                or (each.kind == "hide" and each.section == EVERYTHING)
                or (
                    each.kind in ("reveal", "hide")
                    and each.section == section
                    and (each.value == INLINE) == bool(inline)
                )
            ]
            latest = max((each.counter, each.device) for each in about)
            assert all(each.kind == "reveal" for each in about if (each.counter, each.device) == latest)


@pytest.mark.parametrize(
    ("hiding", "left"),
    [
        (("hide", "x", ""), {"y"}),
        (("hide", EVERYTHING, ""), set()),
        (("hide", "x", INLINE), {"x", "y"}),
        (("forget", "", ""), set()),
        (("hide", "z", ""), {"x", "y"}),
    ],
)
@pytest.mark.parametrize("ids", ["ab", "ba"])
def test_on_a_tie_hiding_wins(hiding: tuple[Kind, str, str], left: set[str], ids: str) -> None:
    kind, section, value = hiding
    events = [
        Event("0", "d", 1, "", RECAP, "reveal", "y", "") if hiding[1] == "x" or section == "z" else None,
        Event(ids[0], "d", 2, "", RECAP, "reveal", "x", ""),
        Event(ids[1], "d", 2, "", RECAP, kind, section, value),
    ]
    left = left if events[0] else left - {"y"}
    assert fold(each for each in events if each).revealed == left


def test_a_later_reveal_wins_over_an_earlier_hide() -> None:
    events = [Event("a", "d", 1, "", RECAP, "hide", "x", ""), Event("b", "c", 2, "", RECAP, "reveal", "x", "")]
    assert fold(events).revealed == {"x"}


# The file.


def test_what_is_written_is_read(path: Path) -> None:
    changes = [
        Change("reveal", "a"), Change("reveal", "b"), Change("hide", "a"), Change("reveal", "b", INLINE),
        Change("mark", value="S01E02"), Change("position", "key b", "1:20"), Change("position", "key b", "2:0"),
    ]  # fmt: skip
    written(path, *changes).close()
    assert Journal(path).read(RECAP) == PassState(
        frozenset("b"), frozenset("b"), mark="S01E02", position=("key b", "2:0")
    )
    assert Journal(path).read("another") == PassState()


def test_it_is_stored_at_the_event(path: Path) -> None:
    journal = written(path, Change("reveal", "a"))
    assert revealed(path) == {"a"}
    journal.close()


def test_only_the_last_position_of_a_device_is_kept(path: Path) -> None:
    journal = Journal(path)
    for place in range(5):
        journal.write(RECAP, [Change("position", f"number {place}")])
    journal.write("another", [Change("position", "number 9")])
    journal.close()
    with sqlite3.connect(path) as connection:
        assert connection.execute("select count(*) from events").fetchone() == (2,)


def test_two_readers_at_once_both_keep_theirs(path: Path) -> None:
    one, two = Journal(path), Journal(path)
    for number in range(10):
        assert one.write(RECAP, [Change("reveal", f"one {number}")])
        assert two.write(RECAP, [Change("reveal", f"two {number}")])
    one.close()
    two.close()
    assert revealed(path) == {f"{who} {number}" for who in ("one", "two") for number in range(10)}
    with sqlite3.connect(path) as connection:
        counters = [counter for (counter,) in connection.execute("select counter from events")]
    assert sorted(counters) == list(range(1, 21))


WRITER = """
import sys
from pathlib import Path
from recapreader.storage.journal import Change, Journal
journal = Journal(Path(sys.argv[1]))
for number in range(int(sys.argv[3])):
    assert journal.write("a recap", [Change("reveal", f"{sys.argv[2]} {number}")]), journal.warning
print("written", flush=True)
sys.stdin.read()
"""


def writer(path: Path, name: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path), name, "8"],
        env=environment(path.parent.parent),
        cwd=REPOSITORY,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def test_a_new_journal_made_by_two_at_once_survives_their_being_killed(path: Path) -> None:
    writers = [writer(path, name) for name in ("one", "two")]
    for process in writers:
        assert process.stdout is not None
        assert process.stdout.readline() == "written\n"
        process.kill()
        process.communicate()
    assert revealed(path) == {f"{name} {number}" for name in ("one", "two") for number in range(8)}


def test_forgetting_drops_what_is_known_and_leaves_the_others(path: Path) -> None:
    journal = written(path, Change("reveal", "a"), Change("mark", value="S01"))
    journal.write("another", [Change("reveal", "b")])
    journal.forget(RECAP)
    assert journal.read(RECAP) == PassState()
    assert journal.read("another").revealed == {"b"}
    journal.write(RECAP, [Change("reveal", "c")])
    assert journal.read(RECAP).revealed == {"c"}
    journal.close()
    with sqlite3.connect(path) as connection:
        kinds = connection.execute("select kind from events where recap = ? order by counter", (RECAP,)).fetchall()
    assert kinds == [("forget",), ("reveal",)]


def test_last_read_tells_when(path: Path) -> None:
    written(path, Change("reveal", "a")).close()
    ((recap, at),) = Journal(path).last_read().items()
    assert (recap, at[-6:]) == (RECAP, "+00:00")


# Failures: a reader that works, a line that says so, and nothing open that was not.


def zeroed(path: Path) -> None:
    path.write_bytes(bytes(path.stat().st_size))


def truncated(path: Path) -> None:
    os.truncate(path, path.stat().st_size - 5000)


def cut_to_a_header(path: Path) -> None:
    os.truncate(path, 100)


def scribbled(path: Path) -> None:
    path.write_bytes(b"no database at all, but a text " * 400)


def without_a_device(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("delete from device")
    connection.commit()
    connection.close()


DAMAGES = [zeroed, truncated, cut_to_a_header, scribbled, without_a_device]


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
def test_a_damaged_journal_reveals_nothing_and_is_set_aside(path: Path, damage: object) -> None:
    written(path, *[Change("reveal", f"section {number}") for number in range(60)]).close()
    assert callable(damage)
    damage(path)
    before = path.read_bytes()
    journal = Journal(path)
    assert journal.read(RECAP) == PassState()
    aside = path.with_name("journal.db.damaged-1")
    assert aside.read_bytes() == before
    assert aside.name in journal.warning
    assert journal.write(RECAP, [Change("reveal", "new")])
    assert journal.warning == ""
    journal.close()
    assert revealed(path) == {"new"}


def test_whatever_page_is_lost_all_is_known_or_nothing(path: Path) -> None:
    known = {f"section {number}" for number in range(60)}
    written(path, *[Change("reveal", each) for each in known], *[Change("reveal", "x"), Change("hide", "x")]).close()
    whole = path.read_bytes()
    found = []
    for start in range(0, len(whole), 4096):
        path.write_bytes(whole[:start] + bytes(4096) + whole[start + 4096 :])
        journal = Journal(path)
        found.append(set(journal.read(RECAP).revealed))
        journal.close()
    assert all(each in (known, set()) for each in found)
    assert set() in found


def test_every_damaged_journal_is_kept(path: Path) -> None:
    for number in (1, 2, 3):
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"damaged" * number * 50)
        Journal(path).read(RECAP)
        assert path.with_name(f"journal.db.damaged-{number}").read_bytes() == b"damaged" * number * 50


def test_a_change_that_meets_a_damaged_file_is_written_with_the_next_one(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"damaged" * 100)
    journal = Journal(path)
    assert not journal.write(RECAP, [Change("reveal", "a")])
    assert "damaged-1" in journal.warning
    assert journal.write(RECAP, [Change("reveal", "b")])
    journal.close()
    assert revealed(path) == {"a", "b"}


def test_a_newer_journal_is_left_alone(path: Path) -> None:
    written(path, Change("reveal", "a")).close()
    connection = sqlite3.connect(path)
    connection.execute("pragma user_version = 99")
    connection.close()
    before = path.read_bytes()
    journal = Journal(path)
    assert journal.read(RECAP) == PassState()
    assert not journal.write(RECAP, [Change("reveal", "b")])
    assert "newer" in journal.warning
    journal.close()
    assert path.read_bytes() == before


def test_a_journal_from_some_other_program_is_left_alone(path: Path) -> None:
    path.parent.mkdir()
    connection = sqlite3.connect(path)
    connection.executescript("create table events (a); create table device (b); pragma user_version = 1")
    connection.close()
    journal = Journal(path)
    assert journal.read(RECAP) == PassState()
    assert list(path.parent.glob("*.damaged-*")) in ([], [path.with_name("journal.db.damaged-1")])


@pytest.mark.parametrize("name", [".", "file/journal.db", "x" * 300, "/proc/recapreader/journal.db", "/sys/journal.db"])
def test_where_nothing_can_be_written_the_reader_is_told_and_goes_on(tmp_path: Path, name: str) -> None:
    if name.startswith("/") and Path(name).parts[1:2] != ("proc",) and not Path("/sys").is_dir():
        pytest.skip("no such folder on this system")
    (tmp_path / "file").touch()
    journal = Journal(tmp_path / name)
    assert journal.read(RECAP) == PassState()
    assert not journal.write(RECAP, [Change("reveal", "a")])
    assert "nothing is being remembered" in journal.warning
    with pytest.raises(JournalError):
        journal.forget(RECAP)
    journal.close()


def test_a_locked_journal_is_written_later(path: Path) -> None:
    journal = written(path, Change("reveal", "a"))
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("begin exclusive")
    assert not journal.write(RECAP, [Change("reveal", "b")])
    assert "busy" in journal.warning
    assert Journal(path).read(RECAP) == PassState()
    other.execute("rollback")
    assert journal.write(RECAP, [Change("reveal", "c")])
    assert journal.warning == ""
    journal.close()
    assert revealed(path) == {"a", "b", "c"}
    assert not list(path.parent.glob("*.damaged-*"))


def test_what_could_not_be_written_is_written_at_the_end(path: Path) -> None:
    journal = written(path, Change("reveal", "a"))
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("begin exclusive")
    assert not journal.write(RECAP, [Change("hide", "a")])
    other.execute("rollback")
    journal.close()
    assert revealed(path) == set()


FULL = """
import resource, sys
from pathlib import Path
from recapreader.storage.journal import Change, Journal
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]),) * 2)
journal = Journal(Path(sys.argv[1]))
for number in range(200):
    if not journal.write("a recap", [Change("reveal", f"{number} " + "x" * 500)]):
        print(number, journal.warning)
        break
print(len(Journal(Path(sys.argv[1])).read("a recap").revealed), len(journal.read("a recap").revealed))
"""


def test_a_full_disk_loses_nothing_that_was_stored(path: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-c", FULL, str(path), "40960"],
        env=environment(path.parent.parent),
        capture_output=True,
        text=True,
        check=True,
    )
    (stopped, *_), (kept, known) = (line.split() for line in told.stdout.splitlines())
    assert "cannot be written" in told.stdout
    assert stopped == kept
    assert int(known) == int(kept) + 1  # what could not be stored holds until the program ends
    assert len(revealed(path)) == int(kept) > 0


def test_a_journal_that_nobody_may_write_can_be_read(path: Path) -> None:
    written(path, Change("reveal", "a")).close()
    path.chmod(0o444)
    if os.access(path, os.W_OK):
        pytest.skip("whoever runs this may write everything")
    journal = Journal(path)
    assert journal.read(RECAP).revealed == {"a"}
    assert not journal.write(RECAP, [Change("reveal", "b")])


def test_reading_makes_no_file(path: Path) -> None:
    journal = Journal(path)
    assert (journal.read(RECAP), journal.last_read(), journal.is_new) == (PassState(), {}, True)
    journal.close()
    assert not path.parent.exists()


def test_no_journal_remembers_nothing_and_writes_nowhere() -> None:
    journal = Journal.none()
    assert journal.write(RECAP, [Change("reveal", "a")])
    journal.forget(RECAP)
    assert journal.read(RECAP) == PassState()
    assert journal.warning == ""
    assert not Path("/dev/null-journal").exists()


def test_an_error_that_is_no_damage_does_not_set_the_file_aside(path: Path) -> None:
    journal = written(path, Change("reveal", "a"))
    assert journal._database._connection is not None
    journal._database._connection.close()
    journal.read(RECAP)
    assert not list(path.parent.glob("*.damaged-*"))
    assert path.exists()


def test_only_the_file_that_was_opened_is_set_aside(path: Path) -> None:
    """Two programs have a damaged journal open: the second finds the first one's new journal in its place."""
    written(path, Change("reveal", "a")).close()
    one, two = Journal(path), Journal(path)
    assert one.read(RECAP) == two.read(RECAP) != PassState()
    path.write_bytes(b"damaged" * 2_000)
    for journal in (one, two, one, two):
        journal.write(RECAP, [Change("reveal", "b")])
    one.close()
    two.close()
    assert [each.name for each in path.parent.glob("*.damaged-*")] == ["journal.db.damaged-1"]
    assert Journal(path).read(RECAP).revealed == {"b"}
