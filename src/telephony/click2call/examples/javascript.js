// Node.js 18+
const APPLICATION_KEY = "{{applicationKey}}";
const APPLICATION_SECRET = "{{applicationSecret}}";
const CONSUMER_KEY = "{{consumerKey}}";
const API = "{{api}}";
const URL = API + "{{path}}";

async function call(calledNumber) {
  const { createHash } = await import("node:crypto");
  const body = JSON.stringify({ calledNumber });
  const timestamp = await (await fetch(API + "/auth/time")).text();
  const signed = [APPLICATION_SECRET, CONSUMER_KEY, "POST", URL, body, timestamp].join("+");
  const answer = await fetch(URL, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      "X-Ovh-Application": APPLICATION_KEY,
      "X-Ovh-Consumer": CONSUMER_KEY,
      "X-Ovh-Timestamp": timestamp,
      "X-Ovh-Signature": "$1$" + createHash("sha1").update(signed).digest("hex"),
    },
    body,
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return JSON.parse(text).callId;
}

call("{{calledNumber}}").then(console.log, (error) => {
  console.error(error.message);
  process.exitCode = 1;
});
