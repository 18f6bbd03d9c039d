"""Pages for the lists of a course: agencies, values, laws, contacts, settings and others."""
