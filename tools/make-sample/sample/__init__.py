"""Builds the sample archive in corpus/ from the texts beside this folder."""
