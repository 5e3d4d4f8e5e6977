// Suggestions as one types: the combobox with a listbox of the WAI-ARIA patterns. The search button beside it does the same without script.
(() => {
  "use strict";
  const sources = {
    people: { url: "/api/people?q=", read: (one) => ({ value: one.login, label: one.name, about: [one.title, one.unitName].filter(Boolean).join(", ") }) },
    suppliers: { url: "/api/suppliers?q=", read: (one) => ({ value: one.organisationNumber, label: one.name, about: one.organisationNumber?.replace(/^(\d{6})(\d{4})$/, "$1-$2") ?? "" }) },
  };
  const make = (tag, properties = {}, ...children) => { const made = Object.assign(document.createElement(tag), properties); made.append(...children); return made; };
  const changed = (where) => where.dispatchEvent(new Event("input", { bubbles: true }));
  let count = 0;

  const combobox = (row, texts, choose) => {
    const box = row.querySelector("input[type=text]");
    const source = sources[row.dataset.suggest];
    const id = `suggest-${++count}`;
    const list = make("ul", { id, className: "suggestions", hidden: true });
    const spoken = make("p", { className: "sr" });
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", texts.list);
    spoken.setAttribute("role", "status");
    for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": id, "aria-haspopup": "listbox" })) box.setAttribute(name, value);
    row.classList.add("has-suggestions");
    row.append(list);
    row.after(spoken);

    let found = [], active = -1, timer = 0, turn = 0;
    const close = () => { clearTimeout(timer); turn++; list.hidden = true; active = -1; box.setAttribute("aria-expanded", "false"); box.removeAttribute("aria-activedescendant"); };
    const mark = (to) => {
      active = to;
      [...list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === to)));
      if (to < 0) { box.removeAttribute("aria-activedescendant"); return; }
      box.setAttribute("aria-activedescendant", list.children[to].id);
      list.children[to].scrollIntoView({ block: "nearest" });
    };
    const take = (one) => { close(); choose(one, box, spoken); };
    const show = () => {
      list.replaceChildren(...found.map((one, i) => {
        const option = make("li", { id: `${id}-${i}` }, make("strong", { textContent: one.label }), make("span", { className: "muted", textContent: one.about }));
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.addEventListener("pointerdown", (event) => event.preventDefault());
        option.addEventListener("click", () => take(one));
        return option;
      }));
      list.hidden = found.length === 0;
      box.setAttribute("aria-expanded", String(!list.hidden));
      mark(-1);
      spoken.textContent = found.length ? texts.results.replace("{0}", found.length) : texts.none;
    };
    const ask = async () => {
      const wanted = box.value.trim();
      if (wanted.length < 2) { close(); spoken.textContent = ""; return; }
      const mine = ++turn;
      try {
        const answer = await fetch(source.url + encodeURIComponent(wanted), { headers: { Accept: "application/json" } });
        if (!answer.ok || mine !== turn) return;
        found = (await answer.json()).map(source.read).filter((one) => one.value).slice(0, 8);
        if (mine === turn) show();
      } catch { /* Without an answer the search button is still there. */ }
    };

    box.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, 180); });
    box.addEventListener("blur", close);
    box.addEventListener("keydown", (event) => {
      const open = !list.hidden;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (!open) { ask(); return; }
        const step = event.key === "ArrowDown" ? 1 : -1;
        mark(active < 0 ? (step > 0 ? 0 : found.length - 1) : (active + step + found.length) % found.length);
      } else if (event.key === "Enter" && open && active >= 0) { event.preventDefault(); take(found[active]); }
      else if (event.key === "Escape" && open) { event.preventDefault(); close(); }
    });
  };

  // One: what is chosen stands in the box, and its value in a field that is posted with it.
  document.querySelectorAll("[data-suggest-into]").forEach((row) => {
    const name = row.dataset.suggestInto;
    const texts = { results: row.dataset.textResults, none: row.dataset.textNone, list: row.dataset.textList };
    const about = make("p", { className: "hint picked", hidden: true });
    let hidden = null;
    const forget = () => { hidden?.remove(); hidden = null; about.hidden = true; };
    row.after(about);
    combobox(row, texts, (one, box, spoken) => {
      forget();
      box.value = one.label;
      hidden = make("input", { type: "hidden", name, value: one.value });
      row.closest("fieldset").append(hidden);
      about.textContent = one.about;
      about.hidden = false;
      spoken.textContent = row.dataset.textPicked.replace("{0}", one.label);
      row.closest("fieldset").querySelectorAll(`input[type=radio][name="${name}"]`).forEach((radio) => { radio.checked = false; });
      hidden.dispatchEvent(new Event("input", { bubbles: true }));
    });
    row.querySelector("input[type=text]").addEventListener("input", forget);
    row.closest("fieldset").addEventListener("change", (event) => { if (event.target.type === "radio") forget(); });
  });

  // Many: each one chosen becomes a line of the list, which is what is posted.
  document.querySelectorAll("[data-people]").forEach((part) => {
    const name = part.dataset.people;
    const list = part.querySelector(".people-list");
    const texts = { results: part.dataset.textResults, none: part.dataset.textNone, list: part.dataset.textList };
    const spoken = make("p", { className: "sr" });
    spoken.setAttribute("role", "status");
    part.append(spoken);
    const search = part.querySelector("[data-suggest] input");

    const count = () => { list.hidden = list.children.length === 0; part.querySelector(".people-none")?.toggleAttribute("hidden", !list.hidden); };
    const removable = (line) => {
      const button = line.querySelector("button");
      button.addEventListener("click", (event) => {
        event.preventDefault();
        spoken.textContent = part.dataset.textRemoved.replace("{0}", line.querySelector("strong").textContent);
        const next = (line.nextElementSibling ?? line.previousElementSibling)?.querySelector("button") ?? search;
        line.remove();
        count();
        next.focus();
        changed(part);
      });
    };
    const add = (value, label, about) => {
      if (![...list.querySelectorAll("input")].some((one) => one.value.toLowerCase() === value.toLowerCase())) {
        const who = make("span", {}, make("strong", { textContent: label }));
        if (about) who.append(make("span", { className: "sr", textContent: ", " }), make("span", { className: "muted small", textContent: about }));
        const button = make("button", { type: "button", className: "link", textContent: part.dataset.textRemove });
        button.setAttribute("aria-label", `${part.dataset.textRemove}: ${label}`);
        const line = make("li", {}, make("input", { type: "hidden", name, value }), who, button);
        removable(line);
        list.append(line);
        count();
      }
      spoken.textContent = part.dataset.textAdded.replace("{0}", label);
      changed(part);
    };
    [...list.children].forEach(removable);

    combobox(part.querySelector("[data-suggest]"), texts, (one, box) => { box.value = ""; add(`@${one.value}`, one.label, one.about); box.focus(); });

    const [guest, from] = part.querySelectorAll(".guest-row input");
    const addGuest = (event) => {
      if (!guest.value.trim()) return;
      event.preventDefault();
      add(`+${guest.value.trim()}\t${from.value.trim()}`.trimEnd(), guest.value.trim(), from.value.trim());
      guest.value = "";
      guest.focus();
    };
    part.querySelector(".guest-row button").addEventListener("click", addGuest);
    [guest, from].forEach((box) => box.addEventListener("keydown", (event) => { if (event.key === "Enter") addGuest(event); }));
  });
})();
