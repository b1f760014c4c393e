"""A new recap file: commented, and valid from its first line."""

import json
from collections.abc import Iterator

_UNITS = {
    "series": ("S01E{:02}", "Episode"),
    "season": ("S01E{:02}", "Episode"),
    "book": ("ch {}", "Chapter"),
    "play": ("act {}", "Act"),
}
"""For kinds that come in parts: how a part's mark looks, and what a part is called."""


def new_recap(title: str, kind: str, *, episodes: int = 0, year: int | None = None) -> str:
    """Return the text of a new recap file, all of which its author will replace."""
    body = _in_parts(kind, episodes) if episodes else _in_sections()
    return "\n".join([*_front(title, kind, year), *_PREMISE, *body]) + "\n"


def comes_in_parts(kind: str) -> bool:
    """Return whether works of this kind come in parts, so that `episodes` makes sense."""
    return kind in _UNITS


def _front(title: str, kind: str, year: int | None) -> Iterator[str]:
    yield from (
        "---",
        f"title: {json.dumps(title, ensure_ascii=False)}",
        f"kind: {kind}   # film, series, season, episode, book, play or game",
        f"year: {year}" if year else "# year: 2024",
        "# runtime: 1h 33m",
        "# genres: [Drama]",
        "# creators:",
        "#   director: A Name",
        "# cast:",
        "#   - An Actor as A Role",
        "#   - {actor: Another, role: What only the end reveals, from: the-end}   # hidden until that section is shown",
        "# characters:",
        "#   - name: Someone",
        "#     notes:",
        '#       - "What everyone may know."',
        "#       - {text: What a section reveals, from: the-end}",
        "# advisories: [violence]   # what kind of thing, never who it happens to",
        "# links:",
        "#   Wikipedia: https://en.wikipedia.org/wiki/…",
        "---",
        "",
    )


_PREMISE = [
    "Write the premise here: what everyone may know before the first scene. It is open to every reader.",
    "A few words may still be >!hidden like this!<.",
    "",
    "<!-- Everything below a heading is hidden until a reader reveals it, and so is the heading. In the braces:",
    '     label="…"    the public name, shown while the section is hidden; without it, its number. Say where and',
    "                  when: someone who has got that far recognises the place, and nobody else learns anything.",
    "                  “The horse track”, “A shop, late at night”, “By the sea”; never a deed or an outcome, nor a",
    "                  place that implies one, such as a hospital, a funeral or a trial.",
    "     #some-id     an id for `from` in the front matter to refer to; readers never see it",
    "     after=MARK   open to anyone who has got that far: S01E02, 0:42:10, ch 5 (in quotes), act 2",
    "     .ending      gives the ending away: revealing it asks first",
    "     .open        not a spoiler",
    "     recapreader check FILE reports mistakes, and spoilers in open text. -->",
    "",
]


def _in_sections() -> Iterator[str]:
    yield from (
        '## What this is really called {label="A flat, at night"}',
        "",
        "Write here what happens first.",
        "",
        '## What comes next {label="By the river"}',
        "",
        "Write here what happens then.",
        "",
        "## How it ends {#the-end .ending}",
        "",
        "Write here how it ends.",
    )


def _in_parts(kind: str, episodes: int) -> Iterator[str]:
    mark_form, unit = _UNITS[kind]
    for number in range(1, episodes + 1):
        mark = mark_form.format(number)
        last = number == episodes
        yield f"# {unit} {number} {{after={json.dumps(mark) if ' ' in mark else mark}}}"
        yield ""
        yield f"## {'How it ends {#the-end .ending}' if last else 'A scene'}"
        yield ""
        yield f"Write here {'how it ends' if last else 'what happens'}."
        if not last:
            yield ""
