"""The kinds of work that a recap may be of, as docs/format.md has them."""

KINDS = ("film", "series", "season", "episode", "book", "play", "game")
