"""Which claims of open lines are first told in hidden text."""

from recapreader.check.comparison import Comparison
from recapreader.check.grounds import Finding, Grounds
from recapreader.check.scenes import Scenes
from recapreader.check.sentences import Sentences
from recapreader.check.surfaces import PROSE, Kind

__all__ = ["Finding", "findings"]


def findings(comparison: Comparison) -> list[Finding]:
    """The open lines that tell what hidden text tells."""
    grounds = Grounds(comparison)
    scenes, sentences = Scenes(grounds), Sentences(grounds)
    found = []
    for number, line in enumerate(grounds.lines):
        if line.surface.kind in (Kind.TITLE, Kind.ADVISORY) or not line.language:
            continue
        rules = sentences if line.surface.kind in PROSE else scenes
        if finding := rules.finding(number, line):
            found.append(finding)
    return found
