"""Carrying a journal elsewhere: journals as JSON lines, and the union of two of them."""

import json
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from recapreader.cli.commands import dispatch
from recapreader.core.errors import ContentError, UsageError
from recapreader.session import actions
from recapreader.session.session import Session
from recapreader.storage.journal import (
    BACK,
    EVERYTHING,
    INLINE,
    Change,
    Event,
    Journal,
    PassState,
    TwoOfOneIdError,
    fold,
    passes,
)
from recapreader.storage.journal.events import Kind, order, union, unsettled
from recapreader.storage.journal.lines import to_lines
from recapreader.storage.library.load import load
from support.examples import examples
from support.samples import JOURNALS

TALE = JOURNALS / "tale.md"
DEVICES = ("a" * 32, "b" * 32, "c" * 32)
PASSES = ("", "1" * 32, "2" * 32)
AT = "2024-05-31T20:15:00+00:00"

# Histories: what up to three machines may ever have written, and which machine's file holds which of it.

KEYS = ("#x", "#y")
STEPS = tuple(f"{length} {'a' * 20}" for length in (3, 40))
WHAT: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "reveal": (KEYS, ("", INLINE)),
    "step": (KEYS, STEPS),
    "hide": ((*KEYS, EVERYTHING), ("", INLINE)),
    "mark": (("",), ("", "S01E01", "S01E02", "ch 5", "no mark")),
    "pass": (("",), ("", BACK)),
    "bookmark": (("", "number 1", "key #x"), ("a", "b 1:2")),
    "position": (("number 1.2", "key #x"), ("", "1:2")),
    "forget": (("",), ("",)),
}
"""What each kind of event may be about, and what it may say."""
whats = st.one_of(
    [
        st.tuples(st.just(kind), st.sampled_from(sections), st.sampled_from(values))
        for kind, (sections, values) in WHAT.items()
    ]
)
events = st.builds(
    lambda what, **fields: Event(kind=what[0], section=what[1], value=what[2], **fields),
    what=whats,
    id=st.integers(0, 16**32 - 1).map("{:032x}".format),
    device=st.sampled_from(DEVICES),
    counter=st.integers(1, 8),
    at=st.sampled_from((AT, "1970-01-01T00:00:00+00:00", "2099-12-31T23:59:59+00:00")),
    recap=st.sampled_from(("id one", "id two")),
    pass_id=st.sampled_from(PASSES),
)
histories = st.lists(events, max_size=24, unique_by=lambda event: event.id)
shared = st.lists(
    st.tuples(events, st.tuples(st.booleans(), st.booleans(), st.booleans())),
    max_size=24,
    unique_by=lambda pair: pair[0].id,
).map(lambda pairs: [unsettled(event for event, held in pairs if held[machine]) for machine in range(3)])


def of(recap: str, history: Iterable[Event]) -> list[Event]:
    return [event for event in history if event.recap == recap]


@given(shared)
def test_a_union_is_commutative_associative_and_idempotent(files: list[frozenset[Event]]) -> None:
    one, two, three = files
    assert union(one, two) == union(two, one)
    assert union(union(one, two), three) == union(one, union(two, three))
    assert union(one, one) == one
    assert union(union(one, two), two) == union(one, two)


@given(histories)
def test_what_is_settled_does_not_matter(history: list[Event]) -> None:
    for recap in ("id one", "id two"):
        assert passes(of(recap, unsettled(history))) == passes(of(recap, history))


def named(turn: Event) -> str:
    """The pass that an event begins or goes back to."""
    return turn.pass_id if turn.value == BACK else turn.pass_id or turn.id


def is_open(section: str, history: list[Event], *, inline: bool) -> bool:
    """By the letter of the rule: it was revealed in the current pass, and nothing later hid it."""
    last_forgotten = max((order(event) for event in history if event.kind == "forget"), default=(0, False, (), "", ""))
    living = [event for event in history if order(event) > last_forgotten]
    turns = sorted((event for event in living if event.kind == "pass"), key=order)
    current = named(turns[-1]) if turns else ""
    begun = [order(turn) for turn in turns if turn.value != BACK and named(turn) == current]
    in_pass = [event for event in living if event.pass_id == current and all(order(event) > each for each in begun)]
    value = INLINE if inline else ""
    reveals = [event for event in in_pass if (event.kind, event.section, event.value) == ("reveal", section, value)]
    hides = [event for event in in_pass if event.kind == "hide"]
    hides = [each for each in hides if each.section == EVERYTHING or (each.section, each.value) == (section, value)]
    if not inline:  # a step after a reveal leaves the section open in part
        hides += [event for event in in_pass if (event.kind, event.section) == ("step", section)]
    return any(all(order(hide) < order(reveal) for hide in hides) for reveal in reveals)


@given(shared)
def test_nothing_is_open_after_a_merge_whose_latest_event_hid_it(files: list[frozenset[Event]]) -> None:
    history = of("id one", union(union(files[0], files[1]), files[2]))
    remembered = fold(history)
    for section in ("#x", "#y"):
        assert (section in remembered.revealed) == is_open(section, history, inline=False)
        assert (section in remembered.unfolded) == is_open(section, history, inline=True)


@given(histories, st.randoms(use_true_random=False))
def test_clocks_and_the_order_of_lines_do_not_matter(history: list[Event], random: "object") -> None:
    assert hasattr(random, "shuffle")
    clocks = [event.at for event in history]
    random.shuffle(clocks)
    elsewhere = [replace(event, at=at) for event, at in zip(history, clocks, strict=True)]
    random.shuffle(elsewhere)
    assert fold(of("id one", elsewhere)) == fold(of("id one", history))


TIED: list[tuple[tuple[str, str, str], tuple[str, str, str], PassState]] = [
    (("reveal", "#x", ""), ("hide", "#x", ""), PassState()),
    (("reveal", "#x", ""), ("hide", EVERYTHING, ""), PassState()),
    (("reveal", "#x", INLINE), ("hide", "#x", INLINE), PassState()),
    (("step", "#x", STEPS[0]), ("hide", "#x", ""), PassState()),
    (("reveal", "#x", ""), ("step", "#x", STEPS[1]), PassState(steps=(("#x", STEPS[1]),))),
    (("step", "#x", STEPS[1]), ("step", "#x", STEPS[0]), PassState(steps=(("#x", STEPS[0]),))),
    (("mark", "", "S01E02"), ("mark", "", ""), PassState()),
    (("mark", "", "S01E10"), ("mark", "", "S01E09"), PassState(mark="S01E09")),
    (("reveal", "#x", ""), ("forget", "", ""), PassState()),
]
"""What two devices did at the same counter: the second leaves less open."""


@pytest.mark.parametrize(("opens", "hides", "state"), TIED)
@pytest.mark.parametrize("devices", [DEVICES[:2], DEVICES[1::-1]])
def test_on_a_tie_hiding_wins_whatever_the_devices_are_called(
    opens: tuple[Kind, str, str], hides: tuple[Kind, str, str], state: PassState, devices: tuple[str, str]
) -> None:
    for ids in ("0" * 32, "f" * 32), ("f" * 32, "0" * 32):
        one, two = (
            Event(id_, device, 1, AT, "id one", *what)
            for id_, device, what in zip(ids, devices, (opens, hides), strict=True)
        )
        assert fold([one, two]) == fold([two, one]) == state


@given(st.sampled_from([each for each in get_args(Kind) if each != "reveal"]), st.text(max_size=3))
def test_only_a_reveal_reveals(kind: Kind, value: str) -> None:
    event = Event("0" * 32, DEVICES[0], 1, AT, "id one", kind, "#x", value)
    assert not fold([event]).revealed | fold([event]).unfolded


# The same through real files.


@settings(max_examples=examples(20), deadline=None)
@given(shared)
def test_journals_that_took_each_other_in_export_the_same_lines(files: list[frozenset[Event]]) -> None:
    with TemporaryDirectory() as folder, _journals(Path(folder)) as (one, two):
        assert one.merge(files[0]) == len(files[0])
        two.merge(files[1])
        mine, theirs = one.events(), two.events()
        one.merge(theirs)
        two.merge(mine)
        assert list(to_lines(one.events())) == list(to_lines(two.events()))
        assert one.merge(two.events()) == 0
        one.write("id one", [Change("reveal", "#x")])
        (written,) = set(one.events()) - set(two.events())
        assert all(order(written) > order(event) for event in two.events())


class _journals:  # noqa: N801 - it reads as a function
    def __init__(self, folder: Path) -> None:
        self.pair = Journal(folder / "one.db"), Journal(folder / "two.db")

    def __enter__(self) -> tuple[Journal, Journal]:
        return self.pair

    def __exit__(self, *_: object) -> None:
        for journal in self.pair:
            journal.close()


def run(journal: Path, *arguments: str) -> int:
    return dispatch(["--journal", str(journal), "journal", *arguments])


@pytest.fixture
def read(tmp_path: Path) -> Path:
    """A journal with something in it."""
    path = tmp_path / "read.db"
    with closing(Journal(path)) as journal:
        journal.write("id one", [Change("reveal", "#x"), Change("mark", value="S01E01")])
    return path


@pytest.fixture
def exported(read: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """What it exports."""
    assert run(read, "export") == 0
    path = tmp_path / "exported.jsonl"
    path.write_text(capsys.readouterr().out, encoding="ascii")
    return path


def test_what_is_exported_can_be_taken_in_and_is_the_same_again(
    exported: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "other.db"
    assert run(other, "merge", str(exported)) == 0
    assert capsys.readouterr().err == "merged: 2 events, 2 of them new\n"
    assert run(other, "merge", str(exported)) == 0
    assert capsys.readouterr().err == "merged: 2 events, 0 of them new\n"
    assert run(other, "export") == 0
    assert capsys.readouterr().out == exported.read_text(encoding="ascii")


def test_two_machines_sync_through_a_folder(read: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other, folder = tmp_path / "other.db", tmp_path / "shared"
    folder.mkdir()
    for journal, said in ((read, "0 other machines: 0"), (other, "1 other machine: 2"), (read, "1 other machine: 0")):
        assert run(journal, "sync", str(folder)) == 0
        assert capsys.readouterr().err == f"synced with {said} new events\n"
    with closing(Journal(other)) as elsewhere:
        elsewhere.write("id one", [Change("reveal", "#y")])
    assert run(other, "sync", str(folder)) == run(read, "sync", str(folder)) == 0
    capsys.readouterr()
    printed = []
    for journal in (read, other):
        run(journal, "export")
        printed.append(capsys.readouterr().out)
    assert printed[0] == printed[1]
    assert printed[0].count("\n") == 3
    assert len(list(folder.iterdir())) == 2


def test_what_is_no_journal_keeps_no_machine_from_syncing(read: Path, tmp_path: Path) -> None:
    folder = tmp_path / "shared"
    folder.mkdir()
    (folder / "a.jsonl").write_text("half a fi", encoding="utf-8")
    with pytest.raises(ContentError, match="not JSON"):
        run(read, "sync", str(folder))
    assert len(list(folder.glob("recapreader-*.jsonl"))) == 1
    with pytest.raises(UsageError, match="no such folder"):
        run(read, "sync", str(tmp_path / "none"))


def test_one_title_is_exported_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "journal.db"
    key = load(TALE).recap.key
    with closing(Journal(path)) as journal:
        journal.write("id other", [Change("reveal", "#x")])
        journal.write(key, [Change("reveal", "#boat")])
    assert run(path, "export", str(TALE)) == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert json.loads(line)["recap"] == key


HOSTILE_NAME = "\x1b]0;OWNED\x07 0:0"
Spoil = Callable[[dict[str, object]], object]
BAD: list[tuple[str | bytes | Spoil, str]] = [
    ("x", "not JSON"),
    (b"\xff\xfe", "not JSON"),
    ("[" * 100_000, "not JSON"),
    ("[]", "not a JSON object"),
    ("{}", '"version" must be'),
    ('"' + "x" * (1 << 20) + '"', "longer than 1 MiB"),
    (lambda line: line.update(version=3), "newer recapreader; update"),
    (lambda line: line.update(version="1"), '"version" must be'),
    (lambda line: line.pop("section"), '"section" is missing'),
    (lambda line: line.update(more=1), "an unknown key"),
    (lambda line: line.update(id="x"), '"id" must be'),
    (lambda line: line.update(device=None), '"device" must be'),
    (lambda line: line.update(counter=0), '"counter" must be'),
    (lambda line: line.update(counter=True), '"counter" must be'),
    (lambda line: line.update(counter=1.5), '"counter" must be'),
    (lambda line: line.update(counter=1 << 60), '"counter" must be'),
    (lambda line: line.update(at="yesterday"), '"at" must be'),
    (lambda line: line.update(recap=["id one"]), '"recap" must be'),
    (lambda line: line.update(recap="\ud800"), '"recap" must be'),
    (lambda line: line.update(kind="reveal all"), '"kind" must be'),
    (lambda line: line.update(kind=[]), '"kind" must be'),
    (lambda line: line.update(section=1), '"section" must be'),
    (lambda line: line.update(value=1), '"value" must be'),
    (lambda line: line.update(value="half"), '"value" of a reveal must be'),
    (lambda line: line.update(kind="pass", section="", value="first"), '"value" of a pass must be'),
    (lambda line: line.update(pass_id="first"), '"pass_id" must be'),
    (lambda line: line.update(counter=(1 << 48) + 1), '"counter" must be'),
    (lambda line: line.update(recap="x" * 70_001), '"recap" must be'),
    (lambda line: line.update(section="#" * 2_000), '"section" must be'),
    (lambda line: line.update(section="number 1"), '"section" of a reveal must be'),
    (lambda line: line.update(section=EVERYTHING), '"section" of a reveal must be'),
    (lambda line: line.update(kind="mark", value="S01"), '"section" of a mark must be empty'),
    (lambda line: line.update(kind="position", section=f"number {'9' * 5_000}.1"), '"section" must be'),
    (lambda line: line.update(kind="position", section=f"number {'9' * 10}.1"), '"section" of a position must be'),
    (lambda line: line.update(kind="bookmark", section="number 1", value=HOSTILE_NAME), '"value" of a bookmark must'),
    (lambda line: line.update(kind="bookmark", section="number 1", value="é"), '"value" of a bookmark must begin'),
    (lambda line: line.update(kind="step", value=STEPS[0]), '"section" of a step must be'),
    (lambda line: line.update(kind="step", section="number 1", value="12"), '"value" of a step must be'),
    (lambda line: line.update(kind="step", section="number 1", value=f"0 {'a' * 20}"), '"value" of a step must be'),
    (lambda line: line.update(kind="hide", section="number 1", value=INLINE), '"section" of a hide must be'),
    (lambda line: line.update(section="#z"), "a different event with this id"),
]


@pytest.mark.parametrize(("bad", "told"), BAD, ids=[str(number) for number in range(len(BAD))])
def test_a_bad_line_is_told_with_its_place_and_nothing_of_the_file_is_taken(
    bad: str | bytes | Spoil, told: str, read: Path, exported: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good = json.loads(exported.read_text(encoding="ascii").splitlines()[0])
    fresh = {**good, "id": "0" * 32, "section": "#new"}
    if callable(bad):
        bad(good)
        bad = json.dumps(good)
    written = bad if isinstance(bad, bytes) else bad.encode()
    exported.write_bytes(json.dumps(fresh).encode() + b"\n\n" + written + b"\n")
    before = capsys.readouterr(), run(read, "export")
    held = capsys.readouterr().out
    assert before[1] == 0
    with pytest.raises(ContentError) as error:
        run(read, "merge", str(exported))
    assert str(error.value).startswith(f"{exported}:3: ")
    assert told in str(error.value)
    assert str(error.value).endswith("; nothing was merged")
    assert run(read, "export") == 0
    assert capsys.readouterr().out == held


def test_two_events_of_one_id_are_refused_within_a_file_too() -> None:
    event = Event("0" * 32, DEVICES[0], 1, AT, "id one", "reveal", "#x", "")
    with pytest.raises(TwoOfOneIdError):
        union([], [event, replace(event, section="#y")])


@pytest.mark.parametrize("name", ["nowhere.jsonl", "."])
def test_a_file_that_cannot_be_read_is_told(
    name: str, tmp_path: Path, read: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ContentError, match="cannot be read; name one"):
        run(read, "merge", name)


def test_an_older_copy_does_not_bring_back_what_was_forgotten(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "journal.db"
    with closing(Session(load(TALE).recap, Journal(path))) as session:
        session.apply(actions.reveal_sections(session.view, ["1.1"]))
    assert run(path, "export") == 0
    copy = tmp_path / "copy.jsonl"
    copy.write_text(capsys.readouterr().out, encoding="ascii")
    assert run(path, "forget", str(TALE)) == 0
    assert run(path, "merge", str(copy)) == 0
    assert capsys.readouterr().err.endswith("merged: 1 events, 0 of them new\n")
    with closing(Journal(path)) as journal:
        assert [event.kind for event in journal.events()] == ["forget"]


@pytest.mark.long
def test_one_journal_flows_into_another_through_a_pipe(read: Path, tmp_path: Path) -> None:
    program = [sys.executable, "-m", "recapreader", "--journal"]
    export = subprocess.run([*program, str(read), "journal", "export"], capture_output=True, check=True)
    other = tmp_path / "other.db"
    merge = [*program, str(other), "journal", "merge", "-"]
    subprocess.run(merge, input=export.stdout, capture_output=True, check=True)
    with closing(Journal(read)) as one, closing(Journal(other)) as two:
        assert set(one.events()) == set(two.events()) != set()


# What was made to do harm.

HOSTILE: list[dict[str, object]] = [
    {"kind": "position", "section": "number 999999999.999999999", "value": "999999999:999999999"},
    {"kind": "position", "section": "number 1.1", "value": "\x1b]52;c;AAAA\x07"},
    {"kind": "position", "section": "key ", "value": ""},
    {"kind": "bookmark", "section": "number 000000001.000000001", "value": "a " + "9" * 64},
    {"kind": "bookmark", "section": "key \x1b]0;OWNED\x07", "value": "b"},
    {"kind": "mark", "value": "\x1b]0;OWNED\x07"},
    {"kind": "mark", "value": "S" + "9" * 99},
    {"kind": "reveal", "section": "\x1b]0;OWNED\x07"},
    {"kind": "step", "section": "number 1", "value": "999999999 " + "f" * 64},
    {"kind": "pass", "pass_id": "e" * 32, "value": "back"},
    {"kind": "reveal", "section": "#boat", "counter": 1 << 48},
    {"kind": "mark", "value": "S01E01", "counter": 1 << 48, "at": "9999-99-99T99:99:99+00:00"},
]
"""Lines that keep to every bound, and mean nothing or something extreme."""


@pytest.fixture
def poisoned(tmp_path: Path) -> Path:
    """A journal that took all of them in."""
    lines = []
    for number, what in enumerate(HOSTILE, 1):
        plain = {"version": 2, "id": f"{number:032x}", "device": DEVICES[0], "counter": number, "at": AT}
        plain |= {"recap": load(TALE).recap.key, "section": "", "value": "", "pass_id": ""}
        lines.append(json.dumps(plain | what))
    file = tmp_path / "hostile.jsonl"
    file.write_text("\n".join(lines), encoding="ascii")
    assert run(tmp_path / "poisoned.db", "merge", str(file)) == 0
    return tmp_path / "poisoned.db"


def test_no_line_ends_a_reading_or_steers_a_terminal(
    poisoned: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", None)
    capsys.readouterr()
    for command in (["show", "--mine"], ["read"], ["read", "--plain"]):
        assert dispatch(["--journal", str(poisoned), *command, str(TALE)]) == 0
        output = capsys.readouterr()
        assert "\x1b" not in output.out + output.err
    with closing(Session(load(TALE).recap, Journal(poisoned))) as session:
        assert [session.view.page(part.number) for part in session.view.parts()]
        assert all(letter.isascii() and letter.isalpha() for letter in session.view.bookmarks())
        session.passes()
        for action in (actions.reveal_all(session.view), actions.hide_all(session.view)):
            session.apply(action)


def test_after_the_highest_counter_hiding_still_lasts_and_ones_own_export_is_taken_in(
    poisoned: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with closing(Session(load(TALE).recap, Journal(poisoned))) as session:
        session.apply(actions.hide_all(session.view))
    with closing(Session(load(TALE).recap, Journal(poisoned))) as session:
        assert not session.view.state.revealed
    capsys.readouterr()
    assert run(poisoned, "export") == 0
    copy = tmp_path / "copy.jsonl"
    copy.write_text(capsys.readouterr().out, encoding="ascii")
    for journal in (poisoned, tmp_path / "elsewhere.db"):
        assert run(journal, "merge", str(copy)) == 0


def test_a_poisoned_recap_can_be_forgotten(poisoned: Path) -> None:
    assert run(poisoned, "forget", str(TALE)) == 0
    with closing(Journal(poisoned)) as journal:
        assert {event.kind for event in journal.events()} == {"forget"}


def test_rows_that_are_out_of_bounds_count_for_nothing(read: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with closing(sqlite3.connect(read)) as raw, raw:
        raw.execute("update events set value = ? where kind = 'mark'", ("x" * 5_000,))
        raw.execute("update events set section = ? where kind = 'reveal'", ("number 1",))
    with closing(Journal(read)) as journal:
        assert journal.read("id one") == PassState()
    assert run(read, "export") == 0
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("called", ["gone", "GONE", "Gone Tale", "gone tale · 1999", "some/where/gone.md"])
def test_a_recap_whose_file_is_gone_can_be_forgotten(called: str, tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    with closing(Journal(path)) as journal:
        journal.write("gone · Gone Tale · 1999", [Change("reveal", "#x")])
        journal.write("id other", [Change("reveal", "#x")])
    assert run(path, "forget", called) == 0
    with closing(Journal(path)) as journal:
        assert journal.recaps() == ["id other"]


def test_a_recap_can_be_forgotten_by_its_key(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    with closing(Journal(path)) as journal:
        journal.write("id other", [Change("reveal", "#x")])
    for wrong in (["--key", "id another"], [], ["title", "--key", "id other"]):
        with pytest.raises(UsageError):
            run(path, "forget", *wrong)
    assert run(path, "forget", "--key", "id other") == 0
    with closing(Journal(path)) as journal:
        assert journal.recaps() == []
