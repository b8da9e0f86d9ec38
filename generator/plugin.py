"""The MkDocs plugin `explainer`: regenerates the pages before a build, when anything they depend on has changed.

All it knows about MkDocs is here, and nothing else knows MkDocs. Listing it in `mkdocs.yml` is enough:

    plugins:
      - explainer
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from mkdocs.config.base import Config
from mkdocs.config.config_options import Type
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, get_plugin_logger

import generator
from generator.errors import ExplainerError
from generator.export.folder import find_own, is_untouched, read_manifest
from generator.model.settings import DEFAULT_CONFIDENCE, DEFAULT_MODEL, Settings
from generator.reading.fingerprint import fingerprint

log = get_plugin_logger("explainer")


class ExplainerConfig(Config):  # type: ignore[no-untyped-call]  # MkDocs leaves its hook untyped
    """The plugin's settings in `mkdocs.yml`; folders are relative to that file."""

    seeds = Type(str, default="seeds")
    model = Type(str, default=DEFAULT_MODEL)
    # The estimated chance of being right, 0 to 1, from which on a quotation's speaker is named.
    confidence = Type((int, float), default=DEFAULT_CONFIDENCE)
    # Whatever else a saved file of should rebuild the site while it is being served.
    watch = Type(list, default=["overrides"])


class ExplainerPlugin(BasePlugin[ExplainerConfig]):  # type: ignore[no-untyped-call]  # as above
    """Turn the seeds into the pages of the docs folder before MkDocs reads it."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Do nothing; being there keeps this instance, and the loaded language model, from one rebuild to the next."""

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Regenerate what changed.

        Raises PluginError, which MkDocs prints on one line, when nothing can be built; a seed that cannot be read is
        logged as an error, which fails a strict build at its end.
        """
        try:
            settings = self._settings(config)
            if is_current(settings):
                return
            outcome = generator.build_docs(settings)
        except ExplainerError as error:
            raise PluginError(str(error)) from error
        for notice in outcome.notices:
            log.info(str(notice))
        for failed in outcome.errors:
            log.error(str(failed))
        if outcome.plan:
            log.info(f"{len(outcome.plan.written)} files written, {len(outcome.plan.removed)} removed")

    def on_serve(self, server: LiveReloadServer, /, *, config: MkDocsConfig, builder: object) -> LiveReloadServer:
        """Watch what people write, and not what we do: else a saved seed would rebuild the site twice."""
        server.unwatch(config.docs_dir)
        settings = self._settings(config)
        root = _root(config)
        for path in (*find_own(settings.docs), settings.seeds, *(root / name for name in self.config.watch)):
            if path.exists():
                server.watch(str(path))
        return server

    def _settings(self, config: MkDocsConfig) -> Settings:
        seeds = _root(config) / self.config.seeds
        return Settings(
            seeds=_shown(seeds),
            docs=_shown(Path(config.docs_dir)),
            model=self.config.model,
            confidence=float(self.config.confidence),
        )


def is_current(settings: Settings) -> bool:
    """Tell whether the docs folder is what the last build made of these same seeds, corrections and code.

    Raises ConfigurationError when the list of generated files is broken.
    """
    manifest = read_manifest(settings.docs)
    return manifest.inputs == fingerprint(settings) and is_untouched(settings.docs, manifest)


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent if config.config_file_path else Path.cwd()


def _shown(path: Path) -> Path:
    """Give a path as messages should show it: relative to where the command runs, if it is below."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
