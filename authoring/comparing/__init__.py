"""Comparing texts: what was taken out and what was put in, word by word; how translations stand."""
