"""What a paper states: sentences, lists, resolutions, gaps, contracts, people, and the gate they pass."""
