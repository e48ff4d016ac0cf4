// Another page of the same origin, which says to the application whatever it is told to.

window.addEventListener('message', ({ data, origin }) => {
  window.parent.frames[0].postMessage(data, origin);
  window.parent.host.forwarded += 1;
});
