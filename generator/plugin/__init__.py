"""The MkDocs plugin `explainer`: regenerates the pages before a build, and knows where the site is published after it.

All that the program knows about MkDocs is here, and nothing else knows MkDocs. Listing it in `mkdocs.yml` is enough:

    plugins:
      - explainer
"""

from generator.plugin.hooks import ExplainerPlugin

__all__ = ["ExplainerPlugin"]
