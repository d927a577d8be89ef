"""Writes of the plans: each atomic, each asked of the gate, each a change that can be told and undone."""
