"""Render the figures: each SVG here becomes a PNG that prints sharp, named by its contents.

Run it after a figure was changed: ``python -m samples.figures.render FOLDER``. It needs
rsvg-convert (librsvg), pngquant and the font Carlito, which has the widths of Calibri. The program
itself and its tests need none of them: the pictures are kept in the course. It prints the name of
every picture, for the media list of the course.
"""

from __future__ import annotations

import argparse
import hashlib
import struct
import subprocess
import sys
import zlib
from pathlib import Path

SOURCES = Path(__file__).resolve().parent
PIXELS_ACROSS = 2560
"""Of 160 mm, the width of the text on A4: 406 dots an inch (at least 300 are wanted)."""
PIXELS_A_METRE = round(PIXELS_ACROSS / 0.160)
COLOURS = 16
SIGNATURE = b"\x89PNG\r\n\x1a\n"
AFTER_HEADER = len(SIGNATURE) + 25


def render(source: Path) -> bytes:
    """The PNG of a figure, with its resolution and the digest of its source recorded in it."""
    drawn = _run(
        "rsvg-convert", f"--width={PIXELS_ACROSS}", "--keep-aspect-ratio", source.as_posix()
    )
    reduced = _run("pngquant", "--nofs", "--strip", "--speed=1", str(COLOURS), "-", given=drawn)
    resolution = _chunk(b"pHYs", struct.pack(">IIB", PIXELS_A_METRE, PIXELS_A_METRE, 1))
    origin = _chunk(b"tEXt", b"Source\x00" + origin_of(source.name, source.read_bytes()))
    return reduced[:AFTER_HEADER] + resolution + origin + reduced[AFTER_HEADER:]


def origin_of(name: str, svg: bytes) -> bytes:
    """What a picture says about its source: the file's name and the SHA-256 of its contents."""
    return f"{name} {hashlib.sha256(svg).hexdigest()}".encode("ascii")


def _chunk(kind: bytes, data: bytes) -> bytes:
    """A chunk of a PNG (ISO/IEC 15948, 5.3): length, type, data, checksum."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _run(*command: str, given: bytes = b"") -> bytes:
    return subprocess.run(command, input=given, capture_output=True, check=True).stdout


def main() -> None:
    """Render all figures, or those named, into a folder."""
    parser = argparse.ArgumentParser(description="Render the figures of the frontline course.")
    parser.add_argument("folder", type=Path, help="where the pictures go")
    parser.add_argument("names", nargs="*", help="figures without .svg; none means all")
    wanted = parser.parse_args()
    for source in sorted(SOURCES.glob("*.svg")):
        if not wanted.names or source.stem in wanted.names:
            picture = render(source)
            name = f"{hashlib.sha256(picture).hexdigest()}.png"
            (wanted.folder / name).write_bytes(picture)
            sys.stdout.write(f"{source.stem} {name} {len(picture)} bytes\n")


if __name__ == "__main__":
    main()
