"""Print what completes newslint's commands and options in a shell."""

from __future__ import annotations

from argparse import ArgumentParser

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace

BASH = """\
# Put this into your ~/.bashrc:  eval "$(newslint completion bash)"
_newslint() {{
  local word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD-1]}} options=
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "{commands} --help --version" -- "$word")); return
  fi
  case "$before" in
{values}
  esac
  case "${{COMP_WORDS[1]}}" in
{options}
  esac
  case "$word" in -*) COMPREPLY=($(compgen -W "$options" -- "$word"));; *) COMPREPLY=($(compgen -f -- "$word"));; esac
}}
complete -o filenames -F _newslint newslint
"""
ZSH = '# Put this into your ~/.zshrc:  eval "$(newslint completion zsh)"\nautoload -U +X bashcompinit && bashcompinit\n'
FISH = "# Write this to ~/.config/fish/completions/newslint.fish\n"


def add_arguments(parser: ArgumentParser) -> None:
    """The options of ``newslint completion``."""
    parser.add_argument("shell", choices=("bash", "zsh", "fish"), help="bash, zsh or fish")


def run(arguments: Namespace) -> int:
    """Prints the script and gives the exit code."""
    if arguments.shell == "fish":
        print(FISH + _fish(), end="")
    else:
        print((ZSH if arguments.shell == "zsh" else "") + _bash(), end="")
    return 0


def _bash() -> str:
    from newslint.cli import commands

    options = "\n".join(f'    {name}) options="{" ".join(_options(name))}";;' for name in commands())
    values = "\n".join(
        f'    {option}) COMPREPLY=($(compgen -W "{" ".join(choices)}" -- "$word")); return;;'
        for option, choices in _values().items()
    )
    return BASH.format(commands=" ".join(commands()), options=options, values=values)


def _fish() -> str:
    from newslint.cli import command, commands

    lines = []
    for name in commands():
        told = (command(name).__doc__ or "").splitlines()[0].replace("'", "’")
        lines.append(f"complete -c newslint -n __fish_use_subcommand -f -a {name} -d '{told}'")
        for action in _parser(name)._actions:
            long = next((option[2:] for option in action.option_strings if option.startswith("--")), None)
            if long is not None:
                choices = f" -x -a '{' '.join(_choices(long, action.choices))}'" if _choices(long, action.choices) else ""
                told = (action.help or "").replace("'", "’")
                lines.append(f"complete -c newslint -n '__fish_seen_subcommand_from {name}' -l {long}{choices} -d '{told}'")
    return "\n".join(lines) + "\n"


def _options(name: str) -> list[str]:
    return [option for action in _parser(name)._actions for option in action.option_strings if option.startswith("--")]


def _values() -> dict[str, list[str]]:
    from newslint.cli import commands

    found: dict[str, list[str]] = {}
    for name in commands():
        for action in _parser(name)._actions:
            for option in action.option_strings:
                choices = _choices(option.lstrip("-"), action.choices)
                if choices:
                    found[option] = sorted({*found.get(option, []), *choices})
    return found


def _choices(option: str, declared: object) -> list[str]:
    """What an option takes, where that can be listed."""
    from newslint.formatters import names
    from newslint.ruleset import rule_names

    if option in {"output", "output-format"} and declared is None:
        return names()
    if option in {"select", "ignore", "allow"}:
        return sorted(rule_names())
    return [str(choice) for choice in declared] if isinstance(declared, (list, tuple)) else []


def _parser(name: str) -> ArgumentParser:
    from newslint.cli import command

    parser = ArgumentParser(prog=f"newslint {name}")
    command(name).add_arguments(parser)
    return parser
