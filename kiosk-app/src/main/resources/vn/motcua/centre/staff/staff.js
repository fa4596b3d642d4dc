// Places what the centre sends. Words, order and meaning are the centre's; every text goes in as text, never as markup.

import { byId, element, follow, me, send, words } from "/assets/page.js";

const STALE_AFTER_MS = 15000;
let lastTime = "";

function icon(name, size) {
  const ns = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(ns, "svg");
  svg.setAttribute("class", "i");
  svg.setAttribute("width", size);
  svg.setAttribute("height", size);
  const use = document.createElementNS(ns, "use");
  use.setAttribute("href", "/assets/icons.svg#" + name);
  svg.append(use);
  return svg;
}

function bar(share, extra) {
  const inner = element("div", extra ? { class: extra } : {});
  inner.style.width = share + "%";
  return element("div", { class: "bar" }, inner);
}

/** Changes a part of the page only when it differs, so that focus and scroll stay where they are. */
const shown = new Map();
function place(id, value, draw) {
  const text = JSON.stringify(value);
  if (shown.get(id) !== text) {
    shown.set(id, text);
    byId(id).replaceChildren(...draw(value));
  }
}

function setText(id, text) {
  if (byId(id).textContent !== text) {
    byId(id).textContent = text;
  }
}

/** The same for a list whose entries have an id: only those that differ are drawn anew, which matters with a thousand of them. */
function placeEach(id, values, draw) {
  const list = byId(id);
  const before = shown.get(id) || new Map();
  const now = new Map();
  values.forEach((value, nth) => {
    const text = JSON.stringify(value);
    const old = before.get(value.id);
    const drawn = old && old.text === text ? old.drawn : draw(value);
    now.set(value.id, { text, drawn });
    if (list.children[nth] !== drawn) {
      list.insertBefore(drawn, list.children[nth] || null);
    }
  });
  while (list.children.length > values.length) {
    list.lastElementChild.remove();
  }
  shown.set(id, now);
}

const cssClass = (level) => level.toLowerCase();
const LEVEL_ICON = { GOOD: "checkc", ATTENTION: "warn", FAULT: "xc", UNKNOWN: "help" };

function alertRow(alert) {
  const said = element("div", { class: "words" }, element("b", {}, alert.title),
    element("p", {}, (showsBranches && alert.branch ? calledBranch(alert.branch) + " · " : "") + alert.since),
    element("p", { class: "advice" }, alert.advice));
  const row = element("div", { class: "alert " + cssClass(alert.level) }, icon(alert.icon, 30), said);
  if (alert.button) {
    const button = element("button", { type: "button" }, alert.button);
    button.addEventListener("click", () => take(alert.id, button));
    row.append(button);
  } else {
    row.append(element("span", { class: "taken" }, alert.taken));
  }
  return row;
}

me().then((person) => {
  byId("me").title = person.account + " · " + person.roleName;
  byId("sign-out").hidden = !person.key;
  document.querySelectorAll("[data-roles]").forEach((part) => { part.hidden = !part.dataset.roles.split(" ").includes(person.role); });
  homeBranch = person.branch;
  if (newest) {
    show(newest);
  }
});
byId("sign-out").addEventListener("click", () => send("/staff/sign-out").then(() => location.reload()));

/** The answer comes as a new overview; when the centre did not get it, the button is there again. */
function take(id, button) {
  button.disabled = true;
  send("/staff/alerts/taken", { alert: id })
    .then((answer) => { button.disabled = answer.ok; })
    .catch(() => { button.disabled = false; });
}

function kioskCard(kiosk) {
  const silent = kiosk.devices.some((device) => device.icon === "wifi" && device.level === "FAULT");
  const devices = kiosk.devices.map((device) =>
    element("span", { class: cssClass(device.level), title: device.label, role: "img", "aria-label": device.label, "data-icon": device.icon }));
  const card = element("article", { class: "panel kiosk " + cssClass(kiosk.level) + (silent ? " silent" : ""), "data-kiosk": kiosk.id },
    element("div", { class: "title" }, element("b", {}, kiosk.name),
      element("span", { class: "tag " + cssClass(kiosk.level) }, icon(LEVEL_ICON[kiosk.level], 16), kiosk.tag)),
    element("div", { class: "muted" }, placeOf(kiosk)),
    element("div", { class: "devices" }, ...devices),
    element("button", { type: "button", class: "line", title: words.history }, kiosk.line));
  inSight.observe(card);
  return card;
}

/** Whoever looks at the whole city must see which branch's kiosk it is. */
const calledBranch = (name) => called.get(name) || name;
const placeOf = (kiosk) => [showsBranches ? calledBranch(kiosk.branch) : "", kiosk.place].filter((each) => each).join(" · ") || "\u00a0";

/** Six pictures on each of a thousand cards would keep the browser busy for a second: they are drawn when their card comes near. */
const inSight = new IntersectionObserver((entries) => entries.filter((entry) => entry.isIntersecting).forEach((entry) => {
  inSight.unobserve(entry.target);
  entry.target.querySelectorAll("[data-icon]:empty").forEach((device) => device.append(icon(device.dataset.icon, 18)));
}), { rootMargin: "600px" });

/** What happened at one kiosk, from the line at the foot of its card. */
byId("kiosks").addEventListener("click", async (event) => {
  const card = event.target.closest("[data-kiosk]");
  if (event.target.closest(".line") && card) {
    const lines = await fetch("/staff/kiosks/" + encodeURIComponent(card.dataset.kiosk) + "/history").then((answer) => answer.json());
    setText("history-title", words.history + " · " + card.querySelector("b").textContent);
    byId("history-lines").replaceChildren(...lines.map(happeningRow));
    byId("history-empty").hidden = lines.length > 0;
    byId("history").showModal();
  }
});

/** Which branch is looked at; empty for the whole city. */
let branch = sessionStorage.getItem("branch");
/** Where the account works, as its kiosks' ids begin: what is looked at before anything was chosen. */
let homeBranch = "";
let newest = null;
let showsBranches = false;

/** "Số 5 · Long Biên" of "Chi nhánh số 5 · Long Biên". */
function shortNames(names) {
  const parts = names.map((name) => name.split(" "));
  let same = 0;
  while (names.length > 1 && parts.every((each) => each.length > same + 1 && each[same] === parts[0][same])) {
    same++;
  }
  return parts.map((each) => each.slice(Math.max(0, same - 1)).join(" ")).map((text) => text.charAt(0).toUpperCase() + text.slice(1));
}

function choose(name) {
  branch = name;
  sessionStorage.setItem("branch", branch);
  show(newest);
}

function branchTile(name, called, working, level) {
  const tile = element("button", { type: "button", class: "tile " + cssClass(level), title: name, "aria-pressed": String(branch === name) },
    element("span", {}, called, icon(LEVEL_ICON[level] || "warn", 16)), element("b", {}, working));
  tile.addEventListener("click", () => choose(name));
  return tile;
}

/** What all names begin with need not be said twelve times, nor what follows the dot: "Số 5" of "Chi nhánh số 5 · Long Biên". */
let called = new Map();
function callBranches(names) {
  const short = shortNames(names);
  const shorter = short.map((each) => each.split(" · ")[0]);
  called = new Map(names.map((name, nth) => [name, new Set(shorter).size === names.length ? shorter[nth] : short[nth]]));
}

function cityTiles(branches) {
  const sum = branches.map((each) => each.working.split("/").map(Number)).reduce((a, b) => [a[0] + b[0], a[1] + b[1]], [0, 0]);
  const all = element("button", { type: "button", class: "tile all", "aria-pressed": String(!branch) }, element("b", {}, words.city),
    element("span", {}, sum.join(" / ") + " " + words.working));
  all.addEventListener("click", () => choose(""));
  return [all, ...branches.map((each) => branchTile(each.name, called.get(each.name), each.working, each.level))];
}

/** The branch that was looked at last, and the whole city: one press from each to the other. */
let lastBranch = branch;
function branchChoice(own, branches) {
  if (branches.length < 2) {
    return [element("b", {}, own)];
  }
  lastBranch = branch || lastBranch || branches[0].name;
  return [[lastBranch, lastBranch], ["", words.city]].map(([name, text]) => {
    const button = element("button", { type: "button", "aria-pressed": String((branch || "") === name) }, text);
    button.addEventListener("click", () => choose(name));
    return button;
  });
}

function serviceRow(service) {
  return element("div", { class: "service" }, element("i", {}, service.letter), element("span", {}, service.name),
    element("b", {}, String(service.count)), bar(service.share), element("span", { class: "last" }, service.last));
}

function waitingRow(line) {
  return element("div", { class: line.slow ? "waiting slow" : "waiting", role: "listitem" }, element("span", { title: line.name }, calledBranch(line.name)),
    element("b", { class: "amount" }, String(line.waiting)), bar(line.share), element("span", { class: "lasting" }, line.lasting));
}

/** Who waits now, or the numbers given where no queue is kept. */
function showHall(day) {
  byId("hall").hidden = byId("tiles").hidden = !day.hall;
  byId("numbers").hidden = Boolean(day.hall);
  if (day.hall) {
    setText("hall-count", day.hall.count);
    setText("hall-of", day.hall.of);
    setText("hall-measure", day.hall.measure);
    place("hall-lines", day.hall.lines, (lines) => lines.map(waitingRow));
    setText("hall-given", day.hall.given);
    place("hall-longest", day.hall.longest, (text) => [text.split(" ")[0] + " ", element("small", {}, text.split(" ").slice(1).join(" "))]);
    setText("hall-counters", day.hall.counters);
  } else {
    setText("numbers-count", day.numbers.count);
    place("services", day.numbers.services, (services) => services.map(serviceRow));
    byId("services-empty").hidden = day.numbers.services.length > 0;
  }
}

const LATEST_HAPPENINGS = 12;
const LATEST_DOSSIERS = 60;

function hourColumn(hour) {
  const column = (kind, share) => {
    const made = element("div", { class: kind });
    made.style.height = share + "%";
    return made;
  };
  return element("div", { class: "hour", title: hour.label }, element("div", { class: "columns-of-hour" }, column("usual", hour.usual), column("now", hour.share)),
    element("span", {}, String(hour.hour)));
}

function dossierRow(dossier) {
  const link = dossier.link ? element("a", { href: dossier.link, target: "_blank", rel: "noopener" }, words.view) : words.lost;
  const cell = (kind, content) => element("td", { class: kind }, content);
  return element("tr", {}, cell("", element("span", { class: "code" }, dossier.code)), cell("procedure", dossier.procedure),
    cell("count", String(dossier.pages)), cell("kiosk-column", dossier.kiosk), cell("", dossier.time), cell("", link));
}

function faceRow(face) {
  return element("div", { class: "face" }, element("span", {}, face.name), bar(face.share, "score" + face.score), element("b", {}, String(face.count)));
}

function happeningRow(happening) {
  return element("div", { class: "happening" }, element("span", { class: "muted" }, happening.time), element("span", {}, happening.text));
}

function missedRow(missed) {
  return element("div", { class: "happening" }, element("span", {}, missed.words), element("span", { class: "muted" }, missed.times));
}

function show(overview) {
  byId("branch").hidden = !overview.branch;
  newest = overview;
  if (branch === null && homeBranch) {
    const home = overview.kiosks.cards.find((each) => each.id.startsWith(homeBranch + "-"));
    branch = home ? home.branch : null;
  }
  const chosen = overview.branches.find((each) => each.name === branch);
  if (!chosen && branch) {
    branch = "";
  }
  callBranches(overview.branches.map((each) => each.name));
  place("branch", [branch, overview.branch, overview.branches.map((each) => each.name)], () => branchChoice(overview.branch, overview.branches));
  const here = (each) => !chosen || each.branch === branch;
  byId("city").hidden = overview.branches.length < 2;
  place("city", [overview.branches, branch], ([branches]) => cityTiles(branches));
  showsBranches = !chosen && overview.branches.length > 1;
  place("alerts", [overview.alerts.filter(here), showsBranches], ([alerts]) => alerts.map(alertRow));
  setText("kiosks-count", (chosen || overview.kiosks).count);
  setText("kiosks-summary", (chosen || overview.kiosks).summary);
  placeEach("kiosks", overview.kiosks.cards.filter(here).map((card) => ({ ...card, branch: showsBranches ? card.branch : "" })), kioskCard);
  const day = overview.days.find((each) => each.branch === branch) || overview.days[0];
  showHall(day);
  setText("help-count", day.helpCalls);
  setText("dossiers-count", String(day.dossiers.count));
  setText("dossiers-note", day.dossiers.note || words.today);
  place("hours", day.dossiers.hours, (hours) => hours.map(hourColumn));
  const dossiers = overview.dossiers.filter(here).slice(0, LATEST_DOSSIERS);
  place("dossiers", dossiers, () => dossiers.map(dossierRow));
  byId("dossiers-empty").hidden = dossiers.length > 0;
  setText("ratings-count", day.ratings.count);
  setText("content", day.ratings.content);
  byId("content-line").hidden = !day.ratings.content;
  place("faces", day.ratings.faces, (faces) => faces.map(faceRow));
  const happenings = overview.happenings.filter(here).slice(0, LATEST_HAPPENINGS);
  place("happenings", happenings, () => happenings.map(happeningRow));
  byId("happenings-empty").hidden = happenings.length > 0;
  place("searches", overview.searches, (searches) => searches.map(missedRow));
  byId("searches-empty").hidden = overview.searches.length > 0;
}

function showFreshness(stale) {
  const text = lastTime === "" ? words.connecting : (stale ? words.stale : words.fresh).replace("{0}", lastTime);
  byId("fresh").classList.toggle("stale", stale && lastTime !== "");
  place("fresh", [stale, text], () => [icon(stale ? "warn" : "checkc", 18), text]);
}

const live = follow("/staff/live", "overview", STALE_AFTER_MS, (overview) => {
  lastTime = overview.time;
  show(overview);
  showFreshness(false);
  if (performance.getEntriesByName("kiosks-shown").length === 0) {
    // After the layout, for who measures the page.
    requestAnimationFrame(() => performance.mark("kiosks-shown"));
  }
}, showFreshness);
// The browser tries again by itself as long as the centre lets it in; when it does not, somebody has to sign in.
live.addEventListener("error", () => {
  if (live.readyState === EventSource.CLOSED) {
    location.reload();
  }
});
