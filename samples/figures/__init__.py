"""The sources of the frontline course's figures, and what makes pictures of them."""
