"""Publishing: from a request to files: plan, draft or final, writing, progress."""
