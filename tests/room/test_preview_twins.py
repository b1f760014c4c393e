"""Two recaps that differ only in hidden text, each previewed while it is written, cannot be told apart.

What the problems pane tells of hidden text is the author's, and has a promise of its own (`tests/checking`).
"""

from pathlib import Path

import pytest

from recapreader.session import actions
from recapreader.session.preview.live import Preview
from support.preview_walks import PreviewWalk
from support.previews import PreviewRoom, open_preview
from support.twins import Twins, another_twin, make_twins
from support.walks import confirmed_walk


@pytest.fixture(autouse=True)
def without_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """No rule speaks."""
    monkeypatch.setattr("support.previews.check_file", lambda *_args, **_more: [])


async def seen(path: Path, twins: Twins, texts: list[str]) -> list[object]:
    """All that is seen while a file is opened where twins may be opened, and goes through these texts."""
    path.write_text(texts[0], encoding="utf-8")
    told: list[object] = []
    async with open_preview(path, (100, 30)) as room:
        for number, text in enumerate(texts):
            if number:
                await room.save(text)
            told.append(whole(room))
            place = [each for each in twins.places if each.may_unfold][-1:] or twins.places[:1]
            room.screen.go_to(place[0].number)
            if place[0].may_reveal:
                session = room.screen.session
                session.apply(actions.reveal_sections(session.view, [place[0].number]))
                room.screen.refill()
            await room.press("j")
            told.append(whole(room))
    return told


def whole(room: PreviewRoom) -> object:
    session, view = room.screen.session, room.screen.page_view
    return room.text, view.top, view.reading_place, list(session.view.pages()), session.view.summary(), room.shown


@pytest.mark.parametrize("seed", range(6))
async def test_no_save_tells_twins_apart(seed: int, tmp_path: Path) -> None:
    twins, sides = make_twins(seed), []
    for twin, first in (("first", twins.first), ("second", twins.second)):
        saved = [another_twin(seed, f"{twin} {number}") for number in range(3)]
        folder = tmp_path / twin
        folder.mkdir()
        texts = [first, saved[0], f"{saved[1]}\n## Told {{.open}}\n\nTold to all.\n", saved[2], saved[2]]
        sides.append(await seen(folder / "tale.md", twins, texts))
    assert sides[0] == sides[1]


@pytest.mark.parametrize("seed", [3, 8])
def test_no_walk_of_an_author_in_a_real_terminal_tells_twins_apart(seed: int, tmp_path: Path) -> None:
    assert not confirmed_walk(seed, tmp_path, 6, PreviewWalk).leaks


def test_the_walk_goes_through_saves(tmp_path: Path) -> None:
    with PreviewWalk(3, tmp_path) as walk:
        assert any("saved by" in did for did in walk.go(6).did)


def test_a_twin_more_agrees_with_the_others(tmp_path: Path) -> None:
    twins = make_twins(1)
    path = tmp_path / "tale.md"
    path.write_text(twins.first, encoding="utf-8")
    pages = list(Preview(path, lambda _: ()).session.view.pages())
    for name in ("third", "fourth"):
        path.write_text(another_twin(1, name), encoding="utf-8")
        assert list(Preview(path, lambda _: ()).session.view.pages()) == pages
    assert another_twin(1, "first") == twins.first
