"""Levers: named, dated, referenced changes to the inputs. What they change is data; how much, somebody must say."""
