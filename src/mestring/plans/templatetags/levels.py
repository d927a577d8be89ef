"""``{{ plan|level_name:element.kind }}``: the plan's own word for a level."""

from django import template

from mestring.plans.levels import level_name

register = template.Library()
register.filter("level_name", level_name)
