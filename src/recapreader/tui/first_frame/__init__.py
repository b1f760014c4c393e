"""The first frame: title, text and keys on the terminal before Textual is there to draw them.

It is made from the gate's values, afresh at each start and by the same layout, runs and styles as the room's own
frames; it is never saved. One can move about in its page. The room draws over it, cell for cell the same.
"""

from recapreader.tui.first_frame.terminal import FirstFrame, HandedOver, first_frame

__all__ = ["FirstFrame", "HandedOver", "first_frame"]
