"""Turn blocks into a recap file."""
