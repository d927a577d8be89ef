"""Addresses of the pages anyone may read: finding help, what it costs, and what the law says."""

from django.urls import URLPattern, path

from mestring.services.views import charging, comparing, finding, ladder, law, service, technology, trying

AT = "offentlig/<slug:municipality>/"

public_urlpatterns: list[URLPattern] = [
    path(AT, finding.public_find, name="public-find"),
    path(f"{AT}sammenlign/", comparing.public_compare, name="public-compare"),
    path(f"{AT}egenandel/", charging.public_charges, name="public-charges"),
    path(f"{AT}egenandel/<slug:way_to_pay>/", charging.public_charge_sum, name="public-charge-sum"),
    path(f"{AT}lover/", law.public_law, name="public-law"),
    path(f"{AT}lover/frister/", law.public_deadlines, name="public-deadlines"),
    path(f"{AT}lover/<path:name>/", law.public_parameter, name="public-parameter"),
    path(f"{AT}trappa/", ladder.public_ladder, name="public-ladder"),
    path(f"{AT}trappa/kriterier/", ladder.public_criteria, name="public-criteria"),
    path(f"{AT}trappa/kriterier/fil/", ladder.public_criteria_file, name="public-criteria-file"),
    path(f"{AT}trappa/prov/", trying.public_try, name="public-try"),
    path(f"{AT}teknologi/", technology.public_technology, name="public-technology"),
    # Last, since its address is any single word.
    path(f"{AT}<slug:code>/", service.public_service, name="public-service"),
]
