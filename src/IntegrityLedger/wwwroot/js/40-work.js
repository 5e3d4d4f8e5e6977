// Work instead of waiting: while one writes, the browser looks for a number such that SHA-256("ticket:number") begins with so many zero bits.
// Without this file one waits half a minute and sends again; nothing else is lost.
(() => {
  "use strict";
  const form = document.querySelector("form[data-work][data-bits]");
  const proof = form?.elements.namedItem("proof");
  if (!proof) return;
  const bits = Number(form.dataset.bits);
  const prefix = new TextEncoder().encode(`${form.dataset.work}:`);

  // SHA-256 (FIPS 180-4) of our own: the browser's answers one hash at a time and later, which is a hundred times slower here.
  const primes = [];
  for (let n = 2; primes.length < 64; n++) if (primes.every((p) => n % p)) primes.push(n);
  const part = (x) => ((x - Math.floor(x)) * 4294967296) | 0;
  const K = Int32Array.from(primes, (p) => part(Math.cbrt(p)));
  const START = Int32Array.from(primes.slice(0, 8), (p) => part(Math.sqrt(p)));
  const w = new Int32Array(64);
  const compress = (from, bytes, at, into) => {
    for (let i = 0; i < 16; i++) w[i] = (bytes[at + 4 * i] << 24) | (bytes[at + 4 * i + 1] << 16) | (bytes[at + 4 * i + 2] << 8) | bytes[at + 4 * i + 3];
    for (let i = 16; i < 64; i++) {
      const x = w[i - 15], y = w[i - 2];
      const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
      const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
      w[i] = (w[i - 16] + s0 + w[i - 7] + s1) | 0;
    }
    let a = from[0], b = from[1], c = from[2], d = from[3], e = from[4], f = from[5], g = from[6], h = from[7];
    for (let i = 0; i < 64; i++) {
      const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
      const t1 = (h + s1 + ((e & f) ^ (~e & g)) + K[i] + w[i]) | 0;
      const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
      const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g; g = f; f = e; e = (d + t1) | 0; d = c; c = b; b = a; a = (t1 + t2) | 0;
    }
    into[0] = (from[0] + a) | 0; into[1] = (from[1] + b) | 0; into[2] = (from[2] + c) | 0; into[3] = (from[3] + d) | 0;
    into[4] = (from[4] + e) | 0; into[5] = (from[5] + f) | 0; into[6] = (from[6] + g) | 0; into[7] = (from[7] + h) | 0;
  };

  // All whole blocks of the ticket are hashed once; a try is the rest and the number.
  const middle = Int32Array.from(START), found = new Int32Array(8);
  const whole = prefix.length & ~63;
  for (let at = 0; at < whole; at += 64) compress(middle, prefix, at, middle);
  const rest = prefix.subarray(whole), tail = new Uint8Array(128);
  const isSolution = (number) => {
    const digits = String(number);
    const end = rest.length + digits.length, size = end < 56 ? 64 : 128, length = (whole + end) * 8;
    tail.fill(0);
    tail.set(rest);
    for (let i = 0; i < digits.length; i++) tail[rest.length + i] = digits.charCodeAt(i);
    tail[end] = 0x80;
    tail[size - 2] = length >>> 8;
    tail[size - 1] = length;
    compress(middle, tail, 0, found);
    if (size === 128) compress(found, tail, 64, found);
    return found[0] >>> (32 - bits) === 0;
  };

  let tried = 0, waiting = null;
  const done = () => {
    proof.value = String(tried);
    form.dispatchEvent(new CustomEvent("work-done"));
    if (waiting) form.requestSubmit(waiting.button ?? undefined);
  };
  const step = () => {
    const until = performance.now() + 24;
    do {
      for (let i = 0; i < 256; i++, tried++) if (isSolution(tried)) return done();
    } while (performance.now() < until);
    setTimeout(step, 4);
  };

  // Sent before the work is done: it is sent by itself as soon as it is. Sending a second time sends at once, to wait in the line.
  form.addEventListener("submit", (event) => {
    if (proof.value || waiting || event.submitter?.hasAttribute("formnovalidate")) return;
    event.preventDefault();
    waiting = { button: event.submitter };
    const spoken = form.querySelector("[data-work-status]");
    if (spoken) spoken.textContent = spoken.dataset.workStatus;
  });
  step();
})();
