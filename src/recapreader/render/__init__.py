"""Pages as text, Markdown, HTML and JSON."""
