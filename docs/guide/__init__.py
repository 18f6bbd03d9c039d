"""The user guide, one page a job, shown in the program under F1."""
