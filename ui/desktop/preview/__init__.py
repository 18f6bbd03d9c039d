"""Preview: the selected page as the guide or the handbook prints it, and the e-learning played."""
