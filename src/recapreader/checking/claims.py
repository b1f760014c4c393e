"""Which claims of open lines are first told in hidden text."""

from recapreader.checking.comparison import Comparison
from recapreader.checking.grounds import Finding, Grounds
from recapreader.checking.scenes import Scenes
from recapreader.checking.sentences import Sentences
from recapreader.checking.surfaces import PROSE, Kind

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
