/* The search with filters, on its own page. The index is Pagefind's, made by the build; nothing is asked of others. */
const place = document.getElementById("find");
const FILTERS = { kind: "Kind of page", person: "Person", source: "Source", month: "Month" };
const FEW = 20;

const make = (tag, properties, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

const pagefind = await import(new URL(place.dataset.index, document.baseURI));
await pagefind.options({ excerptLength: 25 });
const available = await pagefind.filters();

const words = make("input", { type: "search", id: "find-words", autocomplete: "off" });
const selects = Object.entries(FILTERS)
  .filter(([name]) => available[name])
  .map(([name, label]) => {
    const options = Object.keys(available[name]).sort().map((value) => make("option", { value }, value));
    const select = make("select", { id: `find-${name}`, name }, make("option", { value: "" }, "All"), ...options);
    return [make("label", { htmlFor: select.id }, label), select];
  });
const said = make("p", { role: "status" });
const list = make("ol", { className: "found" });
const form = make(
  "form",
  { className: "find", role: "search", ariaLabel: "Search with filters" },
  make("p", {}, make("label", { htmlFor: words.id }, "Words"), words),
  ...selects.map((parts) => make("p", {}, ...parts)),
);

const shown = (data) => {
  const excerpt = make("p", {});
  excerpt.innerHTML = data.excerpt; // Pagefind's own: escaped words of the page, with marks around what was found
  return make("li", {}, make("a", { href: data.url }, data.meta.title), excerpt);
};

let latest = 0;
const search = async () => {
  const mine = ++latest;
  const filters = Object.fromEntries(selects.map(([, s]) => [s.name, s.value]).filter(([, value]) => value));
  const asked = words.value.trim();
  if (!asked && !Object.keys(filters).length) {
    said.textContent = "Type a word, or choose a filter.";
    list.replaceChildren();
    return;
  }
  const { results } = await pagefind.search(asked || null, { filters });
  const found = await Promise.all(results.slice(0, FEW).map((result) => result.data()));
  if (mine !== latest) return;
  const count = results.length === 1 ? "1 page" : `${results.length} pages`;
  said.textContent = results.length > FEW ? `${count}; the first ${FEW} are shown.` : `${count}.`;
  list.replaceChildren(...found.map(shown));
};

let typing;
words.addEventListener("input", () => {
  clearTimeout(typing);
  typing = setTimeout(search, 150);
});
form.addEventListener("change", search);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  search();
});
place.replaceChildren(form, said, list);
search();
