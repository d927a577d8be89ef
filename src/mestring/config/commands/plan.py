import typer

plan = typer.Typer()


@plan.callback()
def group() -> None: ...
