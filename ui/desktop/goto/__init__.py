"""Go to anything: one box from which every part of the course is reached by typing."""
