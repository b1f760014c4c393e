"""`recapreader completion`: print the script with which a shell completes commands, options and titles."""

import argparse

from recapreader.cli.context import Context

HELP = "print a script that lets your shell complete commands, options and titles"
DESCRIPTION = (
    "Print a completion script for your shell. Add the line "
    '`eval "$(recapreader completion bash)"` (or zsh) to ~/.bashrc or, after compinit, to ~/.zshrc; for fish, add '
    "`recapreader completion fish | source` to ~/.config/fish/config.fish. Titles are completed from file names; "
    "nothing inside a recap is ever offered."
)
EXAMPLE = 'eval "$(recapreader completion bash)"'
_PROGRAM = "recapreader"
_ONE_COMMAND_OF_THE_LINE = """
_recapreader() {
    local -h BUFFER="${(j: :)words[1,CURRENT]}"
    local -h CURSOR=${#BUFFER}
    _python_argcomplete
}
(( ${+functions[compdef]} )) && compdef _recapreader recapreader
"""
"""For zsh: argcomplete's script passes on the whole line, in which ours may be the second command."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the argument of `completion`."""
    parser.add_argument("shell", metavar="SHELL", choices=("bash", "zsh", "fish"), help="bash, zsh or fish")


def run(options: argparse.Namespace, _: Context) -> int:
    """Print the script; it asks the program itself for completions, so it never goes out of date."""
    from argcomplete.shell_integration import shellcode  # noqa: PLC0415 - nothing else needs it

    print(shellcode([_PROGRAM], use_defaults=False, shell=options.shell).strip())
    if options.shell == "zsh":
        print(_ONE_COMMAND_OF_THE_LINE, end="")
    return 0
