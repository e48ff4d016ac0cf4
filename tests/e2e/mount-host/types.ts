// What the declarations of mount.js let be written, and what not; only tsc reads this.
import { mount, type Mounted, type MountOptions, type Path } from "/mount.js";

const element = document.createElement("div");
const options: MountOptions = {
  apiBaseUrl: "/api/v1",
  routing: "hash",
  locale: "en_GB",
  applicationKey: "key",
  tokenStorage: "session",
  links: { renewal: "https://example.org/renew" },
  token: "token",
  path: "/web-cloud/voip",
  onNavigate: (path: Path) => history.replaceState(null, "", `#${path}`),
};

const mounted: Mounted = mount(element, options);
const done: Promise<void> = mounted.ready.then(() => mounted.navigate("/telecom")).finally(mounted.unmount);
mount(element.attachShadow({ mode: "open" }));
void done;

// @ts-expect-error: a frame of the manager has a shell, an element has none
mount(element, { shell: {} });
// @ts-expect-error: no such language
mount(element, { locale: "de_DE" });
// @ts-expect-error: no such place for the address
mount(element, { routing: "fragment" });
// @ts-expect-error: no address of the application
mount(element, { path: "web-cloud" });
// @ts-expect-error: a link that is not known
mount(element, { links: { somewhere: "https://example.org" } });
// @ts-expect-error: no element
mount("#app");
