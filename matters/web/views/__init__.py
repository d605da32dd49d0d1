"""One module a page kind: gathers what the page says, in a fixed number of queries, and hands it to its template."""
