# ruff: noqa: E501 - tables of lines
"""A mark opens what stands under it: it is never too early, and where there is any doubt there is none."""

import pytest

from recapreader.importing.facts import episodes
from recapreader.importing.output import compose, report
from recapreader.importing.sources import sniff

STORY = "\n\nTin Ferry is a crime series.\n\nSpoilers ahead!\n\nThe Quay\n\nPell drowns, and the mate takes the boat.\n\nThe Sandbank\n\nNobody waits there.\n"


@pytest.mark.parametrize(
    ("headline", "mark"),
    [
        ("Tin Ferry Season 4 Part 1 recap", "S04"),
        ("Tin Ferry Season 4, Volume 2 recap", "S04"),
        ("Tin Ferry Season 2, Part 2 (Episodes 5-8) recap", "S02E08"),
        ("Tin Ferry Season 2 Episodes 5 to 8 recap", "S02E08"),
        ("Tin Ferry Season 2 Episodes 5, 6 and 7 recap", "S02E07"),
        ("Tin Ferry 2x03 and 2x04 recap", "S02E04"),
        ("Tin Ferry 2x03-2x04 recap", "S02E04"),
        ("Tin Ferry S2E3 & S2E4 recap", "S02E04"),
        ("Tin Ferry S02E03-E04 recap", "S02E04"),
        ("Tin Ferry S02E03E04 recap", "S02E04"),
        ("Tin Ferry S02E03–04 recap", "S02E04"),
        ("Tin Ferry S01E10 to S02E02 recap", "S02E02"),
        ("Tin Ferry S01-S03 recap", "S03"),
        ("Tin Ferry Seasons 1-3 recap", "S03"),
        ("Tin Ferry Season 1, 2 and 3 recap", "S03"),
        ("Tin Ferry Staffel 1 bis 3: Was bisher geschah", "S03"),
        ("Tin Ferry, 2. Staffel, Folgen 3 und 4: Zusammenfassung", "S02E04"),
        ("Tin Ferry Saison 2 : Explication de la fin", "S02"),
        ("Tin Ferry Season 6 Premiere Recap", "S06E01"),
        ("Tin Ferry Season 6 Two-Part Premiere Recap", "S06"),
        ("Tin Ferry Season 3 Ending, Explained", "S03"),
        ("Tin Ferry Season 3 finale recap: how it undoes Season 1 Episode 1", ""),
        ("Tin Ferry finale recap: it answers the question of S1E1", ""),
        ("Tin Ferry recap: The series finale brings back Season 1", ""),
        ("How the Tin Ferry Finale Undoes Season 1 Episode 1", ""),
        ("Before Season 3: Tin Ferry Season 2 Recap", ""),
        ("Tin Ferry Recap: better than Season 1", ""),
    ],
)
def test_the_mark_of_a_headline_is_its_end_or_none(headline: str, mark: str) -> None:
    assert episodes.in_line(headline).mark == mark
    draft = compose.compose(sniff.article(headline + STORY, "a.txt"), "a.txt", compose.Given())
    assert {volume.after for volume in draft.volumes} <= {mark, ""}


@pytest.mark.parametrize(
    ("value", "last"),
    [("1–2", 2), ("1/2", 2), ("3 of 10", 3), ("5 and 6", 6), ("1\n2", 2), ("twelve", 12), ("2014", None)],
)
def test_a_field_of_two_numbers_means_the_last(value: str, last: int | None) -> None:
    assert episodes.last_in(value) == last


def test_front_matter_and_headline_that_differ_give_no_mark() -> None:
    text = "---\ntitle: Tin Ferry Season 3 Episode 2 recap\nseason: 1\nepisode: 2\n---\n\nPell drowns."
    draft = compose.compose(sniff.article(text, "a.md"), "a.md", compose.Given())
    assert [volume.after for volume in draft.volumes] == [""] or not draft.volumes


@pytest.mark.parametrize(
    ("headings", "marks"),
    [
        (["Episode 1: Ebb", "Episode 2: Flow"], ["S02E01", "S02E02"]),
        (["Episodes 1-2: Ebb", "Episodes 3 & 4: Flow"], ["S02E02", "S02E04"]),
        (["Tin Ferry Episode 1", "Tin Ferry Episode 2"], ["S02E01", "S02E02"]),
        (["The Truth About Season 1 Episode 1", "Why Episode 4 Matters"], ["", ""]),
        (["Return to Episode 1", "Episode 3: Flow"], ["", "S02E03"]),
    ],
)
def test_chapters_that_count_episodes(headings: list[str], marks: list[str]) -> None:
    assert [mark for _, mark in episodes.marks(headings, 2, "Tin Ferry")] == marks


ROW = "{{{{Episode list\n |EpisodeNumber = {number}\n{more} |Title = {title}\n |ShortSummary = {title} is told.\n}}}}\n"


@pytest.mark.parametrize(
    ("number", "more", "mark"),
    [
        ("7", "", "S02E07"),
        ("7–8", "", "S02E08"),
        ("7<hr />8", "", "S02E08"),
        ("7/8", "", "S02E08"),
        ("17", " |EpisodeNumber2 = 7\n", "S02E07"),
        ("17–18", " |EpisodeNumber2 = 7–8\n", "S02E08"),
        ("", " |NumParts = 2\n |EpisodeNumber_1 = 7\n |EpisodeNumber_2 = 8\n", "S02E08"),
        ("", " |NumParts = 2\n |EpisodeNumber2_1 = 7\n |EpisodeNumber2_2 = 8\n", "S02E08"),
        ("Special", "", ""),
    ],
)
def test_no_row_of_an_episode_table_is_lost_and_a_double_one_ends_with_its_last(
    number: str, more: str, mark: str
) -> None:
    rows = ROW.format(number="6", more="", title="Ebb") + ROW.format(number=number, more=more, title="Flow")
    wiki = f"'''''Tin Ferry''''' is a crime series.\n\n== Episodes ==\n=== Season 1 (2008) ===\n{ROW.format(number='1', more='', title='Cast')}\n=== Season 2 (2009) ===\n<onlyinclude>{{{{Episode table |episodes=\n{rows}}}}}</onlyinclude>\n"
    draft = compose.compose(sniff.article(wiki, "a.wiki"), "a.wiki", compose.Given())
    assert [(volume.heading, volume.after) for volume in draft.volumes] == [
        ("Cast", "S01E01"),
        ("Ebb", "S02E06"),
        ("Flow", mark),
    ]
    assert draft.facts.title == "Tin Ferry"
    assert "  episodes  3 rows read, 3 parts written" in report.lines(draft)


TABLE = "<tr class='vevent'><th>{overall}</th><td>{number}</td><td class='summary'>“{title}”</td></tr><tr><td class='description'>{title} is told.</td></tr>"


def test_a_saved_page_with_two_seasons_and_a_double_episode() -> None:
    tables = "".join(
        f"<h3>Season {season} (20{season:02d})</h3><table class='wikitable wikiepisodetable'>{rows}</table>"
        for season, rows in (
            (
                1,
                TABLE.format(overall="1", number="1", title="Ebb")
                + TABLE.format(overall="2<hr />3", number="2<hr />3", title="Flow"),
            ),
            (2, TABLE.format(overall="4–5", number="1–2", title="Neap")),
        )
    )
    page = f"<html><body><h1 id='firstHeading'>Tin Ferry</h1><div class='mw-parser-output'><p>Tin Ferry is a crime series.</p><h2>Episodes</h2>{tables}</div></body></html>"
    draft = compose.compose(sniff.article(page, "a.html"), "a.html", compose.Given())
    assert [(volume.heading, volume.after) for volume in draft.volumes] == [
        ("Ebb", "S01E01"),
        ("Flow", "S01E03"),
        ("Neap", "S02E02"),
    ]
