"""Pages → one self-contained HTML page: readable, light and dark, printable, no script, nothing from elsewhere.

It holds what is shown and nothing else. Handed the whole pages too, it puts what is hidden into closed `<details>`.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from html import escape
from importlib.resources import files
from itertools import repeat

from recapreader.core.gate import PREMISE, Hidden, Page, Shown, State, Summary, VisibleCharacter
from recapreader.core.prose.tree import GAP_TEXT, Text
from recapreader.render import wording
from recapreader.render.html_nodes import GAP, Form, closed_box, closed_words, division, heading, link, tree_html

_NOTHING_FROM_ELSEWHERE = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
)
_MORE = GAP.replace("hidden words", "hidden") + wording.MORE.removeprefix(GAP_TEXT)


def to_html(
    summary: Summary,
    pages: Iterable[Page],
    *,
    advisories: bool = False,
    people: Sequence[VisibleCharacter] | None = None,
    whole: Iterable[Page] | None = None,
) -> Iterator[str]:
    """A recap's pages as one HTML page, in pieces; who's who comes last, where `people` are given.

    `whole` are the same pages with everything open; with them, what `pages` hide is there in closed `<details>`.
    """
    pages = tuple(pages)
    front = summary.front
    language = f' lang="{escape(front.language)}"' if front.language else ""
    yield (
        f"<!doctype html>\n<html{language}>\n<head>\n"
        '<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_NOTHING_FROM_ELSEWHERE}">\n'
        '<meta name="referrer" content="no-referrer">\n<link rel="icon" href="data:,">\n'
        f"<title>{escape(front.title)}</title>\n<style>\n{_style()}</style>\n</head>\n<body>\n"
    )
    yield from _header(summary, advisories=advisories)
    yield "<main>\n"
    folded = "".join((*_about(summary), *_contents(pages)))
    whole_pages: Iterable[Page | None] = repeat(None) if whole is None else whole
    for page, open_page in zip(pages, whole_pages, strict=whole is not None):
        yield from _page(page, open_page, folded if page.part.number == PREMISE else "")
    if people is not None:
        yield from _people(people)
    yield "</main>\n</body>\n</html>\n"


def _style() -> str:
    return files("recapreader.render").joinpath("html.css").read_text(encoding="utf-8")


def _header(summary: Summary, *, advisories: bool) -> Iterator[str]:
    front = summary.front
    yield f'<header>\n<h1>{escape(front.title)}</h1>\n<p class="facts">{escape(wording.facts(front))}</p>\n'
    if advisories and front.advisories:
        yield f'<p class="facts">Advisories: {escape(", ".join(front.advisories))}</p>\n'
    yield "</header>\n"


def _about(summary: Summary) -> Iterator[str]:
    """Credits and links, folded away."""
    groups, addresses = wording.summary_groups(summary), wording.addresses(summary)
    if not groups:
        return
    yield '<details class="fold"><summary>Credits and links</summary>\n<dl>\n'
    for group, lines in groups:
        words = "<br>".join(_fact(line, more, addresses.get((group, line))) for line, more in lines)
        yield f"<dt>{escape(group)}</dt><dd>{words}</dd>\n"
    yield "</dl>\n"
    if addresses:
        yield f'<p class="soft">{wording.NOT_GATED}</p>\n'
    yield "</details>\n"


def _fact(line: str, more: str, url: str | None) -> str:
    words = link(escape(line), url) if url else escape(line)
    return f'{words} <span class="soft">({escape(more)})</span>' if more else words


def _people(people: Sequence[VisibleCharacter]) -> Iterator[str]:
    from recapreader.render.whos_who import NOBODY, TITLE, actor, also  # noqa: PLC0415 - only who asks for them needs it

    yield f'<section id="who">\n<h2>{TITLE}</h2>\n'
    if not people:
        yield f"<p>{NOBODY}</p>\n"
    for known in people:
        yield f"<p><strong>{escape(known.name)}</strong>{escape(also(known))}{escape(actor(known))}</p>\n"
        if known.notes:
            yield "<ul>\n" + "".join(f"<li>{escape(note)}</li>\n" for note in known.notes) + "</ul>\n"
    yield "</section>\n"


# Contents.


def _contents(pages: tuple[Page, ...]) -> Iterator[str]:
    """The contents, folded away."""
    yield '<details class="fold"><summary>Contents</summary>\n<nav aria-label="Contents">\n<ul>\n'
    for page in pages:
        if page.part.number == PREMISE:
            yield from map(_contents_line, page.blocks)
        else:
            yield f'<li><a href="#part-{escape(page.part.number)}">{escape(page.part.title)}</a>\n<ul>\n'
            yield from map(_contents_line, page.blocks)
            yield "</ul></li>\n"
    yield "</ul>\n</nav>\n</details>\n"


def _contents_line(block: Shown | Hidden) -> str:
    words = "hidden" if isinstance(block, Hidden) else "in part" if block.state is State.PART else ""
    state = f' <span class="soft">{words}</span>' if words else ""
    return f'<li><a href="#section-{escape(block.number)}">{escape(block.name)}</a>{state}</li>\n'


# Parts and sections.


def _page(page: Page, whole: Page | None, folded: str) -> Iterator[str]:
    """A part; `folded` comes behind the premise, or first where there is none."""
    form = Form(2)
    if not (page.blocks and page.blocks[0].number == PREMISE):
        yield folded
    if page.part.number != PREMISE:
        yield f'<h2 id="part-{escape(page.part.number)}">{escape(page.part.title)}</h2>\n'
        form = Form(3)
        if whole and not page.part.named:
            yield division(closed_words(escape(whole.part.title)))
    for block, open_block in zip(page.blocks, whole.blocks if whole else repeat(None), strict=whole is not None):
        inside = "".join(_section(block, open_block if isinstance(open_block, Shown) else None, form))
        yield f'<section id="section-{escape(block.number)}">\n{inside}</section>\n'
        if block.number == PREMISE:
            yield folded


def _section(block: Shown | Hidden, whole: Shown | None, form: Form) -> Iterator[str]:
    if isinstance(block, Shown) and block.state is State.PART:
        yield from _shown(block, form)
        if block.more and whole:
            yield closed_box(_MORE, "".join(_shown(whole, replace(form, level=form.level + 1, closes=True))))
        elif block.more:
            yield f'<p class="more">{_MORE}</p>\n'
        return
    if isinstance(block, Shown):
        closes = block.closed and whole is not None
        yield from _shown(whole if closes and whole else block, replace(form, closes=closes))
        return
    state = "Hidden" + (", gives the ending away" if block.ending else "")
    state += f", safe after {escape(str(block.after))}" if block.after else ""
    heading = form.heading(escape(block.label))
    if whole is None:
        yield f'<div class="hidden">{heading}\n<p>{state}</p></div>\n'
        return
    inside = "".join(_shown(whole, replace(form, level=form.level + 1, closes=True)))
    yield closed_box(f'{heading} <span class="soft">{state}</span>', inside)


def _shown(block: Shown, form: Form) -> Iterator[str]:
    if block.number != PREMISE:
        yield heading(block.heading or (Text(block.label),), form)
    yield tree_html(block.tree, form)
