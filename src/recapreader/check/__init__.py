"""What `check` finds in a recap file: mistakes in its form, and what its open text gives away about the hidden text."""
