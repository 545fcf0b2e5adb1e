"""The rules of reading, as tables: each row a pattern over masked sentences, with an example and a counter-example.

A rule says which property of the contract a sentence states, between which of its slots. What surrounds the
words (not, will, proposed, formerly) is judged for all rules alike in `loaders.stating.moods`. Adding a rule is
adding a row.
"""
