"""What leaves the program: the published data, its schema, and the docs folder it is written to."""
