"""What an article says of the work: title, year, kind, cast."""
