"""How many live with dementia: prevalence by age laid on people by age, with the steps shown."""

from mestring.projection.dementia.persons import Prevalence, persons_with_dementia, prevalence

__all__ = ["Prevalence", "persons_with_dementia", "prevalence"]
