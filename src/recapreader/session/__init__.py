"""What every front end talks to: a recap being read, the shelf, and what a reader may do."""
