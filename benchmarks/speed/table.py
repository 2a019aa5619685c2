"""The results as text, as a page of the documentation and as a plot."""

from __future__ import annotations

import platform
from typing import NamedTuple

from benchmarks.speed.measure import Cost


class Results(NamedTuple):
    """Everything measured in one run. Rates are 4 KB stories a second: of processor time, and of the clock."""

    batch: dict[str, tuple[float, float]]
    cold: dict[str, Cost]
    many: int
    first: Cost
    again: Cost
    speedup: float
    keystroke: float
    by_size: dict[int, float]
    by_rules: dict[int, tuple[float, float]]
    does: dict[str, str]
    missing: list[str]


def as_text(results: Results) -> str:
    """For the terminal."""
    return "\n".join(_lines(results))


def as_page(results: Results) -> str:
    """``docs/speed.md``."""
    does = "".join(f"- **{name}**: {what}.\n" for name, what in results.does.items())
    missing = f"Not on this machine, so not measured: {', '.join(results.missing)}.\n" if results.missing else ""
    return (
        "# How fast newslint is\n\n"
        f"Written by `python -m benchmarks.speed` (Python {platform.python_version()}, {platform.machine()}). "
        "Stories are invented and seeded, 4,000 characters each unless said, and as dense in quotations, speakers, names, "
        "figures, dates and faults as articles of agencies and magazines are, give or take a third (of dates, more); programs "
        "run in turn; times are processor time unless said. Ratios hold on other machines, absolute figures do not.\n\n"
        "![Stories a second, and cost by size](speed.svg)\n\n"
        + "\n".join(_lines(results))
        + "\n\n## What the others do\n\nNone of them does what newslint does; the ratios say how long one waits.\n\n"
        + does
        + missing
    )


def _lines(results: Results) -> list[str]:
    ours, cold = results.batch["newslint"][0], results.cold["newslint"].clock
    lines = ["| 4 KB stories | a second, one core | newslint is | one file, cold (wall) |", "|---|--:|--:|--:|"]
    for name, (rate, _) in sorted(results.batch.items(), key=lambda item: -item[1][0]):
        ratio = "" if name == "newslint" else f"{ours / rate:.1f}×"
        lines.append(f"| {name} | {rate:.0f} | {ratio} | {results.cold[name].clock * 1000:.0f} ms |")
    alone = results.cold["python alone"].clock
    lines += ["", "| newslint | measured | to reach |", "|---|--:|--:|"]
    lines.append(f"| 4 KB stories a second, default pack, one core | {ours:.0f} | 500 |")
    if "proselint" in results.batch:
        lines.append(f"| times as fast as proselint | {ours / results.batch['proselint'][0]:.1f} | 8 |")
    lines.append(f"| all cores against one (wall) | {results.speedup:.2f}× | 1.8× on two |")
    lines.append(f"| one file, cold, rules kept (wall; Python alone {alone * 1000:.0f} ms) | {cold * 1000:.0f} ms | 60 ms |")
    if "proselint" in results.cold:
        lines.append(f"| the same, beside proselint | {cold / results.cold['proselint'].clock:.2f} | 0.5 |")
    lines.append(f"| {results.many:,} files, all cores (wall) | {results.first.clock:.1f} s | |")
    lines.append(f"| the same tree again, unchanged (wall) | {results.again.clock:.2f} s | 1 s |")
    lines.append(f"| keystroke (work of the server, 4 KB story, where it takes most) | {results.keystroke:.1f} ms | 5 ms |")
    sizes = sorted(results.by_size)
    growth = results.by_size[sizes[-1]] / results.by_size[10_000]
    lines.append(f"| cost of each KB, {sizes[-1] // 1000:,} KB against 10 KB | {growth:.2f} | 1.5 |")
    fewest, most = min(results.by_rules), max(results.by_rules)
    for column, name in enumerate(("alone", "with the default pack")):
        ratio = results.by_rules[most][column] / results.by_rules[fewest][column]
        lines.append(f"| {most:,} substitution rules against {fewest}, {name} | {ratio:.2f} | 2 |")
    lines.append(f"| memory for {results.many:,} files (largest process) | {results.first.megabytes:.0f} MB | 150 MB |")
    lines += ["", "| story of | for each KB |", "|--:|--:|"]
    lines += [f"| {size // 1000:,} KB | {cost:.3f} ms |" for size, cost in results.by_size.items()]
    lines += ["", "| substitution rules, four of which stand in the stories | alone, a story | with the default pack |"]
    lines += ["|--:|--:|--:|"]
    lines += [f"| {number:,} | {alone:.2f} ms | {both:.2f} ms |" for number, (alone, both) in results.by_rules.items()]
    return lines


def as_plot(results: Results) -> str:
    """Bars of stories a second (logarithmic), and the cost of each KB by the size of a story, as SVG."""
    from math import log10

    rates = sorted(((rate, name) for name, (rate, _) in results.batch.items()), reverse=True)
    height = 60 + 26 * len(rates)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 760 {max(height, 240)}" font-family="sans-serif" font-size="13">',
        '<rect width="100%" height="100%" fill="#fff"/>',
        '<text x="12" y="24" font-weight="bold">4 KB stories a second, one core (logarithmic)</text>',
    ]
    for row, (rate, name) in enumerate(rates):
        top, width = 40 + 26 * row, max(2.0, 60 * log10(max(rate, 1.2)))
        color = "#b5442e" if name == "newslint" else "#8a97a6"
        parts.append(f'<text x="92" y="{top + 14}" text-anchor="end">{name}</text>')
        parts.append(f'<rect x="100" y="{top}" width="{width:.0f}" height="18" fill="{color}"/>')
        parts.append(f'<text x="{106 + width:.0f}" y="{top + 14}">{rate:.0f}</text>')
    parts.append('<text x="430" y="24" font-weight="bold">newslint: ms for each KB, by size of story</text>')
    most = max(results.by_size.values())
    step = 270 / max(1, len(results.by_size) - 1)
    points = [(460 + step * place, 200 - 130 * cost / most) for place, cost in enumerate(results.by_size.values())]
    joined = " ".join(f"{x:.0f},{y:.0f}" for x, y in points)
    parts.append('<path d="M450 60V205H740" fill="none" stroke="#444"/>')
    parts.append(f'<polyline points="{joined}" fill="none" stroke="#b5442e" stroke-width="2"/>')
    for (x, y), (size, cost) in zip(points, results.by_size.items(), strict=True):
        parts.append(f'<circle cx="{x:.0f}" cy="{y:.0f}" r="4" fill="#b5442e"/>')
        parts.append(f'<text x="{x:.0f}" y="{y - 9:.0f}" text-anchor="middle" font-size="11">{cost:.2f}</text>')
        name = f"{size // 1_000_000} MB" if size >= 1_000_000 else f"{size // 1000} KB"
        parts.append(f'<text x="{x:.0f}" y="222" text-anchor="middle" font-size="11">{name}</text>')
    return "\n".join([*parts, "</svg>"]) + "\n"
