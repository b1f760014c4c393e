"""The questions of `watched`: whose history it is, which recap a title means, and whether to open it."""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from recapreader.cli.asking import agrees, ask, can_ask
from recapreader.cli.marking import ask_how_far
from recapreader.core.errors import JournalError, UsageError
from recapreader.core.sanitize import one_line
from recapreader.render.wording import counted
from recapreader.session.history_plan import Histories, Line, Plan
from recapreader.session.history_titles import NEVER


@dataclass(frozen=True)
class Consent:
    """What the command line agrees to, and whether there is a terminal to ask in about the rest."""

    marks: bool
    """`--yes`"""
    finished: bool
    """`--finished`"""
    can_ask: bool


def choose_profile(profiles: tuple[str, ...], wanted: str | None) -> str:
    """Choose the profile whose history to read.

    Raises:
        UsageError: there are several, and no answer says which.
    """
    if wanted in profiles:
        return str(wanted)
    if len(profiles) == 1 and wanted is None:
        return profiles[0]
    names = ", ".join(one_line(name) for name in profiles)
    if wanted is None and can_ask():
        answer = ask(f"Whose history is it: {names}?")
        if answer in profiles:
            return answer
    raise UsageError(f"the file has the profiles {names}; choose yours with --profile NAME")


def which_recaps(found: Histories) -> dict[str, str]:
    """Ask about titles that resemble a recap's; the answers are kept for next time, but for an empty one."""
    answers = {}
    for title, near in found.questions.values():
        replies = []
        for recap in near:
            year = f" ({recap.year})" if recap.year else ""
            asked = f"Is “{one_line(str(title))}” in your history “{recap.title}”{year} on the shelf? [y/n]"
            replies.append(ask(asked).casefold())
            if replies[-1] in ("y", "yes"):
                answers[title.key] = recap.key
                break
        else:
            if all(reply in ("n", "no") for reply in replies):
                answers[title.key] = NEVER
    return answers


def carry_out(plan: Plan, consent: Consent) -> Iterator[Line]:
    """Ask where possible, and then set the marks and open the recaps that are agreed to; yield the lines that changed.

    Nothing changes before the last question is answered.

    Raises:
        UsageError: there is no terminal to ask in.
        JournalError: a change cannot be written.
    """
    marks = [line for line in plan.lines if line.step and not line.is_finished]
    finished = [line for line in plan.lines if line.step and line.is_finished]
    needs_a_yes = bool(marks) if consent.finished else bool(marks or finished)
    if needs_a_yes and not (consent.marks or consent.can_ask):
        raise UsageError("there is no terminal to ask in, so nothing changed; --yes sets the marks, --dry-run does not")
    chosen = (*_agreed_marks(marks, consent), *_agreed_finished(finished, consent))
    agreed: list[tuple[Line, Callable[[], None]]] = [(line, partial(_do, line)) for line in chosen]
    agreed += _how_far(plan.lines) if consent.can_ask else ()
    for line, change in agreed:
        change()
        yield line


def _agreed_marks(marks: Sequence[Line], consent: Consent) -> Sequence[Line]:
    if not marks or consent.marks:
        return marks
    return marks if consent.can_ask and agrees(f"Set {counted(len(marks), 'mark')}?") else ()


def _agreed_finished(finished: Sequence[Line], consent: Consent) -> Iterator[Line]:
    for line in finished:
        if consent.finished or (consent.can_ask and agrees(f"You have finished {line.title}. Open {line.opening}?")):
            yield line


def _how_far(lines: Iterable[Line]) -> Iterator[tuple[Line, Callable[[], None]]]:
    for line in lines:
        if line.in_part and line.session.view.known_marks and (put := ask_how_far(line.session, line.in_part)):
            yield line, put


def _do(line: Line) -> None:
    if not line.do():
        raise JournalError(line.session.warning)


def say_what_was_done(done: Sequence[Line]) -> None:
    """Say how many recaps changed."""
    changed = counted(len({line.slug for line in done}), "recap")
    print(f"{changed} changed." if done else "Nothing changed.", file=sys.stderr)
