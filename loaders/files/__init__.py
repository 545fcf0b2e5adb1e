"""From paths to bytes: which files there are, their cards, what kind they are, and what may not be read."""
