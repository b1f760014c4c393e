"""Going through a recap again, bookmarks, reveals that hold for this time only, and journals of older schemas."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from recapreader.cli.commands import dispatch
from recapreader.core.errors import UsageError
from recapreader.core.gate import Progress
from recapreader.core.marks import Mark, parse_mark
from recapreader.session import actions
from recapreader.session.session import Place, Session
from recapreader.storage.journal import VERSION, Change, Journal, database
from recapreader.storage.library.load import load, parse_recap
from support.examples import examples
from support.samples import JOURNALS

TALE = JOURNALS / "tale.md"
RECAP = load(TALE).recap
SECTIONS = tuple(RECAP.sections)[1:]
FIRST, SECOND = parse_mark("S01E01"), parse_mark("S01E02")


def opened(path: Path, *, again: bool = False, remember: bool = True, seen: Mark | None = None) -> Session:
    return Session(RECAP, Journal(path), again=again, remember_reveals=remember, seen=seen)


def progress(session: Session) -> tuple[tuple[str, ...], str]:
    """Which sections are shown, and the mark."""
    return tuple(n for n in SECTIONS if session.view.state_of(n).value != "hidden"), str(session.view.mark or "")


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    return tmp_path / "journal.db"


@pytest.fixture
def session(journal: Path) -> Iterator[Session]:
    """A reading with two sections revealed, one of them unfolded, a mark, a place and a bookmark."""
    with closing(opened(journal)) as session:
        session.apply(actions.set_mark(session.view, FIRST, session.view.numbers()[0]))
        session.apply(actions.reveal_sections(session.view, ["2.1"]))
        session.apply(actions.unfold(session.view, ["1.1"]))
        session.apply(actions.set_bookmark(session.view, "a", Place("2.1", "0:4")))
        session.remember_place(Place("1.2", "1:3"))
        yield session


def test_a_pass_begins_all_hidden_and_the_one_before_is_kept(session: Session, journal: Path) -> None:
    session.apply(actions.peek(session.view, "2.2"))
    session.apply(actions.start_pass(session.view))
    assert progress(session) == ((), "")
    assert session.view.bookmarks() == {}
    assert session.view.resume() == Place("0")
    assert not session.view.undo
    old, new = session.passes()
    assert (old.number, old.mark, old.shown, old.sections, old.is_current) == (1, FIRST, 3, 4, False)
    assert (new.number, new.mark, new.shown, new.sections, new.is_current) == (2, None, 0, 4, True)
    assert old.began
    assert new.began
    with closing(opened(journal)) as later:
        assert later.passes() == (old, new)
        assert progress(later) == ((), "")


def test_one_can_go_back_to_a_pass_as_it_was_left(session: Session, journal: Path) -> None:
    session.apply(actions.start_pass(session.view))
    session.apply(actions.reveal_sections(session.view, ["2.2"]))
    there = actions.go_to_pass(session.view, *session.in_pass(1))
    assert there.question == "Pass 1 opens sections 1.1 to 2.1. Continue it?"
    session.apply(actions.go_to_pass(session.view, *session.in_pass(1)))
    for same in (session, opened(journal)):
        with closing(same):
            assert progress(same) == (("1.1", "1.2", "2.1"), "S01E01")
            assert "nobody aboard" in str(same.view.page("1"))
            assert same.view.bookmarks() == {"a": Place("2.1", "0:4")}
            assert [line.is_current for line in same.passes()] == [True, False]
    with closing(opened(journal)) as later:
        assert later.view.resume() == Place("1.2", "1:3")
        later.apply(actions.go_to_pass(later.view, *later.in_pass(2)))
        assert progress(later) == (("2.2",), "")


@pytest.mark.parametrize("number", [0, 2, -1])
def test_a_pass_that_is_not_there_is_told(session: Session, number: int) -> None:
    with pytest.raises(LookupError):
        session.in_pass(number)
    assert progress(session) == (("1.1", "1.2", "2.1"), "S01E01")


def test_a_pass_in_which_nothing_was_opened_is_begun_again_and_not_piled_up(journal: Path) -> None:
    with closing(opened(journal, seen=SECOND)) as session:
        session.remember_place(Place("2.1"))
        session.apply(actions.start_pass(session.view))
        session.apply(actions.start_pass(session.view))
        assert progress(session) == ((), "")
        assert len(session.passes()) == 1
    with closing(opened(journal)) as later:
        assert later.view.resume() == Place("0")


def test_what_another_window_reveals_meanwhile_stays_in_its_pass(session: Session, journal: Path) -> None:
    with closing(opened(journal)) as window:
        window.apply(actions.start_pass(window.view))
    session.apply(actions.reveal_sections(session.view, ["2.2"]))
    session.apply(actions.set_mark(session.view, SECOND, session.view.numbers()[0]))
    with closing(opened(journal)) as later:
        assert progress(later) == ((), "")
        assert [line.shown for line in later.passes()] == [4, 0]


def test_hiding_everything_hides_this_pass_only(session: Session, journal: Path) -> None:
    session.apply(actions.start_pass(session.view))
    session.apply(actions.reveal_sections(session.view, ["1.1"]))
    session.apply(actions.hide_all(session.view))
    with closing(opened(journal)) as later:
        assert [line.shown for line in later.passes()] == [3, 0]


def test_forgetting_forgets_all_passes(session: Session, journal: Path) -> None:
    session.apply(actions.start_pass(session.view))
    session.apply(actions.reveal_sections(session.view, ["1.1"]))
    session.forget()
    with closing(opened(journal)) as later:
        assert [(line.number, line.shown, line.is_current) for line in later.passes()] == [(1, 0, True)]


def test_passes_work_where_nothing_can_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with closing(opened(tmp_path / "file" / "journal.db")) as session:
        session.apply(actions.reveal_sections(session.view, ["1.1"]))
        session.apply(actions.start_pass(session.view))
        assert session.warning
        assert progress(session) == ((), "")
        assert [line.shown for line in session.passes()] == [1, 0]
        session.apply(actions.go_to_pass(session.view, *session.in_pass(1)))
        assert progress(session) == (("1.1",), "")


@dataclass
class Model:
    """What any number of passes ought to come to."""

    passes: list[Progress] = field(default_factory=lambda: [Progress()])
    here: int = 0

    @property
    def now(self) -> Progress:
        return self.passes[self.here]

    def matches(self, session: Session) -> bool:
        mark = self.now.mark
        passed = {n for n in SECTIONS if mark and mark.reaches(RECAP.sections[n].after or SECOND)}
        shown = tuple(n for n in SECTIONS if n in self.now.revealed | passed)
        current = [line.number for line in session.passes() if line.is_current]
        return progress(session) == (shown, str(mark or "")) and current == [self.here + 1]

    def follow(self, act: str, what: str, session: Session) -> None:
        """Do to this what was done to the reading."""
        match act:
            case "reveal":
                self.passes[self.here] = replace(self.now, revealed=self.now.revealed | {what})
            case "hide":
                self.passes[self.here] = replace(self.now, revealed=self.now.revealed - {what})
            case "mark":
                self.passes[self.here] = replace(self.now, mark=parse_mark(what) if what else None)
            case "hide all":
                self.passes[self.here] = Progress()
            case "go" if int(what) <= len(self.passes):
                self.here = int(what) - 1
            case "start" if len(session.passes()) > len(self.passes):
                self.here = len(self.passes)
                self.passes.append(Progress())
            case "start":
                assert self.now == Progress()


def do(act: str, what: str, session: Session) -> None:
    match act:
        case "reveal":
            session.apply(actions.reveal_sections(session.view, [what]))
        case "hide":
            session.apply(actions.hide(session.view, what))
        case "mark":
            session.apply(actions.set_mark(session.view, parse_mark(what) if what else None, session.view.numbers()[0]))
        case "hide all":
            session.apply(actions.hide_all(session.view))
        case "go" if int(what) <= len(session.passes()):
            session.apply(actions.go_to_pass(session.view, *session.in_pass(int(what))))
        case "start":
            session.apply(actions.start_pass(session.view))


ACTS = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(("reveal", "hide")), st.sampled_from(SECTIONS)),
        st.tuples(st.just("mark"), st.sampled_from(("", "S01E01", "S01E02"))),
        st.tuples(st.sampled_from(("start", "hide all", "reopen")), st.just("")),
        st.tuples(st.just("go"), st.sampled_from("123")),
    ),
    max_size=12,
)


@settings(max_examples=examples(25), deadline=None)
@given(ACTS)
def test_every_pass_keeps_what_was_opened_in_it(acts: list[tuple[str, str]]) -> None:
    model = Model()
    with TemporaryDirectory() as folder:
        session = opened(Path(folder) / "journal.db")
        for act, what in acts:
            if act == "reopen":
                session.close()
                session = opened(Path(folder) / "journal.db")
            do(act, what, session)
            model.follow(act, what, session)
            assert model.matches(session)
        session.close()


# Bookmarks.


def test_bookmarks_are_kept_by_name(journal: Path) -> None:
    with closing(opened(journal)) as session:
        session.apply(actions.reveal_sections(session.view, ["2.1"]))
        for name, number in (("b", "2.1"), ("a", "2.2"), ("B", "0"), ("c", "1.1")):
            session.apply(actions.set_bookmark(session.view, name, Place(number, "2:10")))
        session.apply(actions.set_bookmark(session.view, "c", Place("1.1")))
        kept = {"B": Place("0", "2:10"), "a": Place("2.2", "2:10"), "b": Place("2.1", "2:10")}
        assert session.view.bookmarks() == kept
        assert list(session.view.bookmarks()) == sorted(kept)
    with closing(opened(journal)) as later:
        assert later.view.bookmarks() == kept
        later.apply(actions.set_bookmark(later.view, "a", Place("1.1")))
        assert later.view.bookmarks()["a"] == Place("1.1")


def test_a_bookmark_follows_a_section_that_was_read_and_stays_by_number_in_a_hidden_one(journal: Path) -> None:
    with closing(opened(journal)) as session:
        session.apply(actions.set_mark(session.view, SECOND, session.view.numbers()[0]))
        session.apply(actions.reveal_sections(session.view, ["2.1"]))
        session.apply(actions.set_bookmark(session.view, "r", Place("2.1")))
        session.apply(actions.hide_all(session.view))
        session.apply(actions.set_bookmark(session.view, "h", Place("2.1")))
    edited = TALE.read_text(encoding="utf-8").replace("## A letter", "## A new one\n\nText.\n\n## A letter")
    with closing(Session(parse_recap(edited, "tale").recap, Journal(journal))) as later:
        assert later.view.bookmarks() == {"r": Place("2.2"), "h": Place("2.1")}
    shorter = TALE.read_text(encoding="utf-8").partition("# The second storm")[0]
    with closing(Session(parse_recap(shorter, "tale").recap, Journal(journal))) as later:
        assert later.view.bookmarks() == {}


@pytest.mark.parametrize("name", ["", "ab", "1", "é", " ", "▒"])
def test_a_bookmark_has_a_letter_for_its_name(session: Session, name: str) -> None:
    with pytest.raises(ValueError, match="is one letter"):
        session.apply(actions.set_bookmark(session.view, name, Place("1.1")))


@pytest.mark.parametrize("detail", ["", "1", "1:", ":1", "a:b", "-1:2", "²:1", "9" * 5000 + ":1", "1:2:3"])
def test_a_place_whose_detail_is_none_of_ours_is_the_beginning_of_its_section(detail: str) -> None:
    assert Place("1", detail).text_and_offset == (0, 0)
    assert Place("1", "3:14").text_and_offset == (3, 14)


# Reveals for this time only.


def test_reveals_may_hold_for_this_time_only(journal: Path) -> None:
    with closing(opened(journal)) as before:
        before.apply(actions.reveal_sections(before.view, ["1.1", "1.2"]))
    with closing(opened(journal, remember=False)) as session:
        assert progress(session) == (("1.1", "1.2"), "")
        session.apply(actions.reveal_sections(session.view, ["2.1"]))
        session.apply(actions.unfold(session.view, ["1.1"]))
        session.apply(actions.hide(session.view, "1.2"))
        session.apply(actions.set_mark(session.view, FIRST, session.view.numbers()[0]))
        assert progress(session) == (("1.1", "1.2", "2.1"), "S01E01")
    with closing(opened(journal)) as later:
        later.apply(actions.set_mark(later.view, None, later.view.numbers()[0]))
        assert progress(later) == (("1.1",), "")
        assert "nobody aboard" not in str(later.view.page("1"))


def test_what_a_hide_took_is_not_brought_back_for_good_by_taking_the_hide_back(journal: Path) -> None:
    with closing(opened(journal)) as before:
        before.apply(actions.reveal_sections(before.view, ["1.1"]))
    with closing(opened(journal, remember=False)) as session:
        session.apply(actions.hide(session.view, "1.1"))
        back = actions.take_back(session.view)
        assert back
        session.apply(back)
        assert progress(session) == (("1.1",), "")
    with closing(opened(journal)) as later:
        assert progress(later) == ((), "")


# On the command line.


def shown(journal: Path, console: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert dispatch(["--journal", str(journal), *arguments, str(TALE)]) == 0
    return console.readouterr().out


def test_again_begins_afresh(session: Session, journal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "The letter names one" in shown(journal, capsys, "read")
    assert "They light it by hand" not in shown(journal, capsys, "read", "--again")
    assert "They light it by hand" not in shown(journal, capsys, "read")
    seen = shown(journal, capsys, "--again", "--seen", "S01E01")
    assert "They light it by hand" in seen
    assert "The letter names one" not in seen
    assert "They light it by hand" not in shown(journal, capsys, "show", "--mine")
    assert session.passes()[0].shown == 3
    assert len(session.passes()) == 2


def test_again_without_a_title_is_told(journal: Path) -> None:
    with pytest.raises(UsageError, match="--again needs a title"):
        dispatch(["--journal", str(journal), "read", "--again"])


def test_the_last_read_comes_first_whatever_the_clocks_say(journal: Path) -> None:
    with closing(Journal(journal)) as one:
        one.write("id early", [Change("position", "number 0")])
        late = one.events()[0]
        one.write("id late", [Change("position", "number 0")])
        with closing(sqlite3.connect(journal)) as raw, raw:
            raw.execute("update events set at = '2099-01-01T00:00:00+00:00' where id = ?", (late.id,))
        assert list(one.last_read()) == ["id late", "id early"]


# Journals of older schemas.


@pytest.fixture
def first_release(tmp_path: Path) -> Path:
    """A journal as the first release wrote it."""
    path = tmp_path / "v1.db"
    shutil.copy(JOURNALS / "v1.db", path)
    return path


def rows(path: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.execute(sql))


def test_a_journal_of_the_first_release_opens_as_it_was_left(first_release: Path) -> None:
    assert rows(first_release, "pragma user_version") == [(1,)]
    device = rows(first_release, "select id from device")
    with closing(opened(first_release)) as session:
        assert progress(session) == (("1.1", "1.2", "2.1"), "S01E01")
        assert "nobody aboard" in str(session.view.page("1"))
        assert session.view.resume() == Place("2.1", "0:0")
        session.apply(actions.start_pass(session.view))
        assert [line.shown for line in session.passes()] == [3, 0]
        session.apply(actions.go_to_pass(session.view, *session.in_pass(1)))
        assert progress(session) == (("1.1", "1.2", "2.1"), "S01E01")
    assert rows(first_release, "pragma user_version") == [(VERSION,)]
    assert rows(first_release, "select id from device") == device
    assert rows(first_release, "select count(*) from events where recap = 'id gone'") == [(1,)]


def test_a_migration_that_fails_leaves_the_file_as_it_was(first_release: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = rows(first_release, "select * from events")
    with monkeypatch.context() as patch:
        patch.setattr(database, "_MIGRATIONS", (*database._MIGRATIONS, "create table more (id); no such statement"))
        patch.setattr(database, "VERSION", VERSION + 1)
        with closing(opened(first_release)) as session:
            assert progress(session) == ((), "")
            assert session.warning
    assert rows(first_release, "pragma user_version") == [(1,)]
    assert rows(first_release, "select * from events") == before
    with closing(opened(first_release)) as session:
        assert progress(session) == (("1.1", "1.2", "2.1"), "S01E01")


def test_a_pass_in_an_old_journal_stays_a_pass(first_release: Path) -> None:
    with closing(sqlite3.connect(first_release)) as raw, raw:
        key, *_ = raw.execute("select recap from events where kind = 'reveal'").fetchone()
        new = ("0" * 32, "f" * 32, 50, "2026-01-01T00:00:00+00:00", key, "pass", "", "")
        raw.execute("insert into events values (?, ?, ?, ?, ?, ?, ?, ?)", new)
    with closing(opened(first_release)) as session:
        assert progress(session) == ((), "")
        assert [line.shown for line in session.passes()] == [3, 0]
