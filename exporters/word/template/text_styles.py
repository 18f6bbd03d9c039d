"""Styles of running text: body, headings, lists, roles of paragraphs, and marks inside a line."""

from __future__ import annotations

from exporters.word.geometry import LIST_STEP, TWIPS_PER_POINT
from exporters.word.template.numbering import BULLETS, NUMBERS
from exporters.word.template.style import Border, Style

LIST_STYLE_LEVELS = 5
"""Word has five built-in styles of each kind of list; deeper levels use the fifth."""

_STEP = LIST_STEP / TWIPS_PER_POINT
_BAND = {edge: Border(1, "house", 11) for edge in ("top", "left", "bottom", "right")}
_NO_RULE = {"bottom": Border(0, "hairline", 0, "nil")}
_RULED = {"bottom": Border(0.5, "muted", 1)}

_BODY = (
    Style(id="Normal", name="Normal", size=10.5, line=14, burmese_line=18, after=0, gallery=True),
    Style(id="BodyText", name="Body Text", based_on="Normal", after=6, gallery=True),
    Style(id="Quote", name="Quote", based_on="BodyText", left=18, right=18, italic=True,
          borders={"left": Border(1, "hairline", 10)}, gallery=True),
    Style(id="Rule", name="Rule", based_on="Normal", after=8, size=4, line=4, burmese_line=4,
          borders={"bottom": Border(0.5, "muted", 1)}),
    Style(id="Gap", name="Gap", based_on="Normal", size=1, line=1, burmese_line=1, after=7),
    Style(id="PageBreak", name="Page Break", based_on="Normal", size=1, line=1, burmese_line=1),
)  # fmt: skip

_HEADINGS = (
    Style(id="Heading1", name="heading 1", based_on="Normal", next="BodyText", size=22, bold=True,
          colour="white", shade="house", borders=_BAND, before=0, after=30, line=0, burmese_line=0,
          keep_next=True, keep_lines=True, outline=0, gallery=True),
    Style(id="Heading2", name="heading 2", based_on="Normal", next="BodyText", size=15, bold=True,
          colour="house", borders={"bottom": Border(0.75, "house", 2)}, before=24, after=8,
          line=0, burmese_line=0, keep_next=True, keep_lines=True, outline=1, gallery=True),
    Style(id="Heading3", name="heading 3", based_on="Normal", next="BodyText", size=12.5, bold=True,
          colour="house", before=16, after=4, line=0, burmese_line=0, keep_next=True,
          keep_lines=True, outline=2, gallery=True),
    Style(id="Heading4", name="heading 4", based_on="Heading3", next="BodyText", size=11,
          colour="ink", before=12, after=3, outline=3, gallery=True),
    Style(id="Heading5", name="heading 5", based_on="Heading4", next="BodyText", size=10.5,
          colour="house", before=10, outline=4),
    Style(id="Heading6", name="heading 6", based_on="Heading5", next="BodyText", colour="muted",
          outline=5),
    Style(id="PartHeading2", name="Part Heading 2", based_on="Heading2", next="BodyText", size=13,
          borders=_NO_RULE, before=18, after=5, gallery=True),
    Style(id="PartHeading3", name="Part Heading 3", based_on="Heading3", next="BodyText", size=11.5,
          gallery=True),
    Style(id="ModuleLabel", name="Module Label", based_on="Normal", next="Heading1", size=11,
          colour="white", shade="house", borders=_BAND, line=0, burmese_line=0, keep_next=True,
          tabs=(("right", 453.6, "none"),)),
)  # fmt: skip

_LISTS = tuple(
    style
    for level in range(1, LIST_STYLE_LEVELS + 1)
    for number in [f" {level}" if level > 1 else ""]
    for style in (
        Style(id=f"ListBullet{number.strip()}", name=f"List Bullet{number}", based_on="Normal",
              after=4, number=(BULLETS, level - 1), gallery=level == 1),
        Style(id=f"ListNumber{number.strip()}", name=f"List Number{number}", based_on="Normal",
              after=4, number=(NUMBERS, level - 1), gallery=level == 1),
        Style(id=f"ListContinue{number.strip()}", name=f"List Continue{number}",
              based_on="Normal", after=4, left=level * _STEP),
    )
)  # fmt: skip

_LIST_ROLES = (
    Style(id="KeyMessage", name="Key Message", based_on="Normal", after=4, gallery=True),
    Style(id="Objective", name="Objective", based_on="Normal", after=4, gallery=True),
    Style(id="Option", name="Option", based_on="Normal", after=2, keep_lines=True, gallery=True),
    Style(id="ChecklistItem", name="Checklist Item", based_on="Normal", after=4, gallery=True),
)

_ROLES = (
    Style(id="Aim", name="Aim", based_on="BodyText", next="BodyText", size=12.5, colour="house",
          line=17, burmese_line=22, after=10, gallery=True),
    Style(id="LeadIn", name="Lead-in", based_on="BodyText", keep_next=True, after=4, gallery=True),
    Style(id="Label", name="Label", based_on="BodyText", bold=True, colour="house", before=8,
          after=2, keep_next=True, gallery=True),
    Style(id="Time", name="Time", based_on="BodyText", colour="muted", keep_next=True,
          gallery=True),
    Style(id="Instruction", name="Instruction", based_on="BodyText", italic=True, gallery=True),
    Style(id="Stem", name="Question Stem", based_on="BodyText", bold=True, before=10, after=3,
          keep_next=True, keep_lines=True, gallery=True),
    Style(id="AnswerKey", name="Answer Key", based_on="BoxText", gallery=True),
    Style(id="FacilitatorNote", name="Facilitator Note", based_on="BoxText", gallery=True),
    Style(id="DraftNote", name="Draft Note", based_on="BodyText", colour="warning", bold=True,
          borders={edge: Border(0.75, "warning", 3) for edge in ("top", "left", "bottom", "right")},
          left=5, right=5),
    Style(id="SourceLanguageLabel", name="Source Language Label", based_on="Normal", size=8.5,
          bold=True, colour="warning", before=4, after=1, keep_next=True),
    Style(id="FormLabel", name="Form Label", based_on="Normal", bold=True, before=6, after=2,
          keep_next=True, gallery=True),
    Style(id="FormHint", name="Form Hint", based_on="Normal", size=9, line=11.5, burmese_line=15,
          colour="muted", after=2),
    Style(id="Reference", name="Reference", based_on="Normal", size=9.5, line=12.5, burmese_line=16,
          after=4, keep_lines=True, gallery=True),
    Style(id="FormField", name="Form Field", based_on="Normal", bold=True, before=2, after=2),
    Style(id="FormLine", name="Form Line", based_on="Normal", before=10, after=2, borders=_RULED,
          gallery=True),
    Style(id="FormLineNext", name="Form Line Next", based_on="FormLine",
          right=0.05),
    Style(id="FormEntry", name="Form Entry", based_on="Normal", before=6),
    Style(id="FormChoice", name="Form Choice", based_on="Normal", before=2, after=2),
    Style(id="WritingLine", name="Writing Line", based_on="Normal", line=22, burmese_line=22,
          borders=_RULED, keep_next=True, gallery=True),
    Style(id="WritingLineNext", name="Writing Line Next", based_on="WritingLine",
          right=0.05),
    Style(id="Figure", name="Figure", based_on="Normal", align="center", before=6, after=4, line=0,
          burmese_line=0, keep_next=True),
    Style(id="MissingPicture", name="Missing Picture", based_on="BodyText", colour="muted",
          borders={edge: Border(0.5, "muted", 6) for edge in ("top", "left", "bottom", "right")},
          left=8, right=8, before=6),
    Style(id="Caption", name="caption", based_on="Normal", size=9, colour="muted", bold=True,
          before=2, after=4, keep_next=True, keep_lines=True, gallery=True),
    Style(id="FigureCaption", name="Figure Caption", based_on="Caption", align="center", after=10),
    Style(id="FootnoteText", name="footnote text", based_on="Normal", size=9, line=11.5,
          burmese_line=15, after=2),
)  # fmt: skip

_MARKS = (
    Style(id="DefaultParagraphFont", name="Default Paragraph Font", kind="character"),
    Style(id="Hyperlink", name="Hyperlink", kind="character", colour="house", underline=True),
    Style(id="CrossReference", name="Cross Reference", kind="character", colour="house"),
    Style(id="Term", name="Glossary Term", kind="character", colour="house", italic=True),
    Style(id="FootnoteReference", name="footnote reference", kind="character", superscript=True),
    Style(id="HeadingNumber", name="Heading Number", kind="character"),
    Style(id="AgencyLetter", name="Agency Letter", kind="character", bold=True, colour="white",
          highlight="house"),
    Style(id="AgencyLetterOnBand", name="Agency Letter on Band", kind="character", bold=True,
          colour="house", highlight="white"),
    Style(id="DraftWord", name="Draft Word", kind="character", bold=True, colour="warning"),
)  # fmt: skip

TEXT_STYLES = (*_BODY, *_HEADINGS, *_LISTS, *_LIST_ROLES, *_ROLES, *_MARKS)
"""Every style of running text, Normal first."""
