"""The front matter: every key, YAML's traps, what is refused, and what is dropped."""

import pytest

from recapreader.core.recap import Front, Link, Source
from recapreader.storage.library.problems import Unreadable
from support.samples import loaded

EXAMPLE = """\
kind: series
year: 1915
genres: [Crime, Thriller]
runtime: 6h 57m
creators:
  director: Louis Feuillade
cast:
  - Musidora as Irma Vep
advisories: [violence, Blood, alcohol]
links:
  Wikipedia: https://en.wikipedia.org/wiki/Les_Vampires
  IMDb:
original_title: Les Vampires
language: fr
id: les-vampires
aliases: The Vampires
watch:
  - The cinema
  - name: A library
    url: https://example.org/a
related: [judex, Fantômas]
source:
  name: An article
  url: https://example.org/b
  license: CC BY-SA 4.0
  retrieved: 2024-01-02
  digest: sha256 abc
"""


def front_of(lines: str) -> Front:
    return loaded("", lines).recap.front


def codes(lines: str) -> list[tuple[int, str]]:
    return [(problem.line, problem.code) for problem in loaded("", lines).problems]


def test_every_key_is_read() -> None:
    front = front_of(EXAMPLE)
    assert codes(EXAMPLE) == []
    assert front == Front(
        title="A title",
        original_title="Les Vampires",
        language="fr",
        identity="les-vampires",
        kind="series",
        year=1915,
        runtime=417,
        genres=("Crime", "Thriller"),
        aliases=("The Vampires",),
        watch=(Link("The cinema"), Link("A library", "https://example.org/a")),
        related=(Link("judex"), Link("Fantômas")),
        advisories=("alcohol", "Blood", "violence"),
        creators=(("director", ("Louis Feuillade",)),),
        links=(
            Link("Wikipedia", "https://en.wikipedia.org/wiki/Les_Vampires"),
            Link("IMDb", search="https://www.imdb.com/find/?q=A%20title%201915"),
        ),
        source=Source("An article", "https://example.org/b", "CC BY-SA 4.0", "2024-01-02", "sha256 abc"),
    )


def test_only_a_title_is_needed() -> None:
    assert front_of("") == Front(title="A title")


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("No", "No"), ("1917", "1917"), ("On", "On"), ("null", "null"), ("~", "~"), ("1_000", "1_000"),
        ("0x10", "0x10"), ("12:30:45", "12:30:45"), ("2001-01-01", "2001-01-01"), (".inf", ".inf"), ("1e3", "1e3"),
        ("'It''s'", "It's"), ('"A: B"', "A: B"), ("|\n  two\n  lines", "two lines"),
        (">-\n  two\n  lines", "two lines"),
        ("M*A*S*H", "M*A*S*H"), ("[REC]", None), ("{x}", None), ("", None), ('""', None), ("' '", None),
        ("'\\n'", "\\n"), ('"\\n\\t"', None), ("a  b", "a b"), ("x # not this", "x"), ("=", "="), ("<<", "<<"),
    ],
)  # fmt: skip
def test_a_title_is_text_whatever_it_looks_like(written: str, title: str | None) -> None:
    if title is None:
        with pytest.raises(Unreadable):
            loaded("", title=written)
    else:
        assert loaded("", title=written).recap.front.title == title


@pytest.mark.parametrize(
    ("written", "minutes"),
    [
        ("1h 33m", 93),
        ("1h33m", 93),
        ("93 min", 93),
        ("93 minutes", 93),
        ("PT1H33M", 93),
        ("93", 93),
        ("2h", 120),
        ("2 hours", 120),
    ],
)
def test_a_runtime_is_read(written: str, minutes: int) -> None:
    assert front_of(f"runtime: {written}").runtime == minutes


WRONG = [
    "kind: musical", "kind: [film]", "year: twenty", "year: -5", "year: 20234", "year: [1]", "runtime: long",
    "runtime: 1:33", "runtime: {h: 1}", "language: e", "language: en_GB", "language: [en]", "genres: {a: b}",
    "genres: [[a]]", "genres: ['']", "aliases: {a: b}", "watch: [{url: 'https://x'}]", "watch: [{name: a, site: b}]",
    "related: [{a: b}]", "advisories: {a: b}", "creators: [a]", "creators: director", "links: [a]",
    "source: Wikipedia", "id: [a]", "original_title: {a: b}",
]  # fmt: skip


@pytest.mark.parametrize("lines", WRONG)
def test_a_wrong_value_drops_its_field_and_nothing_else(lines: str) -> None:
    found = loaded("", f"{lines}\nyears: 1\n" if lines.startswith("year:") else f"{lines}\nyear: 1915")
    expected = Front(title="A title") if lines.startswith("year:") else Front(title="A title", year=1915)
    assert found.recap.front == expected
    assert (found.problems[0].line, found.problems[0].code) == (3, "F102")


def test_an_unknown_key_is_ignored_and_reported() -> None:
    assert codes("yaer: 1915\nTitle: x") == [(3, "F101"), (4, "F101")]


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "file:///etc/passwd", "ftp://x", "//x", "https://", "https://a b", "http://x\\y", "https://[",
     "mailto:a@b", "data:text/html,x", "https://x/<b>", "x", "http:///path"],
)  # fmt: skip
def test_a_link_that_is_no_web_address_cannot_be_opened(url: str) -> None:
    found = loaded("", f"links:\n  Site: '{url}'")
    assert found.recap.front.links == (Link("Site", None),)
    assert [problem.code for problem in found.problems] == ["F103"]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("links: {IMDb: }", [Link("IMDb", search="https://www.imdb.com/find/?q=A%20title")]),
        ("links: {wikipedia: ''}", [Link("wikipedia", search="https://en.wikipedia.org/w/index.php?search=A%20title")]),
        (
            "language: pt-BR\nyear: 7\nlinks: {Wikipedia: }",
            [Link("Wikipedia", search="https://pt.wikipedia.org/w/index.php?search=A%20title%207")],
        ),
        ("links: {A fan's page: }", [Link("A fan's page")]),
        ("links: {IMDb: ftp://x}", [Link("IMDb")]),
        ("links: {IMDb: {}}", [Link("IMDb", search="https://www.imdb.com/find/?q=A%20title")]),
        ("links: {A: {url: 'https://a.example/'}}", [Link("A", "https://a.example/")]),
        ("links: {'': 'https://a.example/', B: }", [Link("B")]),
        ("links:", []),
    ],
)
def test_a_site_that_we_know_is_searched_where_no_address_is_given(lines: str, expected: list[Link]) -> None:
    assert front_of(lines).links == tuple(expected)


def test_related_and_watch_take_an_address() -> None:
    front = front_of("related: [judex, {name: A, url: 'https://a.example/'}]")
    assert front.related == (Link("judex"), Link("A", "https://a.example/"))
    assert front_of("watch: {name: B, url: nowhere}").watch == (Link("B"),)


REFUSED = [
    # what stands in the front matter after the title, the line it is refused on, its code
    ("a: &x 1", 3, "F003"),
    ("a: [&x]", 3, "F003"),
    ("a: *x", 3, "F003"),
    ("&x a: 1", 3, "F003"),
    ("a: !!str 1", 3, "F003"),
    ("a: ! 1", 3, "F003"),
    ("a: !!python/object/apply:os.system [ls]", 3, "F003"),
    ("a: !local {b: c}", 3, "F003"),
    ("!!str a: 1", 3, "F003"),
    ("a: 1\nb: 2\na: 3", 5, "F003"),
    ("title: again", 3, "F003"),
    ('"tit\\x00le": again', 3, "F003"),
    ("creators: {a: b, a: c}", 3, "F003"),
    ("cast: []\ncast: []", 4, "F003"),
    ("? [a]\n: b", 3, "F003"),
    ("? {a: b}\n: c", 3, "F003"),
    ("[a]: b", 3, "F003"),
    ("a: [[[[[[[[1]]]]]]]]", 3, "F003"),
    ("a: {b: {c: {d: {e: {f: {g: {h: {i: j}}}}}}}}", 3, "F003"),
    ("a: 'unclosed", 3, "F002"),
    ("a: [1", 3, "F002"),
    ("a: b: c", 3, "F002"),
    ("\ta: b", 3, "F002"),
    ("a: @b", 3, "F002"),
    ("a: %b", 3, "F002"),
    ('a: "\\q"', 3, "F002"),
    ('a: "\\ud800"', 3, "F002"),
    ('a: "\\U00110000"', 3, "F002"),
    (f"a: {'x' * 70_000}", 1, "F003"),
]


@pytest.mark.parametrize(("lines", "line", "code"), REFUSED)
def test_what_is_refused_makes_the_file_unreadable(lines: str, line: int, code: str) -> None:
    with pytest.raises(Unreadable) as refused:
        loaded("## Section\nSECRET\n", lines)
    problem = refused.value.problem
    assert problem.code == code
    assert problem.line in (line, line + 1, line + 2)
    assert "SECRET" not in str(refused.value)


def test_eight_levels_are_read() -> None:
    assert codes("a: {b: {c: {d: {e: {f: {g: h}}}}}}") == [(3, "F101")]
    assert codes("a: [[[[[[[1]]]]]]]") == [(3, "F101")]


def test_sixty_four_kibibytes_are_read() -> None:
    room = 64 * 1024 - len("title: A title\na: \n")
    assert codes(f"a: {'x' * room}") == [(3, "F101")]
    with pytest.raises(Unreadable):
        loaded("", f"a: {'x' * (room + 1)}")


@pytest.mark.parametrize(
    ("text", "line"),
    [("", 1), ("Text.", 1), ("title: x\n---\n", 1), (" ---\ntitle: x\n---\n", 1), ("---\ntitle: x\n", 1),
     ("\n---\ntitle: x\n---\n", 1), ("--- \n---\n", 2), ("---\n---\n", 2), ("---\n- a\n---\n", 2), ("---\nx\n---\n", 2),
     ("---\nyear: 1\n---\n", 2), ("---\nyear: 1\ntitle: []\n---\n", 3), ("----\ntitle: x\n----\n", 1)],
)  # fmt: skip
def test_without_a_title_a_file_cannot_be_read(text: str, line: int) -> None:
    from recapreader.storage.library.load import parse_recap

    with pytest.raises(Unreadable) as refused:
        parse_recap(text, "slug")
    assert refused.value.problem.line == line


@pytest.mark.parametrize("end", ["---", "...", "---  ", "---\t"])
def test_the_front_matter_ends_at_the_next_fence(end: str) -> None:
    from recapreader.storage.library.load import parse_recap

    found = parse_recap(f"---\ntitle: x\n{end}\nPremise\n---\n## A {{.oops}}\n", "slug")
    assert found.recap.sections["0"].body.open() == "Premise\n---\n"
    assert found.problems[0].line == 6


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ('"\\e[31mred\\e[0m"', "[31mred[0m"),
        ('"\\x1b]0;title\\x07x"', "]0;titlex"),
        ('"\\u202Eevil\\u2066"', "evil"),
        ('"a\\0b"', "ab"),
        ('"a\\x9bb"', "ab"),
        ('"a\\u2028b"', "a b"),
        ('"a\\Nb"', "a b"),
        ('"\\uFEFFa"', "a"),
        ('"\\U000E0041a"', "a"),
        ('"a\\u200db"', "a\u200db"),
        ('"👩\\u200d👩"', "👩👩"),
        ('"a\\rb"', "a b"),
        ('"[Act I] [b]x[/b]"', "[Act I] [b]x[/b]"),
    ],
)
def test_control_characters_are_taken_out_of_decoded_values(written: str, read: str) -> None:
    assert loaded("", f"original_title: {written}", title=written).recap.front.title == read
    maps = f"creators: {{{written}: {written}}}\nlinks: {{{written}: {written}}}"
    front = front_of(f"original_title: {written}\ngenres: [{written}]\n{maps}")
    assert (front.original_title, front.genres, front.creators, front.links[0].name) == (
        read,
        (read,),
        ((read, (read,)),),
        read,
    )
