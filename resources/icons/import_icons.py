#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Copies the drawings that names.txt asks for out of an unpacked npm package @fluentui/svg-icons into icons.txt.

    npm pack @fluentui/svg-icons && tar xzf fluentui-svg-icons-*.tgz
    resources/icons/import_icons.py package

A line of icons.txt: our name, grid size, r(egular) or f(illed), path data (several paths of a drawing joined).
"""
import pathlib
import re
import sys


def drawing(file: pathlib.Path) -> str:
    svg = file.read_text(encoding="utf-8")
    if "<circle" in svg or "<rect" in svg or "transform=" in svg:
        raise ValueError(f"{file.name} is more than filled paths")
    return " ".join(re.findall(r'<path[^>]*\sd="([^"]+)"', svg))


def main() -> int:
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    here = pathlib.Path(__file__).resolve().parent
    icons = pathlib.Path(sys.argv[1]) / "icons"
    lines, missing = [], []
    for line in (here / "names.txt").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        ours, theirs = line.split()
        found = 0
        for grid in (16, 20, 24):
            for style in ("regular", "filled"):
                file = icons / f"{theirs}_{grid}_{style}.svg"
                if file.exists():
                    lines.append(f"{ours} {grid} {style[0]} {drawing(file)}")
                    found += 1
        if not found:
            missing.append(theirs)
    (here / "icons.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines)} drawings; not found: {', '.join(missing) or 'none'}")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
