"""What histories mean for the recaps on the shelf, as a table and as JSON; in public words only."""

import json
from collections.abc import Collection, Iterator

from recapreader.render.wording import counted
from recapreader.session.history_plan import Line, Plan

_SETS_IT = "; recapreader mark {} sets how far you are"


def to_table(plan: Plan) -> Iterator[str]:
    """A line for each recap that changes or that waits for an answer, the others by number, and the rows not used."""
    rows = [(line.title, _change(line), _opens(line)) for line in plan.lines if line.step]
    widths = [max((len(row[column]) for row in rows), default=0) for column in range(2)]
    for title, change, opens in rows:
        yield f"{title:{widths[0]}}  {change:{widths[1]}}  {opens}".rstrip()
    for line in plan.lines:
        why = line.in_part if line.in_part and not line.step else line.reason
        can_be_set = not line.before and line.session.view.known_marks
        if why:
            yield f"{line.title}: {why}{_SETS_IT.format(line.slug) if can_be_set else ''}"
    same = sum(1 for line in plan.lines if not (line.step or line.reason or line.in_part))
    if same:
        yield f"{same} {'recap is' if same == 1 else 'recaps are'} already that far."
    if not plan.lines:
        yield "No recap matches anything in the history."
    if plan.unused:
        yield "Rows not used:"
        for reason, number in sorted(plan.unused.items(), key=lambda each: (-each[1], each[0])):
            yield f"{number:>7}  {reason}"


def _change(line: Line) -> str:
    if line.is_finished:
        return "finished"
    return f"{line.before or 'nowhere'} → {line.after or 'nowhere'}"


def _opens(line: Line) -> str:
    return _told_opening(len(line.opening.numbers), line.opening.endings) if line.step else ""


def _told_opening(sections: int, endings: int) -> str:
    if not sections:
        return "opens nothing more"
    opened = f"opens {counted(sections, 'section')}"
    return f"{opened}, {counted(endings, 'ending')}" if endings else opened


def to_json(plan: Plan, done: Collection[str]) -> str:
    """The same as JSON; `done` are the slugs of the recaps that were changed."""
    recaps = [
        {
            "slug": line.slug,
            "title": line.title,
            "before": str(line.before) if line.before else None,
            "after": str(line.after) if line.after else None,
            "finished": line.is_finished,
            "opens": len(line.opening.numbers),
            "endings": line.opening.endings,
            "changed": line.slug in done,
            "reason": line.reason or line.in_part,
        }
        for line in plan.lines
    ]
    unused = [{"reason": reason, "rows": number} for reason, number in sorted(plan.unused.items())]
    return json.dumps({"schema": 1, "recaps": recaps, "unused": unused}, ensure_ascii=False, indent=2)
