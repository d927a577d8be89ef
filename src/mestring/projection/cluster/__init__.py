"""The same projections on many machines: a scheduler and workers reached by address, and the answers of one machine."""

from mestring.projection.cluster.many import project_many
from mestring.projection.cluster.reaching import ClusterError, Tls
from mestring.projection.cluster.task import Task

__all__ = ["ClusterError", "Task", "Tls", "project_many"]
