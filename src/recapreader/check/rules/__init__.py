"""The rules of `check`, one a file; each file is also the rule's documentation."""
