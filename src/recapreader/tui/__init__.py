"""The reading room, in Textual. It is handed pages by the conductor and knows nothing of recaps and files."""
