"""The package: parts with their content types and relationships, zipped the same way every time."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass, field

from lxml import etree

from exporters.word.namespaces import NAMESPACES, PACKAGE_RELATIONSHIPS, RELATIONSHIPS
from exporters.word.xml import Element, plain_child, to_bytes

_ZIP_DATE = (1980, 1, 1, 0, 0, 0)
_DEFAULTS = {
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xml": "application/xml",
    "png": "image/png",
    "jpeg": "image/jpeg",
}
_STORED = ("png", "jpeg")
_MAIN_KINDS = {
    "officeDocument": RELATIONSHIPS,
    "extended-properties": RELATIONSHIPS,
    "custom-properties": RELATIONSHIPS,
    "core-properties": f"{PACKAGE_RELATIONSHIPS}/metadata",
}


@dataclass(slots=True)
class Relationships:
    """What one part points to; the same target is one relationship (ECMA-376 Part 2, 9.3)."""

    _ids: dict[tuple[str, str, bool], str] = field(default_factory=dict)

    def to_part(self, kind: str, target: str) -> str:
        """The id of a relationship to a part; ``target`` is relative to the pointing part."""
        return self._ids.setdefault((kind, target, False), f"rId{len(self._ids) + 1}")

    def to_address(self, address: str) -> str:
        """The id of a hyperlink relationship to an address outside the file."""
        return self._ids.setdefault(("hyperlink", address, True), f"rId{len(self._ids) + 1}")

    def __bool__(self) -> bool:
        return bool(self._ids)

    def xml(self) -> bytes:
        """The relationships part."""
        tree = root_without_prefix("rel:Relationships")
        for (kind, target, external), identifier in self._ids.items():
            base = _MAIN_KINDS.get(kind, RELATIONSHIPS)
            item = plain_child(tree, "rel:Relationship", Id=identifier, Type=f"{base}/{kind}")
            item.set("Target", target)
            if external:
                item.set("TargetMode", "External")
        return to_bytes(tree)


@dataclass(slots=True)
class Package:
    """A growing package: ``add`` parts in any order, then take the bytes."""

    relationships: Relationships = field(default_factory=Relationships)
    _parts: dict[str, bytes] = field(default_factory=dict)
    _types: dict[str, str] = field(default_factory=dict)

    def add(self, path: str, data: bytes, content_type: str = "") -> None:
        """Put a part at ``path`` ("word/styles.xml"); without a type its ending says it."""
        self._parts[path] = data
        if content_type:
            self._types[path] = content_type

    def add_relationships(self, part: str, relationships: Relationships) -> None:
        """Put what ``part`` points to beside it, if anything."""
        if relationships:
            folder, _, file = part.rpartition("/")
            self._parts[f"{folder}/_rels/{file}.rels"] = relationships.xml()

    def to_bytes(self) -> bytes:
        """The zip: content types first, no date, no trace of the machine it was made on."""
        parts = {
            "[Content_Types].xml": self._content_types(),
            "_rels/.rels": self.relationships.xml(),
            **self._parts,
        }
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as archive:
            for path, data in parts.items():
                stored = path.endswith(_STORED)
                entry = zipfile.ZipInfo(path, _ZIP_DATE)
                entry.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
                entry.create_system = 0
                archive.writestr(entry, data, compresslevel=6)
        return buffer.getvalue()

    def _content_types(self) -> bytes:
        tree = root_without_prefix("ct:Types")
        for ending, kind in _DEFAULTS.items():
            plain_child(tree, "ct:Default", Extension=ending, ContentType=kind)
        for path, kind in self._types.items():
            plain_child(tree, "ct:Override", PartName=f"/{path}", ContentType=kind)
        return to_bytes(tree)


def root_without_prefix(tag: str, *prefixes: str) -> Element:
    """A root whose namespace is the default one, as package parts are written."""
    prefix, local = tag.split(":")
    declared = "".join(f' xmlns:{each}="{NAMESPACES[each]}"' for each in prefixes)
    return etree.fromstring(f'<{local} xmlns="{NAMESPACES[prefix]}"{declared}/>')
