"""What a wiki page hides: the usual templates, and HTML that is hidden by its class or colours."""

import re
from collections.abc import Mapping, Sequence

from recapreader.importing.readers.spoiler_marks import CLOSE, OPEN

_TEMPLATE = re.compile(
    r"(?:inline[ -]?)?(?:spoil(?:er|ers)?(?:[ -]?(?:text|box|tag|inline|content|blur|span))?|blackout|blur|redacted"
    r"|hide|hidden|collapse|show[ -]?hide|scroll[ -]?box)"
)
_BEGINS = re.compile(
    r"(?:begin|start)[ -]?spoilers?|spoilers?[ -]?(?:begin|start|top)|(?:collapse|hidden)[ -]?(?:top|begin)"
)
_ENDS = re.compile(
    r"end[ -]?(?:of[ -]?)?spoilers?|spoilers?[ -]?(?:end|ends|bottom|over)|(?:collapse|hidden)[ -]?(?:bottom|end)"
)
_TITLED = ("hidden", "collapse", "show", "scroll")
_PLACES = ("book", "season", "episode", "chapter", "volume", "series", "part", "game", "film", "issue", "arc", "act")
_PLACE = re.compile(
    rf"\W*(?:{'|'.join(_PLACES)})s?\W*(?:\d{{1,3}}|[IVX]+|one|two|three|four|five|six)\W*", re.IGNORECASE
)
_TAG = re.compile(
    r"<(?P<end>/?)(?P<name>span|div|p|spoiler|details|font|summary|b|i|small|center)\b(?P<rest>[^<>]*)>", re.IGNORECASE
)
_HIDING = re.compile(
    r"(?:class|id)\s*=\s*[\"']?[^\"'>]*\b(?:md-)?spoilers?(?:-?text|-?content|-?box|-?body)?\b(?!-?(?:warning|alert|title"
    r"|button))"
    r"|(?P<front>(?<![\w-])color\s*:\s*(?P<colour>#?\w+)[^\"'>]*background(?:-color)?\s*:\s*(?P=colour)\b)"
    r"|background(?:-color)?\s*:\s*(?P<behind>#?\w+)[^\"'>]*(?<![\w-])color\s*:\s*(?P=behind)\b",
    re.IGNORECASE,
)


def contents(name: str, values: Sequence[str], named: Mapping[str, str]) -> str | None:
    """Return what a template of that name with those parameters stands for; nothing if it hides nothing.

    `{{Spoiler|book=4|text}}` says what it spoils, in parameters with names or in a first one of few words.
    """
    if _BEGINS.fullmatch(name):
        return OPEN
    if _ENDS.fullmatch(name):
        return CLOSE
    if not _TEMPLATE.fullmatch(name):
        return None
    texts = [value for value in values if value.strip()] or [named[key] for key in ("text", "content") if key in named]
    if not texts:
        return "\nSpoiler warning\n" if name.startswith("spoil") else ""
    places = [f"{key.capitalize()} {named[key]}" for key in _PLACES if named.get(key, "").strip()]
    label = ", ".join(places)
    if len(texts) > 1 and (_PLACE.fullmatch(texts[0]) or name.startswith(_TITLED)):
        label = label or texts[0].strip()
        texts = texts[1:]
    return (f"{label}: " if label else "") + f"{OPEN}{' '.join(texts)}{CLOSE}"


def marked(text: str) -> str:
    """Return wikitext in which `<spoiler>`, `<span class="spoiler">`, black on black and the like are marks."""
    out: list[str] = []
    opened: list[tuple[str, bool]] = []
    position = 0
    for tag in _TAG.finditer(text):
        if tag.group("rest").rstrip().endswith("/"):
            continue
        name = tag.group("name").casefold()
        out.append(text[position : tag.start()])
        position = tag.end()
        if not tag.group("end"):
            hides = name in {"spoiler", "details"} or bool(_HIDING.search(tag.group("rest")))
            opened.append((name, hides))
            out.append(OPEN if hides else tag.group())
            continue
        while opened and opened[-1][0] != name and any(each == name for each, _ in opened):
            out.append(CLOSE if opened.pop()[1] else "")
        hid = bool(opened) and opened[-1][0] == name and opened.pop()[1]
        out.append(CLOSE if hid else tag.group())
    return "".join([*out, text[position:]])
