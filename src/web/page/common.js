// What the pages share: figures, the time that is told, the connection, the screen.
//
// A page gives its own part to `begin`: the name of its event; `take` keeps what one holds; `show` shows it, once the time is
// known too; `tick` shows the present second, or stops while nobody looks; `lay` fits it to the window; `lost` says that the
// connection was lost or is back; `silence` is how long nothing may come.
let page = null;

const one = (id) => document.getElementById(id);
const body = document.body;

// Real time, in milliseconds.
const GRACE = 1500; // how long a connection may be gone before that is shown
const SILENCE = 10000; // how long nothing may come before another connection is tried, where the page says nothing else
const AGAIN = 2000; // how soon after a refusal
const SLEPT = 2000; // how far the computer's two clocks may part before it must have slept
const SAMPLES = 8; // how many times told are weighed
const SPREAD = 500; // within which time pages answer, so that not all do at once
const IDLE = 3000; // how long the pointer stays

const SHAPES = {
  ahead: "M12 1a11 11 0 1 0 0 22 11 11 0 0 0 0-22m0 4a7 7 0 1 1 0 14 7 7 0 0 1 0-14",
  between: "M1 9h6v6H1zm8 0h6v6H9zm8 0h6v6h-6z",
  called: "M12 1a11 11 0 1 0 0 22 11 11 0 0 0 0-22m0 4a7 7 0 1 1 0 14 7 7 0 0 1 0-14",
  speaking: "M4 1v22l18-11z",
  held: "M3 1h6v22H3zm12 0h6v22h-6z",
  point: "M12 0 24 12 12 24 0 12z",
  break: "M3 1h6v22H3zm12 0h6v22h-6z",
  suspended: "M3 1h6v22H3zm12 0h6v22h-6z",
  closed: "M2 2h20v20H2z",
  over: "M7.5 1h9L23 7.5v9L16.5 23h-9L1 16.5v-9z",
  listOpen: "M12 1a11 11 0 1 0 0 22 11 11 0 0 0 0-22m0 4a7 7 0 1 1 0 14 7 7 0 0 1 0-14",
  listClosed: "M2 2h20v20H2z",
};

// ---- Figures.

const put = (element, text) => {
  const next = text ?? "";
  if (element.textContent !== next) element.textContent = next;
  element.hidden = next === "";
};
// A number in the digits of the page's words. Their texts have them already.
const isEastern = () => new Intl.Locale(document.documentElement.lang).numberingSystem === "arab";
const inDigits = (text) => (isEastern() ? text.replace(/\d/g, (digit) => "٠١٢٣٤٥٦٧٨٩"[digit]) : text);
const clock = (millis) => {
  const seconds = Math.abs(millis) / 1000;
  const two = (number) => String(number).padStart(2, "0");
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60)];
  const rest = two(seconds % 60);
  return inDigits(hours > 0 ? `${hours}:${two(minutes % 60)}:${rest}` : `${minutes}:${rest}`);
};
// A begun second of time left counts, a begun second of overtime does not.
const seconds = (left) => clock(Math.ceil(left / 1000) * 1000);
const runs = (hands) => hands && hands.until !== null;
const face = (hands, at) => {
  const left = runs(hands) ? hands.until - at : hands.stands;
  const pace = hands.paces.reduce((pace, [name, from]) => (left <= from ? name : pace), "in-time");
  // The bar runs the way the digits do: it empties as the time goes, and fills as the overtime grows.
  const part = Math.min(1, Math.abs(left) / Math.max(1, hands.of));
  return { left, pace, shown: seconds(left), part };
};
// What is left of a number in steps, for negative ones too.
const within = (number, step) => ((number % step) + step) % step;

// Says lines to who listens, where they are others than before.
let spoken = "";
const speak = (said) => {
  if (said.join("\n") === spoken) return;
  spoken = said.join("\n");
  one("said").replaceChildren(...said.map((line) => {
    const p = document.createElement("p");
    p.textContent = line;
    return p;
  }));
};

// ---- What time it is in the session.

// The session's time is base + rate * the page's own. Each time told gives a base that is too small by what the
// message took to come: the greatest is the truest.
let bases = [];
let base = null;
let rate = 1;
let tempo = null;

const learn = (told) => {
  if (told.tempo !== tempo || told.rate !== rate) bases = [];
  ({ tempo, rate } = told);
  bases.push(told.now - rate * performance.now());
  if (bases.length > SAMPLES) bases.shift();
  base = Math.max(...bases);
};
const now = () => base + rate * performance.now();

// ---- The connection.

// Says what is shown, where that was asked. A page that nobody sees is as current as it can be.
const answer = (ask) => {
  const look = () => fetch(`${address}?shown=${ask}`, { method: "HEAD" }).catch(() => {});
  if (document.hidden) look();
  else setTimeout(look, Math.random() * SPREAD);
};
const address = `${location.pathname.replace(/\/$/, "")}/events`;
let source = null;
let watchdog = 0;
let grace = 0;

const lose = (lost) => {
  if (one("lost").hidden === !lost) return;
  one("lost").hidden = !lost;
  page.lost();
};
const loseSoon = () => {
  grace ||= setTimeout(() => lose(true), GRACE);
};
const watch = () => {
  clearTimeout(watchdog);
  watchdog = setTimeout(connect, page.silence ?? SILENCE);
};
const heard = () => {
  clearTimeout(grace);
  grace = 0;
  lose(false);
  watch();
};
const connect = () => {
  source?.close();
  watch();
  loseSoon();
  source = new EventSource(address);
  source.addEventListener("open", () => { bases = []; });
  source.addEventListener("sync", (event) => {
    heard();
    const first = base === null;
    const before = base;
    const told = JSON.parse(event.data);
    learn(told);
    if (told.ask) answer(told.ask);
    if (first) page.show();
    else if (base !== before) page.tick();
  });
  source.addEventListener(page.event, (event) => {
    heard();
    page.take(JSON.parse(event.data));
    page.show();
  });
  source.addEventListener("error", (event) => {
    if (event.target !== source) return;
    loseSoon();
    if (source.readyState === EventSource.CLOSED) {
      clearTimeout(watchdog);
      watchdog = setTimeout(connect, AGAIN * (1 + Math.random()));
    }
  });
};

// While a computer sleeps its steady clock may stand: then what the page knew of the time is worth nothing.
let apart = Date.now() - performance.now();
const wake = () => {
  const before = apart;
  apart = Date.now() - performance.now();
  if (apart - before > SLEPT) {
    lose(true);
    connect();
  }
};

// ---- The screen: awake, full, without a pointer.

let lock = null;
const still = () => {
  // Only a page that comes over a safe connection, or from this machine, may ask for a lock. Elsewhere a picture
  // that plays keeps most tablets awake.
  if (one("still")) {
    one("still").play().catch(() => {});
    return;
  }
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 2;
  canvas.getContext("2d").fillRect(0, 0, 2, 2);
  if (!canvas.captureStream) return;
  const video = document.createElement("video");
  video.id = "still";
  video.muted = true;
  video.playsInline = true;
  video.setAttribute("aria-hidden", "true");
  video.srcObject = canvas.captureStream(1);
  body.append(video);
  video.play().catch(() => {});
};
const stayAwake = async () => {
  if (document.hidden) return;
  if (!navigator.wakeLock) return still();
  if (lock !== null && !lock.released) return;
  try {
    lock = await navigator.wakeLock.request("screen");
  } catch {
    still();
  }
};
const fill = () => {
  stayAwake();
  if (document.fullscreenElement) document.exitFullscreen();
  else document.documentElement.requestFullscreen?.().catch(() => {});
};

document.addEventListener("click", fill);
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
  if (event.code === "KeyF" || event.key === "f" || event.key === "F") fill();
});
let idle = 0;
const move = () => {
  body.classList.remove("idle");
  body.classList.add("moved");
  clearTimeout(idle);
  idle = setTimeout(() => {
    body.classList.add("idle");
    body.classList.remove("moved");
  }, IDLE);
};
for (const event of ["pointermove", "pointerdown"]) document.addEventListener(event, move);
document.addEventListener("visibilitychange", () => {
  if (document.hidden) {
    page.tick();
    return;
  }
  wake();
  page.lay();
  stayAwake();
});
addEventListener("resize", () => page.lay());

const begin = (own) => {
  page = own;
  setInterval(wake, 5000);
  stayAwake();
  connect();
};
