"""A section's body → its paragraphs, which the line goes over one at a time."""

import re

_BLANK = re.compile(r"\n(?:[ \t]*\n)+")
_AROUND = re.compile(r"\A(?:[ \t]*\n)+|\s+\Z")
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})(.*)$", re.MULTILINE)
_COMMENT_SIGN = re.compile(r"<!--|-->")
_DETAILS = re.compile(r"<(/?)details(?=[\s/>]|$)", re.IGNORECASE)


def paragraphs(body: str) -> tuple[str, ...]:
    """The paragraphs in order; a fence, a comment or a `<details>` is one, whatever blank lines are in it."""
    found: list[str] = []
    held = ""
    for chunk in _BLANK.split(_AROUND.sub("", body)):
        held = f"{held}\n\n{chunk}" if held else chunk
        if held.strip() and not _is_unfinished(held):
            found.append(held)
            held = ""
    return (*found, held) if held.strip() else tuple(found)


def _is_unfinished(text: str) -> bool:
    return _in_fence(text) or _in_comment(text) or _in_details(text)


def _in_fence(text: str) -> bool:
    fence = ""
    for sign, after in _FENCE.findall(text):
        if not fence:
            fence = sign
        elif sign.startswith(fence) and not after.strip():
            fence = ""
    return bool(fence)


def _in_comment(text: str) -> bool:
    inside = False
    for sign in _COMMENT_SIGN.findall(text):
        inside = sign == "<!--"
    return inside


def _in_details(text: str) -> bool:
    depth = 0
    for end in _DETAILS.findall(text):
        depth = max(depth - 1, 0) if end else depth + 1
    return depth > 0
