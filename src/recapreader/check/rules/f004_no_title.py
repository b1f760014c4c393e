"""There is no front matter or no title.

What: A recap begins with a line `---`, has at least `title:`, and closes its front matter with another line `---`.

Why: Without a title a recap cannot be listed or found.

Example: a file that begins with its text

Hint: begin the file with ---, title: … and ---
"""

from recapreader.check.rule import Rule

RULE = Rule("F004", "error", __doc__)
