"""Where the site is published: the addresses that the generator left relative, as this site has them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urljoin, urlsplit

from generator.pages.addresses import relative_address

_ANYWHERE = "https://anywhere.invalid/"  # what relative addresses are worked out against; it is never written


@dataclass(frozen=True, slots=True)
class Publication:
    """Tell where the site is published, and as what.

    `name` is the site's. `root` is its address, with a slash at its end, or None where nobody said it (`site_url` in
    `mkdocs.yml`): then addresses stay relative. `pages` gives the address within the site of each page that has not
    MkDocs' default one, by that default: "people/jane-doe/" is "people/jane-doe.html" where `use_directory_urls` is
    off.
    """

    name: str
    root: str | None = None
    pages: Mapping[str, str] = field(default_factory=dict)

    def resolve(self, reference: str, base: str) -> str:
        """Give the address that `reference`, as generated for the page or file `base`, has on this site.

        >>> Publication("A site", "https://a.example/").resolve("../people/jane-doe/#said", "quotes/")
        'https://a.example/people/jane-doe/#said'
        >>> Publication("A site", None, {"people/": "people/index.html"}).resolve("../people/#unnamed", "quotes/")
        '../people/index.html#unnamed'
        """
        if urlsplit(reference).scheme:
            return reference
        path, hash_sign, fragment = urljoin(_ANYWHERE + base, reference).removeprefix(_ANYWHERE).partition("#")
        address = self.pages.get(path, path) + hash_sign + fragment
        return self.root + address if self.root else relative_address(address, self.pages.get(base, base))

    def resolved(self, data: Any, names: Collection[str], base: str) -> Any:
        """Give plain data in which the texts under these names, at any depth, are addresses that have been resolved."""
        if isinstance(data, list):
            return [self.resolved(each, names, base) for each in data]
        if not isinstance(data, dict):
            return data
        return {
            name: self.resolve(value, base)
            if name in names and isinstance(value, str)
            else self.resolved(value, names, base)
            for name, value in data.items()
        }
