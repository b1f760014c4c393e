"""Read the front matter of somebody else's Markdown, leniently: much of it is not valid YAML.

Lines of `key: value`, folded blocks and lists are understood; whatever else there is, is passed over. Nothing is
ever resolved (no anchors, no tags), so nothing in it can be a trap.
"""

import re

_FENCE = re.compile(r"\A\s*(---|\+\+\+)[ \t]*\n(.*?)\n(?:---|\+\+\+|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_KEY = re.compile(r"^([A-Za-z_][\w -]{0,40}?)\s*[:=]\s*(.*)$")
_ITEM = re.compile(r"^\s*-\s+(.*)$")
_LIMIT = 64 * 1024

Fields = dict[str, tuple[str, ...]]


def split(text: str) -> tuple[Fields, str]:
    """Return the front matter's fields (keys in lower case) and the text after it; without front matter, no fields."""
    match = _FENCE.match(text)
    if not match or not any(_KEY.match(line) for line in match.group(2).split("\n")):
        return {}, text
    return parse(match.group(2)[:_LIMIT]), text[match.end() :]


def parse(block: str) -> Fields:
    """Return the fields of a block of front matter. The first of two equal keys wins."""
    fields: Fields = {}
    key, inline, below = "", "", []
    for line in [*block.split("\n"), "end-of-block:"]:
        match = _KEY.match(line)
        if not match:
            below.append(line)
            continue
        if key and key not in fields:
            fields[key] = _values(inline, below)
        key, inline, below = match.group(1).strip().casefold(), match.group(2).strip(), []
    return fields


def _values(inline: str, below: list[str]) -> tuple[str, ...]:
    if re.fullmatch(r"[>|][+-]?\d?", inline) or (not inline and below and not _ITEM.match(below[0])):
        folded = " ".join(line.strip() for line in below if line.strip())
        return (folded,) if folded else ()
    if inline.startswith("[") and inline.endswith("]") and not inline.startswith("[["):
        items = re.findall(r"\"((?:[^\"\\]|\\.)*)\"|'((?:[^']|'')*)'|([^,\[\]]+)", inline[1:-1])
        return tuple(filter(None, (unquoted("".join(item)) for item in items)))
    if inline:
        return (unquoted(inline),) if unquoted(inline) else ()
    listed = [unquoted(found.group(1)) for line in below if (found := _ITEM.match(line))]
    return tuple(item for item in listed if item)


def unquoted(value: str) -> str:
    """Return a scalar without its quotation marks, its trailing comment or its wiki link brackets."""
    value = re.sub(r"^!\s+(?=[\"'])", "", value.strip())  # YAML's mark for a value that is text whatever it looks like
    for _ in range(2):
        if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
            value = value[1:-1].replace("''", "'").replace('\\"', '"').strip()
    return re.sub(r"\[\[(?:[^\]|]*\|)?([^\]]*)\]\]", r"\1", value).strip()
