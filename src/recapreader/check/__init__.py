"""What `check` finds in a recap file: what is wrong in its form, and what its open text tells about the hidden."""
