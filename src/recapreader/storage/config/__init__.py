"""What the reader's `config.toml` and their environment say, checked at the door."""
