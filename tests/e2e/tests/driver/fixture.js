const at = (id) => document.getElementById(id);
const say = (text) => { at("log").textContent = text; };
const on = (id, type, act) => at(id).addEventListener(type, act);

on("open", "click", () => at("dialog").showModal());
on("save", "click", () => { at("dialog").close(); say("Enregistré"); });
on("late", "click", () => setTimeout(() => {
  const late = document.createElement("button");
  late.textContent = "Enfin";
  late.disabled = true;
  document.body.append(late);
  setTimeout(() => { late.disabled = false; }, 150);
  late.addEventListener("click", () => say("Cliqué"));
}, 150));
on("offline", "click", async () => {
  const reached = await fetch("icon").then(() => "répond", () => "muet");
  say(`Réseau ${reached}, en ligne : ${navigator.onLine}`);
});
on("violate", "click", () => document.body.setAttribute("style", "color: red"));
on("throw", "click", () => { throw new Error("exprès"); });
on("copy", "click", async () => { await navigator.clipboard.writeText("copié"); say("Copié"); });
on("name", "keydown", (event) => { if (event.key === "Enter" && event.repeat) say("Tenu"); });
on("time", "change", () => say(`Heure ${at("time").value}`));
on("language", "change", () => say(`Langue ${at("language").value}`));
on("choose", "click", () => at("hidden-file").click());
const read = async (file) => say(`${file.name} : ${await file.text()}`);
on("file", "change", () => read(at("file").files[0]));
on("hidden-file", "change", () => read(at("hidden-file").files[0]));
on("drop", "dragover", (event) => event.preventDefault());
on("drop", "drop", (event) => { event.preventDefault(); read(event.dataTransfer.files[0]); });

let dragged;
on("order", "dragstart", (event) => { dragged = event.target; event.dataTransfer.setData("text/plain", "x"); });
on("order", "dragover", (event) => event.preventDefault());
on("order", "drop", (event) => event.target.after(dragged));
on("slider", "pointerdown", () => on("slider", "pointermove", () => say("Glissé"), { once: true }));
document.addEventListener("keydown", (event) => {
  if (event.key === "/" && event.target === document.body) say("Recherche ouverte");
});
