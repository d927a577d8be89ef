"""The catalogue of services: what the municipality gives, to whom, on which ground, for how long and at what charge."""
