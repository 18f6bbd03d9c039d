"""The manifest: valid by the official schemas, complete, and written as LMSs want it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from exporters.scorm.exporter import SCORM12
from exporters.scorm.identifiers import (
    interaction_identifier,
    objective_identifier,
    package_identifier,
)
from exporters.scorm.manifest import manifest
from models.edition import EditionKey
from models.text import Line
from tests.exporters.scorm.orders import (
    SAMPLES,
    Key,
    order,
    sample_files,
    unzipped,
)
from tests.exporters.scorm.schemas import manifest_schema
from tests.support.courses import tiny_course

CP = "{http://www.imsproject.org/xsd/imscp_rootv1p1p2}"
ADLCP = "{http://www.adlnet.org/xsd/adlcp_rootv1p2}"
NCNAME = re.compile(r"[A-Za-z_][A-Za-z0-9._-]*")
NAME = re.compile(r"[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*")


@pytest.fixture(scope="module")
def schema(tmp_path_factory: pytest.TempPathFactory) -> etree.XMLSchema:
    return manifest_schema(tmp_path_factory.mktemp("schemas"))


def parsed(data: bytes) -> etree._Element:
    return etree.fromstring(data, etree.XMLParser(no_network=True))


@pytest.mark.parametrize("key", SAMPLES)
def test_every_sample_has_a_manifest_that_is_valid(key: Key, schema: etree.XMLSchema) -> None:
    schema.assertValid(parsed(sample_files(key)["imsmanifest.xml"]))


@given(st.text(max_size=300), st.text(max_size=40))
def test_whatever_the_title_and_version_the_manifest_is_valid(
    tmp_path_factory: pytest.TempPathFactory, title: str, version: str
) -> None:
    data = manifest("cwabc-x", version, title, ["index.html"])
    folder = tmp_path_factory.getbasetemp() / "schemas-any"
    folder.mkdir(exist_ok=True)
    manifest_schema(folder).assertValid(parsed(data))


def test_the_schema_really_refuses_a_wrong_manifest(schema: etree.XMLSchema) -> None:
    data = sample_files(SAMPLES[0])["imsmanifest.xml"]
    assert not schema.validate(parsed(data.replace(b"adlcp:scormtype", b"adlcp:scormType")))
    assert not schema.validate(
        parsed(data.replace(b"<title>", b"<name>", 1).replace(b"</title>", b"</name>", 1))
    )


@pytest.mark.parametrize("key", SAMPLES)
def test_exactly_the_files_of_the_package_are_listed(key: Key) -> None:
    files = sample_files(key)
    root = parsed(files["imsmanifest.xml"])
    (resource,) = root.iter(f"{CP}resource")
    listed = [file.get("href") for file in resource.iter(f"{CP}file")]
    control = {"imsmanifest.xml", *(name for name in files if name.endswith(".xsd"))}
    assert len(listed) == len(set(listed))
    assert set(listed) == set(files) - control
    assert resource.get("href") in listed
    assert resource.get(f"{ADLCP}scormtype") == "sco"


@pytest.mark.parametrize("key", SAMPLES)
def test_identifiers_are_names_and_unique(key: Key) -> None:
    root = parsed(sample_files(key)["imsmanifest.xml"])
    found = [element.get("identifier") for element in root.iter() if element.get("identifier")]
    assert len(found) == len(set(found)) == 4
    assert all(NCNAME.fullmatch(str(identifier)) for identifier in found)


def test_there_is_one_organization_with_one_item_and_titles() -> None:
    root = parsed(sample_files(SAMPLES[2])["imsmanifest.xml"])
    (organizations,) = root.iter(f"{CP}organizations")
    (organization,) = organizations
    assert organizations.get("default") == organization.get("identifier")
    titles = [title.text for title in organization.iter(f"{CP}title")]
    assert titles == ["Responding to Trafficking in Persons and Migrant Smuggling"] * 2
    (item,) = organization.iter(f"{CP}item")
    (resource,) = root.iter(f"{CP}resource")
    assert item.get("identifierref") == resource.get("identifier")


def test_no_mastery_score_is_set_because_the_course_reports_passed_and_failed_itself() -> None:
    assert b"masteryscore" not in sample_files(SAMPLES[2])["imsmanifest.xml"]


def test_characters_stand_as_themselves() -> None:
    title = "“Trafficking” & လူကုန်ကူးမှု <မြန်မာ။> 'x'"
    course = tiny_course().replace(title=Line.of(en=title, my="မြန်မာ။"))
    data = unzipped(SCORM12.export(order(course, "IMM")))["imsmanifest.xml"]
    assert data.startswith(b'<?xml version="1.0" encoding="UTF-8"?>\n<manifest')
    assert b"&#" not in data
    assert "လူကုန်ကူးမှု" in data.decode()
    assert next(parsed(data).iter(f"{CP}title")).text == title.replace("<", "<")


def test_the_identifier_depends_on_the_edition_and_not_on_the_version() -> None:
    english = package_identifier("course000001", "tip", EditionKey("IMM", ("en",)))
    assert english == package_identifier("course000001", "tip", EditionKey("IMM", ("en",)))
    others = [
        package_identifier("course000002", "tip", EditionKey("IMM", ("en",))),
        package_identifier("course000001", "tip", EditionKey("POL", ("en",))),
        package_identifier("course000001", "tip", EditionKey("IMM", ("en", "my"))),
        package_identifier("course000001", "tip", EditionKey("IMM", ("en",), "SHAN")),
    ]
    assert len({identifier[:15] for identifier in (english, *others)}) == 5
    assert all(NCNAME.fullmatch(identifier) for identifier in (english, *others))


@given(st.text(max_size=300), st.from_regex(r"[a-z][a-z0-9]{9,15}", fullmatch=True))
def test_ids_in_scorm_data_have_letters_digits_and_underscores_only(code: str, item: str) -> None:
    assert re.fullmatch(r"[A-Za-z0-9_]{1,250}", interaction_identifier(code, item))
    assert interaction_identifier(code, item).endswith(item)
    assert re.fullmatch(r"[A-Za-z0-9_]{1,250}", objective_identifier(code))
