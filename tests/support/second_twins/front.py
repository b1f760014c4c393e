"""The front matter: entries that are gated, in any style of YAML."""

from collections.abc import Mapping

from support.second_twins.pen import AWAITED, Device, Pen, Sheet
from support.second_twins.plan import Plan


def scalar(pen: Pen, pad: str) -> str:
    """Write a text as YAML: plain, quoted, folded or literal."""
    first, second = pen.word(), pen.word()
    styles = (
        f"{first} {second}",
        f"'{first}: it''s # {second}'",
        f'"{first} \\u202e\\u2028\\x85\\0\\n---\\n## {second} >!x!< "',
        f"|\n{pad}  {first}\n\n{pad}  ## {second}",
        f">-\n{pad}  {first}\n{pad}  - name: {second}",
        f'"{first}\n\n{pad}   {second}"',
    )
    return pen.rng.choice(styles)


def entry(pen: Pen, pad: str, fields: Mapping[str, str], gate: str | None = None) -> str:
    """Write a gated entry of a list, its keys in any order, as a flow or a block."""
    pairs = [*fields.items(), ("from", f'"{gate or pen.gate()}"')]
    pen.rng.shuffle(pairs)
    if not any("\n" in value or value[0] not in "\"'" for _, value in pairs) and pen.chance(0.5):
        return f"{pad}- {{{', '.join(f'{key}: {value}' for key, value in pairs)}}}\n"
    lines = [f"{key}: {value}" for key, value in pairs]
    return f"{pad}- " + f"\n{pad}  ".join(lines) + f"\n{pad}  # {pen.word()}: {pen.word()}\n"


def spoilt(pen: Pen, pad: str, key: str) -> str:
    """Write an entry or a note that is hidden whole, since something is wrong with it."""
    value, gate = pen.word(), pen.gate()
    wrong = pen.rng.choice(
        (
            f"{{{key}: {value}, fron: {pen.word()}}}",
            f"{{{key}: {value}, from: '{gate}', {pen.word()}: {pen.word()}}}",
            f"{{{key}: {value}, {key}: {pen.word()}, from: '{gate}'}}",
            f"{{{key}: {value}, from: '{gate}', from: '{gate}'}}",
            f"{{{key}: {value}, from: {pen.word()}}}",
            f"{{{key}: {value}, from: ['{gate}', x]}}",
            f"{{{key}: {value}, from: }}",
        )
    )
    pen.why.add(f"{key} entry with something wrong")
    return f"{pad}- {wrong}\n"


def some(pen: Pen, name: str, draw: Device) -> str:
    """Write none, one or more entries of a kind."""
    if name in AWAITED:
        return ""
    drawn = [draw(pen) for _ in range(pen.rng.choice((0, 0, 1, 1, 2, 4)))]
    pen.why.update([name] if drawn else [])
    return "".join(drawn)


def gated_role(pen: Pen) -> str:
    """Gate the role of a public actor, or give none."""
    if not pen.gates() or pen.chance(0.4):
        return pen.rng.choice(("  - Anna Public\n", "  - {actor: Anna Public}\n", "  - actor: 'Anna Public'\n"))
    pen.why.add("gated role")
    return entry(pen, "  ", {"actor": '"Anna Public"', "role": scalar(pen, "    ")}, pen.rng.choice(pen.gates()))


def gated_character(pen: Pen) -> str:
    """Gate a whole character, who may bear a public name and have notes of either kind."""
    name = pen.rng.choice((scalar(pen, "    "), '"Ottilie"', '"Vermilion"'))
    fields = {"name": name}
    if pen.chance(0.4):
        fields["aliases"] = f"\n      - Box\n      - {pen.word()}"
    if pen.chance(0.4):
        fields["notes"] = "\n" + "      - " + pen.word() + "\n" + note(pen, "      ").rstrip("\n")
    return entry(pen, "  ", fields)


def note(pen: Pen, pad: str) -> str:
    """Gate a note."""
    return entry(pen, pad, {"text": scalar(pen, pad + "  ")})


def alias(pen: Pen) -> str:
    """Gate an alias, which may be a word of the open text."""
    return entry(pen, "      ", {"name": pen.rng.choice((scalar(pen, "        "), '"Vermilion"', '"box"'))})


def link(pen: Pen) -> str:
    """Gate a link, whose address may be a wrong one."""
    address = pen.rng.choice((f"https://example.org/{pen.word()}", f"javascript:{pen.word()}", "https://["))
    return f"  {pen.word()}: {{url: '{address}', from: '{pen.gate()}'}}\n"


def write_front(sheet: Sheet, plan: Plan) -> None:
    """Write the front matter: public entries, and gated ones of any number among them."""
    rng = plan.rng
    opened = [place.ids[0] for part in plan.parts for place in part.sections if place.shown and not place.damaged]
    opened = [name for name in opened if not name.endswith("-0")]
    sheet.public(
        f"---\ntitle: The Twins\nkind: {plan.kind}\nadvisories: [violence, smoke]\ncast:\n  - Bo Public as Bo\n"
    )
    sheet.hidden(gated_role)
    sheet.hidden(lambda pen: some(pen, "cast entry hidden whole", lambda pen: spoilt(pen, "  ", "actor")))
    sheet.public("  - Cy Public\n")
    if rng.random() < 0.7:
        sheet.public("characters:\n  - name: Ottilie\n    aliases:\n      - Otty\n")
        sheet.hidden(lambda pen: some(pen, "gated alias", alias))
        sheet.public("    notes:\n      - An open note.\n")
        sheet.hidden(lambda pen: some(pen, "gated note", lambda pen: note(pen, "      ")))
        sheet.hidden(lambda pen: some(pen, "note hidden whole", lambda pen: spoilt(pen, "      ", "text")))
        sheet.public(f"      - {{text: Opened, from: {opened[0]}}}\n" if opened else "")
        sheet.hidden(lambda pen: some(pen, "gated character", gated_character))
        sheet.hidden(lambda pen: some(pen, "character hidden whole", lambda pen: spoilt(pen, "  ", "name")))
        sheet.public("  - {name: Bartholomew, actor: Cy Public}\n")
    else:
        sheet.hidden(gated_cast)
    sheet.public("links:\n  Wikipedia: https://en.wikipedia.org/wiki/Twins\n")
    sheet.hidden(lambda pen: some(pen, "gated link", link))
    sheet.public(rng.choice(("  IMDb:\n", "year: none\n", "bogus: x\nruntime: long\n")) + "---\n\n")


def gated_cast(pen: Pen) -> str:
    """Write nothing but gated characters, or nobody."""
    drawn = some(pen, "nobody but gated characters", gated_character)
    return "characters:\n" + drawn if drawn else ""
