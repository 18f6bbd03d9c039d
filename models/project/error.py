"""ProjectError: why a project file cannot be used, in the words of a curriculum developer."""

from __future__ import annotations


class ProjectError(Exception):
    """A project file is not what it should be; nothing was changed.

    ``message`` says what is wrong and names the file, item or picture; ``problems`` lists single
    faults, one sentence each; ``hint`` says the way out.
    """

    def __init__(self, message: str, hint: str = "", problems: tuple[str, ...] = ()) -> None:
        super().__init__(" ".join(part for part in (message, *problems, hint) if part))
        self.message = message
        self.hint = hint
        self.problems = problems


class DamagedAttachments(ProjectError):  # noqa: N818 (it is a ProjectError by name already)
    """Only pictures or other attachments are damaged or missing; the course itself is whole.

    ``names`` are the archive names concerned. Opening again with ``without_damaged=True`` gives
    the course without them.
    """

    def __init__(
        self, message: str, names: tuple[str, ...], hint: str = "", problems: tuple[str, ...] = ()
    ) -> None:
        super().__init__(message, hint, problems)
        self.names = names
