"""What is written for one agency or in one language, while it is written."""
