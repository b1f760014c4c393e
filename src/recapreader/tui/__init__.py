"""The reading room, in Textual. It is handed pages by the session and knows nothing of recaps and files."""
