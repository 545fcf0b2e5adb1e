"""RDF that somebody keeps, read as a paper whose statements are their own evidence."""
