"""The XML namespaces of a Word package (ECMA-376 Part 1, transitional)."""

from __future__ import annotations

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": f"{_OFFICE}/relationships",
    "wp": f"{_DRAWING}/wordprocessingDrawing",
    "a": f"{_DRAWING}/main",
    "pic": f"{_DRAWING}/picture",
    "cp": f"{_PACKAGE}/metadata/core-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "ep": f"{_OFFICE}/extended-properties",
    "op": f"{_OFFICE}/custom-properties",
    "vt": f"{_OFFICE}/docPropsVTypes",
    "rel": f"{_PACKAGE}/relationships",
    "ct": f"{_PACKAGE}/content-types",
}

W = f"{{{NAMESPACES['w']}}}"
"""Prefix for lxml names of attributes and elements in the ``w:`` namespace."""

RELATIONSHIPS = f"{_OFFICE}/relationships"
"""Base of the relationship types of the office vocabulary."""

PACKAGE_RELATIONSHIPS = f"{_PACKAGE}/relationships"
"""Base of the relationship types of the package itself."""
