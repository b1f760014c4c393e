"""The promise: recaps, marks, prose and the gate. Pure: nothing here reads or writes a file."""
