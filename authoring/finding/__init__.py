"""Finding: the words of a whole course as authors see them, and replacing them."""
