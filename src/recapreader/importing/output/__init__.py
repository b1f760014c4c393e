"""Blocks → a recap file."""
