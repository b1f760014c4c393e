"""The recaps that ship are sound."""

from pathlib import Path

import pytest

from recapreader.core.gate import Progress, summary
from recapreader.core.recap import PREMISE
from recapreader.storage.folders import shipped_content
from recapreader.storage.library.load import load

SHIPPED = sorted(shipped_content().glob("*.md"))


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_it_loads_without_a_problem_and_every_section_has_its_own_key(path: Path) -> None:
    loaded = load(path)
    assert loaded.problems == ()
    assert set(loaded.recap.keys) == set(loaded.recap.sections)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_nothing_but_the_premise_is_open_and_every_link_can_be_opened(path: Path) -> None:
    recap = load(path).recap
    assert [number for number, section in recap.sections.items() if section.is_open] == [PREMISE]
    assert all(link.url is None or link.url.startswith("https://") for link in recap.front.links)


def test_ballerina_has_the_facts_of_the_film() -> None:
    recap = load(shipped_content() / "ballerina.md").recap
    front = recap.front
    assert (front.title, front.year, front.kind, front.runtime) == ("Ballerina", 2023, "film", 93)
    assert front.genres == ("Action", "Mystery & Thriller")
    assert dict(front.creators)["director"] == ("Lee Chung-hyun",)
    actors = [line.actor for line in summary(recap, Progress()).cast]
    assert actors[:3] == ["Jeon Jong-seo", "Kim Ji-hoon", "Park Yu-rim"]
    assert "https://en.wikipedia.org/wiki/Ballerina_(2023_film)" in [link.url for link in front.links]
    assert not any(section.after for section in recap.sections.values())
    assert [section.ending for section in recap.sections.values()][-2:] == [True, True]
