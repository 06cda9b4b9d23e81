// ---- Every room, as the overview shows it: in its order, in its words. Here its clocks run, and no rule is known.

const GAP = 12000; // how long a screenful stays where not all rooms fit
const SILENT = 6500; // how long the overview may say nothing: it gives a sign of life every three seconds
const NARROW = 700; // the pixels from which rooms stand beside one another

const MARKS = {
  "on-time": "M9 20 1 12l3-3 5 5L20 3l3 3z",
  ahead: "M9 20 1 12l3-3 5 5L20 3l3 3z",
  behind: "M12 22 0 2h24z",
  over: "M2 2h20v20H2z",
};
const LEVELS = { warning: "M12 2 24 22H0z", alarm: "M2 2h20v20H2z" };

let told = null;
let timer = 0;

const part = (room, name) => room.querySelector(name);
const rows = () => [...one("rooms").children];

// What time it is in a room: each session has its own, which may stand or run faster.
const inRoom = (live) => live.began + live.rate * now();

const putTime = (place, around, digits, pace) => {
  put(part(place, ".before"), around.before);
  put(part(place, ".digits"), digits);
  put(part(place, ".after"), around.after);
  place.dataset.pace = pace;
};
const putClock = (place, hands, at) => {
  place.hidden = !hands;
  if (!hands) return 0;
  const { pace, shown, part } = face(hands, at);
  putTime(place, pace === "over" ? told.over : told.left, shown, pace);
  return part;
};

// Shows the present second of a room.
const putSecond = (row, live) => {
  const at = inRoom(live);
  const filled = putClock(part(row, ".item .time"), live.topic_clock, at);
  part(row, ".bar").hidden = !live.topic_clock;
  part(row, ".bar").dataset.pace = part(row, ".item .time").dataset.pace ?? "";
  part(row, ".bar span").style.inlineSize = `${100 * filled}%`;
  putClock(part(row, ".floor .time"), live.floor_clock, at);
  if (live.punctuality === null) return;
  const { kind, left: { until, stands } } = live.punctuality;
  // Sums count whole seconds of the session.
  const by = clock(Math.abs(until === undefined ? stands : until - (at - within(at, 1000))));
  putTime(part(row, ".punctuality .time"), told[kind], kind === "on-time" ? "" : by, kind);
};

const putRoom = (row, { heading, band, lost, topic, live }) => {
  put(part(row, "h2 bdi"), heading);
  put(part(row, ".band"), band);
  put(part(row, ".gone span"), lost);
  part(row, ".gone").hidden = !lost;
  put(part(row, ".title bdi"), topic);
  row.dataset.state = live === null ? "lost" : live.state;
  row.dataset.kind = live?.punctuality?.kind ?? "";
  for (const name of [".item .time", ".bar", ".floor", ".end", ".facts", ".alerts"]) part(row, name).hidden = live === null;
  if (live === null) return;
  put(part(row, ".state span"), live.floor);
  part(row, ".state path").setAttribute("d", SHAPES[live.state]);
  part(row, ".punctuality").hidden = live.punctuality === null;
  part(row, ".punctuality path").setAttribute("d", MARKS[live.punctuality?.kind] ?? "");
  put(part(row, ".ends"), live.ends);
  put(part(row, ".facts"), live.facts.join(" · "));
  part(row, ".alerts").replaceChildren(...live.alerts.map(([level, text]) => {
    const alert = document.createElement("li");
    alert.className = level;
    alert.textContent = text;
    if (LEVELS[level]) {
      const sign = part(row, ".shape").cloneNode(true);
      part(sign, "path").setAttribute("d", LEVELS[level]);
      alert.prepend(sign);
    }
    return alert;
  }));
};

// Says what changed to who listens: that a room is lost, never seconds.
const say = () => {
  const lost = one("lost").hidden ? null : one("lost").textContent;
  const rooms = (told?.rooms ?? []).filter((room) => room.lost !== null).map((room) => `${room.heading}: ${room.lost}`);
  speak([lost, told?.fault, ...rooms].filter(Boolean));
};

const show = () => {
  if (told === null || base === null) return;
  document.documentElement.lang = told.lang;
  document.documentElement.dir = told.dir;
  document.title = told.title;
  put(one("heading"), told.title);
  put(one("fault"), told.fault);
  put(one("empty"), told.rooms.length === 0 ? told.empty : "");
  const list = one("rooms");
  while (list.children.length > told.rooms.length) list.lastElementChild.remove();
  while (list.children.length < told.rooms.length) list.append(one("room").content.cloneNode(true));
  rows().forEach((row, place) => putRoom(row, told.rooms[place]));
  say();
  lay();
};

const tick = () => {
  clearTimeout(timer);
  if (document.hidden || told === null || base === null) return;
  let wait = Infinity;
  rows().forEach((row, place) => {
    const { live } = told.rooms[place];
    if (live === null) return;
    putSecond(row, live);
    if (live.rate > 0) wait = Math.min(wait, Math.max(Math.ceil((1000 - within(inRoom(live), 1000)) / live.rate), live.rate > 1 ? 50 : 1));
  });
  if (wait < Infinity) timer = setTimeout(tick, wait);
};

// ---- The size: the largest at which all rooms stand in the window, in rows or as cards in columns.

const LEAST = 13; // the smallest letters, in pixels; on a large screen they are larger
const MOST_LINES = 100; // how many lines of the smallest letters would stand in a large window
const FAR = 44; // how many lines of letters that are read from afar stand in a window
const SLACK = 0.75; // the part of the window below which a larger size is looked for
let laid = "";
const lay = () => {
  tick();
  if (told === null || told.rooms.length === 0) return;
  const [main, list] = [document.querySelector("main"), one("rooms")];
  const fits = () => list.scrollHeight <= main.clientHeight && list.scrollWidth <= main.clientWidth
    && rows().every((row) => row.scrollWidth <= row.clientWidth);
  // A size that still fits stays: letters that change theirs with each alert are hard to read.
  const before = laid;
  laid = `${innerWidth} ${innerHeight} ${rows().map((row) => row.dataset.state === "lost")}`;
  if (laid === before && fits() && list.scrollHeight > SLACK * main.clientHeight) return;
  const as = (form, columns, size) => {
    list.className = form;
    list.style.setProperty("--columns", columns);
    list.style.fontSize = `${size}px`;
  };
  body.classList.toggle("narrow", innerWidth < NARROW);
  if (innerWidth < NARROW) return as("cards", 1, 16);
  const least = Math.max(LEAST, Math.floor(innerHeight / MOST_LINES));
  // The largest size of a form that fits; 0 where the smallest does not.
  const largest = (form, columns) => {
    let [low, high] = [least - 1, Math.max(least, Math.floor(innerHeight / 24))];
    while (low < high) {
      const size = Math.ceil((low + high) / 2);
      as(form, columns, size);
      if (fits()) low = size;
      else high = size - 1;
    }
    return low < least ? 0 : low;
  };
  const forms = [["rows", 1], ...[2, 3, 4, 5, 6].map((columns) => ["cards", columns])]
    .map(([form, columns]) => [form, columns, largest(form, columns)]);
  // Rows are compared most easily, then fewer columns.
  const best = Math.max(...forms.map(([, , size]) => size));
  const isGood = ([form, , size]) => size > 0 && (size >= 0.85 * best || (form === "rows" && size >= innerHeight / FAR));
  const [form, columns, size] = forms.find(isGood) ?? ["cards", innerWidth < 1200 ? 2 : 3, Math.max(least, Math.floor(innerHeight / 60))];
  as(form, columns, size);
};

// Where not all rooms fit, nobody in a corridor scrolls: screenful follows screenful, unless somebody does.
setInterval(() => {
  const main = document.querySelector("main");
  if (innerWidth < NARROW || body.classList.contains("moved") || main.scrollHeight <= main.clientHeight + 1) return;
  const isEnd = main.scrollTop + main.clientHeight >= main.scrollHeight - 1;
  const below = rows().find((row) => row.offsetTop + row.offsetHeight > main.scrollTop + main.clientHeight + main.offsetTop + 1);
  main.scrollTo({ top: isEnd || !below ? 0 : below.offsetTop - main.offsetTop });
}, GAP);

begin({
  event: "rooms",
  take: (event) => { told = event; },
  show,
  tick,
  lay,
  lost: say,
  silence: SILENT,
});
