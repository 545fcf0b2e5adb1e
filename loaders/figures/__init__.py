"""Figures: observations from tables and from running words."""
