"""Requests for information: questions, answers, exemptions, and who the asker is sent to."""
