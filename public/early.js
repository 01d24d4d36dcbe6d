// Applies the reader's remembered display settings before the page is painted, so that nothing
// flashes. A file of its own because the Content-Security-Policy allows no inline script.
// The settings are written by src/client/display-settings.ts and src/client/list-view.ts.
(() => {
  var root = document.documentElement;
  var saved;
  root.setAttribute("data-js", "");
  // Who comes for a certain place finds it at once: see src/styles/long-text.css.
  if (location.hash || history.state?.place) root.setAttribute("data-arriving", "");
  try {
    saved = JSON.parse(localStorage.getItem("zhangju.display") || "{}");
    if (/^(light|dark|contrast)$/.test(saved.theme)) root.setAttribute("data-theme", saved.theme);
    if (/^[234]$/.test(saved.size)) root.setAttribute("data-size", saved.size);
    if (saved.plain === "on") root.setAttribute("data-plain", "");
    if (saved.pointer === "on") root.setAttribute("data-pointer", "");
    if (saved.view === "cards") root.setAttribute("data-view", "cards");
    if (saved.plain === "on" || saved.size > 2) root.setAttribute("data-narrow", "");
  } catch (_) {
    // Storage is blocked or damaged: the page keeps its defaults.
  }
})();
