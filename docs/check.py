"""Write the table of codes into docs/check.md, from the one home that they have: python docs/check.py."""

import sys
from pathlib import Path

from recapreader.check.codes import CODES, GROUPS

PAGE = Path(__file__).parent / "check.md"
BEGIN = "<!-- codes: begin (python docs/check.py writes this) -->\n"
END = "<!-- codes: end -->\n"


def with_codes(page: str) -> str:
    """The page with the codes between its two comments."""
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    return before + BEGIN + "\n" + "\n".join(_groups()) + "\n" + END + after


def _groups() -> list[str]:
    lines = []
    for letter, what in GROUPS.items():
        lines += [f"### {letter}: {what}", "", "| code | | what it means |", "|---|---|---|"]
        for code in CODES.values():
            if code.code.startswith(letter):
                explanation = code.explanation.replace("|", "\\|")
                lines.append(f"| {code.code} | {code.severity} | **{code.title}.** {explanation} |")
        lines.append("")
    return lines


if __name__ == "__main__":
    PAGE.write_text(with_codes(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
    sys.exit(0)
