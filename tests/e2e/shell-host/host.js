// A manager around the application, as small as it can be: the shell itself is that of the package
// which OVHcloud's own manager is built on, and what it is told is kept for the journeys to read.

import { IFrameMessageBus, initShell } from '@ovh-ux/shell';
import { Environment } from '@ovh-ux/manager-config';

const APPLICATION = '/app/';
const PLACE = '#/telecom';
const options = new URLSearchParams(window.location.search);
const frame = document.querySelector('iframe');

/** What journeys read, and act through. */
const host = {
  /** All that the frame has posted, as it came. */
  said: [],
  /** The frame's address at each time that it told of a change. */
  addresses: [],
  logouts: 0,
  redirects: [],
  preloaderHidden: 0,
  progressStopped: 0,
  forwarded: 0,
  /** Says anything to the frame. */
  say: (data) => frame.contentWindow.postMessage(data, window.location.origin),
  shell: null,
};
window.host = host;

/** The manager's router decodes what stands before the query. */
function wanted() {
  const [path, query] = window.location.hash.slice(PLACE.length).split('?');
  const decoded = path.replace(/%2F/gi, '/').replace(/%25/g, '%');
  return `#${decoded || '/'}${query === undefined ? '' : `?${query}`}`;
}

function leadFrame() {
  if (frame.contentWindow.location.hash !== wanted()) {
    frame.contentWindow.location.replace(APPLICATION + wanted());
  }
}

function followFrame() {
  const { hash } = frame.contentWindow.location;
  host.addresses.push(hash);
  window.history.replaceState(null, '', PLACE + hash.slice(1));
}

function environment() {
  return new Environment({
    region: 'EU',
    userLocale: options.get('locale') ?? 'fr_FR',
    version: '1.0.0',
    user: { nichandle: 'md12345-ovh', firstname: 'Maëlle', name: 'Delorme' },
    applicationURLs: {},
    applications: {},
  });
}

function startShell() {
  const shell = initShell(environment());
  shell.setMessageBus(new IFrameMessageBus(frame));
  // The package's own leaves for OVHcloud's site.
  shell.getPlugin('auth').logout = () => {
    host.logouts += 1;
  };
  const ux = shell.getPlugin('ux');
  ux.onHidePreloader(() => {
    host.preloaderHidden += 1;
    document.querySelector('#preloader').hidden = true;
  });
  ux.onProgressStop(() => {
    host.progressStopped += 1;
  });
  window.addEventListener('ovh-routing-hash-change', followFrame);
  host.shell = shell;
}

window.addEventListener('message', ({ source, data }) => {
  if (source !== frame.contentWindow) return;
  host.said.push(data);
  if (data.id === 'ovh-auth-redirect') host.redirects.push(data.url);
});
window.addEventListener('hashchange', leadFrame);
if (!options.has('silent')) startShell();
frame.src = APPLICATION + wanted();
