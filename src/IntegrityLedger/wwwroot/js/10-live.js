// Only enhances: every page works without this file.
(() => {
  "use strict";

  // After a refused form the summary of what is wrong gets the focus, so that it is read first.
  document.querySelector("[data-focus]")?.focus();

  // The policy's answer as one types: the whole form is sent for an answer, nothing is recorded.
  const form = document.querySelector("form[data-live-url]");
  const panel = document.getElementById("live-verdict");
  const spoken = document.getElementById("live-status");
  if (!form || !panel) return;

  let timer = 0;
  let latest = 0;
  let sent = "";

  const ask = async () => {
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === "string") body.append(name, value);
    body.delete("go");
    if (body.toString() === sent) return;
    sent = body.toString();
    const turn = ++latest;
    panel.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(form.dataset.liveUrl, { method: "POST", body, headers: { "X-Live": "1" } });
      if (!answer.ok || turn !== latest) return;
      panel.innerHTML = await answer.text();
      const word = panel.querySelector(".verdict-word")?.textContent.trim() ?? "";
      const sentence = panel.querySelector(".verdict-sentence")?.textContent.trim() ?? "";
      const heard = word && `${word}. ${sentence}`;
      if (spoken && spoken.textContent !== heard) spoken.textContent = heard;
    } catch {
      // Without an answer the panel keeps the last one; sending the form gives a fresh one.
    } finally {
      if (turn === latest) panel.removeAttribute("aria-busy");
    }
  };

  const soon = () => { clearTimeout(timer); timer = setTimeout(ask, 350); };
  form.addEventListener("input", soon);
  form.addEventListener("change", soon);
})();
