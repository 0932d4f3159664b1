"""Faults, one function each; its docstring says what has to hold."""
