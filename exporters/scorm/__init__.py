"""SCORM: a self-study course as a package for learning management systems."""
