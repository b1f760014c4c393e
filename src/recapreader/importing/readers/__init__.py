"""Bytes of an article → blocks."""
