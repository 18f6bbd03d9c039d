"""Schemas: the official SCORM 1.2 schemas in a form that libxml2 can read.

``ims_xml.xsd`` makes the XML namespace its default namespace and ``imsmd_rootv1p2p1.xsd`` is not
deterministic; libxml2 refuses both. Packages hold the originals; only these copies are changed.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from lxml import etree

from exporters.scorm.player_files import control_files

_DRIVER = """<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">
<xsd:import namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="ims_xml.xsd"/>
<xsd:import namespace="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  schemaLocation="imscp_rootv1p1p2.xsd"/>
<xsd:import namespace="http://www.adlnet.org/xsd/adlcp_rootv1p2"
  schemaLocation="adlcp_rootv1p2.xsd"/>
</xsd:schema>"""


@cache
def manifest_schema(folder: Path) -> etree.XMLSchema:
    """The schema of manifests, read from patched copies in a folder."""
    for name, data in control_files().items():
        text = data.decode("ascii")
        if name == "ims_xml.xsd":
            text = text.replace('xmlns="http://www.w3.org/XML/1998/namespace"', "")
        (folder / name).write_text(text, encoding="ascii")
    driver = folder / "driver.xsd"
    driver.write_text(_DRIVER, encoding="ascii")
    parser = etree.XMLParser(no_network=True)
    return etree.XMLSchema(etree.parse(str(driver), parser))
