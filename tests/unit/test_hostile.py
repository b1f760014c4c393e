"""Hostile files: reading one gives a recap or our own reason, soon, and never anything else."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from recapreader.cli.main import main
from recapreader.core import gate
from recapreader.core.gate import Progress
from recapreader.core.recap import Recap
from recapreader.core.sanitize import clean, one_line
from recapreader.render.json_document import to_json
from recapreader.render.text import to_text
from recapreader.storage.library.load import LARGEST_FILE, Loaded, decode, load, parse_recap
from recapreader.storage.library.problems import Unreadable
from support.examples import examples, few
from support.samples import REPOSITORY, environment, loaded, recap_of, text_of

HEAD = b"---\ntitle: T\n---\n"


def written(folder: Path, data: bytes) -> Path:
    path = folder / "file.md"
    path.write_bytes(data)
    return path


def read_or_reason(data: bytes | str) -> Loaded | str:
    try:
        return parse_recap(data if isinstance(data, str) else decode(data), "slug")
    except Unreadable as reason:
        return str(reason)


def everything(recap: Recap) -> str:
    """All that any front end could show of a recap with everything open."""
    progress = Progress(revealed=frozenset(recap.sections), unfolded=frozenset(recap.sections))
    pages = [gate.page(recap, progress, part.number) for part in recap.parts]
    summary = gate.summary(recap, progress)
    return "\n".join(to_text(summary, pages, width=40, advisories=True)) + to_json(summary, pages, advisories=True)


@pytest.mark.parametrize(
    ("data", "premise"),
    [
        (b"\xef\xbb\xbf" + HEAD + b"Text.", "Text."),
        (HEAD.replace(b"\n", b"\r\n") + b"One\r\n\r\nTwo\r\n", "One\n\nTwo\n"),
        (HEAD.replace(b"\n", b"\r") + b"One\r\rTwo\r", "One\n\nTwo\n"),
        (HEAD + b"a\0b", "ab"),
        (HEAD + b"a\x0b\x0c\x1b\x7fb", "ab"),
        (HEAD + "a\u0085b\u2028c\u2029d".encode(), "a\nb\nc\nd"),
        (HEAD + "a\u202e\u2066\u200b\ufeff\u00adb".encode(), "ab"),
        (HEAD + b"\x1b[31mred\x1b[0m \x1b]0;title\x07 \x9b".replace(b"\x9b", "\x9b".encode()), "[31mred[0m ]0;title "),
        (HEAD + b"a\r\r\n\n\rb", "a\n\n\n\nb"),
        (HEAD + "a\ufdd00\ufdd1b\ufdef".encode(), "a0b"),
    ],
)
def test_what_steers_a_terminal_is_taken_out_at_the_door(tmp_path: Path, data: bytes, premise: str) -> None:
    recap = load(written(tmp_path, data)).recap
    assert recap.front.title == "T"
    assert recap.sections["0"].body.open() == premise


@pytest.mark.parametrize("ends", [b"\n", b"\r\n", b"\r"])
def test_headings_are_cut_whatever_ends_the_lines(tmp_path: Path, ends: bytes) -> None:
    data = HEAD + b"Premise\n## A {.open}\nbody\n## B\nSECRET\n"
    recap = load(written(tmp_path, data.replace(b"\n", ends))).recap
    assert list(recap.sections) == ["0", "1", "2"]
    assert recap.sections["1"].is_open


@pytest.mark.parametrize("separator", ["\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029"])
def test_no_odd_line_end_hides_a_heading_from_the_cut(separator: str) -> None:
    recap = recap_of(f"Premise{separator}## A\nSECRET\n")
    assert "SECRET" not in text_of(recap, "0") or separator in "\x0b\x0c\x1c\x1d\x1e"


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [
        (b"\xff\xfe", 1, 1),
        (HEAD + b"abc\xff", 4, 4),
        (HEAD + b"\xed\xa0\x80", 4, 1),
        (HEAD + b"\xc0\xaf", 4, 1),
        (HEAD + b"\xf4\x90\x80\x80", 4, 1),
        ("---\ntitle: Été".encode("latin-1"), 2, 8),
        ("---\ntitle: x\n".encode("utf-16"), 1, 1),
        (HEAD + "café".encode()[:-1], 4, 4),
    ],
)
def test_invalid_utf8_is_refused_with_its_place(tmp_path: Path, data: bytes, line: int, column: int) -> None:
    with pytest.raises(Unreadable) as refused:
        load(written(tmp_path, data))
    problem = refused.value.problem
    assert (problem.line, problem.column, problem.code) == (line, column, "F005")


@pytest.mark.parametrize(
    "entity",
    ["&#27;[31m", "&#x1b;", "&#x9b;", "&#0;", "&#x202e;", "&#8238;", "&rlm;", "&ZeroWidthSpace;", "&shy;", "&#xfeff;",
     "&#xd800;", "&#x2028;", "&#13;", "&#x85;", "&#xfdd0;", "&#xe0041;", "&NewLine;", "&Tab;"],
)  # fmt: skip
@pytest.mark.parametrize(
    "where", ["{}", "`{}`x", "[{}](http://x/{})", "![{}](x)", "# {} {{.open}}", "### {}", "| {} |\n|---|\n"]
)
def test_entities_bring_nothing_back_in(entity: str, where: str) -> None:
    shown = everything(recap_of(f"a *b*\n\n{where.replace('{}', entity).replace('{{', '{').replace('}}', '}')}\n"))
    assert all(character.isprintable() or character == "\n" for character in shown), ascii(shown)
    assert "\u202e" not in shown


@pytest.mark.parametrize(
    "markup",
    ["[Act I]", "[b]bold[/b]", "[/]", "[link=file:///x]y[/link]", "[@click=app.quit]x[/]", "\\[x]", "[red", "$foo",
     "{x}", "%s %d", "{0.name}", ":smile:", "<script>alert(1)</script>", "<b>x</b>", "&lt;b&gt;"],
)  # fmt: skip
def test_markup_of_other_languages_is_text(markup: str) -> None:
    shown = text_of(recap_of(f"Before {markup} after.\n"), "0")
    expected = {"\\[x]": "[x]", "&lt;b&gt;": "<b>"}.get(markup, markup)
    assert shown.strip() == f"Before {expected} after."


HUGE = {
    "brackets in the front matter": "---\ntitle: T\na: " + "[" * 60_000 + "\n---\n",
    "braces in the front matter": "---\ntitle: T\na: " + "{" * 60_000 + "\n---\n",
    "dashes in the front matter": "---\ntitle: T\na:\n  " + "- " * 30_000 + "\n---\n",
    "questions in the front matter": "---\ntitle: T\n" + "? " * 30_000 + "\n---\n",
    "brackets on lines of their own": "---\ntitle: T\na:\n" + " [\n" * 20_000 + "\n---\n",
    "a long key": "---\ntitle: T\n" + "a" * 60_000 + ": b\n---\n",
    "many keys": "---\ntitle: T\n" + "".join(f"k{n}: v\n" for n in range(6_000)) + "---\n",
    "many wrong entries": "---\ntitle: T\ncast:\n" + "- {}\n" * 12_000 + "---\n",
    "an open brace on every heading": HEAD.decode() + "## A {\n" * 20_000,
    "a heading as long as a book": HEAD.decode() + "## " + "a # {" * 100_000,
    "attributes without end": HEAD.decode() + "## A {" + "label=x " * 50_000 + "}",
    "a label without end": HEAD.decode() + '## A {label="' + "x" * 500_000,
    "zeros without end": HEAD.decode() + "## A {after=S" + "0" * 500_000 + "1}",
}


@pytest.mark.long
@pytest.mark.parametrize("name", HUGE)
def test_huge_and_deep_files_are_read_or_refused(name: str) -> None:
    found = read_or_reason(HUGE[name])
    if isinstance(found, str):
        assert len(found) < 200
    else:
        assert not any(each.is_open for each in list(found.recap.sections.values())[1:])


MANY = 4_000
BODIES = {
    "quotes": "> " * MANY + "a",
    "quotes, line by line": "\n".join("> " * depth for depth in range(120)),
    "lists": "- " * MANY + "a",
    "lists, line by line": "\n".join("  " * depth + "- a" for depth in range(200)),
    "numbers": "1. " * MANY + "a",
    "emphasis": "*a " * MANY + "b*" * MANY,
    "strong": "**a " * MANY + "b**" * MANY,
    "stars": "*" * MANY,
    "brackets": "[" * MANY,
    "links": "[a](" * MANY,
    "pictures": "![" * MANY,
    "backticks": " ".join("`" * (each % 90) for each in range(MANY // 20)),
    "openings": ">!" * MANY,
    "bars": "||a" * MANY,
    "crossed": "||a >!b" * MANY,
    "details": "<details>" * MANY,
    "ends of details": "</details>" * MANY,
    "comments": "<!--" * MANY,
    "entities": "&" * MANY,
    "an unclosed fence": "```\n" + "a\n" * MANY,
    "fences": "```\na\n" * MANY,
    "half tables": "a|b\n|-\n" * MANY,
    "tables with a spoiler at the end": "a|b\n|-|-\n" * MANY + "||",
    "references": "[a]: x '\n" * MANY,
    "rules": "---\n\n" * MANY,
    "setext": "a\n" * MANY + "===",
    "white space": "a" + " " * 50 * MANY + "*b*" + "\t" * MANY,
    "blank lines": "\n \n\t\n" * MANY + "*b*",
    "hidden in depth": "> " * 30 + "a\n\n||SECRET\nSECRET||",
}


@pytest.mark.parametrize("name", few(BODIES, 12))
@pytest.mark.parametrize("section", few(["1", "0"], 1))
def test_any_body_becomes_a_page(name: str, section: str) -> None:
    before = "" if section == "0" else "## A\n"
    recap = recap_of(before + BODIES[name])
    shown = gate.page(recap, Progress(revealed=frozenset("1")), "0")
    assert "SECRET" not in repr(shown)
    assert everything(recap)


@pytest.mark.long
def test_a_hundred_thousand_headings() -> None:
    recap = recap_of("".join(f"## Heading {number}\n" for number in range(100_000)))
    assert len(recap.sections) == 100_001
    assert gate.shown_count(recap, gate.shown(recap, Progress())) == (0, 100_000)


def test_a_file_over_32_mib_is_not_read(tmp_path: Path) -> None:
    path = written(tmp_path, HEAD)
    with path.open("r+b") as file:
        file.truncate(33 * 1024 * 1024)
    with pytest.raises(Unreadable, match="larger than 32 MiB"):
        load(path)


@pytest.mark.long
def test_a_file_of_32_mib_is_read(tmp_path: Path) -> None:
    path = written(tmp_path, HEAD)
    with path.open("r+b") as file:
        file.truncate(LARGEST_FILE)
    assert load(path).recap.front.title == "T"


def test_a_file_that_is_longer_than_it_says_is_not_read_for_ever() -> None:
    endless = Path("/proc/self/pagemap")
    if not endless.exists():
        pytest.skip("there is no such file on this system")
    with pytest.raises(Unreadable):
        load(endless)


def test_a_folder_a_pipe_and_a_device_are_no_files(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.md"
    os.mkfifo(pipe)
    for path in (tmp_path, pipe, Path("/dev/null"), Path("/dev/zero")):
        with pytest.raises(Unreadable, match="not a regular file"):
            load(path)


@pytest.mark.parametrize("name", ["absent.md", "a" * 300 + ".md", "folder/absent.md", "nul\0.md"])
def test_a_file_that_is_not_there_is_told_of(tmp_path: Path, name: str) -> None:
    with pytest.raises(Unreadable) as refused:
        load(tmp_path / name)
    assert "aaa" not in str(refused.value)


def test_links_in_a_ring_and_files_in_the_way_are_told_of(tmp_path: Path) -> None:
    ring = tmp_path / "ring.md"
    ring.symlink_to(ring)
    (tmp_path / "file").touch()
    for path in (ring, tmp_path / "file" / "x.md"):
        with pytest.raises(Unreadable):
            load(path)


FORBIDDEN = """
import os, sys
from pathlib import Path
from recapreader.storage.library.load import load
from recapreader.storage.library.problems import Unreadable
if os.geteuid() == 0:
    os.setgroups([]); os.setgid(65534); os.setuid(65534)
try:
    load(Path(sys.argv[1]))
except Unreadable as reason:
    print(reason)
"""


def test_a_file_without_permission_is_told_of(tmp_path: Path) -> None:
    path = written(tmp_path, HEAD)
    path.chmod(0)
    # A process of its own, since root may read everything: there it becomes nobody first.
    told = subprocess.run(
        [sys.executable, "-c", "import recapreader.storage.library.load\n" + FORBIDDEN, str(path)],
        env=environment(tmp_path),
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.stdout in (
        "you may not read this file; check its permissions\n",
        "there is no such file\n",  # the folder itself is out of nobody's sight
    ), told.stderr


def test_a_file_name_cannot_steer_a_terminal(tmp_path: Path) -> None:
    path = tmp_path / "\x1b[31m\u202ered\udcff.md"
    path.write_bytes(HEAD)
    recap = load(path).recap
    assert recap.slug == "[31mred"
    assert recap.key.encode()


def test_the_name_of_a_file_that_cannot_be_read_is_told_without_what_steers_a_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "\x1b[31m\u202ered.md"
    path.write_bytes(b"---\ntitle: [\n---\n")
    assert main(["show", str(path)]) == 1
    told = capsys.readouterr().err
    assert "[31mred.md" in told
    assert not {"\x1b", "\u202e"} & set(told)


ARBITRARY = st.one_of(
    st.binary(max_size=300),
    st.binary(max_size=300).map(HEAD.__add__),
    st.text(max_size=200).map(lambda text: f"---\ntitle: T\n{text}\n---\n".encode(errors="ignore")),
    st.text(alphabet="#{}.-=>!<|`\\*_[]()&;\n \tabopen:?'\"", max_size=200).map(lambda text: HEAD + text.encode()),
    st.text(alphabet="ab:-?[]{},#&*!|>'\"%@`\n \t\\", max_size=120).map(
        lambda text: f"---\ntitle: T\n{text}\n---\n".encode()
    ),
)


@settings(max_examples=examples(400), deadline=1000)
@given(ARBITRARY)
@example(b"---\ntitle: T\n? \n---\n")
@example(b"---\ntitle: T\n- \n---\n")
def test_any_bytes_are_a_recap_or_refused(data: bytes) -> None:
    found = read_or_reason(data)
    if isinstance(found, str):
        assert found.isprintable()
        return
    for problem in found.problems:
        assert problem.line >= 1
        assert problem.column >= 1
        assert str(problem).isprintable()
    shown = everything(found.recap)
    assert clean(shown) == shown


@pytest.mark.parametrize(
    "lines",
    ["{}: &x 1", "{}: [", "{}: *x", "a: !{} b", "{}: 'x", "{}: 1\n{}: 2", "cast: [{{actor: x, {}: y}}]",
     "characters: [{}]", "links: {{a: 'x:{}'}}", "kind: {}", "year: {}", "{}", "a: {}: b", "\t{}"],
)  # fmt: skip
@pytest.mark.parametrize(
    "heading", ["## {} {{.{}}}", "## A {{{}=x}}", "# {} }}", '## A {{label="{}}}', "## A {{after={}}}"]
)
def test_no_reason_holds_a_word_of_the_file(lines: str, heading: str) -> None:
    word = "Xyzzyplugh"
    text = f"---\ntitle: T\n{lines.replace('{}', word).replace('{{', '{').replace('}}', '}')}\n---\n"
    text += heading.replace("{}", word).replace("{{", "{").replace("}}", "}").replace("{Xyzzyplugh}", "{" + word)
    try:
        told = [str(problem) for problem in parse_recap(text, "slug").problems]
    except Unreadable as reason:
        told = [str(reason), repr(reason)]
    assert told
    assert word not in "".join(told)


@given(st.one_of(st.text(max_size=60), st.text(alphabet="a\u200d\ufe0f❤🔥👩\u202e\r\n\x1b \t", max_size=20)))
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert one_line(one_line(text)) == one_line(text)
    assert "\n" not in one_line(text)
    once.encode()


def test_a_secret_says_nothing_of_itself() -> None:
    recap = loaded("## SECRET {#SECRET}\nSECRET\n# SECRET\nSECRET\n", "characters: [{name: SECRET}]").recap
    shown = f"{recap!r} {recap.sections!r} {recap.parts!r} {recap.characters!r}"
    assert "SECRET" not in shown
