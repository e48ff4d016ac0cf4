/** An address of the application: `/web-cloud/voip?search=accueil`. */
export type Path = `/${string}`;

/** All are optional; a mistake is told by `Mounted.ready`, with its key. */
export interface MountOptions {
  /** The API: an address, or a path of the page's origin. By default `https://eu.api.ovh.com/v1`. */
  apiBaseUrl?: string;
  /**
   * Where the address is kept: in `memory`, which is the default, or in the address bar, which one instance can have:
   * in its `path`, below the page's `<base href>` or without one below `/`, or in its fragment (`hash`). The host has to
   * answer these paths with the page.
   */
  routing?: "memory" | "path" | "hash";
  /** By default `fr_FR`. The user can choose another, for as long as the instance is there. */
  locale?: "fr_FR" | "en_GB";
  /** The application that consumer keys are asked for. */
  applicationKey?: string;
  /**
   * How long a token lives that the user has typed: as long as the instance, which is the default, or in the
   * `sessionStorage` of the page. With a `token`, nothing is ever stored.
   */
  tokenStorage?: "memory" | "session";
  /** Minutes without a key or a pointer after which the token is forgotten, up to 1440. By default 0: never. */
  idleMinutes?: number;
  /** Addresses outside. */
  links?: Partial<Record<"apiConsole" | "controlPanel" | "createApp" | "createToken" | "renewal", string>>;
  /** A bearer token, so that the user need not sign in. It is kept in memory alone. */
  token?: string;
  /** Where to begin, if not at the address that `routing` says. */
  path?: Path;
  /** Is called with the address at the start and on each change of it. */
  onNavigate?: (path: Path) => void;
}

export interface Mounted {
  /**
   * Fulfilled when the application is drawn, or was unmounted before; rejected with an `Error` that says what is wrong
   * with the options, or what could not be loaded.
   */
  readonly ready: Promise<void>;
  /** Goes to an address, without asking about unsaved work. */
  navigate(path: Path): void;
  /** Takes the application away, with its requests, its listeners, its timers and its styles. Twice does no harm. */
  unmount(): void;
}

/** Shows the application at the end of an element, or of a shadow root. As many as you like in one page. */
export function mount(element: Element | ShadowRoot, options?: MountOptions): Mounted;
