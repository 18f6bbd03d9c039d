"""Editions: from the one course to what each agency gets."""

from models.edition.edition import Edition
from models.edition.key import EditionKey
from models.edition.resolve import editions, resolve
from models.edition.wording import Printed

__all__ = ["Edition", "EditionKey", "Printed", "editions", "resolve"]
