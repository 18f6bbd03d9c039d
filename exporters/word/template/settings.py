"""settings.xml, fontTable.xml and the theme: how Word opens the book."""

from __future__ import annotations

from lxml import etree

from exporters.word.colours import Palette
from exporters.word.scripts import BURMESE_FONT, BURMESE_SUBSTITUTES, LATIN_FONT, latin_language
from exporters.word.xml import Element, child, root

_WORD_2013 = 15  # [MS-DOCX] 2.4: the newest compatibility mode; lower ones show a warning
_COMPATIBILITY_URI = "http://schemas.microsoft.com/office/word"


def settings(language: str, double_sided: bool) -> Element:
    """The settings part: nothing that asks, updates or protects; pages mirror when two-sided."""
    tree = root("w:settings", "w")
    child(tree, "zoom", percent=100)
    if double_sided:
        child(tree, "mirrorMargins")
    child(tree, "defaultTabStop", val=567)
    if double_sided:
        child(tree, "evenAndOddHeaders")
    child(tree, "characterSpacingControl", val="doNotCompress")
    notes = child(tree, "footnotePr")
    for number in (-1, 0):
        child(notes, "footnote", id=number)
    compatibility = child(tree, "compat")
    for key, value in _compatibility().items():
        child(compatibility, "compatSetting", name=key, uri=_COMPATIBILITY_URI, val=value)
    child(tree, "themeFontLang", val=latin_language(language), bidi="my-MM")
    child(
        tree,
        "clrSchemeMapping",
        bg1="light1",
        t1="dark1",
        bg2="light2",
        t2="dark2",
        accent1="accent1",
        accent2="accent2",
        accent3="accent3",
        accent4="accent4",
        accent5="accent5",
        accent6="accent6",
        hyperlink="hyperlink",
        followedHyperlink="followedHyperlink",
    )
    child(tree, "decimalSymbol", val=".")
    child(tree, "listSeparator", val=",")
    return tree


def _compatibility() -> dict[str, int]:
    return {
        "compatibilityMode": _WORD_2013,
        "overrideTableStyleFontSizeAndJustification": 1,
        "enableOpenTypeFeatures": 1,
        "doNotFlipMirrorIndents": 1,
        "differentiateMultirowTableHeaders": 1,
    }


def font_table() -> Element:
    """The fonts of the book and what may stand in for the Burmese one where it is missing."""
    tree = root("w:fonts", "w")
    latin = child(tree, "font", name=LATIN_FONT)
    child(latin, "altName", val="Carlito")
    child(latin, "charset", val="00")
    child(latin, "family", val="swiss")
    child(latin, "pitch", val="variable")
    burmese = child(tree, "font", name=BURMESE_FONT)
    child(burmese, "altName", val=",".join(BURMESE_SUBSTITUTES))
    child(burmese, "charset", val="00")
    child(burmese, "family", val="swiss")
    child(burmese, "pitch", val="variable")
    return tree


_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Course">'
    '<a:themeElements><a:clrScheme name="Course">'
    '<a:dk1><a:srgbClr val="{ink}"/></a:dk1><a:lt1><a:srgbClr val="FFFFFF"/></a:lt1>'
    '<a:dk2><a:srgbClr val="{muted}"/></a:dk2><a:lt2><a:srgbClr val="{grey}"/></a:lt2>'
    '<a:accent1><a:srgbClr val="{house}"/></a:accent1>'
    '<a:accent2><a:srgbClr val="{warning}"/></a:accent2>'
    '<a:accent3><a:srgbClr val="{muted}"/></a:accent3>'
    '<a:accent4><a:srgbClr val="{tint}"/></a:accent4>'
    '<a:accent5><a:srgbClr val="{hairline}"/></a:accent5>'
    '<a:accent6><a:srgbClr val="{ink}"/></a:accent6>'
    '<a:hlink><a:srgbClr val="{house}"/></a:hlink>'
    '<a:folHlink><a:srgbClr val="{muted}"/></a:folHlink></a:clrScheme>'
    '<a:fontScheme name="Course"><a:majorFont><a:latin typeface="{latin}"/>'
    '<a:ea typeface=""/><a:cs typeface="{burmese}"/></a:majorFont>'
    '<a:minorFont><a:latin typeface="{latin}"/><a:ea typeface=""/>'
    '<a:cs typeface="{burmese}"/></a:minorFont></a:fontScheme>'
    '<a:fmtScheme name="Course">'
    f"<a:fillStyleLst>{_FILL * 3}</a:fillStyleLst>"
    f'<a:lnStyleLst>{f"""<a:ln w="6350">{_FILL}</a:ln>""" * 3}</a:lnStyleLst>'
    "<a:effectStyleLst>"
    f"{'<a:effectStyle><a:effectLst/></a:effectStyle>' * 3}</a:effectStyleLst>"
    f"<a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
)


def theme(palette: Palette) -> Element:
    """The theme: the colours and fonts Word offers in its menus are those of the book."""
    text = _THEME.format(
        latin=LATIN_FONT,
        burmese=BURMESE_FONT,
        ink=palette.ink,
        muted=palette.muted,
        grey=palette.grey,
        house=palette.house,
        warning=palette.warning,
        tint=palette.tint,
        hairline=palette.hairline,
    )
    return etree.fromstring(text)
