"""Styles of what stands around the text: cover, contents, headers, footers, tables and boxes."""

from __future__ import annotations

from exporters.word.geometry import TEXT_WIDTH, TWIPS_PER_POINT
from exporters.word.template.style import Border, Style

_FULL = TEXT_WIDTH / TWIPS_PER_POINT
_BAND = {edge: Border(1, "house", 20) for edge in ("top", "left", "bottom", "right")}
_MARK = {edge: Border(1.5, "warning", 5) for edge in ("top", "left", "bottom", "right")}

_COVER = (
    Style(id="CoverLogo", name="Cover Logo", based_on="Normal", after=12, line=0, burmese_line=0),
    Style(id="CoverPublisher", name="Cover Publisher", based_on="Normal", size=12, bold=True,
          colour="muted", after=110),
    Style(id="Title", name="Title", based_on="Normal", next="Subtitle", size=32, bold=True,
          colour="white", shade="house", borders=_BAND, line=0, burmese_line=0, gallery=True),
    Style(id="Subtitle", name="Subtitle", based_on="Normal", size=15, colour="white",
          shade="house", borders=_BAND, line=26, burmese_line=36, gallery=True),
    Style(id="CoverBook", name="Cover Book", based_on="Normal", size=22, bold=True, colour="house",
          before=48, after=6, line=0, burmese_line=0),
    Style(id="CoverEdition", name="Cover Edition", based_on="Normal", size=15, after=4, line=0,
          burmese_line=0),
    Style(id="CoverDetail", name="Cover Detail", based_on="Normal", size=11, colour="muted",
          after=3, line=16, burmese_line=20),
    Style(id="DraftBanner", name="Draft Banner", based_on="Normal", size=16, bold=True,
          colour="warning", borders=_MARK, before=30, left=6, right=300, line=0, burmese_line=0),
    Style(id="CoverNotice", name="Cover Notice", based_on="Normal", size=9, colour="muted",
          borders={"top": Border(0.5, "muted", 8)}, line=12, burmese_line=15),
)  # fmt: skip

_CONTENTS = (
    Style(id="TOCHeading", name="TOC Heading", based_on="Heading1", next="BodyText", outline=9),
    Style(id="TOC1", name="toc 1", based_on="Normal", bold=True, before=5, after=2, left=22,
          hanging=22, right=30, tabs=(("left", 22, "none"), ("right", _FULL, "none"))),
    Style(id="TOC2", name="toc 2", based_on="Normal", after=1, left=50, hanging=28, right=30,
          tabs=(("left", 50, "none"), ("right", _FULL, "none"))),
    Style(id="TOC3", name="toc 3", based_on="Normal", after=1, left=78, hanging=28, right=30,
          tabs=(("left", 78, "none"), ("right", _FULL, "none"))),
)  # fmt: skip

_RUNNING = (
    Style(id="Header", name="header", based_on="Normal", size=8.5, colour="muted",
          borders={"bottom": Border(0.5, "hairline", 4)}, line=11, burmese_line=14,
          tabs=(("right", _FULL, "none"),)),
    Style(id="Footer", name="footer", based_on="Normal", size=8.5, colour="muted", line=11,
          burmese_line=14, tabs=(("right", _FULL, "none"),)),
    Style(id="FooterTitle", name="Footer Title", based_on="Footer", bold=True,
          borders={"top": Border(0.5, "hairline", 4)}),
)  # fmt: skip

_TABLES = (
    Style(id="TableText", name="Table Text", based_on="Normal", size=9.5, line=12.5,
          burmese_line=16, before=1, after=2, gallery=True),
    Style(id="TableHeading", name="Table Heading", based_on="TableText", bold=True,
          colour="house", gallery=True),
    Style(id="BoxTitle", name="Box Title", based_on="Normal", bold=True, colour="house", size=11,
          line=0, burmese_line=0, before=1, after=4, gallery=True),
    Style(id="BoxTitleOnBand", name="Box Title on Band", based_on="BoxTitle", before=2, after=2,
          keep_next=True),
    Style(id="BoxText", name="Box Text", based_on="BodyText", after=4, gallery=True),
    Style(id="AnswerKeyTitle", name="Answer Key Title", based_on="BoxTitle", colour="ink"),
    Style(id="WarningTitle", name="Warning Title", based_on="BoxTitle", colour="warning"),
)  # fmt: skip

PAGE_STYLES = (*_COVER, *_CONTENTS, *_RUNNING, *_TABLES)
"""Every style of what surrounds the text."""
