// Where OVHcloud sends back who has validated a key: tells the tab that asked for it which request is done.
const request = new URLSearchParams(location.search).get("request");
const channel = new BroadcastChannel("voip-manager.validated");
channel.postMessage(request);
channel.close();

if (!navigator.language.startsWith("fr")) {
  document.documentElement.lang = "en";
  for (const text of document.querySelectorAll("main")) text.hidden = text.lang !== "en";
  document.title = "Access validated – OVHcloud";
}
