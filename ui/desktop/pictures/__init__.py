"""Pictures: reading them safely, showing them on the page, putting them into the course."""
