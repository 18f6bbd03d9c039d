"""Program: what concerns the running program and not a course: log, faults, one instance."""
