"""What stands on each row of the room, as runs of text in named styles, without any widget.

The widgets and the first frame draw these, so that the one cannot differ from the other.
"""
