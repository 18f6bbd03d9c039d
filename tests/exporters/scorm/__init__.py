"""Tests of the SCORM exporter."""
