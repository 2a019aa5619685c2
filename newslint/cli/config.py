"""Show what holds for a file, and where each setting was made."""

from __future__ import annotations

from newslint.config import OFF
from newslint.configurations import Configurations
from newslint.desk import Desk
from newslint.formatters.text import printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator

    from newslint.config import Configuration

DEFAULT = "default"


def add_arguments(parser: ArgumentParser) -> None:
    """The options of ``newslint config``."""
    parser.add_argument("file", nargs="?", default="story.txt", metavar="FILE", help="a story (default: any in this folder)")
    parser.add_argument("--config", metavar="FILE", help="a configuration file that holds for all stories")


def run(arguments: Namespace) -> int:
    """Prints one line a setting, and gives the exit code."""
    desk = Desk(Configurations(arguments.config))
    configuration = desk.configurations.for_file(arguments.file)
    rows = [*_general(configuration), *_rules(desk, configuration, arguments.file)]
    print(f"# {printable(arguments.file)}: {configuration.path or 'no configuration file, so the defaults hold'}")
    if configuration.excludes(arguments.file):
        print("# This file is left out (exclude).")
    width = min(60, max(len(text) for text, _ in rows))
    for text, place in rows:
        print(printable(f"{text:<{width}}  # {place}"))
    for problem in desk.problems():
        print(printable(f"# {problem}"))
    return 0


def _general(configuration: Configuration) -> Iterator[tuple[str, str]]:
    for name in ("packs", "rules", "select", "ignore"):
        key = "extends" if name == "packs" else name
        for value in getattr(configuration, name):
            yield f"{key}: {value}", configuration.places.get((key, value), DEFAULT)
    for _, pattern in configuration.exclude:
        yield f"exclude: {pattern}", configuration.places.get(("exclude", pattern), DEFAULT)
    for name, entries in configuration.lexicons.items():
        yield f"lexicons: {name}: {', '.join(entries)}", configuration.places.get(("lexicons", name), DEFAULT)
    for name in ("gitignore", "fail_on", "require_reason", "baseline"):
        key, value = name.replace("_", "-"), getattr(configuration, name)
        shown = str(value).lower() if isinstance(value, bool) else value
        if shown is not None:
            yield f"{key}: {shown}", configuration.places.get((key,), DEFAULT)
    if configuration.allow:
        yield (
            f"allow: {len(configuration.allow)} sentence{'s' * (len(configuration.allow) != 1)}",
            configuration.places.get(("allow",), DEFAULT),
        )


def _rules(desk: Desk, configuration: Configuration, path: str) -> Iterator[tuple[str, str]]:
    settings = configuration.settings_for(path)
    for name in sorted(name for name, own in settings.items() if own.get("severity") == OFF):
        yield f"{name}: off", settings[name].places["severity"]
    for rule in desk.rules_for(path).rules:
        own = settings.get(rule.id)
        yield f"{rule.id}: {rule.severity}", own.places.get("severity", DEFAULT) if own else DEFAULT
        if own is not None:
            for key, value in own.items():
                if key != "severity":
                    yield f"  {key}: {value}", own.places[key]
