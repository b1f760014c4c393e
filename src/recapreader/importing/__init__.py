"""An article becomes a gated recap file: safe by default, open where it is sure.

Data flows one way: source → `Article` (blocks and facts, whatever the format was) → `Draft` (what is open, what is
hidden, what was dropped) → recap file. Nothing a reader's start needs imports this package.
"""
