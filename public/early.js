// Puts the reader's display settings on the page: what is remembered before the page is painted, so
// that nothing flashes, and what is chosen later when src/reader/display/choose-display.ts says so.
// A file of its own because the Content-Security-Policy allows no inline script. Browsers get it as
// it stands here, old ones too.
(() => {
  var root = document.documentElement;
  var settings = {};
  var set = (name, value) => {
    if (value === null) root.removeAttribute(name);
    else root.setAttribute(name, value);
  };
  var apply = () => {
    var { theme, size, plain, pointer, view } = settings;
    set("data-theme", /^(light|dark|contrast)$/.test(theme) ? theme : null);
    set("data-size", /^[234]$/.test(size) ? size : null);
    set("data-plain", plain === "on" ? "" : null);
    set("data-pointer", pointer === "on" ? "" : null);
    set("data-view", view === "cards" ? view : null);
    // No room, or no wish, for anything beside the text.
    set("data-narrow", plain === "on" || /^[34]$/.test(size) ? "" : null);
  };
  root.setAttribute("data-js", "");
  // Who comes for a certain place finds it at once: see src/styles/long-text.css.
  if (location.hash || history.state?.place) root.setAttribute("data-arriving", "");
  try {
    Object.assign(settings, JSON.parse(localStorage.getItem("zhangju.display") || "{}"));
    apply();
  } catch (_) {
    // Storage is blocked or damaged: the page keeps its defaults.
  }
  window.addEventListener("zhangju:display", ({ detail }) => {
    Object.assign(settings, detail);
    apply();
  });
})();
