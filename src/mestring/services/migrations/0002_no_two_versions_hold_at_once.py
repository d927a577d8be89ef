"""The database itself refuses two published versions of a service that hold on the same day."""

from django.db import migrations

OVERLAP = """
    SELECT 1 FROM services_version AS other
    WHERE other.service_id = NEW.service_id AND other.id <> NEW.id AND other.state IN ('published', 'ended')
      AND other.valid_from <= COALESCE(NEW.valid_to, '9999-12-31')
      AND NEW.valid_from <= COALESCE(other.valid_to, '9999-12-31')
"""
SQLITE = [
    f"""
    CREATE TRIGGER {name} BEFORE {event} ON services_version
    WHEN NEW.state IN ('published', 'ended') AND EXISTS ({OVERLAP})
    BEGIN SELECT RAISE(ABORT, 'two published versions of a service hold on the same day'); END
    """
    for name, event in (("versions_apart_when_new", "INSERT"), ("versions_apart_when_changed", "UPDATE"))
]
# A range of one number stands for equality, so that no extension of PostgreSQL is needed.
POSTGRESQL = [
    """
    ALTER TABLE services_version ADD CONSTRAINT versions_apart EXCLUDE USING gist
    (int8range(service_id, service_id, '[]') WITH &&, daterange(valid_from, valid_to, '[]') WITH &&)
    WHERE (state IN ('published', 'ended'))
    """
]


def keep_apart(apps, schema_editor):
    statements = {"sqlite": SQLITE, "postgresql": POSTGRESQL}[schema_editor.connection.vendor]
    for statement in statements:
        schema_editor.execute(statement)


def let_go(apps, schema_editor):
    if schema_editor.connection.vendor == "sqlite":
        schema_editor.execute("DROP TRIGGER versions_apart_when_new")
        schema_editor.execute("DROP TRIGGER versions_apart_when_changed")
    else:
        schema_editor.execute("ALTER TABLE services_version DROP CONSTRAINT versions_apart")


class Migration(migrations.Migration):
    dependencies = [("services", "0001_initial")]
    operations = [migrations.RunPython(keep_apart, let_go)]
