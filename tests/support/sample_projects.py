"""Small projects for tests of the project file, with pictures and Burmese text."""

from __future__ import annotations

from datetime import datetime

from models.blocks import FigureBlock, TextBlock
from models.course import Course
from models.frozen import FrozenMap
from models.house import Media
from models.module import Module
from models.project.layout import hashed_name, version_name
from models.project.project import CourseProject
from models.review import NamedVersion, ReceivedFile
from models.session import Session
from models.text import Line, Prose

PICTURE_A = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9
PICTURE_B = b"\x89PNG\r\n\x1a\n" + bytes(reversed(range(256))) * 11
WORD_FILE = b"PK\x03\x04 not really a Word file"
VERSION = b'{"format": "coursewright-course", "format_version": 1, "course": {}}\n'


def project(title: str, pictures: tuple[bytes, ...] = (PICTURE_A,)) -> CourseProject:
    """A project with one module that shows the given pictures."""
    names = [hashed_name("media", data, "png") for data in pictures]
    attachments = dict(zip(names, pictures, strict=True))
    version, received = version_name(VERSION), hashed_name("received", WORD_FILE, "docx")
    media = tuple(
        Media(id=f"picture{number:05}", name=name.removeprefix("media/"), title=f"Map {number}")
        for number, name in enumerate(names)
    )
    blocks = (
        TextBlock(id="paragraph0001", body=Prose.of(en=f"About {title}", my="လူကုန်ကူးမှု မြန်မာ။")),
        *(FigureBlock(id=f"figure{n:06}", media_id=each.id) for n, each in enumerate(media)),
    )
    session = Session(id="session00001", code="S01", title=Line.of(en=title), blocks=blocks)
    course = Course(
        id="course000001",
        title=Line.of(en=title, my="မြန်မာ။"),
        modules=(Module(id="module000001", code="M01", sessions=(session,)),),
        media=media,
        versions=(
            NamedVersion(
                id="version00001",
                name="Sent to the ministry",
                made_at=datetime(2026, 5, 4, 9, 30),
                attachment=version,
            ),
        ),
        received_files=(
            ReceivedFile(
                id="received0001",
                name="Police comments.docx",
                received_at=datetime(2026, 6, 1, 8, 0),
                attachment=received,
            ),
        ),
    )
    return CourseProject(course, FrozenMap(attachments | {version: VERSION, received: WORD_FILE}))
