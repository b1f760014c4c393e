"""The HTML of a recap, as `show --format html` prints it."""

from recapreader.core import gate
from recapreader.core.gate import Progress
from recapreader.render.html import to_html
from recapreader.storage.library.load import parse_recap


def html_of(source: str, progress: Progress, *, with_hidden: bool = False) -> str:
    recap = parse_recap(source, "slug").recap
    numbers = [part.number for part in recap.parts]
    pages = [gate.page(recap, progress, number) for number in numbers]
    whole = [gate.page(recap, gate.everything(recap), number) for number in numbers] if with_hidden else None
    return "".join(to_html(gate.summary(recap, progress), pages, whole=whole))
