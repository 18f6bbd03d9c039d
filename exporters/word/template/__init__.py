"""The Word template, built by code: styles, numbering, settings, fonts and theme of every book."""
