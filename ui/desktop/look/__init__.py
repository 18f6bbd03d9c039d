"""Look: colours, type, badges and words that all widgets share."""
