"""Files → recaps. What is in a file never raises; what cannot be understood stays hidden and is reported."""
