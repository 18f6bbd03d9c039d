"""Keeping: the services and dialogs that see to it that no work is lost."""
