"""One module per subject of the contract; each parses, asks one question and shapes the answer."""
