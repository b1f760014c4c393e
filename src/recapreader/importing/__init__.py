"""Turn an article into a gated recap file: safe by default, open only where it is certain.

Data flows one way: source → `Article` (blocks and facts, whatever the format was) → `Draft` (what is open, what is
hidden, what was dropped) → recap file. Nothing a reader's start needs imports this package.
"""
