"""Generate: the course that all speed and size figures are measured on.

Each fiftieth block is a picture, each twentieth text has an agency's own wording, and each fifth
text is half Burmese and has a Burmese translation.
"""

from __future__ import annotations

import hashlib
import struct
import zlib
from collections.abc import Iterator
from datetime import date
from itertools import count
from random import Random

from models.agency import Agency, Language, LanguageState
from models.blocks import (
    Activity,
    Block,
    Callout,
    FacilitatorNote,
    FigureBlock,
    Question,
    TextBlock,
)
from models.blocks.activity import Contribution, Declaration, ObjectiveLink
from models.blocks.question import Option
from models.course import Course
from models.frozen import FrozenMap
from models.house import Media
from models.item import Minutes
from models.module import Module
from models.objective import Bloom, Objective
from models.session import Method, PlanRow, Session
from models.text import Line, Passage, PassageState, Prose, Source, Wording

AGENCIES = (("IMM", "I", "#1F6FB2"), ("DSW", "W", "#B4560F"), ("MPF", "P", "#6B4FA0"))
BLOCKS_PER_MODULE = 250
SESSIONS_PER_MODULE = 5
BLOCKS_PER_PICTURE = 50
TEXTS_PER_WORDING = 20
TEXTS_PER_BURMESE = 5
CHARACTERS = 200

_ENGLISH_WORDS = (
    "officer person border checkpoint document journey question answer safe quiet room water rest "
    "child family worker broker promise debt contract passport ticket bus boat harbour market town "
    "asks listens explains records informs refers separates notices decides calls confirms writes "
    "carefully calmly today later together again first then before after near with without because"
)
_BURMESE_WORDS = (
    "လူကုန်ကူးမှု စိစစ်ခြင်း လွှဲပြောင်းညွှန်းပို့ခြင်း ကာကွယ်စောင့်ရှောက်ခြင်း နယ်စပ်စစ်ဆေးရေးဂိတ် ကလေးသူငယ် "
    "သဘောတူညီမှု သက်သေခံအထောက်အထား ရွှေ့ပြောင်းလုပ်သား ခိုလှုံရာနေရာ စုံစမ်းစစ်ဆေးခြင်း တွေ့ဆုံမေးမြန်းခြင်း"
)
_ENGLISH = _ENGLISH_WORDS.split()
_BURMESE = _BURMESE_WORDS.split()


def benchmark_course(blocks: int = 10_000, seed: int = 1) -> tuple[Course, dict[str, bytes]]:
    """A course with ``blocks`` blocks in its sessions, and its pictures by their archive names.

    The same arguments always give the same course. Modules (40) and pictures (200) are in
    proportion to the blocks. Raises ValueError for less than one block.
    """
    if blocks < 1:
        raise ValueError("a benchmark course has at least one block")
    return _Generator(blocks, seed).course()


def small_picture(number: int) -> bytes:
    """A PNG of 48 by 32 pixels that no other number gives (PNG specification, 5)."""
    header = struct.pack(">IIBBBBB", 48, 32, 8, 2, 0, 0, 0)
    colours = [bytes(((number >> 8) & 255, number & 255, (5 * row) & 255)) for row in range(32)]
    pixels = b"".join(b"\0" + colour * 48 for colour in colours)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(pixels, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in chunks)


def _chunk(name: bytes, data: bytes) -> bytes:
    check = zlib.crc32(name + data)
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", check)


class _Generator:
    """Makes one course; ids and texts follow from the seed and the order of making."""

    def __init__(self, blocks: int, seed: int) -> None:
        self._blocks = blocks
        self._random = Random(seed)
        self._ids = count()
        self._texts = count()
        self._pictures: dict[str, bytes] = {}
        self._media: list[Media] = []

    def course(self) -> tuple[Course, dict[str, bytes]]:
        languages = (("en", "English"), ("my", "မြန်မာ"))
        modules = max(1, self._blocks // BLOCKS_PER_MODULE)
        made = tuple(self._module(number, modules) for number in range(modules))
        course = Course(
            id=self._id(),
            title=Line.of(en="Benchmark course", my="စမ်းသပ်သင်တန်း"),
            slug="benchmark",
            version_date=date(2026, 1, 1),
            languages=tuple(
                Language(id=self._id(), code=code, name=name, readiness=LanguageState.READY)
                for code, name in languages
            ),
            agencies=tuple(self._agency(*each) for each in AGENCIES),
            modules=made,
            media=tuple(self._media),
        )
        return course, self._pictures

    def _id(self) -> str:
        return f"b{next(self._ids):011d}"

    def _agency(self, code: str, letter: str, colour: str) -> Agency:
        name = Line.of(en=code, my=code)
        return Agency(
            id=self._id(), code=code, name=name, short_name=name, letter=letter, colour=colour
        )

    def _module(self, number: int, modules: int) -> Module:
        objective = Objective(
            id=self._id(),
            code=f"M{number + 1:02d}-O1",
            text=self._line("Apply the three steps"),
            bloom=Bloom.APPLY,
        )
        sessions = tuple(
            self._session(f"{number + 1}.{place + 1}", objective.id, own)
            for place, own in enumerate(self._shares(number, modules))
        )
        return Module(
            id=self._id(),
            code=f"M{number + 1:02d}",
            title=self._line(f"Module {number + 1}"),
            objectives=(objective,),
            sessions=sessions,
        )

    def _shares(self, number: int, modules: int) -> Iterator[range]:
        """The numbers of the blocks in each session of a module."""
        sessions = modules * SESSIONS_PER_MODULE
        for place in range(number * SESSIONS_PER_MODULE, (number + 1) * SESSIONS_PER_MODULE):
            first = place * self._blocks // sessions
            yield range(first, (place + 1) * self._blocks // sessions)

    def _session(self, code: str, objective_id: str, numbers: range) -> Session:
        rows = tuple(
            PlanRow(
                id=self._id(), minutes=Minutes(default=20), method=method, content=self._prose()
            )
            for method in (Method.LECTURE, Method.GROUP_WORK, Method.DEBRIEF)
        )
        return Session(
            id=self._id(),
            code=code,
            title=self._line(f"Session {code}"),
            minutes=Minutes(default=60),
            objective_ids=(objective_id,),
            plan=rows,
            blocks=tuple(self._block(number, objective_id) for number in numbers),
        )

    def _block(self, number: int, objective_id: str) -> Block:
        if number % BLOCKS_PER_PICTURE == 0:
            return self._figure(number)
        place = number % 25
        if place == 5:
            return Callout(id=self._id(), title=self._line("Note"), body=self._prose())
        if place == 10:
            return FacilitatorNote(id=self._id(), body=self._prose())
        if place == 15:
            return self._question(objective_id)
        if place == 20:
            return self._activity(number, objective_id)
        return TextBlock(id=self._id(), body=self._prose())

    def _figure(self, number: int) -> FigureBlock:
        data = small_picture(number // BLOCKS_PER_PICTURE)
        name = hashlib.sha256(data).hexdigest() + ".png"
        self._pictures[f"media/{name}"] = data
        about = self._line(f"Picture {number // BLOCKS_PER_PICTURE + 1}")
        media = Media(id=self._id(), name=name, description=about, credit="Generated")
        self._media.append(media)
        return FigureBlock(id=self._id(), media_id=media.id, caption=about, description=about)

    def _question(self, objective_id: str) -> Question:
        options = tuple(
            Option(id=self._id(), text=self._line(word), correct=word == "Safety")
            for word in ("Safety", "Speed", "Silence")
        )
        return Question(
            id=self._id(),
            objective_ids=(objective_id,),
            stem=self._prose(),
            options=options,
            feedback_right=Prose.of(en="Right.", my="မှန်ပါသည်။"),
            feedback_wrong=Prose.of(en="Read again.", my="ပြန်ဖတ်ပါ။"),
        )

    def _activity(self, number: int, objective_id: str) -> Activity:
        link = ObjectiveLink(
            id=self._id(), objective_id=objective_id, contribution=Contribution.ASSESSES
        )
        return Activity(
            id=self._id(),
            code=f"A{number}",
            title=self._line(f"Activity {number}"),
            minutes=Minutes(default=20),
            objectives=(link,),
            scenario=self._prose(),
            declaration=Declaration.FICTIONAL,
        )

    def _line(self, text: str) -> Line:
        return Line.of(en=text, my=f"{text} {self._random.choice(_BURMESE)}")

    def _prose(self) -> Prose:
        number = next(self._texts)
        if number % TEXTS_PER_BURMESE == 0:
            english = self._sentences(CHARACTERS // 2) + " " + self._burmese(CHARACTERS // 2)
            shared = {"en": Passage(value=english), "my": self._translation(english)}
        else:
            english = self._sentences(CHARACTERS)
            shared = {"en": Passage(value=english)}
        text = Prose(shared=FrozenMap(shared))
        if number % TEXTS_PER_WORDING == TEXTS_PER_WORDING - 1:
            agency = AGENCIES[number // TEXTS_PER_WORDING % len(AGENCIES)][0]
            return text.replace(wording=FrozenMap({agency: self._wording(english)}))
        return text

    def _translation(self, english: str) -> Passage:
        return Passage(
            value=self._burmese(CHARACTERS),
            state=PassageState.TRANSLATED,
            source=Source(language="en", value=english),
        )

    def _wording(self, base: str) -> Wording:
        return Wording(
            passages=FrozenMap({"en": Passage(value=self._sentences(CHARACTERS))}),
            base=FrozenMap({"en": base}),
            reason="Other work",
            by="Benchmark",
            at=date(2026, 1, 1),
        )

    def _sentences(self, length: int) -> str:
        """English of about this length, with one strong word and a comma or two."""
        words: list[str] = []
        while sum(map(len, words)) + len(words) < length:
            word = self._random.choice(_ENGLISH)
            words.append(f"**{word}**" if len(words) == 4 else word)
        words[0] = words[0].capitalize()
        for place in range(11, len(words) - 1, 12):
            words[place] += "."
            words[place + 1] = words[place + 1].capitalize()
        return " ".join(words) + "."

    def _burmese(self, length: int) -> str:
        """Burmese of about this length; a space ends a phrase, not a word."""
        phrases = ""
        while len(phrases) < length:
            phrases += self._random.choice(_BURMESE) + self._random.choice(("", "", "၊ ", "။ "))
        return phrases.rstrip(" ၊။") + "။"
