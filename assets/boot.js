// Starts the application: the Content-Security-Policy allows no inline script, so the loader is a file.
// Trunk lists the module and its WASM as preloads in <head>; their integrity is checked here too.
const link = (selector) => document.head.querySelector(selector);
const module = link('link[rel="modulepreload"]');
const wasm = link('link[rel="preload"][href$=".wasm"]');

try {
  const response = fetch(wasm.href, { integrity: wasm.integrity, credentials: "same-origin" });
  const { default: init, start } = await import(module.href);
  await init({ module_or_path: response });
  start();
} catch (error) {
  document.getElementById("app").replaceChildren(explanation());
  throw error;
}

// What the user can do about it, in both languages: the texts may be what is missing.
function explanation() {
  const texts =
    typeof WebAssembly === "object"
      ? {
          fr: "L'application n'a pas pu démarrer : un de ses fichiers n'a pas pu être chargé. Vérifiez votre connexion, puis rechargez la page.",
          en: "The application could not start: one of its files could not be loaded. Check your connection, then reload the page.",
        }
      : {
          fr: "L'application n'a pas pu démarrer : votre navigateur n'a pas WebAssembly. Mettez-le à jour ou autorisez WebAssembly pour ce site, puis rechargez la page.",
          en: "The application could not start: your browser has no WebAssembly. Update it or allow WebAssembly for this site, then reload the page.",
        };
  const message = document.createElement("div");
  message.className = "boot__message";
  message.setAttribute("role", "alert");
  for (const [lang, text] of Object.entries(texts)) {
    const paragraph = document.createElement("p");
    paragraph.lang = lang;
    paragraph.textContent = text;
    message.append(paragraph);
  }
  return message;
}
