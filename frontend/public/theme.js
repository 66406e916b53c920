// Before the first paint: the user's own choice, else what the system prefers.
(function () {
  const root = document.documentElement;
  let chosen = {};
  try {
    chosen = JSON.parse(localStorage.getItem("causeway.appearance") ?? "{}");
  } catch {
    chosen = {};
  }
  const prefers = (query) => matchMedia(query).matches;
  const theme = chosen.theme ?? (prefers("(prefers-contrast: more)") ? "contrast" : prefers("(prefers-color-scheme: dark)") ? "dark" : "light");
  root.dataset.theme = theme;
  root.dataset.density = chosen.density ?? "regular";
  // As preferredLanguage() of src/i18n/language.tsx: glyph forms and line heights are right from the first paint.
  const tag = navigator.languages.find((each) => /^(en|zh)/i.test(each)) ?? "en";
  const preferred = /^zh-(hans|cn|sg)/i.test(tag) ? "zh-Hans" : /^zh/i.test(tag) ? "zh-Hant" : "en";
  root.lang = { "zh-Hant": "zh-Hant-HK", "zh-Hans": "zh-Hans" }[chosen.language ?? preferred] ?? "en-HK";
})();
