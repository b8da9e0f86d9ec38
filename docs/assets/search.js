/* The theme's search looks for everything that begins with one of the words, so that "the" finds Theodora before it
   finds the sentence somebody has pasted. It is given the words that tell something; a search for nothing else stays. */
(() => {
  "use strict";

  const COMMON = new Set(
    ("a about across after all almost also am among an and any are as at be because been but by can cannot could did do " +
      "does either else ever every for from get got had has have he her hers him his how however i if in into is it its " +
      "just least let like likely may me might most must my neither no nor not of off often on only or other our own " +
      "rather said say says she should since so some than that the their them then there these they this to too us wants " +
      "was we were what when where which while who whom why will with would yet you your").split(" "),
  );
  const bare = (word) => word.toLowerCase().replace(/^\W+|\W+$/g, "");
  const telling = (text) => {
    const words = text.split(/(?=\s)/);
    const kept = words.filter((word) => !COMMON.has(bare(word)));
    return kept.some((word) => bare(word)) ? kept.join("") : text;
  };

  const input = document.querySelector("[data-md-component=search-query]");
  const { get, set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value");
  if (input)
    Object.defineProperty(input, "value", {
      get() {
        return telling(get.call(this));
      },
      set(text) {
        set.call(this, text);
      },
    });
})();
