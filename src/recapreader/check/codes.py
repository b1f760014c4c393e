"""Every code that `check` can report: its one home. The manual page and `check --explain` are made from it."""

from dataclasses import dataclass

from recapreader.core.findings import Severity


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of diagnostic: how grave it is, its name, and what it means and how to mend it."""

    code: str
    severity: Severity
    title: str
    explanation: str


GROUPS = {
    "F": "the file and its front matter",
    "A": "the attributes of headings",
    "B": "the text below a heading",
    "S": "how sections and ids hang together",
    "L": "what open text tells about hidden text",
    "X": "comments that silence a diagnostic",
}
"""What the first letter of a code stands for."""

_CODES = (
    Code(
        "F001",
        "error",
        "the file cannot be opened",
        "There is no such file, it may not be read, is no regular file, or is over 32 MiB.",
    ),
    Code(
        "F002",
        "error",
        "the front matter is no valid YAML",
        "Usually a quote, a colon or an indent is missing on the line that is named or on the one before. "
        "Quote values that hold a colon.",
    ),
    Code(
        "F003",
        "error",
        "the front matter uses what is refused",
        "Anchors, aliases, tags, repeated keys, keys that are not plain text, more than eight levels and more "
        "than 64 KiB are refused before anything is read. Write the value out, in quotes.",
    ),
    Code(
        "F004",
        "error",
        "there is no front matter or no title",
        "A recap begins with a line `---`, has at least `title:`, and closes its front matter with another line `---`.",
    ),
    Code(
        "F005",
        "error",
        "the file is not UTF-8",
        "Save it in that encoding.",
    ),
    Code(
        "F101",
        "error",
        "unknown key",
        "The reader ignores a key that it does not know, so what it says is lost. It is most often a slip of "
        "the pen. Keys within an entry of `cast` or `characters` are stricter: see F106.",
    ),
    Code(
        "F102",
        "error",
        "a value has the wrong form",
        "The field is dropped; everything else of the recap is shown.",
    ),
    Code(
        "F103",
        "error",
        "a link is no web address",
        "Only http and https addresses with a host can be opened. A link may also have no address at all.",
    ),
    Code(
        "F104",
        "error",
        "an entry cannot be understood",
        "An entry of `cast` or `characters`, or a note, has the wrong form and is hidden whole.",
    ),
    Code(
        "F105",
        "error",
        "`from` names nothing",
        "`from` names the one section or part with that `#id`. Where there is none, or more than one, the "
        "entry stays hidden for ever.",
    ),
    Code(
        "F106",
        "error",
        "an unknown or repeated key in an entry",
        "An entry of `cast` or `characters`, or a note, with a key that is unknown or stands there twice is "
        "hidden whole, since the key may have been meant as its gate.",
    ),
    Code(
        "A001",
        "error",
        "the attributes cannot be read",
        'Attributes look like `{#id .ending after=S01E02 label="Public name"}`, at the end of the heading. '
        "The section is hidden without a mark and asks like an ending.",
    ),
    Code(
        "A002",
        "error",
        "text after the attributes",
        "Nothing may follow the closing brace. Move the text before it.",
    ),
    Code(
        "A003",
        "error",
        "unknown class or key",
        "The classes are `.open` and `.ending`, the keys `after` and `label`. The section is hidden without a "
        "mark and asks like an ending.",
    ),
    Code(
        "A004",
        "error",
        "an attribute stands there twice",
        "Keep one; with both, the section is hidden without a mark and asks like an ending.",
    ),
    Code(
        "A005",
        "error",
        "`.open` contradicts another attribute",
        "A section that is open needs no mark and is no ending. Keep one of the two.",
    ),
    Code(
        "A006",
        "error",
        "`after` is no mark",
        "A mark looks like S01E02, S01, 0:42:10, 42 min, ch 5 or act 2 scene 3; one with a space is quoted. "
        "`0:42` alone could be hours or minutes.",
    ),
    Code(
        "B101",
        "error",
        "a near miss of a heading",
        "A heading is `# ` or `## ` with a plain space, and it must not follow a comment on its line. In open "
        "text this line hides the rest of its section.",
    ),
    Code(
        "B102",
        "error",
        "an underlined heading",
        "A heading underlined with `---` or `===` is none here. In open text it hides the rest of its "
        "section. Write `## Heading`, or leave a blank line before a rule.",
    ),
    Code(
        "B103",
        "error",
        "an inline spoiler does not end",
        "`>!` needs its `!<`, `||` its second `||`, in the same paragraph. Without it, everything to the end "
        "of the paragraph is hidden.",
    ),
    Code(
        "B104",
        "error",
        "an end of a spoiler without its beginning",
        "`!<` closes nothing here. What should be hidden before it may stand open.",
    ),
    Code(
        "B105",
        "warning",
        "a spoiler in a table",
        "A row of a table is cut into cells at `|`, so a table that holds a spoiler is no table any more and "
        "is shown as text. Write `\\|\\|` for two empty cells, or take the spoiler out of the table.",
    ),
    Code(
        "B106",
        "error",
        "another program's spoiler syntax",
        "`::: spoiler`, `[spoiler]`, `<spoiler>`, `~!…!~`, fences named spoiler and spans with `{.spoiler}` "
        "hide nothing here. Write `>!…!<`, or a hidden section.",
    ),
    Code(
        "B107",
        "error",
        "`<details>` without its end",
        "What is not closed hides the rest of its section.",
    ),
    Code(
        "B108",
        "error",
        "attributes where there can be none",
        "Attributes are read on `#` and `##` headings alone; on deeper ones and in the text they are text, "
        "and hide nothing.",
    ),
    Code(
        "B109",
        "warning",
        "a comment does not end",
        "A comment without `-->` swallows the rest of its section.",
    ),
    Code(
        "S101",
        "error",
        "an id stands there twice",
        "`from` cannot tell which of them is meant, so everything that waits for it stays hidden.",
    ),
    Code(
        "S102",
        "error",
        "marks out of order",
        "This mark lies before the one of an earlier section. Whoever has come so far would find this section "
        "open and the earlier one hidden.",
    ),
    Code(
        "S103",
        "warning",
        "an empty section",
        "There is nothing below this heading. A reader who reveals it finds nothing; leave it out, or write "
        "what happens.",
    ),
    Code(
        "S104",
        "warning",
        "sections that cannot be told apart",
        "Two sections of one part have the same heading and no id. A reader's reveal of either is not "
        "remembered. Give each an `#id`.",
    ),
    Code(
        "L101",
        "error",
        "someone hidden is named in the open",
        "A character or role that waits for a section (`from`) is named in text that everyone sees. Take the "
        "name out of the open text, or let the entry be open and gate its notes.",
    ),
    Code(
        "L102",
        "error",
        "a hidden heading stands in the open",
        "The words of a hidden heading that says something, or that is quoted, stand in open text in the same "
        "order. Say it in other words, or choose the heading as the label too.",
    ),
    Code(
        "L103",
        "error",
        "the words of an inline spoiler stand in the open",
        "What an inline spoiler hides is said openly elsewhere.",
    ),
    Code(
        "L104",
        "error",
        "an advisory names someone",
        "Advisories tell what kind of thing to expect, never whom it befalls. Name the kind alone.",
    ),
    Code(
        "L201",
        "warning",
        "open text tells what hidden text tells",
        "A sentence in the premise, in an open section or in an open note looks as if it told an outcome, a "
        "culprit or a kinship of someone that is first told in a hidden section, in the same words or in others: "
        "it looks ahead or behind what seems, tells it as it happens, is dated late in the work, says how the work "
        "ends, or shares rare words with one place there. Or it has someone do what their own note says they cannot.",
    ),
    Code(
        "L202",
        "warning",
        "a public name tells what hidden text tells",
        "A label, an open heading, the description of a picture, a role, an alias or another line of the front "
        "matter tells an outcome or a culprit that a hidden section tells, calls someone late or crowned who is not so "
        "elsewhere in the open, says in a label what someone known does, or shares rare words with hidden text.",
    ),
    Code(
        "L203",
        "warning",
        "a file name or address tells",
        "The file's name or a link's address tells an outcome, or shares rare words with a hidden section. "
        "Addresses are shown before they are opened.",
    ),
    Code(
        "L204",
        "warning",
        "an open alias or role gives an identity away",
        "A character's open alias, or the second half of a role or label (`Mrs Orr / the Raven`), is a name which "
        "hidden text only later makes known as theirs. List it as a character of its own, or gate the entry.",
    ),
    Code(
        "X101",
        "error",
        "a silencing comment without a reason",
        "Write `<!-- check: ok L201 why it is no leak -->`; in the front matter `# check: ok L201 why`. It "
        "covers the paragraph that follows.",
    ),
    Code(
        "X102",
        "error",
        "a silencing comment for an unknown code",
        "`recapreader check --explain CODE` knows every code.",
    ),
    Code(
        "X103",
        "warning",
        "a silencing comment that silences nothing",
        "What it was written for is gone. Take it out.",
    ),
)

CODES = {each.code: each for each in _CODES}
"""Every code by its name."""
