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

// The memory of the program, whatever the build calls it; its parts share it.
const instantiated = WebAssembly.instantiateStreaming;
WebAssembly.instantiateStreaming = async (...program) => {
  const result = await instantiated(...program);
  const exports = Object.values(result.instance.exports);
  waiting.memory ??= exports.find((one) => one instanceof WebAssembly.Memory);
  return result;
};
