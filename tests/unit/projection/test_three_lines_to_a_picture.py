"""Three lines to a picture: a notebook shows it, and it has the services' own titles."""

from mestring.projection import Figure, invented_municipality, project


def test_a_projection_draws_itself():
    chart = project(invented_municipality(), until=2030, draws=4).picture(Figure.LEVELS)
    assert chart._repr_svg_().startswith("<svg")


def test_services_are_called_what_the_municipality_calls_them():
    municipality = invented_municipality()
    drawn = project(municipality, until=2030, draws=0).picture(Figure.USERS)._repr_svg_()
    assert all(service.title.split()[0] in drawn for service in municipality.services)
