"""What MkDocs calls, and when."""

from __future__ import annotations

import html
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment
from mkdocs.config.base import Config
from mkdocs.config.config_options import Choice, Type
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

import generator
from generator.errors import ExplainerError
from generator.export.card import HEIGHT, WIDTH, Card
from generator.export.folder import find_own, is_untouched, read_manifest
from generator.model.settings import DEFAULT_CONFIDENCE, DEFAULT_MODEL, Settings
from generator.pages.addresses import page_address
from generator.plugin import pagefind
from generator.plugin.publication import Publication
from generator.plugin.release import release
from generator.plugin.studio import Studio, order
from generator.reading.fingerprint import fingerprint

log = get_plugin_logger("explainer")

CARDS = "assets/cards/"  # where the pictures of pages are on the site
CACHE = Path(".cache") / "cards"  # and beside mkdocs.yml, from one build to the next


class ExplainerConfig(Config):  # type: ignore[no-untyped-call]  # MkDocs leaves its hook untyped
    """The plugin's settings in `mkdocs.yml`; folders are relative to that file."""

    seeds = Type(str, default="seeds")
    model = Type(str, default=DEFAULT_MODEL)
    # The estimated chance of being right, 0 to 1, from which on a quotation's speaker is named.
    confidence = Type((int, float), default=DEFAULT_CONFIDENCE)
    # A search with filters: true, false, or "auto", on sites of some hundred pages and where it is installed.
    pagefind = Choice((True, False, "auto"), default="auto")
    # Whatever else a saved file of should rebuild the site while it is being served.
    watch = Type(list, default=["overrides"])


class ExplainerPlugin(BasePlugin[ExplainerConfig]):  # type: ignore[no-untyped-call]  # as above
    """Turn the seeds into the pages of the docs folder before MkDocs reads it; tell the site's address after."""

    serving = False
    publication = Publication("")
    studio: Studio | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Note what MkDocs is up to. Being there keeps this instance, and the language model, between rebuilds."""
        self.serving = command == "serve"

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

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Note where the site is published, and which of its pages have not MkDocs' default address."""
        addresses = {page_address(file.src_uri): file.url for file in files.documentation_pages()}
        root = f"{config.site_url.rstrip('/')}/" if config.site_url else None
        self.publication = Publication(config.site_name, root, {} if config.use_directory_urls else addresses)
        if self._is_indexed(config, len(addresses)):
            files.append(File.generated(config, pagefind.PAGE, content=pagefind.TEXT))
            config.extra["find"] = pagefind.PAGE
        return files

    def on_env(self, env: Environment, /, *, config: MkDocsConfig, files: Files) -> Environment:
        """Order the pictures of all pages now that their titles are known; they are drawn while pages are rendered.

        Other sites show a picture by its whole address only, so a site that does not know its own has none.
        """
        self.studio = None
        if self.publication.root and not self.serving:
            pages = [file.page for file in files.documentation_pages() if file.page]
            self.studio = order([_card(page, config) for page in pages], _root(config) / CACHE)
        return env

    def on_page_context(
        self, context: TemplateContext, /, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Give the theme the picture of a page, and what the page tells machines with the site's addresses."""
        if "find" in config.extra:
            page.meta["found_under"] = pagefind.filters_of(page.meta)
        if "linked_data" in page.meta:
            base = page_address(page.file.src_uri)
            names = ("@id", "url", "contentUrl")
            page.meta["linked_data"] = self.publication.resolved(page.meta["linked_data"], names, base)
        if self.studio:
            page.meta["card"] = _shown_card(_card(page, config), self.publication.root)
        return context

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Tell the data files where they are published, put the pictures into the site, and index it."""
        site = Path(config.site_dir)
        release(site, self.publication)
        if "find" in config.extra and (error := pagefind.index_site(site)):
            raise PluginError(f"pagefind could not index the site: {error}")
        if self.studio and (error := self.studio.deliver(site / CARDS)):
            log.warning(f"not all pictures of pages could be drawn: {error}")

    def on_serve(self, server: LiveReloadServer, /, *, config: MkDocsConfig, builder: object) -> LiveReloadServer:
        """Watch what people write, and not what we do: else a saved seed would rebuild the site twice."""
        server.unwatch(config.docs_dir)
        settings = self._settings(config)
        root = _root(config)
        for path in (*find_own(settings.docs), settings.seeds, *(root / name for name in self.config.watch)):
            if path.exists():
                server.watch(str(path))
        return server

    def _is_indexed(self, config: MkDocsConfig, pages: int) -> bool:
        option: pagefind.Option = self.config.pagefind  # type: ignore[assignment]  # MkDocs has checked it
        try:
            return pagefind.is_wanted(
                option,
                pages=pages,
                directory_urls=config.use_directory_urls,
                installed=pagefind.is_installed(),
            )
        except ExplainerError as error:
            raise PluginError(str(error)) from error

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


def _card(page: Page, config: MkDocsConfig) -> Card:
    """Say what the picture of a page shows; titles of generated pages are escaped in their front matter."""
    title = str(page.meta.get("title") or page.title or config.site_name)
    return Card(html.unescape(title), str(page.meta.get("kind", "")), config.site_name)


def _shown_card(card: Card, root: str | None) -> Mapping[str, Any]:
    words = f"{card.kind}: {card.title}" if card.kind else card.title
    return {"url": f"{root}{CARDS}{card.name}", "width": WIDTH, "height": HEIGHT, "alt": f"{words} – {card.site}"}


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent if config.config_file_path else Path.cwd()


def _shown(path: Path) -> Path:
    """Give a path as messages should show it: relative to where the command runs, if it is below."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
