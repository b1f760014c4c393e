"""Wikitext before it is parsed, in one pass: marks without an end, pictures and notes taken out.

The parser tries each opening mark as a template and gives it up at the end of the page, so that a page of marks
without ends would take the square of their number.
"""

import re

_MARK = re.compile(r"\{\{|\}\}|\[\[|\]\]")
_ENDS = {"{{": "}}", "[[": "]]"}
_DEEPEST = 20
_PICTURE = re.compile(
    r"\[\[\s*(?:file|image|datei|bild|fichier|archivo|imagen|immagine|ファイル|画像|파일|그림|category"
    r"|kategorie|catégorie|categoría|categoria|カテゴリ|분류)\s*:",
    re.IGNORECASE,
)
_NOTE = re.compile(r"<(ref|gallery)\b[^<>]*?(/)?>", re.IGNORECASE)


def prepared(text: str) -> str:
    """The text with every mark closed, and without pictures, categories, notes and galleries."""
    return _without_pictures(_without_notes(text))


def _without_pictures(text: str) -> str:
    """Takes out pictures with their captions, and categories; brackets in captions may be nested."""
    pairs = _pairs(text)
    out, position = [], 0
    for match in _MARK.finditer(text):
        start = match.start()
        if start < position:
            continue
        picture = match.group() == "[[" and _PICTURE.match(text, start)
        if picture:
            out.append(text[position:start])
            position = pairs.get(start, start + 2)
        elif match.group() in _ENDS and start not in pairs:
            out += [text[position:start], "".join(f"&#{ord(char)};" for char in match.group())]
            position = match.end()
    return "".join([*out, text[position:]])


def _pairs(text: str) -> dict[int, int]:
    """Where each mark that has an end begins, and where it ends: those nested too deeply have none."""
    pairs: dict[int, int] = {}
    opened: list[tuple[str, int]] = []
    for match in _MARK.finditer(text):
        mark = match.group()
        if mark in _ENDS:
            opened.append((mark, match.start()))
            continue
        kind = next((opening for opening, end in _ENDS.items() if end == mark), "")
        while opened and opened[-1][0] != kind:
            opened.pop()
        if opened:
            if len(opened) <= _DEEPEST:
                pairs[opened[-1][1]] = match.end()
            opened.pop()
    return pairs


def _without_notes(text: str) -> str:
    """References and galleries go, one without its end by its opening tag alone."""
    lowered = text.lower() if len(text.lower()) == len(text) else text
    out, position = [], 0
    endless: set[str] = set()
    for match in _NOTE.finditer(text):
        if match.start() < position:
            continue
        out.append(text[position : match.start()])
        position = match.end()
        name = match.group(1).lower()
        if match.group(2) or name in endless:
            continue
        end = lowered.find(f"</{name}>", position)
        if end < 0:
            endless.add(name)
        else:
            position = end + len(name) + 3
    return "".join([*out, text[position:]])
