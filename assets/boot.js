// Starts the application: the Content-Security-Policy allows no inline script, so the loader is a file.
// Trunk lists the module and its WASM as preloads in <head>; their integrity is checked here too.
const link = (selector) => document.head.querySelector(selector);
const module = link('link[rel="modulepreload"]');
const wasm = link('link[rel="preload"][href$=".wasm"]');

try {
  const response = fetch(wasm.href, { integrity: wasm.integrity, credentials: "same-origin" });
  const { default: init } = await import(module.href);
  await init({ module_or_path: response });
} catch (error) {
  const message = document.createElement("p");
  message.className = "boot__message";
  message.setAttribute("role", "alert");
  message.textContent =
    "L’application n’a pas pu démarrer : votre navigateur est trop ancien, ou un fichier n’a pas pu être téléchargé. Rechargez la page. / " +
    "The application could not start: your browser is too old, or a file could not be downloaded. Reload the page.";
  document.getElementById("app").replaceChildren(message);
  throw error;
}
