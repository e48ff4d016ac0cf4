// Puts the application into an element of any page; what it takes and gives is told in mount.d.ts.
//
// All instances share one program, fetched with the first of them; each has a shadow root of its own, so that neither
// the page's styles come in nor any of these out.
const files = new URL("./", import.meta.url).href;

// The program and its style sheets, on their way or there; and the places where nothing is shown at present.
let loading;
const idle = [];

// The instance that has the address bar. What the program has listen to steps through the history is there for good, so
// that it is known here, and on the window for as long as there is such an instance.
let addressed;
const onSteps = [];

export function mount(element, options = {}) {
  const host = document.createElement("voip-manager");
  // A browser that translates the page replaces text nodes that the program still holds.
  host.translate = false;
  let place;
  let path;
  let gone = false;

  async function show() {
    const { token, onNavigate, path: first, ...config } = check(element, options);
    path ??= first;
    config.routing ??= "memory";
    config.tokenStorage ??= "memory";
    config.idleMinutes ??= 0;
    if (config.routing !== "memory") {
      if (addressed) throw new Error("`routing`: another instance has the address bar already");
      addressed = host;
      for (const listener of onSteps) window.addEventListener(...listener);
    }
    element.append(host);
    loading ??= load();
    const { Stage, sheets } = await loading;
    if (gone) return;
    const root = host.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = sheets;
    place = idle.pop() ?? new Place(Stage);
    place.enter(root);
    const begin = () =>
      place.stage.show(root, JSON.stringify(config), files, path, token, onNavigate ?? (() => {}));
    await recordSteps(begin);
  }

  function unmount() {
    if (gone) return;
    gone = true;
    host.remove();
    if (addressed === host) {
      addressed = undefined;
      for (const listener of onSteps) window.removeEventListener(...listener);
    }
    place?.leave();
  }

  const ready = show().catch((error) => {
    if (gone) return;
    unmount();
    throw error;
  });

  function navigate(to) {
    path = checkPath(to);
    if (!gone) place?.stage.navigate(path);
  }

  return { ready, navigate, unmount };
}

// Where an instance is drawn. The program adds its listeners to it for good, so that a place which is left is kept for
// the next instance, and has its listeners only while there is one.
class Place {
  #element = document.createElement("div");
  #listeners = [];

  constructor(Stage) {
    this.#element.id = "app";
    this.#element.translate = false;
    this.#element.addEventListener = (...listener) => {
      this.#listeners.push(listener);
      this.#listen("addEventListener", listener);
    };
    this.stage = new Stage(this.#element);
  }

  enter(root) {
    for (const listener of this.#listeners) this.#listen("addEventListener", listener);
    root.append(this.#element);
    // As large as the user wants text to be, whatever the page makes of its own.
    this.#element.style.setProperty("--ui-rem", getComputedStyle(root.host).fontSize);
  }

  leave() {
    this.#element.remove();
    for (const listener of this.#listeners) this.#listen("removeEventListener", listener);
    try {
      this.stage.clear();
      idle.push(this);
    } catch {
      // A program that has failed, and has said so, may refuse even this.
    }
  }

  #listen(method, listener) {
    EventTarget.prototype[method].apply(this.#element, listener);
  }
}

// Keeps what listens to steps through the history while `act` runs, which nothing else does meanwhile.
function recordSteps(act) {
  const own = Object.getOwnPropertyDescriptor(window, "addEventListener");
  const listen = window.addEventListener;
  const value = (...listener) => {
    if (listener[0] === "popstate") onSteps.push(listener);
    listen.apply(window, listener);
  };
  Object.defineProperty(window, "addEventListener", { configurable: true, value });
  try {
    return act();
  } finally {
    delete window.addEventListener;
    if (own) Object.defineProperty(window, "addEventListener", own);
  }
}

function check(element, options) {
  const { token, onNavigate, path } = options;
  if (!(element instanceof Element || element instanceof DocumentFragment)) {
    throw new TypeError("`element` must be an element or a shadow root");
  }
  if ("shell" in options) throw new TypeError("unknown key `shell`");
  if (token !== undefined && (typeof token !== "string" || token === "")) {
    throw new TypeError("`token` must be a text");
  }
  if (onNavigate !== undefined && typeof onNavigate !== "function") {
    throw new TypeError("`onNavigate` must be a function");
  }
  if (path !== undefined) checkPath(path);
  return options;
}

// A second slash would begin the name of a host.
function checkPath(path) {
  if (!/^\/(?!\/)[^#]*$/.test(path)) {
    throw new TypeError("`path` must be an address in the application that starts with /");
  }
  return path;
}

// The page of the application knows the names of its files, and their integrity.
async function load() {
  try {
    const page = await (await file("index.html")).text();
    const links = [...page.matchAll(/<link\b[^>]*>/g)].map(([link]) => ({
      rel: attribute(link, "rel"),
      href: attribute(link, "href"),
      integrity: attribute(link, "integrity"),
    }));
    const scripts = links.filter(({ rel }) => rel === "modulepreload");
    const [wasm] = links.filter(({ rel, href }) => rel === "preload" && href.endsWith(".wasm"));
    const looks = links.filter(({ rel }) => rel === "stylesheet");
    const program = file(wasm.href, wasm);
    const [{ default: init, Stage }, ...sheets] = await Promise.all([modules(scripts), ...looks.map(sheet)]);
    await init({ module_or_path: program });
    return { Stage, sheets };
  } catch (error) {
    loading = undefined;
    throw error;
  }
}

function attribute(tag, name) {
  return tag.match(new RegExp(`\\s${name}="([^"]*)"`))?.[1] ?? "";
}

// The first of these scripts, with what it imports. An import cannot say what it expects, a preload can: what that has
// fetched is what is imported then.
async function modules(scripts) {
  const links = scripts.map(preload);
  try {
    await Promise.all(links.map(({ fetched }) => fetched));
  } finally {
    for (const { link } of links) link.remove();
  }
  return import(links[0].link.href);
}

function preload({ href, integrity }) {
  const link = document.createElement("link");
  const fetched = new Promise((resolve, reject) => {
    link.onload = resolve;
    link.onerror = () => reject(new Error(`${href} could not be fetched, or is not what it was`));
  });
  const url = new URL(href, files).href;
  Object.assign(link, { rel: "modulepreload", href: url, crossOrigin: "anonymous", integrity });
  document.head.append(link);
  return { link, fetched };
}

async function sheet(look) {
  const text = await (await file(look.href, look)).text();
  return new CSSStyleSheet().replace(text);
}

async function file(name, { integrity = "" } = {}) {
  const response = await fetch(new URL(name, files), { integrity });
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response;
}
