// The page of a counter: calls the next number and says what became of it. Every text goes in as text, never as markup.

import { ask, byId, change, element, follow, me, send, words } from "/assets/page.js";

// An embedded centre without accounts knows nobody by name.
const AT_THIS_MACHINE = "this-machine";
const PLACE = "motcua-counter";
const STALE_AFTER_MILLIS = 15000;
const title = byId("title").textContent;
let role = "";
let branch = "";
let counter = "";
let hall = null;
let shownDossier = "";
let besideTicket = "";
let closing = false;

const changeHere = (address, body) => change("/staff/queue/" + branch + address, body);
const here = () => hall && hall.counters.find((each) => each.id === counter);
const act = (key, what, more) => changeHere("/tickets/" + key + "/" + what, Object.assign({ counter }, more));

function lineOf(line, button, what) {
  const facts = element("small", {}, words.waited + " " + line.waited + " " + words.minutes + (line.outlook ? " · " + words.outlook + " " + line.outlook : ""));
  const middle = element("span", {}, line.serviceName, facts);
  const about = [line.kindWord, line.state === "WAITING" ? "" : line.stateWord].filter((each) => each).join(" · ");
  if (about) {
    middle.append(element("small", { class: "kind" }, about));
  }
  const made = element("button", { type: "button" }, button);
  made.addEventListener("click", () => act(line.key, what));
  return element("div", { class: here() && here().letters.includes(line.service) ? "line mine" : "line", "data-number": line.number }, element("b", {}, line.number), middle, made);
}

function fill(select, first, named) {
  const text = JSON.stringify([first, named]);
  if (select.dataset.filled !== text) {
    select.dataset.filled = text;
    select.replaceChildren(...(first === null ? [] : [element("option", { value: "" }, first)]), ...named.map((each) => element("option", { value: each.id }, each.name)));
  }
}

function chooseOf(each) {
  const tag = element("span", { class: "tag " + each.state.toLowerCase() }, each.stateWord + (each.account && each.account !== AT_THIS_MACHINE ? " · " + each.account : ""));
  const made = element("button", { type: "button", "data-id": each.id }, element("b", {}, words.counter + " " + each.id), element("span", {}, each.services),
    element("span", { class: "muted" }, each.waiting + " " + words.people), tag);
  made.addEventListener("click", () => {
    counter = each.id;
    localStorage.setItem(PLACE, JSON.stringify({ branch, counter }));
    show(hall);
  });
  return made;
}

async function dossier(code) {
  if (code === shownDossier) {
    return;
  }
  shownDossier = code;
  byId("dossier").hidden = true;
  byId("dossier-none").hidden = Boolean(code);
  if (!code) {
    return;
  }
  try {
    const detail = await ask("/staff/inbox/" + encodeURIComponent(code));
    if (code !== shownDossier) {
      return;
    }
    byId("procedure").textContent = detail.line.procedure;
    byId("stage").textContent = detail.line.stageName;
    byId("submitted").textContent = (detail.line.official || detail.line.code) + " · " + detail.line.submitted;
    byId("pages").replaceChildren(...Array.from({ length: detail.hasFile ? detail.line.pages : 0 }, (none, i) => element("img",
      { src: "/staff/inbox/" + detail.line.code + "/pages/" + (i + 1) + ".png", loading: "lazy", alt: words.page + " " + (i + 1) })));
    byId("dossier").hidden = false;
  } catch (e) {
    if (code === shownDossier) {
      shownDossier = "";
      byId("failed").textContent = words.unknown;
      byId("dossier-none").hidden = false;
    }
  }
}

function showTicket(desk) {
  const ticket = desk.current;
  byId("ticket").hidden = !ticket;
  byId("free").hidden = Boolean(ticket);
  byId("more").hidden = !ticket;
  byId("free-text").textContent = desk.state === "PAUSED" ? words.pausedText : words.freeText;
  byId("next").textContent = ticket && ticket.state === "SERVING" ? words.finishNext : words.next;
  byId("next").hidden = Boolean(ticket) && ticket.state === "CALLED" || desk.state === "PAUSED";
  document.querySelectorAll("#acts button").forEach((button) => {
    const called = ticket && ticket.state === "CALLED";
    button.hidden = !ticket || !called && ["start", "recall", "no-show"].includes(button.dataset.act);
    button.className = button.dataset.act === "start" ? "main" : "";
  });
  if (!ticket) {
    return;
  }
  byId("state").textContent = ticket.stateWord + (ticket.kindWord ? " · " + ticket.kindWord : "");
  byId("number").textContent = ticket.number;
  byId("service").textContent = ticket.serviceName;
  byId("facts").textContent = words.taken + " " + ticket.taken + (ticket.procedure ? " · " + ticket.procedure : "");
  byId("why").textContent = ticket.why;
  fill(byId("transfer"), "…", hall.services.filter((each) => each.id !== ticket.service).map((each) => ({ id: each.id, name: each.id + " · " + each.name })));
  // What a citizen said of himself at the kiosk stands there as well until somebody has seen the papers: then any other choice is one.
  const own = ticket.kind === "PRIORITY" && !hall.groups.some((each) => each.name === ticket.kindWord) ? [{ id: "claimed", name: ticket.kindWord }] : [];
  const groups = own.concat(hall.groups);
  fill(byId("priority"), words.none, groups);
  byId("priority").dataset.key = ticket.key;
  const group = groups.find((each) => each.name === ticket.kindWord);
  if (document.activeElement !== byId("priority")) {
    byId("priority").value = group ? group.id : "";
  }
}

function show(page) {
  hall = page;
  const desk = here();
  byId("choose").hidden = Boolean(desk);
  byId("work").hidden = !desk;
  byId("change").hidden = !desk;
  byId("desk").hidden = !desk;
  byId("today").textContent = words.today + ": " + page.today + " " + words.given + ", " + page.done + " " + words.done;
  byId("monitor").href = "/man-hinh/" + page.branch;
  byId("services").textContent = desk ? desk.services : page.name;
  if (!desk) {
    byId("title").textContent = title;
    fill(byId("booking-service"), null, page.services.map((each) => ({ id: each.id, name: each.id + " · " + each.name })));
    byId("counters").replaceChildren(...page.counters.map(chooseOf));
    byId("close-day").hidden = !byId("close-day").dataset.roles.split(" ").includes(role);
    return;
  }
  byId("title").textContent = words.counter + " " + desk.id;
  document.title = words.counter + " " + desk.id;
  byId("desk").textContent = desk.stateWord;
  byId("desk").className = "tag " + desk.state.toLowerCase();
  byId("pause").hidden = desk.state !== "OPEN";
  byId("open").hidden = desk.state === "OPEN";
  byId("close").hidden = desk.state === "CLOSED";
  const waiting = page.waiting.filter((each) => desk.letters.includes(each.service));
  const others = page.waiting.filter((each) => !desk.letters.includes(each.service));
  byId("waiting").replaceChildren(...waiting.concat(others).map((each) => lineOf(each, words.call, "call")));
  byId("waiting-count").textContent = waiting.length + " " + words.people;
  byId("waiting-none").hidden = page.waiting.length > 0;
  byId("aside").replaceChildren(...page.aside.map((each) => each.state === "HELD" ? lineOf(each, words.call, "call") : lineOf(each, words.return, "return")));
  byId("aside-none").hidden = page.aside.length > 0;
  showTicket(desk);
  // Only when the ticket or what lies beside it is another one: what an official looked up himself stays through the other news.
  const beside = desk.current ? desk.current.key + " " + desk.current.dossier : "";
  if (beside !== besideTicket) {
    besideTicket = beside;
    dossier(desk.current ? desk.current.dossier : "");
  }
}

byId("next").addEventListener("click", async () => {
  const ticket = here().current;
  if (!ticket || await act(ticket.key, "finish")) {
    changeHere("/counters/" + counter + "/next");
  }
});
byId("acts").addEventListener("click", (event) => {
  if (event.target.dataset.act && here().current) {
    act(here().current.key, event.target.dataset.act);
  }
});
byId("transfer").addEventListener("change", () => {
  const service = byId("transfer").value;
  if (service && here().current) {
    act(here().current.key, "transfer", { service });
  }
  byId("transfer").value = "";
});
byId("priority").addEventListener("change", () => changeHere("/tickets/" + byId("priority").dataset.key + "/priority", { group: byId("priority").value }));
byId("open").addEventListener("click", () => changeHere("/counters/" + counter + "/open"));
byId("close").addEventListener("click", () => changeHere("/counters/" + counter + "/close"));
byId("pause").addEventListener("click", () => {
  byId("reason").hidden = false;
  byId("reason-text").focus();
});
byId("reason-cancel").addEventListener("click", () => { byId("reason").hidden = true; });
const pause = async (reason) => {
  if (await changeHere("/counters/" + counter + "/pause", { reason })) {
    byId("reason").hidden = true;
    byId("reason-text").value = "";
  }
};
byId("reasons").append(...words.reasons.split("|").map((reason) => {
  const made = element("button", { type: "button" }, reason);
  made.addEventListener("click", () => pause(reason));
  return made;
}));
byId("reason").addEventListener("submit", (event) => {
  event.preventDefault();
  pause(byId("reason-text").value);
});
byId("find").addEventListener("submit", async (event) => {
  event.preventDefault();
  const code = byId("code").value.trim();
  byId("failed").textContent = "";
  const ticket = here().current;
  await dossier(code.toUpperCase());
  if (ticket && !byId("dossier").hidden) {
    changeHere("/tickets/" + ticket.key + "/dossier", { code });
  }
});
byId("change").addEventListener("click", () => {
  counter = "";
  localStorage.removeItem(PLACE);
  document.title = title;
  show(hall);
});
byId("close-day").addEventListener("click", async () => {
  byId("close-ask").textContent = closing ? "" : words.closeAsk;
  if (closing) {
    await changeHere("/close");
  }
  closing = !closing;
});

byId("booking").addEventListener("submit", async (event) => {
  event.preventDefault();
  byId("booked").textContent = "";
  const booking = { branch, at: byId("booking-at").value, letter: byId("booking-service").value, procedureName: byId("booking-procedure").value.trim(), bring: byId("booking-bring").value.trim() };
  if (byId("booking-citizen").value) {
    booking.citizen = byId("booking-citizen").value;
  }
  byId("booking-failed").textContent = "";
  const answer = await send("/staff/appointments", booking).catch(() => null);
  if (answer && answer.ok) {
    byId("booked").textContent = words.booked + " " + (await answer.json()).code;
    byId("booking").reset();
  } else {
    // The line for programs begins with the field that could not be taken.
    const field = answer ? (await answer.text()).split(":")[0] : "";
    byId("booking-failed").textContent = { at: words.bookingAt, letter: words.bookingLetter, citizen: words.bookingCitizen }[field] || words.failed;
  }
});

async function begin() {
  const person = await me();
  role = person.role;
  const branches = await ask("/staff/queue/branches");
  if (branches.length === 0) {
    byId("stale").textContent = words.noQueue;
    byId("stale").hidden = false;
    return;
  }
  const asked = new URLSearchParams(location.search);
  const kept = JSON.parse(localStorage.getItem(PLACE) || "{}");
  branch = asked.get("nhanh") || kept.branch || person.branch;
  if (!branches.some((each) => each.id === branch)) {
    branch = branches[0].id;
  }
  counter = asked.get("quay") || (kept.branch === branch ? kept.counter : "") || "";
  follow("/staff/queue/" + branch + "/live", "queue", STALE_AFTER_MILLIS, show);
}
begin();
