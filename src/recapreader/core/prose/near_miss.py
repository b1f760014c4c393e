"""Lines that look like a heading of ours and are none; in an open section they hide what follows."""

import re

_ODD_SPACES = r"\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_NEAR_MISS = re.compile(
    rf"^[ {_ODD_SPACES}]{{0,3}}(?:"
    rf"\#{{1,2}}(?=[^\#\s]|[\t{_ODD_SPACES}]|$)"  # ##Text, a tab or an odd space after ##, ## alone
    r"|\#{1,2}[ ]"  # a heading that an odd space or a comment before it had kept from being one
    r"|[\uff03\ufe5f]"  # the full-width and the small number sign
    r"|(?:=+|-+)[ \t]*$)",
    re.MULTILINE,
)


def near_miss(text: str) -> int | None:
    """Where such a line begins, or the paragraph that it underlines; None if there is no such line.

    `text` has a sign in the place of everything hidden: what is hidden must not decide what is shown beside it.
    """
    for match in _NEAR_MISS.finditer(text):
        if match.group().lstrip()[0] not in "=-":
            return match.start()
        paragraph_start = text.rfind("\n\n", 0, match.start()) + 1
        if text[paragraph_start : match.start()].strip():
            return paragraph_start
    return None
