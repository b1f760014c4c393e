# ruff: noqa: E501 - lists of pages
"""What a page's structure says: rows of labels, headings that head nothing, lines that only lead elsewhere."""

import pytest

from recapreader.importing.model import Draft, Kind
from recapreader.importing.output import compose
from recapreader.importing.readers import html_reader, markdown_reader, wikitext_reader

STORY = "Ada opens the last door and finds her brother behind it, with the ledger on his knees and the lamp gone out."
LATER = "He had been there since the flood, and nobody in the village had thought of looking behind the bakery at all."


def _draft(body: str) -> Draft:
    page = f"<html><head><title>Tin Ferry (2019)</title></head><body><article><h1>Tin Ferry (2019)</h1>{body}</article></body></html>"
    return compose.compose(html_reader.read(page), "a.html", compose.Given())


def _headings(draft: Draft) -> list[str]:
    return [chapter.heading for chapter in draft.chapters]


def _text(draft: Draft) -> str:
    return "\n".join(block.text for chapter in draft.chapters for block in chapter.blocks)


TOLD = f"<h2>The Door</h2><p>{STORY}</p><h2>The Flood</h2><p>{LATER}</p>"


def test_headings_that_are_labels_are_rows_of_facts() -> None:
    rows = "<h2>Genere:</h2><p>Romantico Musical</p><h2>Attori:</h2><p>Ines Palha<br>Ola Sten</p><h2>Casa produttrice:</h2><p>Northlight</p>"
    draft = _draft(TOLD + rows)
    assert _headings(draft) == ["The Door", "The Flood"]
    assert [credit.actor for credit in draft.facts.cast] == ["Ines Palha", "Ola Sten"]
    assert draft.facts.genres == ("Romantico Musical",)


@pytest.mark.parametrize("tail", ["<h2>Coming in June</h2>", "<h2>Next</h2><p>Salt Road</p>"])
def test_a_heading_that_no_text_follows_is_none(tail: str) -> None:
    assert _headings(_draft(TOLD + tail)) == ["The Door", "The Flood"]


def test_a_heading_may_stand_on_another() -> None:
    assert _headings(_draft(f"{TOLD}<h2>Season Three</h2><h2>The Bakery</h2><p>{LATER}</p>"))[2:] == [
        "Season Three",
        "The Bakery",
    ]


@pytest.mark.parametrize(
    "links",
    [
        "<ul><li><a href='/a'>Salt Road, told to its end</a></li><li><a href='/b'>Ten ferries to see</a></li></ul>",
        "<p><a href='/main'>Main page of this site</a></p>",
    ],
)
def test_what_only_leads_elsewhere_goes(links: str) -> None:
    draft = _draft(f"<h2>The Door</h2><p>{STORY}</p>{links}<p>{LATER}</p>")
    assert "Salt Road" not in _text(draft)
    assert "Main page" not in _text(draft)
    assert "behind the bakery" in _text(draft)


def test_a_heading_may_be_a_link_to_itself() -> None:
    assert "The Door" in _headings(
        _draft(f"<h2><a href='#door'>The Door</a></h2><p>{STORY}</p><h2>The Flood</h2><p>{LATER}</p>")
    )


def test_a_page_whose_frame_is_named_like_a_menu_keeps_its_article() -> None:
    page = f"<body><div class='page-navbar'><main><p>{STORY}</p></main></div></body>"
    draft = compose.compose(html_reader.read(page), "a.html", compose.Given())
    assert "ledger on his knees" in _text(draft)


@pytest.mark.parametrize("frame", ["<form>{}</form>", '<section class="scripts youtube-embed">{}</section>'])
def test_what_holds_most_of_the_article_is_the_article_by_any_name(frame: str) -> None:
    draft = _draft(frame.format(f"<p>{STORY} {STORY}</p><p>{LATER} {LATER}</p>") + "<p>More on this site.</p>")
    assert STORY in _text(draft)
    assert LATER in _text(draft)


@pytest.mark.parametrize("name", ["comments", "related-posts", "widget-area"])
def test_what_stands_beside_an_article_may_be_longer_than_it(name: str) -> None:
    draft = _draft(f'<p>{STORY}</p><div class="{name}"><p>{LATER} {LATER} {LATER}</p></div>')
    assert LATER not in _text(draft)


def test_a_page_files_its_article_under_genres() -> None:
    assert _draft(
        f"{TOLD}<p><a rel='tag' href='/tags/sf'>sf</a> <a rel='tag' href='/tags/x'>ferries</a></p>"
    ).facts.genres == ("Sf",)


def test_a_table_of_actors_needs_no_head() -> None:
    rows = "".join(
        f"<tr><td>{actor}</td><td>{role}</td></tr>"
        for actor, role in [("Ines Palha", "the pilot"), ("Ola Sten", "Ada"), ("Rui Marsh", "Pell")]
    )
    assert [credit.actor for credit in _draft(f"{TOLD}<table>{rows}</table>").facts.cast] == [
        "Ines Palha",
        "Ola Sten",
        "Rui Marsh",
    ]


def test_a_table_of_actors_in_wikitext() -> None:
    page = "'''Tin Ferry''' is a 2019 film.\n== Plot ==\nThe boat is gone.\n{|\n! Actor !! Role\n|-\n| [[Ines Palha]] || Ada\n|-\n| Ola Sten || Pell\n|}\n"
    assert [credit.actor for credit in wikitext_reader.read(page).credits] == ["Ines Palha", "Ola Sten"]


def test_the_tags_of_a_site_generator_are_no_text() -> None:
    page = f"# Tin Ferry\n\n{STORY} {{% wiki Ferry|the\nferry|en %}}\n\n\\[rating value=8 inline=true\\]\n\n_Ada_ {{.center}}\n"
    blocks = markdown_reader.read(page).blocks
    assert [block.text for block in blocks if block.kind is Kind.TEXT] == [STORY, "Ada"]


def test_a_long_table_beside_the_text_is_not_the_whole_article() -> None:
    row = (
        "<tr><td>S02E0{}</td><td>The mate rows to the far quay, and Pell hides the lantern from her brother.</td></tr>"
    )
    table = f"<table>{''.join(row.format(number) for number in range(1, 10))}</table>"
    text = "It begins where the first one ended, on the quay, with the same two people and one more boat. " * 3
    article = html_reader.read(f"<html><body><h1>Season 2</h1><p>{text}</p>{table}</body></html>")
    assert text.strip() in [block.text for block in article.blocks]
    assert not article.dropped


def test_running_text_that_is_marked_as_headings_is_text() -> None:
    draft = _draft(f"<h2>The Door</h2><h3>{STORY}</h3><h3>{LATER}</h3><h2>The Flood</h2><h3>{LATER}</h3>")
    assert _headings(draft) == ["The Door", "The Flood"]
    assert _text(draft).count(LATER) == 2


@pytest.mark.parametrize("frame", ["{}", "<main>{}</main>"])
def test_prose_in_a_heading_is_no_title_and_stays(frame: str) -> None:
    page = frame.format(f"<h2>Story</h2><h1>{' '.join([STORY, LATER] * 3)}</h1>")
    page = f"<body>{page}</body>"
    draft = compose.compose(html_reader.read(page), "a.html", compose.Given())
    assert "ledger on his knees" in _text(draft)


def test_parts_of_one_name_that_hold_most_of_a_page_are_its_text() -> None:
    parts = "".join(f'<div class="overlay"><div>{text} {text}</div></div>' for text in (STORY, LATER))
    page = f'<body><h1>Tin Harbour</h1>{parts}<div class="comments">{LATER}</div></body>'
    draft = compose.compose(html_reader.read(page), "a.html", compose.Given())
    assert STORY in _text(draft)
    assert _text(draft).count(LATER) == 2


def test_a_quotation_that_only_leads_elsewhere_goes() -> None:
    quoted = "<blockquote><a href='https://example.com/r'>The lounge of the ferry from the lounge</a></blockquote>"
    assert "lounge" not in _text(_draft(TOLD + quoted + f"<p>{LATER}</p>"))
    assert "lounge" in _text(_draft(TOLD + f"<blockquote>The lounge burns.</blockquote><p>{LATER}</p>"))


def test_a_row_of_links_between_bars_goes() -> None:
    row = "<p>| Intro: <a href='https://a.example/'>WIKI</a> | Trailer: <a href='https://b.example/'>TUBE</a> | Film: <a href='https://c.example/'>BILI</a> |</p>"
    assert "WIKI" not in _text(_draft(TOLD + row + f"<p>{LATER}</p>"))


def test_a_speakers_name_is_no_heading() -> None:
    said = "".join(f"<p>Ada Marsh</p><p>{text}</p><p>Olaf Berg</p><p>{text}</p>" for text in (STORY, LATER, STORY))
    assert "Ada Marsh" not in _headings(_draft(said))


@pytest.mark.parametrize(
    "head",
    [
        "<tr><th>Rolle</th><th>Schauspieler</th><th>Stimme</th></tr>",
        "<tr><th>Character</th><th>Played by</th><th>Years</th></tr>",
    ],
)
def test_a_table_names_who_plays_whatever_else_it_holds(head: str) -> None:
    rows = "<tr><td>Odo</td><td>Finn Adeyemi[2]</td><td>Jo Lund</td></tr><tr><td>Marrow</td><td>Ruth Castell</td></tr>"
    draft = _draft(f"{TOLD}<table>{head}{rows}</table>")
    assert [credit.actor for credit in draft.facts.cast] == ["Finn Adeyemi", "Ruth Castell"]
