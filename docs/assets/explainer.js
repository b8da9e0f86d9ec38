/* What the pages gain with JavaScript: copying a quotation with its attribution, and filters on the index of the
   quotations. Without it nothing is missing: every filter is a link too, and every quotation has its own address. */
(() => {
  "use strict";

  const make = (tag, properties, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };
  const textOf = (element) => (element ? element.textContent.replace(/\s+/g, " ").trim() : "");

  /* Copying */

  const attributed = (figure) => {
    const words = textOf(figure.querySelector(".words"));
    const speaker = textOf(figure.querySelector(".speaker")) || figure.dataset.by;
    const source = textOf(figure.querySelector("figcaption .source-link")) || figure.closest("[data-cite]")?.dataset.cite;
    const address = figure.querySelector(".permalink").href;
    const quoted = words.startsWith("“") && words.endsWith("”");
    return `${words} — ${quoted && speaker ? `${speaker}, ` : "as reported by "}${source}. ${address}`;
  };

  const copy = async (text) => {
    if (navigator.clipboard && window.isSecureContext) {
      return navigator.clipboard.writeText(text);
    }
    const field = make("textarea", { value: text, readOnly: true });
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done ? undefined : Promise.reject(new Error("not allowed"));
  };

  const announce = (text) => {
    let status = document.querySelector(".announced");
    if (!status) {
      status = make("p", { className: "announced" });
      status.setAttribute("role", "status");
      document.querySelector("article")?.append(status);
    }
    status.textContent = text;
  };

  const addCopying = (part) => {
    for (const figure of part.querySelectorAll("figure.quotation")) {
      const button = make("button", { type: "button", className: "copy", textContent: "Copy" });
      button.setAttribute("aria-label", "Copy with attribution");
      button.addEventListener("click", async () => {
        const said = await copy(attributed(figure)).then(() => "Copied", () => "Not copied");
        announce(said === "Copied" ? "Copied with attribution" : "The browser did not allow copying");
        button.textContent = said;
        setTimeout(() => { button.textContent = "Copy"; }, 2000);
      });
      figure.querySelector(".ways")?.append(" ", button);
    }
  };

  /* Filters: the lists of links stay as they are, but lead to a choice among the quotations of this very page */

  const facetOf = (details) => {
    const summary = details.querySelector("summary");
    const all = make("li", {}, make("a", { href: "?", textContent: details.dataset.all }));
    const options = [...details.querySelectorAll("li[data-value]")].map((item) => {
      const link = item.querySelector("a");
      return { value: item.dataset.value, name: textOf(link), page: link.href, link, tally: item.querySelector(".note") };
    });
    details.querySelector("ul").prepend(all);
    return { name: details.dataset.facet, label: textOf(summary), details, summary, all, options, value: "" };
  };

  const addFilters = (found, lists, status) => {
    const figures = [...found.querySelectorAll("figure.quotation")];
    const facets = [...lists.querySelectorAll(".facet")].map(facetOf);
    const introduction = [...status.childNodes];
    status.setAttribute("role", "status");

    const has = (figure, facet, value) => !value || (figure.dataset[facet.name] || "").split(" ").includes(value);
    const matches = (figure, except) => facets.every((facet) => facet === except || has(figure, facet, facet.value));
    const address = (changed, value) => {
      const asked = new URLSearchParams();
      for (const facet of facets) {
        const wanted = facet === changed ? value : facet.value;
        if (wanted) {
          asked.set(facet.name, wanted);
        }
      }
      return `?${asked}`;
    };

    const showFacet = (facet) => {
      const others = figures.filter((figure) => matches(figure, facet));
      const chosen = facet.options.find((option) => option.value === facet.value);
      facet.summary.textContent = chosen ? `${facet.label}: ${chosen.name}` : facet.label;
      facet.details.classList.toggle("chosen", Boolean(chosen));
      facet.all.hidden = !chosen;
      facet.all.querySelector("a").href = address(facet, "");
      for (const option of facet.options) {
        const tally = others.filter((figure) => has(figure, facet, option.value)).length;
        option.tally.textContent = tally;
        option.link.href = address(facet, option.value);
        option.link.toggleAttribute("aria-current", option === chosen);
        option.link.parentElement.hidden = !tally && option !== chosen;
      }
    };

    const show = () => {
      for (const figure of figures) {
        figure.hidden = !matches(figure);
      }
      for (const section of found.querySelectorAll(".shelf")) {
        section.hidden = !section.querySelector("figure.quotation:not([hidden])");
      }
      facets.forEach(showFacet);
      const chosen = facets.filter((facet) => facet.value);
      if (!chosen.length) {
        status.replaceChildren(...introduction);
        return;
      }
      const shown = figures.filter((figure) => !figure.hidden).length;
      const all = make("a", { href: "?", textContent: "Show all", className: "all" });
      status.replaceChildren(`${shown} of ${figures.length} quotations · `, all);
      if (chosen.length === 1) {
        const { page } = chosen[0].options.find((option) => option.value === chosen[0].value);
        status.append(" · ", make("a", { href: page, textContent: "On a page of their own" }));
      }
    };

    const read = (search) => {
      const asked = new URLSearchParams(search);
      for (const facet of facets) {
        const value = asked.get(facet.name) || "";
        facet.value = facet.options.some((option) => option.value === value) ? value : "";
      }
      show();
    };

    const choose = (event, href) => {
      if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
        return;
      }
      event.preventDefault();
      try {
        history.pushState(null, "", href);
      } catch {
        /* from a folder on disk some browsers keep the address as it is */
      }
      read(new URL(href).search);
    };
    for (const facet of facets) {
      facet.details.querySelector("ul").addEventListener("click", (event) => {
        const link = event.target.closest("a");
        if (link) {
          choose(event, link.href);
          facet.details.open = false;
          facet.summary.focus();
        }
      });
    }
    status.addEventListener("click", (event) => {
      if (event.target.closest("a.all")) {
        choose(event, event.target.href);
        facets[0].summary.focus();
      }
    });
    window.addEventListener("popstate", () => read(location.search));
    read(location.search);
  };

  /* Where there are too many quotations for one page, the filters ask for the pages of the sources first */

  const pageOf = async (address) => {
    const response = await fetch(address);
    if (!response.ok) {
      throw new Error(response.statusText);
    }
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    for (const link of page.querySelectorAll("article a[href]")) {
      link.href = new URL(link.getAttribute("href"), response.url || address).href;
    }
    return page;
  };

  const shelfOf = async (link) => {
    const first = await pageOf(link.href);
    const further = [...(first.querySelector("nav.pages")?.querySelectorAll("a") || [])].map((page) => page.href);
    const pages = [first, ...(await Promise.all(further.map(pageOf)))];
    const figures = pages.flatMap((page) => [...page.querySelectorAll("figure.quotation")]);
    const heading = make("h2", {}, make("a", { href: link.href, textContent: textOf(link) }));
    const shelf = make("section", { className: "shelf" }, heading, ...figures);
    shelf.dataset.cite = first.querySelector("[data-cite]")?.dataset.cite || textOf(link);
    return shelf;
  };

  const offerAll = (found, lists, status) => {
    const button = make("button", { type: "button", className: "all", textContent: "Load all, to filter them here" });
    const load = async () => {
      status.setAttribute("role", "status");
      status.textContent = "Loading all quotations …";
      try {
        const sources = [...lists.querySelectorAll("[data-facet='source'] li[data-value] a")];
        found.replaceChildren(...(await Promise.all(sources.map(shelfOf))));
        status.textContent = `${found.querySelectorAll("figure.quotation").length} quotations`;
        addCopying(found);
        addFilters(found, lists, status);
      } catch {
        status.textContent = "They could not be loaded; the lists lead to all of them.";
      }
    };
    button.addEventListener("click", async () => {
      await load();
      lists.querySelector("summary").focus();
    });
    found.querySelector(".shown")?.append(" ", button);
    const asked = new URLSearchParams(location.search);
    if ([...lists.querySelectorAll(".facet")].some((details) => asked.has(details.dataset.facet))) {
      load();
    }
  };

  /* A place that is folded away opens, in browsers that do not do so by themselves */

  const reveal = () => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let folded = target && target.closest("details"); folded; folded = folded.parentElement.closest("details")) {
      if (!folded.open) {
        folded.open = true;
        target.scrollIntoView();
      }
    }
  };

  /* An open list closes like a menu */

  const close = (leave) => {
    const open = document.querySelector(".facet[open]");
    if (open && leave(open)) {
      open.open = false;
    }
  };

  const start = () => {
    reveal();
    announce("");
    addCopying(document);
    const found = document.querySelector(".found");
    const lists = document.querySelector("nav.facets");
    if (found && lists) {
      const prepare = found.dataset.shown ? offerAll : addFilters;
      prepare(found, lists, document.querySelector("p.tally"));
    }
  };

  window.addEventListener("hashchange", reveal);
  document.addEventListener("click", (event) => close((open) => !open.contains(event.target)));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      close((open) => {
        open.querySelector("summary").focus();
        return true;
      });
    }
  });
  if (window.document$) {
    window.document$.subscribe(start);
  } else {
    start();
  }
})();
