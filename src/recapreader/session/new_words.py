"""What a section's texts say beyond what they said before. Pure."""

from collections.abc import Sequence


def first_difference(before: Sequence[str], after: Sequence[str]) -> tuple[int, int]:
    """(text, offset) from which on some texts say more than, or something else than, those that were there before."""
    for number, (old, new) in enumerate(zip(before, after, strict=False)):
        if old != new:
            pairs = enumerate(zip(old, new, strict=False))
            return number, next((at for at, (one, other) in pairs if one != other), min(len(old), len(new)))
    return min(len(before), len(after)), 0
