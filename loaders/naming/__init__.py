"""What a paper names: candidates, the things they are, whose paper it is, and what stand-ins mean."""
