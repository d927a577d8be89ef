"""The mastery ladder as anyone reads it: its steps, the rules that say who is where, and a recommendation tried out."""
