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

  const addCopying = (status) => {
    for (const figure of document.querySelectorAll("figure.quotation")) {
      const button = make("button", { type: "button", className: "copy", textContent: "Copy" });
      button.setAttribute("aria-label", "Copy with attribution");
      button.addEventListener("click", async () => {
        const said = await copy(attributed(figure)).then(() => "Copied", () => "Not copied");
        status.textContent = "";
        status.textContent = said === "Copied" ? "Copied with attribution" : "The browser did not allow copying";
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

  const start = () => {
    reveal();
    const status = make("p", { className: "announced" });
    status.setAttribute("role", "status");
    document.querySelector("article")?.append(status);
    addCopying(status);
    const found = document.querySelector(".found");
    const lists = document.querySelector("nav.facets");
    if (found && lists && !found.dataset.shown) {
      addFilters(found, lists, document.querySelector("p.tally"));
    }
  };

  window.addEventListener("hashchange", reveal);
  if (window.document$) {
    window.document$.subscribe(start);
  } else {
    start();
  }
})();
