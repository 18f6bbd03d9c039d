"""Finding: words on the page, in the whole course, and other words in their place."""
