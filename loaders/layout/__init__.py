"""From lines to blocks: headings, numbers, lists, tables, and where a reader would look for each."""
