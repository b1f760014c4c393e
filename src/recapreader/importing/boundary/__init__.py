"""Where the spoilers begin."""
