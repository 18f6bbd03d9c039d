"""Publishing: the dialog that chooses what to publish, and its run."""
