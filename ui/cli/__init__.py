"""The command line: what a script or a terminal can do with a course, without any window."""

COMMAND_NAMES = ("publish", "check", "info", "import", "new", "unpack", "pack")
"""The first words that mean a command; ui/cli/run.py has the commands themselves."""
