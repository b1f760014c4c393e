"""The review in a real terminal: as import opens it, and as `r` does."""

from pathlib import Path

from recapreader.storage.imported import is_as_written
from recapreader.storage.library.load import load
from support.samples import run_program
from support.terminal import Terminal, settle_all

ARTICLE = """The Weir (2011) Movie Ending Explained

The Weir is a 2011 Irish horror film directed by Orla Tennant.

Spoilers ahead!

{story}
"""
STORIES = (
    "Who is the keeper?\n\nThe keeper is his lost sister, and she drowns him at the zenith of winter.",
    "What is the river?\n\nIt was all a dream.\n\nThey marry in spring, and keep bees for years and years.",
)


def article(folder: Path, story: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "weir.txt"
    path.write_text(ARTICLE.format(story=story), encoding="utf-8")
    return path


def test_import_opens_the_review_and_nothing_hidden_is_sent_before_a_yes(tmp_path: Path) -> None:
    source = article(tmp_path, STORIES[0])
    file = tmp_path / "weir.md"
    with Terminal(["import", str(source), "--open", "-o", str(file)], home=tmp_path) as terminal:
        terminal.wait_for("This is the line")
        terminal.settle()
        terminal.press("j", "enter", "enter", "n", "k", "z")
        terminal.settle(0.6)  # what follows a no within a moment is lost
        for word in (b"sister", b"drowns", b"zenith", b"keeper"):
            assert word not in terminal.sent
        assert is_as_written(file.read_text(encoding="utf-8"))
        terminal.press("j")
        terminal.wait_for("Open it?")
        terminal.press("y")
        terminal.wait_for("lost sister")
        terminal.press("s")
        terminal.wait_for("Saved.")
        terminal.press("q")
        assert terminal.wait_exit() == 0
    assert not is_as_written(file.read_text(encoding="utf-8"))
    assert "zenith" in load(file).recap.sections["0"].body.open()
    again = run_program(tmp_path, "import", str(source), "-o", str(file))
    assert again.returncode == 0
    assert (tmp_path / "weir.md.new").exists()


def test_twins_send_the_same_bytes(tmp_path: Path) -> None:
    terminals = []
    for number, story in enumerate(STORIES):
        home = tmp_path / str(number)
        source = article(home, story)
        assert run_program(home, "import", str(source)).returncode == 0
        terminals.append(Terminal(["the-weir"], home=home, size=(100, 30)))
    with terminals[0], terminals[1]:
        settle_all(terminals)
        for key in (
            "r",
            "k",
            "z",
            "j",
            "enter",
            "enter",
            "n",
            "]",
            "n",
            "x",
            "D",
            "z",
            "z",
            "q",
            "r",
            "k",
            "q",
            "y",
            "q",
        ):
            for terminal in terminals:
                terminal.press(key)
            settle_all(terminals, 0.6)  # what follows a no within a moment is lost
            assert terminals[0].text == terminals[1].text
            assert frames(terminals[0]) == frames(terminals[1])
        assert [terminal.wait_exit() for terminal in terminals] == [0, 0]
        assert b"This is the line" in terminals[0].sent


def frames(terminal: Terminal) -> set[bytes]:
    """What was drawn since the last look; how often one and the same frame was, only the machine's load tells."""
    return set(terminal.take().split(b"\x1b[1;1H"))


def test_without_a_terminal_import_says_where_to_review(tmp_path: Path) -> None:
    source = article(tmp_path, STORIES[0])
    ran = run_program(tmp_path, "import", str(source), "--open", "-o", str(tmp_path / "weir.md"))
    assert ran.returncode == 0
    assert "press r in the reading room" in ran.stderr
