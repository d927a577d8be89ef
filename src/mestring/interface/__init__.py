"""The frame of every page: header, language, theme, components, error pages, the accessibility statement."""
