# ruff: noqa: E501 - pages
"""What a page says of its work in a form made for machines is believed, however it is written down."""

import json

import pytest

from recapreader.importing.model import Facts
from recapreader.importing.output import compose
from recapreader.importing.sources import sniff

PAGE = "<html><head><title>The long way down | Some Site</title>{}</head><body><article><h1>The long way down</h1><p>We talk about the ferry here, and about much else that came up on the way.</p><h2>The Quay</h2><p>Pell drowns there, and the mate takes the boat.</p>{}</article></body></html>"
MOVIE = {
    "@type": "Movie",
    "name": "Tin Ferry",
    "datePublished": "2019-03-01",
    "duration": "PT1H41M",
    "genre": ["Thriller"],
    "actor": [{"@type": "Person", "name": "Bob Ross"}],
    "director": {"@type": "Person", "name": "Ana Roth"},
}


def facts(head: str, body: str = "") -> Facts:
    return compose.compose(sniff.article(PAGE.format(head, body), "a.html"), "a.html", compose.Given()).facts


def script(data: object) -> str:
    return f"<script type='application/ld+json'>{json.dumps(data)}</script>"


@pytest.mark.parametrize(
    "data",
    [
        MOVIE,
        {**MOVIE, "@type": ["Product", "Movie"]},
        {**MOVIE, "@type": "https://schema.org/Movie"},
        [{"@type": "WebSite", "name": "Some Site"}, MOVIE],
        {"@context": "https://schema.org", "@graph": [{"@type": "WebPage"}, {"@type": "Article", "about": MOVIE}]},
        {"@type": "Review", "itemReviewed": MOVIE},
        {"@type": "Article", "mainEntityOfPage": {"@type": "WebPage", "mainEntity": MOVIE}},
    ],
)
def test_the_work_in_a_script(data: object) -> None:
    found = facts(script(data))
    assert (found.title, found.year, found.runtime, found.kind) == ("Tin Ferry", 2019, 101, "film")
    assert [credit.actor for credit in found.cast] == ["Bob Ross"]
    assert dict(found.creators)["director"] == ("Ana Roth",)
    assert found.genres == ("Thriller",)


def test_the_work_in_attributes() -> None:
    body = (
        "<div itemscope itemtype='http://schema.org/Movie'><span itemprop='director' itemscope itemtype='http://schema.org/Person'>"
        "<b itemprop='name'>Ana Roth</b></span><b itemprop='name'>Tin Ferry</b><time itemprop='datePublished' datetime='2019-03-01'>March</time>"
        "<meta itemprop='duration' content='PT1H41M'><span itemprop='actor'>Bob Ross</span><span itemprop='genre'>Thriller</span></div>"
    )
    found = facts("", body)
    assert (found.title, found.year, found.runtime, found.kind) == ("Tin Ferry", 2019, 101, "film")
    assert [credit.actor for credit in found.cast] == ["Bob Ross"]
    assert dict(found.creators)["director"] == ("Ana Roth",)


def test_an_episode_names_its_series_and_its_place() -> None:
    data = {
        "@type": "TVEpisode",
        "name": "Pell Drowns",
        "episodeNumber": 4,
        "partOfSeason": {"@type": "TVSeason", "seasonNumber": 2},
        "partOfSeries": {"@type": "TVSeries", "name": "Tin Ferry"},
    }
    found = facts(script(data))
    assert (found.title, found.kind, found.episode.mark) == ("Tin Ferry", "episode", "S02E04")


def test_what_a_page_tells_those_who_share_it() -> None:
    head = "<meta property='og:type' content='video.movie'><meta property='og:title' content='Tin Ferry'><meta property='video:duration' content='6060'><meta property='video:release_date' content='2019-03-01'>"
    found = facts(head)
    assert (found.year, found.runtime, found.kind) == (2019, 101, "film")


def test_the_name_of_an_episode_is_no_title() -> None:
    assert "Drowns" not in facts(script({"@type": "TVEpisode", "name": "Pell Drowns"})).title


def test_the_page_is_never_taken_for_its_work() -> None:
    found = facts(script({"@type": ["NewsArticle", "Article"], "name": "Another", "datePublished": "2024-01-02"}))
    assert (found.title, found.year) != ("Another", 2024)
    assert found.year is None
