"""LibreOffice: converts a Word file to PDF, with a profile of its own, and reads the PDF's text."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

MISSING = "LibreOffice (soffice) and poppler (pdftotext) are not installed"


def libreoffice() -> str | None:
    """The program, if LibreOffice and the reader of its PDF are both installed."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    return found if found and shutil.which("pdftotext") else None


def to_pdf(file: Path, folder: Path) -> Path:
    """Convert a file; the PDF is put into ``folder``, as is the private profile."""
    program = libreoffice()
    assert program is not None, MISSING
    profile = (folder / "profile").as_uri()
    command = [
        program,
        f"-env:UserInstallation={profile}",
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(folder),
        str(file),
    ]
    subprocess.run(command, capture_output=True, check=True, timeout=300)
    return folder / f"{file.stem}.pdf"


def pdf_text(file: Path) -> str:
    """The words of a PDF, page after page (form feeds between them)."""
    command = ["pdftotext", "-layout", str(file), "-"]
    return subprocess.run(command, capture_output=True, check=True, timeout=60).stdout.decode()


def pdf_fonts(file: Path) -> str:
    """The fonts a PDF uses, as pdffonts lists them."""
    command = ["pdffonts", str(file)]
    return subprocess.run(command, capture_output=True, check=True, timeout=60).stdout.decode()
