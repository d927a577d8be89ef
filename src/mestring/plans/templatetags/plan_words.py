"""``{{ plan|levels_word:"goal" }}``: the plan's word for a level, in the plural."""

from django import template

from mestring.plans.presenters.words import levels_word

register = template.Library()
register.filter("levels_word", levels_word)
