// Nothing typed is lost: a form that is not sent yet is kept in this tab, and put aside as a draft on the server when the page is left behind.
(() => {
  "use strict";
  const PREFIX = "keep:";
  let store;
  try { store = window.sessionStorage; store.getItem(PREFIX); } catch { return; }
  const kept = () => Object.keys(store).filter((key) => key.startsWith(PREFIX));
  const read = (key) => { try { return JSON.parse(store.getItem(key)); } catch { return null; } };

  // What was sent and answered is done with; whoever signs out leaves nothing for the next person at the same machine.
  if (new URLSearchParams(location.search).has("done")) kept().filter((key) => read(key)?.sent).forEach((key) => store.removeItem(key));
  document.querySelectorAll("form[action='/session/end']").forEach((out) => out.addEventListener("submit", () => kept().forEach((key) => store.removeItem(key))));

  const note = document.querySelector("[data-keep]");
  const form = note?.closest("form");
  if (!form) return;
  const said = note.querySelector(".keep-said");
  const text = note.dataset;
  const key = `${PREFIX}${text.keepWho}:${form.getAttribute("action")}:${form.elements.direction?.value ?? ""}`;
  const unkept = new Set(["_handler", "go", "direction", "step"]);
  const answers = () => [...new FormData(form)].filter(([name, value]) => typeof value === "string" && value !== "" && !unkept.has(name));
  let changed = false;
  let leaving = false;

  const say = (message, ...more) => { said.replaceChildren(message, ...more); note.classList.toggle("is-said", message !== ""); };
  const keep = (sent) => {
    try { store.setItem(key, JSON.stringify({ at: Date.now(), sent, answers: answers() })); } catch { /* A full store loses the copy, not the form. */ }
  };

  const putBack = ({ at, answers: before }) => {
    for (const [name, value] of before) {
      const boxes = [...form.elements].filter((box) => box.name === name && box.type !== "submit");
      const box = boxes.find((one) => (one.type === "radio" || one.type === "checkbox") && one.value === value) ?? boxes[0];
      if (!box) {
        // Belongs to another step: it travels along as it would have.
        const hidden = Object.assign(document.createElement("input"), { type: "hidden", name, value });
        form.append(hidden);
      } else if (box.type === "radio" || box.type === "checkbox") {
        if (box.value !== value) continue;
        box.checked = true;
        box.closest("details")?.setAttribute("open", "");
      } else box.value = value;
    }
    const over = Object.assign(document.createElement("button"), { type: "button", className: "link", textContent: text.textOver });
    over.addEventListener("click", () => { store.removeItem(key); changed = false; leaving = true; location.reload(); });
    const clock = new Date(at).toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
    say(text.textRestored.replace("{0}", clock), " ", over);
    form.dispatchEvent(new Event("change", { bubbles: true }));
  };

  const before = read(key);
  if (text.keep === "fresh" && !location.search.includes("again=") && before?.answers?.some(([name]) => name !== "key" && name !== "value.currency")) putBack(before);
  else if (text.keep === "typed") keep(false);

  form.addEventListener("input", () => {
    if (!changed && !note.classList.contains("is-said")) say(text.textWhat);
    changed = true;
    keep(false);
  });
  form.addEventListener("change", (event) => { if (event.isTrusted) { changed = true; keep(false); } });
  form.addEventListener("submit", (event) => {
    if (event.defaultPrevented) return;
    keep(true);
    if (navigator.onLine) { leaving = true; return; }
    event.preventDefault();
    say(text.textOffline);
    said.scrollIntoView({ block: "center" });
  });
  addEventListener("offline", () => say(text.textOffline));
  addEventListener("online", () => say(text.textOnline));
  addEventListener("pageshow", (event) => { if (event.persisted) leaving = false; });

  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "hidden" || !changed || leaving || !text.keepUrl || !navigator.onLine) return;
    changed = false;
    const body = new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === "string"));
    body.delete("go");
    fetch(text.keepUrl, { method: "POST", body, keepalive: true }).then((answer) => { if (!answer.ok) changed = true; }, () => { changed = true; });
  });
})();
