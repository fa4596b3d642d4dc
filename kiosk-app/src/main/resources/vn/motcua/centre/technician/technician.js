// The technicians' page. Every text goes in as text, never as markup.

import { ask, byId, change, element, words } from "/assets/page.js";

let open = "";
let shown = "";

const tasksOf = (kiosk) => "/staff/technician/kiosks/" + encodeURIComponent(kiosk) + "/tasks";

async function give(topic, act, argument) {
  await change(tasksOf(open), { topic, act, argument });
  results();
}

/** A driver that a kiosk offers can be chosen here: its id stands behind a tab. */
function lineOf(line, topic) {
  const [text, choice] = line.text.split("\t");
  const item = element("li", { class: line.level }, text);
  if (choice) {
    const use = element("button", { type: "button" }, document.querySelector("[data-act=DRIVERS]").textContent);
    use.addEventListener("click", () => give(topic, "USE_DRIVER", choice));
    item.append(use);
  }
  return item;
}

async function results() {
  if (!open) {
    return;
  }
  const all = await ask(tasksOf(open));
  const text = JSON.stringify(all);
  if (text === shown) {
    return;
  }
  shown = text;
  byId("none").hidden = all.length > 0;
  byId("results").replaceChildren(...all.map((task) => element("article", { class: "result", "data-state": task.state },
    element("div", { class: "head" }, element("b", {}, task.what), element("span", { class: "tag " + task.state }, task.stateName),
      element("span", { class: "muted" }, task.at + " · " + task.person)),
    element("ul", {}, ...task.lines.map((line) => lineOf(line, task.topic))),
    ...(task.paper ? [element("a", { class: "paper", href: tasksOf(open) + "/" + encodeURIComponent(task.id) + "/paper", target: "_blank", rel: "noopener" }, words.paper)] : []))));
  shelf();
}

/** One version of the settings: what it changed, and a way back to it. */
function onShelf(each, newest) {
  const see = element("button", { type: "button" }, words.see);
  see.addEventListener("click", () => { byId("settings").value = each.body; });
  const back = element("button", { type: "button" }, words.back);
  back.addEventListener("click", () => confirm(words.sureBack) && give("SETTINGS", "CHANGE", each.body));
  return element("li", { value: each.version }, element("div", { class: "head" }, element("b", {}, words.version + " " + each.version), element("span", { class: "tag " + each.state }, each.stateName),
    element("span", { class: "muted" }, each.at + " · " + each.person), see, ...(newest ? [] : [back])),
  ...(each.changes.length ? [element("pre", {}, ...each.changes.map((change) => element(change.sign === "+" ? "ins" : "del", {}, change.sign + " " + change.text + "\n")))] : []));
}

async function shelf() {
  const all = await ask("/staff/technician/kiosks/" + encodeURIComponent(open) + "/settings");
  byId("shelf").replaceChildren(...all.map((each, index) => onShelf(each, index === 0)));
  if (all.length && !byId("settings").value) {
    byId("settings").value = all[0].body;
  }
}

function show(kiosk) {
  open = kiosk.kiosk;
  shown = "";
  byId("settings").value = "";
  byId("kiosk").hidden = false;
  byId("choose").hidden = true;
  byId("name").textContent = kiosk.name + " · " + kiosk.kiosk;
  byId("place").textContent = [kiosk.branch, kiosk.place, kiosk.software].filter((part) => part).join(" · ");
  document.querySelectorAll("nav button").forEach((each) => each.setAttribute("aria-current", each.dataset.kiosk === open));
  results();
}

let listed = "";
async function kiosks() {
  const all = await ask("/staff/technician/kiosks");
  const text = JSON.stringify(all);
  if (text === listed) {
    return;
  }
  listed = text;
  byId("kiosks").replaceChildren(...all.map((kiosk) => {
    const button = element("button", { type: "button", "data-kiosk": kiosk.kiosk, "aria-current": kiosk.kiosk === open }, element("b", {}, kiosk.name),
      element("span", { class: "muted" }, kiosk.place || kiosk.kiosk));
    button.addEventListener("click", () => show(kiosk));
    return button;
  }));
  if (!open && all.length === 1) {
    show(all[0]);
  }
}

document.querySelectorAll("#tasks button").forEach((button) => button.addEventListener("click", () => {
  const act = button.dataset.act;
  const argument = act === "CLOSE" ? byId("reason").value : act === "CHANGE" ? byId("settings").value : "";
  if (act !== "CLOSE" && act !== "RESTART" || confirm(words.sureClose)) {
    give(button.dataset.topic || byId("device").value, act, argument);
  }
}));
kiosks();
setInterval(() => kiosks().catch(() => {}), 10000);
setInterval(() => results().catch(() => {}), 2000);
