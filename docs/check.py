"""Write the manual of the codes into docs/check.md, from the files of the rules: python docs/check.py."""

import sys
from pathlib import Path

from recapreader.check.rule import GROUPS, rules

PAGE = Path(__file__).parent / "check.md"
BEGIN = "<!-- codes: begin (python docs/check.py writes this) -->\n"
END = "<!-- codes: end -->\n"


def with_codes(page: str) -> str:
    """Return the page with the codes between its two comments."""
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    return before + BEGIN + "\n" + "\n".join(_groups()) + "\n" + END + after


def _groups() -> list[str]:
    lines = []
    for letter, what in GROUPS.items():
        lines += [f"### {letter}: {what}", ""]
        for rule in rules().values():
            if rule.code.startswith(letter):
                told = rule.paragraphs
                lines += [f"#### {rule.code}: {rule.title}", ""]
                lines += [f"*{rule.severity.capitalize()}.* {told['What']} {told['Why']}", ""]
                lines += [f"Example: {told['Example']}. To do: {told['Hint']}.", ""]
    return lines


if __name__ == "__main__":
    PAGE.write_text(with_codes(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
    sys.exit(0)
