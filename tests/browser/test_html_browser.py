"""The HTML page in a real headless Chromium: what is seen, what is asked for, what is told to a screen reader."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from recapreader.core.gate import Progress
from support.chromium import Browser, needs_chromium
from support.html_pages import html_of
from support.room import TALE

pytestmark = needs_chromium
SECRETS = ("First-secret", "first hidden body", "inline-secret", "premise-secret", "Last-secret", "last hidden body")
OPEN_DETAILS = "[...document.querySelectorAll('details')].filter(each => each.open).length"
BACKGROUND = "getComputedStyle(document.body).backgroundColor"
CONTRASTS = """
(() => {
  const light = colour => {
    const [r, g, b] = colour.match(/[0-9.]+/g).slice(0, 3).map(x => x / 255)
      .map(x => x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = each => {
    for (; each; each = each.parentElement) {
      const colour = getComputedStyle(each).backgroundColor;
      if (!colour.startsWith('rgba(0, 0, 0, 0')) return colour;
    }
    return 'rgb(255, 255, 255)';
  };
  return Math.min(...[...document.querySelectorAll('body *')].map(each => {
    const [a, b] = [light(getComputedStyle(each).color), light(behind(each))].sort((x, y) => y - x);
    return (a + 0.05) / (b + 0.05);
  }));
})()
"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with Browser() as running:
        yield running


@pytest.fixture
def gated(browser: Browser, tmp_path: Path) -> Browser:
    """A page with section 2 revealed and nothing hidden in it."""
    browser.open_html(html_of(TALE, Progress(frozenset("2"))), tmp_path)
    return browser


@pytest.fixture
def with_hidden(browser: Browser, tmp_path: Path) -> Browser:
    """The same page with the hidden text in closed details."""
    browser.open_html(html_of(TALE, Progress(frozenset("2")), with_hidden=True), tmp_path)
    return browser


def test_what_is_shown_can_be_seen_and_nothing_else_is_there(gated: Browser) -> None:
    assert "The second hidden body. It is longer." in gated.visible
    assert "Chapter 1\nHidden" in gated.visible.replace("\n\n", "\n")
    assert not any(secret in str(gated.run("document.documentElement.outerHTML")) for secret in SECRETS)


def test_hidden_text_is_not_seen_until_its_box_is_opened(with_hidden: Browser) -> None:
    assert not any(secret in with_hidden.visible for secret in SECRETS)
    assert "Ending" in with_hidden.visible
    with_hidden.run("document.querySelector('#section-1 summary').click()")
    assert "The first hidden body" in with_hidden.visible
    assert "an inline-secret" not in with_hidden.visible
    with_hidden.run("document.querySelector('#section-1 details details summary').click()")
    assert "an inline-secret" in with_hidden.visible
    assert "last hidden body" not in with_hidden.visible


def test_a_find_opens_the_box_that_holds_what_was_sought(browser: Browser, tmp_path: Path) -> None:
    html = html_of(TALE, Progress(), with_hidden=True)
    path = tmp_path / "page.html"
    path.write_text(html, encoding="utf-8")
    browser.open("about:blank")
    browser.open(f"{path.as_uri()}#:~:text=last%20hidden%20body")
    browser.run(
        "new Promise(found => { const look = () => document.querySelector('#section-4 details').open"
        " ? found(1) : requestAnimationFrame(look); look(); })"
    )
    assert browser.run(OPEN_DETAILS) == 1
    assert "The last hidden body" in browser.visible


def test_nothing_is_asked_for_from_anywhere(browser: Browser, tmp_path: Path) -> None:
    browser.requests.clear()
    browser.open_html(html_of(TALE, Progress(), with_hidden=True), tmp_path)
    browser.run("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert browser.requests == [(tmp_path / "page.html").as_uri()]


@pytest.mark.parametrize("hides", [False, True])
def test_a_screen_reader_is_told_headings_and_labels_and_no_hidden_word(
    hides: bool, browser: Browser, tmp_path: Path
) -> None:
    browser.open_html(html_of(TALE, Progress(frozenset("2")), with_hidden=hides), tmp_path)
    told = browser.accessible()
    assert ("heading", "A Tale") in told
    assert ("heading", "Second-secret") in told
    assert ("DisclosureTriangle", "Contents") in told
    assert not any(secret in name for _, name in told for secret in SECRETS)
    if hides:
        assert sorted(name for role, name in told if role == "DisclosureTriangle") == [
            "Chapter 1 Hidden",
            "Chapter 3 Hidden",
            "Contents",
            "Credits and links",
            "Ending Hidden, gives the ending away",
            "hidden words",
        ]
    else:
        assert ("heading", "Chapter 1") in told
        assert any(name == "hidden words" for _, name in told)


@pytest.mark.parametrize("width", [360, 820])
def test_it_is_readable_in_light_and_dark_and_on_narrow_screens(with_hidden: Browser, width: int) -> None:
    backgrounds = []
    with_hidden.resize(width, 900)
    with_hidden.run("document.querySelectorAll('details').forEach(each => each.open = true)")
    for scheme in ("light", "dark"):
        with_hidden.prefer(scheme)
        backgrounds.append(with_hidden.run(BACKGROUND))
        contrast = with_hidden.run(CONTRASTS)
        assert isinstance(contrast, float)
        assert contrast >= 4.5
        assert with_hidden.run("document.documentElement.scrollWidth") == width
    assert backgrounds == ["rgb(253, 252, 249)", "rgb(23, 22, 20)"]


def test_on_paper_it_is_black_on_white_without_contents(with_hidden: Browser) -> None:
    with_hidden.prefer("dark")
    with_hidden.send("Emulation.setEmulatedMedia", media="print", features=[])
    assert with_hidden.run(BACKGROUND) == "rgb(255, 255, 255)"
    assert with_hidden.run("document.querySelector('nav').getClientRects().length") == 0
    assert not any(secret in with_hidden.visible for secret in SECRETS)
    with_hidden.send("Emulation.setEmulatedMedia", media="", features=[])
