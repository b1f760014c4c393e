"""Real shells, asked what they would complete a line to.

    asked = ask_bash(home, ["recapreader sh", "recapreader show --format "])
    assert asked == [{"show"}, {"text", "markdown", "html", "json"}]

Each starts without its user's own settings, loads the script that `recapreader completion` prints, and answers every
line by what it would offer, unescaped.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from support.programs import require
from support.samples import environment

BETWEEN = "\x1e"
"""Ends the answer to a line."""

Asked = list[set[str]]

_BASH = r"""
eval "$(recapreader completion bash)"
for line in "$@"; do
    COMP_LINE=$line COMP_POINT=${#line} COMPREPLY=()
    "$(complete -p recapreader | sed 's/.*-F \([^ ]*\).*/\1/')" recapreader
    for offered in "${COMPREPLY[@]}"; do eval "printf '%s\n' ${offered//\$/\\\$}"; done
    printf '\x1e'
done
"""
_FISH = r"""
recapreader completion fish | source
for line in $argv
    complete -C "$line" | string replace -r '\t.*' ''
    printf '\x1e'
end
"""
_ZSH = r"""
zmodload zsh/zpty
offered=$1; shift
zpty -b asked zsh -f -i
typeset -i line_at=0
wait_for() { local seen; zpty -r asked seen "*$1*" }
cat > $offered.rc <<'RC'
PS1=
autoload -Uz compinit && compinit -u -D
eval "$(recapreader completion zsh)"
compadd() {
    if (( ! ${@[(I)-[OAD]]} )); then
        local -a matches
        builtin compadd -O matches "$@"
        print -rl -- $matches >> $OFFERED
    fi
    builtin compadd "$@"
}
answer() { zle complete-word; BUFFER=; print -rn -- $'\x1e' >> $OFFERED; print -r -- "<answer""ed>" }
zle -N answer
bindkey '^G' answer
print -r -- "<rea""dy>"
RC
zpty -w asked "OFFERED=$offered; source $offered.rc"
wait_for '<ready>'
for line in "$@"; do
    zpty -w -n asked "$line"$'\x07'
    wait_for '<answered>'
done
zpty -d asked
cat $offered
"""


def ask_bash(home: Path, lines: Sequence[str], **variables: str) -> Asked:
    """What bash offers for each line."""
    return _ask(home, ["bash", "--norc", "--noprofile", "-c", _BASH, "bash", *lines], variables)


def ask_fish(home: Path, lines: Sequence[str], **variables: str) -> Asked:
    """What fish offers for each line."""
    return _ask(home, ["fish", "--no-config", "-c", _FISH, *lines], variables)


def ask_zsh(home: Path, lines: Sequence[str], **variables: str) -> Asked:
    """What zsh offers for each line, typed into an interactive one."""
    return _ask(home, ["zsh", "-f", "-c", _ZSH, "zsh", str(home / "offered"), *lines], variables)


SHELLS: dict[str, Callable[..., Asked]] = {"bash": ask_bash, "zsh": ask_zsh, "fish": ask_fish}


def program_on_path(home: Path) -> str:
    """A PATH on which `recapreader` is this checkout's."""
    folder = home / "bin"
    folder.mkdir(exist_ok=True)
    program = folder / "recapreader"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m recapreader "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    return f"{folder}{os.pathsep}{os.environ['PATH']}"


def _ask(home: Path, command: list[str], variables: dict[str, str]) -> Asked:
    require(command[0])
    done = subprocess.run(
        command,
        env=environment(home, PATH=program_on_path(home), TERM="dumb", **variables),
        cwd=home,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert not done.stderr, done.stderr
    answers = done.stdout.split(BETWEEN)
    return [{offered.rstrip(" ") for offered in answer.splitlines() if offered} for answer in answers[:-1]]
