// Counts what waits: timers, frames and requests of the page, whoever began them.
const waiting = { timers: new Set(), intervals: new Set(), requests: 0 };

for (const [begin, end, kept] of [
  ["setTimeout", "clearTimeout", waiting.timers],
  ["setInterval", "clearInterval", waiting.intervals],
]) {
  const [own, stop] = [window[begin], window[end]];
  window[begin] = (act, ...rest) => {
    const id = own(() => {
      if (begin === "setTimeout") kept.delete(id);
      act();
    }, ...rest);
    kept.add(id);
    return id;
  };
  window[end] = (id) => {
    kept.delete(id);
    stop(id);
  };
}

const fetched = window.fetch;
window.fetch = async (...request) => {
  waiting.requests += 1;
  try {
    return await fetched(...request);
  } finally {
    waiting.requests -= 1;
  }
};
