// What the journeys use: `host.mount("Links", {…})` shows an instance in the section of that name.
import { mount } from "/mount.js";

const { apiBaseUrl } = await (await fetch("/config.json")).json();
const section = (name) => document.querySelector(`section[aria-label=${name}]`);

window.host = {
  mounted: {},
  told: {},

  // The element of others that an instance is put into: the section, or a shadow root of its own.
  async mount(name, { inShadow = false, ...options } = {}) {
    const element = inShadow ? section(name).attachShadow({ mode: "open" }) : section(name);
    const told = (host.told[name] = []);
    const onNavigate = (path) => told.push(path);
    host.mounted[name] = mount(element, { apiBaseUrl, onNavigate, ...options });
    try {
      await host.mounted[name].ready;
      return "";
    } catch (error) {
      return `${error instanceof Error}: ${error.message}`;
    }
  },

  unmount(name) {
    host.mounted[name].unmount();
  },

  async rounds(count, options) {
    for (let round = 0; round < count; round += 1) {
      const { ready, unmount } = mount(section("Links"), { apiBaseUrl, ...options });
      await ready;
      await host.until(() => section("Links").lastChild.shadowRoot?.querySelector("table"));
      unmount();
    }
  },

  async until(holds) {
    for (let left = 500; !holds(); left -= 1) {
      if (left === 0) throw new Error("it does not come");
      await new Promise((done) => requestAnimationFrame(done));
    }
  },

  // What the page itself has, which no instance may change.
  page() {
    const { documentElement, head, body, title } = document;
    const { color, fontSize, textTransform } = getComputedStyle(section("Rechts"));
    return {
      title,
      lang: documentElement.lang,
      attributes: documentElement.getAttributeNames().concat(body.getAttributeNames()),
      head: head.childElementCount,
      body: body.childElementCount,
      children: [...document.querySelectorAll("section")].map((one) => one.childElementCount),
      sheets: document.styleSheets.length,
      adopted: document.adoptedStyleSheets.length,
      local: localStorage.length,
      session: sessionStorage.length,
      address: location.href,
      history: history.length,
      look: [color, fontSize, textTransform],
      scroll: scrollY,
    };
  },
};
document.body.dataset.ready = "";
