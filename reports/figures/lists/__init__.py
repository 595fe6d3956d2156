"""The prepared lists of a report, one module a subject."""
