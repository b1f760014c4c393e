"""Blocks without what is not the article."""
