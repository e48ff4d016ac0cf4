// @ts-check
import { mount } from "/mount.js";

// The API of the application itself; a page that knows a token gives it as `token`, and nobody has to sign in.
const { apiBaseUrl } = await (await fetch("/config.json")).json();

for (const section of document.querySelectorAll("section")) {
  const mounted = mount(section, {
    apiBaseUrl,
    locale: section.lang === "fr" ? "fr_FR" : "en_GB",
    path: "/web-cloud/voip",
    onNavigate: (path) => {
      for (const output of section.querySelectorAll("output")) output.textContent = path;
    },
  });
  section.querySelector("button")?.addEventListener("click", mounted.unmount);
  mounted.ready.catch((error) => section.append(error.message));
}
