"""Markdown → an article, by way of HTML: people put HTML into their Markdown, so one reader serves both."""

import re
from dataclasses import replace

from recapreader.importing.facts import article_front_matter
from recapreader.importing.model import Article, Block, Kind, Layout
from recapreader.importing.readers import html_reader, spoiler_marks
from recapreader.importing.text_utils import cut_out

_TEMPLATES = re.compile(
    r"\{%(?:[^%]|%(?!\})){1,400}?%\}|\\?\[\w{3,20}(?: +\w+=[^\]\n]{0,80})+\]|\{\{[%<]?[^\n{}]{1,400}?[%>]?\}\}"
    r"|^[ \t]*\{:[^\n{}]{1,200}\}[ \t]*$"
    r"|(?<=\S)[ \t]?\{:?\s*[.#][\w-]+[^\n{}]{0,80}\}(?=\s|$)"
    r"|\[:contents\]|\[\[?toc\]?\]|%%[^\n%]{1,400}%%",
    re.IGNORECASE | re.MULTILINE,
)
"""What a site's generator puts in place of: Liquid, Hugo's shortcodes, kramdown's attributes, tables of contents."""
_TITLE_KEYS = ("title", "headline")


def read(text: str) -> Article:
    """Return the article of a cleaned Markdown text."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - an import that only some sources need

    fields, body = article_front_matter.split(spoiler_marks.without_marks(text))
    found: list[str] = []
    uncommented = cut_out(body, "<!--", "-->", found)
    comments = tuple(comment[4:-3].strip() for comment in found)
    body = re.sub(r"^[ \t]{4,}(?=\S)", "", uncommented, flags=re.MULTILINE) if "```" not in body else body
    body = spoiler_marks.literal(body)
    body = _TEMPLATES.sub("", body)
    body = re.sub(r"\[{9,}", lambda run: "\\[" * len(run.group()), body)  # the parser takes the square of their number
    body = re.sub(r"\[\[(?:[^\]|\n]*\|)?([^\]\n]*)\]\]", r"\1", body)
    rendered = MarkdownIt("commonmark", {"html": True}).enable("table").render(body)
    article = html_reader.read_marked(f"<html><body>{rendered}</body></html>")
    blocks, page_title = _title_heading(article.blocks, fields)
    fields = {**{key: article.fields[key] for key in ("pictures",) if key in article.fields}, **fields}
    if comments:
        fields = {**fields, "comments in the source": comments}
    return replace(article, blocks=blocks, layout=Layout.MARKUP, page_title=page_title, fields=fields)


def _title_heading(blocks: tuple[Block, ...], fields: article_front_matter.Fields) -> tuple[tuple[Block, ...], str]:
    """Return the page's title: from the front matter, or else a first heading of the highest level that is alone."""
    for key in _TITLE_KEYS:
        if fields.get(key):
            return blocks, fields[key][0]
    tops = [block for block in blocks if block.kind is Kind.HEADING and block.level == 1]
    return (blocks[1:], tops[0].text) if len(tops) == 1 and blocks[0] is tops[0] else (blocks, "")
