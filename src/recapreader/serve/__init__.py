"""The reading room in a browser: textual-serve's terminal, behind a door of our own.

`server` listens, `guard` decides who comes in, `site` answers them, and `room_process` runs a reading room for each
page that is open. `page.html`, its style and its script are all that a browser loads besides that terminal.
Nothing here sees a recap or the journal: keys go to the room, and what it draws comes back.
"""
