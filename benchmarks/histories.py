"""How long `watched` takes with 50,000 rows and 1,000 recaps, as a ratio to `json.load` of the same file.

    python benchmarks/histories.py [--rounds 5]

Reading the rows, finding the recap of each and working out the marks; the recaps are parsed before, as the cache has
them. Ends with 1 where the ratio is above its limit.
"""

import argparse
import gc
import json
import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from recapreader.importing.histories import read
from recapreader.session.history_marks import covered, verdict
from recapreader.session.history_plan import Histories
from recapreader.session.history_titles import Titles
from recapreader.storage.library.catalog import Library
from recapreader.storage.library.load import load

ROWS, RECAPS, AT_MOST = 50_000, 1_000, 4.0


def main() -> int:
    """Measure, and say."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        history = _write(folder)
        listed = Library((folder,)).books()
        recaps = {each.slug: load(each.path).recap for each in listed}
        for recap in recaps.values():
            list(recap.sections.values())
        gc.disable()  # as the program does
        ratios = []
        for _ in range(rounds):
            began = time.perf_counter()
            with history.open(encoding="utf-8") as file:
                json.load(file)
            loaded = time.perf_counter()
            found = Histories(read(str(history), lambda names: names[0]), Titles(listed))
            marks = [verdict(recaps[each.slug], covered(rows)).mark for each, rows in found]
            ratios.append((time.perf_counter() - loaded) / (loaded - began))
        assert len(marks) == RECAPS
        assert all(marks)
    ratio = statistics.median(ratios)
    print(f"watched, {ROWS:,} rows against {RECAPS:,} recaps ÷ json.load: {ratio:.2f} (at most {AT_MOST})")
    return int(ratio > AT_MOST)


def _write(folder: Path) -> Path:
    rows = []
    each = ROWS // RECAPS
    for number in range(RECAPS):
        title = f"Series {number}"
        parts = "".join(f"# {{after=S01E{n:02}}}\n\n## Secret {n}\n\ntext\n\n" for n in range(1, each + 1))
        (folder / f"series-{number}.md").write_text(
            f"---\ntitle: {title}\nkind: series\nyear: 2000\n---\nOpen.\n\n{parts}"
        )
        ids = {"trakt": number, "slug": f"series-{number}", "imdb": f"tt{number:07}", "tmdb": number, "tvdb": number}
        show = {"title": title, "year": 2000, "aired_episodes": each, "ids": ids}
        rows += [
            {
                "id": number * each + n,
                "watched_at": "2024-01-01T20:00:00.000Z",
                "action": "watch",
                "type": "episode",
                "episode": {
                    "season": 1,
                    "number": n,
                    "title": f"Episode {n}",
                    "ids": {"trakt": n, "tvdb": n, "imdb": ""},
                },
                "show": show,
            }
            for n in range(1, each + 1)
        ]
    path = folder / "history.json"
    path.write_text(json.dumps(rows))
    return path


if __name__ == "__main__":
    sys.exit(main())
