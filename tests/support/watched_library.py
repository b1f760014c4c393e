"""The recaps that the samples of histories are about: two series, one with a title beyond ASCII, a film, a book."""

from pathlib import Path

TIDE = """---
title: "The Tide: Harbour"
kind: series
year: 2019
links: {IMDb: "https://www.imdb.com/title/tt9000001/"}
---
Open.

# {after=S01E01}

## Secret one

a

# {after=S01E02 label="The Lamp"}

## Secret two

b

# {after=S01E04}

## Secret three

c

# {after=S01E08}

## Secret end {.ending}

d
"""
EMILE = """---
title: "Émile und die Uhr"
kind: series
---
Open.

# {after=S01E01}

## Secret

a

# {after=S01E02}

## Secret too

b
"""
FILM = "---\ntitle: A Film\nyear: 2001\n---\nOpen.\n\n## Secret {.ending}\n\na\n"
BOOK = "---\ntitle: Der Fluss\naliases: [Der Fluß]\nkind: book\n---\nOpen.\n\n## Secret\n\na\n"
RECAPS = {"tide": TIDE, "emile": EMILE, "film": FILM, "book": BOOK}


def write_library(folder: Path) -> Path:
    """Write them all into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in RECAPS.items():
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    return folder
