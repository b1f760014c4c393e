"""What an article says about the work: title, year, kind, cast."""
