// What of the page is wanted, by the address: all of it, the clock or a lower third for a video mixer, a light.
const SCREENS = ["clock", "lower-third", "light"];
const asked = new URLSearchParams(location.search).get("view");
const screen = SCREENS.includes(asked) ? asked : "whole";
document.documentElement.dataset.screen = screen;
if (screen === "clock" || screen === "lower-third") document.querySelector("meta[name=color-scheme]").remove();

// ---- What is shown.

const MOST_WORDS = 40; // how many words of a text its lines are measured by

let board = null;
let timer = 0;
let wasOver = true;

// Marks on a bar where the warnings come; none where there is no clock.
const putMarks = (bar, hands) => {
  bar.querySelectorAll("i").forEach((mark) => mark.remove());
  for (const [, from] of hands?.paces ?? []) {
    if (from <= 0) continue;
    const mark = document.createElement("i");
    mark.style.insetInlineStart = `${(100 * from) / hands.of}%`;
    bar.append(mark);
  }
};

const pen = document.createElement("canvas").getContext("2d");
const wide = (text, font) => {
  pen.font = font;
  return pen.measureText(text).width;
};
// Returns how wide the widest line of some words is, in `lines` lines that part them as well as can be.
const narrowest = (words, lines, needs) => {
  const whole = needs(words.join(" "));
  if (lines === 1) return whole;
  const parted = words.slice(1).map((_, place) =>
    Math.max(needs(words.slice(0, place + 1).join(" ")), narrowest(words.slice(place + 1), lines - 1, needs)));
  return Math.min(whole, ...parted);
};
// Sets the largest size, in u, at which a text takes one line of the window, or two: in two it may be as large as `two`.
// A high window has room for a third. `beside` is what stands beside the text, in its own size.
const fit = (element, one, two, least, beside = 0) => {
  const style = getComputedStyle(element);
  const u = Math.min(innerHeight / 100, (innerWidth * 1.35) / 100);
  const there = (0.97 * (innerWidth - 8 * u)) / u;
  const needs = (text) => beside + wide(text, `${style.fontWeight} 100px ${style.fontFamily}`) / 100;
  const words = element.textContent.split(" ").slice(0, MOST_WORDS);
  const size = (lines, most) => Math.min(most, there / narrowest(words, lines, needs));
  const found = Math.max(size(1, one), size(2, two), innerHeight > innerWidth ? size(3, 0.75 * two) : 0);
  element.style.setProperty("--fit", Math.max(least, found || one).toFixed(2));
};

// Fills the place of the digits, whatever the font: the picture is as wide as the text and as high as a figure. The sign
// stands beside it where there is room; where there is none, the digits shrink: it never goes.
const AIR = 10;
let measured = "";
const measure = (text, over) => {
  // The Eastern zero is a dot: it is no figure's height.
  const figure = isEastern() ? "٣" : "0";
  const shape = text.replace(/[\d٠-٩]/g, figure);
  const digits = one("digits");
  const keyed = () => {
    const box = digits.getBoundingClientRect();
    return `${shape} ${over} ${box.width} ${box.height}`;
  };
  if (keyed() === measured) return;
  const { fontWeight, fontFamily } = getComputedStyle(digits);
  const width = wide(shape, `${fontWeight} 100px ${fontFamily}`);
  const height = pen.measureText(figure).actualBoundingBoxAscent;
  const sign = wide("+", `${fontWeight} ${getComputedStyle(one("sign")).fontSize} ${fontFamily}`) + AIR;
  const place = (left) => digits.setAttribute("viewBox", `${-left} 0 ${width + left} ${height}`);
  one("time").setAttribute("x", width / 2);
  one("time").setAttribute("y", height);
  one("sign").setAttribute("x", -(sign + AIR) / 2);
  one("sign").setAttribute("y", height * 0.66);
  place(over ? sign : 0);
  const box = digits.getBoundingClientRect();
  if (over && (box.width / box.height) * height >= width + 2 * sign) place(0);
  measured = keyed();
};

// ---- The bell, where the viewer has switched it on: browsers let no page sound before.

let sound = null;
// Rings softly, so many strokes.
const ring = (strokes) => {
  body.dataset.rung = Number(body.dataset.rung ?? 0) + strokes;
  if (sound === null) return;
  for (let stroke = 0; stroke < strokes; stroke += 1) {
    const begin = sound.currentTime + 0.7 * stroke;
    for (const [tone, loud] of [[660, 0.12], [1320, 0.04]]) {
      const [string, level] = [sound.createOscillator(), sound.createGain()];
      string.frequency.value = tone;
      level.gain.setValueAtTime(0, begin);
      level.gain.linearRampToValueAtTime(loud, begin + 0.01);
      level.gain.exponentialRampToValueAtTime(0.0001, begin + 1.5);
      string.connect(level).connect(sound.destination);
      string.start(begin);
      string.stop(begin + 1.5);
    }
  }
};
const switchBell = () => {
  if (sound === null) sound = new AudioContext();
  else {
    sound.close();
    sound = null;
  }
  one("bell").setAttribute("aria-pressed", String(sound !== null));
  if (sound !== null) ring(1);
};
// Rings once at each mark, twice as the time runs out; never for what was so when it came into view.
const PACES = ["in-time", "closing", "ending", "over"];
const RINGS = { closing: 1, ending: 1, over: 2 };
let known = null;
const hear = (pace) => {
  const key = board.centre.until === null ? null : `${board.state} ${board.centre.until}`;
  const isLater = known !== null && known.key === key && PACES.indexOf(pace) > PACES.indexOf(known.pace);
  if (key !== null && isLater && !board.waits) ring(RINGS[pace]);
  known = { key, pace };
};
let rung = null;

// The message that stands, in the room or beside the speaker's clock.
const message = (at) => {
  const { message } = board;
  return message !== null && (message.until === null || at < message.until) ? message : null;
};
const putMessages = (at) => {
  const stands = message(at);
  const [room, speaker] = stands === null ? ["", ""] : stands.to === "room" ? [stands.text, ""] : ["", stands.text];
  const isNew = one("message").textContent !== room || one("to-speaker").textContent !== speaker;
  put(one("message"), room);
  put(one("to-speaker"), speaker);
  body.toggleAttribute("data-message", room !== "");
  return isNew;
};

const MINUTE = 60000;
// The room's time of day, in milliseconds since some midnight.
const local = (at) => {
  const moved = at + board.followed;
  const [, offset] = board.hours.filter(([from]) => from === null || from <= moved).pop();
  return moved + offset;
};
const hour = (at) => {
  const minutes = Math.floor(local(at) / MINUTE);
  const { before, between, after } = board.words.hour;
  const of_day = within(minutes, 24 * 60);
  const minute = String(of_day % 60).padStart(2, "0");
  return `${before}${inDigits(String(Math.floor(of_day / 60)))}${between}${inDigits(minute)}${after}`;
};

// Who speaks past the limit is told so by a word; in every other state its own word says more.
const isTime = (over) => over && board.state === "speaking" && !board.words.state;
const tag = (over) => {
  const { state, words } = board;
  const pace = body.dataset.pace;
  // As a light it says in each colour what the colour says.
  const says = screen === "light" && SPEAKS.includes(state) && !over && !words.state;
  const light = says ? (pace === "in-time" ? words.light.in_time : words.light.closing) : null;
  const text = isTime(over) ? words.time : (light ?? words.state);
  put(one("state"), text);
  one("tag").hidden = !text;
  one("shape").setAttribute("d", isTime(over) ? SHAPES.over : SHAPES[state]);
};

// ---- The slide of a report that is read through.

// A video mixer and a light have no place for it.
const slideOf = () => (screen === "whole" && board.view !== "blank" ? board.slide : null);
const putSlide = (slide) => {
  one("slide").hidden = slide === null;
  body.toggleAttribute("data-slide", slide !== null);
  if (slide === null) return;
  put(one("slide-place"), board.words.slide.place);
  put(one("slide-title"), slide.title);
  one("slide-lines").replaceChildren(...slide.lines.map(({ level, text, goes_on: goesOn }) => {
    const line = document.createElement("p");
    line.className = `${level}${goesOn ? " goes-on" : ""}`;
    line.dir = "auto";
    line.textContent = text;
    return line;
  }));
  one("slide-clock").hidden = slide.clock === null;
  putMarks(one("slide-bar"), slide.clock);
};
// Sets the largest size, in u, at which the whole slide stands in the window: nothing runs over the edge.
const fitSlide = () => {
  if (slideOf() === null) return;
  const slide = one("slide");
  const lines = one("slide-lines");
  for (let size = 6; size >= 0.8; size -= 0.2) {
    slide.style.setProperty("--slide", size.toFixed(1));
    if (lines.scrollHeight <= lines.clientHeight && lines.scrollWidth <= lines.clientWidth) return;
  }
};
const tickSlide = (hands, at) => {
  const { pace, shown, part } = face(hands, at);
  const { words } = board;
  const over = pace === "over";
  body.dataset.pace = pace;
  put(one("slide-digits"), over ? `+${shown}` : shown);
  const said = [words.slide.held, over ? words.slide.over : words.slide.left, words.slide.enough];
  put(one("slide-count"), said.filter(Boolean).join(" · "));
  one("slide-part").style.inlineSize = `${100 * part}%`;
};

// Says what changed to who listens: states, never seconds.
const SPEAKS = ["speaking", "called", "held", "point"];
const say = (over) => {
  const { words, view } = board;
  const lost = one("lost").hidden ? null : one("lost").textContent;
  const whole = view === "whole" ? [one("who").textContent, isTime(over) ? words.time : null, words.state, words.note] : [];
  const slide = slideOf();
  const said = [...(slide === null ? whole : [slide.title]), message(now())?.text, lost].filter(Boolean);
  speak(said);
};

const show = () => {
  if (board === null || base === null) return;
  const { words } = board;
  const html = document.documentElement;
  html.lang = board.lang;
  html.dir = board.dir;
  body.dataset.view = board.view;
  body.dataset.state = board.state;
  body.dataset.clock = board.centre ? "some" : "none";
  if (rung !== null && board.rung > rung) ring(3);
  rung = board.rung;
  // Never who speaks: a browser writes the title down, in its history and for the next start.
  document.title = words.heading;
  const band = one("band");
  band.hidden = !words.band;
  if (words.band) {
    const text = document.createElement("span");
    text.textContent = words.band;
    band.replaceChildren(text);
  }
  put(one("heading"), words.heading);
  // Where nobody has the floor, the clock in the centre is the item's, and so is the name above it.
  const isItems = board.centre !== null && !words.speaker && !board.waits && board.state !== "countdown";
  // Whose point of order it is, the room is not told: the name is that of who was interrupted.
  const isPoint = board.state === "point";
  put(one("who"), isItems ? words.item : isPoint ? "" : words.speaker);
  put(one("item"), isItems ? "" : words.item);
  const held = isPoint && words.speaker && board.held !== null ? `${words.speaker} ‖ ${clock(board.held)}` : null;
  put(one("note"), [held, words.note, words.last].filter(Boolean).join(" · "));
  put(one("next"), words.next);
  put(one("list-state"), words.list);
  one("list").hidden = !words.list;
  one("list-shape").setAttribute("d", board.list_open ? SHAPES.listOpen : SHAPES.listClosed);
  put(one("ends"), words.ends);
  putMessages(now());
  one("digits").toggleAttribute("hidden", !board.centre);
  one("bar").hidden = !board.centre || board.waits;
  body.dataset.still = board.centre && board.centre.until === null ? board.state : "";
  putMarks(one("bar"), board.centre);
  wasOver = true;
  putSlide(slideOf());
  lay();
};

const lay = () => {
  if (board === null || base === null) return;
  measured = "";
  tick();
  fit(one("who"), 14, 11, 4.5);
  // Where no name stands, the state has its place.
  const isPlate = board.centre === null || board.state === "point" || screen === "light";
  const tag = isPlate ? 11 : board.waits || board.state === "break" ? 8 : 6.5;
  fit(one("tag"), tag, tag, 4, board.centre === null ? 0 : 2.6);
  fit(one("message"), 5, 5, 3.6);
  measured = "";
  tick();
  fitSlide();
};

const tick = () => {
  clearTimeout(timer);
  if (document.hidden || board === null || base === null) return;
  const at = now();
  const { centre, item, words } = board;
  const slide = slideOf();
  if (centre && board.waits && centre.until !== null && centre.until <= at) {
    // What was waited for has come, or is late: that no clock says.
    board.centre = null;
    show();
    return;
  }
  if (putMessages(at)) {
    // It ticks itself.
    lay();
    return;
  }
  put(one("hour"), board.state === "closed" ? "" : hour(at));
  if (item) {
    const { left, pace, shown } = face(item, at);
    const around = left < 0 ? words.item_over : words.item_left;
    put(one("item-before"), around.before);
    put(one("item-digits"), shown);
    put(one("item-after"), around.after);
    one("item-time").dataset.pace = pace;
  }
  // Between speakers it is the clock in the centre, under the topic's name.
  one("item-time").hidden = !item || one("item").hidden;
  let over = false;
  if (centre) {
    const { pace, shown, part, left } = face(centre, at);
    over = pace === "over";
    if (body.dataset.pace !== pace) body.dataset.pace = pace;
    if (over && !wasOver && left > -3000) body.classList.add("ran-out");
    else if (!over || left <= -3000) body.classList.remove("ran-out");
    wasOver = over;
    hear(pace);
    one("time").textContent = shown;
    one("sign").style.display = over ? "" : "none";
    one("digits").setAttribute("aria-label", over ? `+${shown}` : shown);
    one("part").style.inlineSize = `${100 * part}%`;
    put(one("word"), over ? words.over : words.left);
    tag(over);
    measure(shown, over);
  } else {
    put(one("word"), "");
    if (slide?.clock) tickSlide(slide.clock, at);
    else delete body.dataset.pace;
    tag(false);
  }
  say(over);
  if (rate > 0 && board.view !== "blank") {
    // All clocks change together, on the session's whole second; where none runs, the room's hour changes with its minute.
    const [time, step] = runs(centre) || runs(item) || runs(slide?.clock) ? [at, 1000] : [local(at), MINUTE];
    const until = message(at)?.until ?? Infinity;
    const wait = Math.min(step - within(time, step), until - at) / rate;
    timer = setTimeout(tick, Math.max(Math.ceil(wait), rate > 1 ? 16 : 1));
  }
};

one("bell").addEventListener("click", (event) => {
  event.stopPropagation();
  switchBell();
});

begin({
  event: "board",
  take: (told) => { board = told; },
  show,
  tick,
  lay,
  lost: () => {
    if (board !== null) say(body.dataset.pace === "over");
  },
});
