"""Write the README's key table from the one declaration of the keys: `python docs/keys.py`."""

from pathlib import Path

from recapreader.session.commands import key_rows
from recapreader.session.keys import GROUPS, PREVIEW_GROUPS, REVIEW_GROUPS, SHELF_GROUPS

README = Path(__file__).parents[1] / "README.md"
_BEGIN = "<!-- keys: begin (python docs/keys.py writes this table) -->\n"
_END = "<!-- keys: end -->"


def key_table() -> str:
    """Return the table as Markdown."""
    lines = ["| key | does |", "|---|---|"]
    for group in (*GROUPS, SHELF_GROUPS[0], REVIEW_GROUPS[0], PREVIEW_GROUPS[0]):
        lines.append(f"| **{group.title}** | |")
        lines.extend(f"| {_code(keys)} | {told} |" for keys, told in key_rows(group))
    return "\n".join(lines) + "\n"


def _code(keys: str) -> str:
    return keys if " … " in keys else " ".join(f"`{key}`" for key in keys.split())


def with_table(readme: str) -> str:
    """Return the README with the table in its place."""
    before, _, rest = readme.partition(_BEGIN)
    _, _, after = rest.partition(_END)
    return before + _BEGIN + key_table() + _END + after


if __name__ == "__main__":
    README.write_text(with_table(README.read_text(encoding="utf-8")), encoding="utf-8")
