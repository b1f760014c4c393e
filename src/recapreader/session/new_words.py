"""What a section's texts say beyond what they said before. Pure."""

from collections.abc import Sequence


def first_difference(before: Sequence[str], after: Sequence[str]) -> tuple[int, int]:
    """Return (text, offset) from which on the texts differ from, or go beyond, the earlier ones."""
    for number, (old, new) in enumerate(zip(before, after, strict=False)):
        if old != new:
            pairs = enumerate(zip(old, new, strict=False))
            return number, next((at for at, (one, other) in pairs if one != other), min(len(old), len(new)))
    return min(len(before), len(after)), 0
