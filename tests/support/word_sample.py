"""A handmade book with all a composer can ask of a paper writer, realistic enough to look at."""

from __future__ import annotations

from exporters.document import Document
from models.content import (
    Block,
    Break,
    Callout,
    Cell,
    CrossReference,
    Emphasis,
    Extension,
    Figure,
    Footnote,
    Link,
    List,
    ListItem,
    PageBreak,
    Paragraph,
    Plain,
    Quote,
    Row,
    Rule,
    Section,
    Strong,
    Sub,
    Superscript,
    Table,
    Term,
)
from tests.support.word_files import IMPRINT, line, para


def _items(*texts: str) -> tuple[ListItem, ...]:
    return tuple(ListItem((para(text),)) for text in texts)


def _row(*texts: str, header: bool = False) -> Row:
    return Row(tuple(Cell((para(text),), header=header) for text in texts))


PLAN = Table(
    (
        _row("Time", "Method", "What facilitator and participants do", "Resources", header=True),
        _row("5 min", "Plenary", "Link to the session before; show objectives.", "Slide 2"),
        _row("15 min", "Mini-lecture", "Three elements: act, means, purpose.", "Slides 3–6"),
        _row("30 min", "Group work", "Activity 2.1 Build the crime.", "Cards"),
        _row("10 min", "Debrief", "Three questions; link to key message.", "Flip chart"),
    ),
    header_rows=1,
    role="plan",
    description="Session plan",
)

MERGED = Table(
    (
        Row(
            (
                Cell((para("Who"),), rowspan=2, header=True),
                Cell((para("What the officer may do"),), colspan=2),
            )
        ),
        _row("at the border", "inside the country"),
        _row("Immigration", "check documents", "refer"),
        Row((Cell((para("Police"),), header=True), Cell((para("investigate"),), colspan=2))),
    ),
    header_rows=2,
    caption=line("Who does what"),
    number="1",
    widths=(0.3, 0.35, 0.35),
    anchor="tablewhodoes",
)

NESTED = List(
    (
        ListItem(
            (
                para("Ask the person where they are going."),
                List(_items("Who arranged the journey?", "Who holds the passport?")),
                para("Write down the answer in the person's own words."),
            )
        ),
        ListItem(
            (
                para("Look at the documents."),
                List(
                    (
                        ListItem(
                            (
                                para("Passport"),
                                List(_items("photograph", "page numbers"), ordered=True),
                            )
                        ),
                        *_items("Travel permit"),
                    )
                ),
            )
        ),
    ),
    ordered=True,
    role="steps",
)

ACTIVITY = Callout(
    "activity",
    line("Activity 2.1 · Build the crime"),
    (
        para("Card sort · 25 min", "time"),
        para("What to do", "label"),
        NESTED,
        para("Debrief", "label"),
        List(_items("Why are the distractors not elements?", "What changed for the child?")),
        para("Expected answer", "label"),
        para("All distractors belong to “None of these”.", "answer-key"),
        para("The child case is complete with act and purpose.", "answer-key"),
        para("For the facilitator", "label"),
        para("Stop the exercise if somebody is upset.", "facilitator-note"),
    ),
    anchor="activityone1",
)

QUESTION = Callout(
    "question",
    line("Question 2.1"),
    (
        para("Which element is not needed for a child?", "stem"),
        para("Choose one answer.", "instruction"),
        List(_items("Act", "Means", "Purpose"), ordered=True, role="options"),
        Callout("answer-key", line("Answer key"), (para("Answer: B", "answer-key"),)),
    ),
)

BURMESE = (
    para("လူကုန်ကူးမှုသည် ကြီးလေးသော ရာဇဝတ်မှုဖြစ်သည်။ အရာရှိများသည် သားကောင်များကို ကာကွယ်ရမည်။", language="my"),
    Paragraph(
        (
            Plain("ဖုန်း "),
            Strong(line("၁၂၃ (hotline)")),
            Plain(" သို့ ဆက်သွယ်ပါ။ "),
            Emphasis(line("လျှို့ဝှက်")),
        ),
        language="my",
    ),
    List(_items("မေးပါ။", "နားထောင်ပါ။", "မှတ်ပါ။"), ordered=True, language="my"),
)  # fmt: skip

RICH = Paragraph(
    (
        Plain("Trafficking has three elements"),
        Footnote((Plain("Palermo Protocol, "), Emphasis(line("Article 3")), Plain("."))),
        Plain(", shown in "),
        CrossReference("tablewhodoes", "Table 1"),
        Plain(" and "),
        CrossReference("nowhere12345", "Annex Z"),
        Plain("; see "),
        Link("https://www.iom.int/counter-trafficking", line("the web page")),
        Plain(" and "),
        Link("https://www.iom.int/counter-trafficking", line("once more")),
        Plain(". A "),
        Term("glossaryone1", "victim"),
        Plain(" drinks H"),
        Sub(line("2")),
        Plain("O in a room of 20 m"),
        Superscript(line("2")),
        Plain("."),
        Break(),
        Strong((Plain("Never "), Emphasis(line("ever")), Plain(" blame."))),
    )
)

CALLOUTS = tuple(
    Callout(kind, line(title), (para(text),))
    for kind, title, text in (
        ("note", "Note", "The word “illegal” describes an act, never a person."),
        ("example", "Example", "A man of 24 leaves a delta village after a storm."),
        ("law", "Law", "UNTOC Article 2 defines an organized criminal group."),
        ("warning", "Warning", "Never question a child alone."),
        ("sensitive", "Sensitive content", "Some participants may have lived through this."),
        ("case-study", "Case study 2.1 · Two sisters", "A broker promised work in a factory."),
        ("scenario", "Scenario 2.1 · At the gate", "A van stops at the gate."),
        ("card", "Card 1", "Family with own passports."),
        ("unheard-of", "Some new kind", "It still prints."),
    )
)

FORM = Table(
    (
        Row((Cell((para("Participant", "form-label"),)), Cell((para("", "form-line"),)))),
        Row((Cell((para("Passed", "form-label"),)), Cell((para("☐ yes   ☐ no", "form-line"),)))),
        Row((Cell((para("Remarks", "form-label"),)), Cell((para("", "form-line"),) * 3))),
    ),
    role="form",
    widths=(0.35, 0.65),
)

MODULE = Section(
    line("Trafficking in persons and smuggling of migrants: two different crimes"),
    (
        para("Aim", "label"),
        para("To enable officers to tell the two crimes apart and act on both.", "aim"),
        Section(
            line("Learning objectives"),
            (
                para("By the end of this module, participants will be able to:", "lead-in"),
                List(_items("name the three elements", "tell the two crimes apart"),
                     role="objectives"),
            ),
            role="part",
        ),
        Section(
            line("Key messages"),
            (List(_items("Consent does not count.", "A child needs no means."),
                  role="key-messages"),),
            role="part",
        ),
        Section(
            line("Notes for the facilitator"),
            (List(_items("Expect strong views."), role="facilitator-notes"),),
            role="part",
        ),
        Section(
            (Plain("The three elements of "), Emphasis(line("trafficking"))),
            (
                PLAN,
                RICH,
                MERGED,
                ACTIVITY,
                Quote((para("No one chooses to be a victim."), List(_items("an officer")))),
                Figure("flow.png", "Five boxes from recruit to profit", line("The chain"), 120,
                       number="1", anchor="figureonechain"),
                Figure("odd.svg", "A drawing Word cannot show", line("A drawing"), number="2"),
                *CALLOUTS,
                Rule(),
                Extension("video", {"id": 1}, (para("A film: see the web page."),)),
            ),
            number="2.1",
            role="session",
            anchor="sessionone11",
        ),
        Section(
            line("လူကုန်ကူးမှု နှင့် လူမှောင်ခိုမှု"), BURMESE, number="2.2", role="session",
            language="my",
        ),
        Section(
            line("Self-check"),
            (QUESTION, *[para("", "writing-lines")] * 3),
            role="self-check"),
    ),
    number="2",
    role="module",
    anchor="moduletwo222",
)  # fmt: skip

BACK: tuple[Block, ...] = (
    Section(
        line("Handouts"),
        (Section(line("Observation sheet"), (FORM,), number="Handout 2A", role="handout"),),
        role="back-page",
    ),
    Section(
        line("Glossary"),
        (
            Table(
                (_row("Term", "Meaning", header=True), _row("victim", "A person who was harmed.")),
                header_rows=1,
                role="glossary",
                anchor="glossaryone1",
            ),
            PageBreak(),
            para("A new idea", "unheard-of-role"),
        ),
        role="back-page",
    ),
)

FRONT = Section(
    line("Foreword"),
    (para("Our officers serve where the country meets its neighbours."),),
    role="front-page",
)

SAMPLE = Document(IMPRINT, (FRONT, MODULE, *BACK))
