"""From the story to pages: `lay_out` computes what each page shows, `render` prints it."""

from generator.pages.layout import lay_out
from generator.pages.render import render

__all__ = ["lay_out", "render"]
