"use strict";
// The page behind a ticket's code. Follows by server-sent events; says so when it no longer does.

const words = document.body.dataset;
const byId = (id) => document.getElementById(id);
const WAITING = ["WAITING", "RETURNED", "TRANSFERRED"];
const STALE_AFTER_MILLIS = 20000;
let lastCall = "";
let lastHeard = Date.now();

function callOf(call) {
  const line = document.createElement("li");
  line.append(call.number);
  const where = document.createElement("span");
  where.textContent = words.counters + " " + call.counter + " · " + call.at;
  line.append(where);
  return line;
}

function stateOf(page) {
  switch (page.state) {
    case "SERVING": return words.serving + " " + page.counter;
    case "HELD": return words.held;
    case "NO_SHOW": return words.missed;
    case "FINISHED": return words.finished;
    case "EXPIRED": case "CLOSED": return words.expired;
    case "REPLACED": return words.replaced;
    default: return WAITING.includes(page.state) && page.most > 0 && page.ahead < 2 ? words.soon : "";
  }
}

function show(page) {
  lastHeard = Date.now();
  const waits = WAITING.includes(page.state);
  byId("service").textContent = page.service;
  byId("where").textContent = waits && page.counters ? words.counters + " " + page.counters : "";
  byId("call").hidden = page.state !== "CALLED";
  byId("call-text").textContent = words.called;
  byId("call-counter").textContent = page.counter;
  byId("facts").hidden = !waits;
  byId("ahead").textContent = page.most > 0 ? page.ahead + " " + words.people : "–";
  byId("wait").textContent = page.most === 0 ? words.unknownWait
    : (page.least === 0 || page.least === page.most ? words.upTo + " " + page.most : page.least + "–" + page.most) + " " + words.minutes;
  const state = stateOf(page);
  byId("state").hidden = !state;
  byId("state").textContent = state;
  byId("latest").replaceChildren(...page.called.map(callOf));
  byId("latest-none").hidden = page.called.length > 0;
  byId("fresh").textContent = words.updated + " " + page.time;
  byId("fresh").className = "fresh";
  document.title = (page.state === "CALLED" ? words.called + " " + page.counter + " · " : "") + page.number;
  const call = page.state === "CALLED" ? page.counter : "";
  if (call && call !== lastCall && navigator.vibrate) {
    navigator.vibrate([400, 200, 400]);
  }
  lastCall = call;
}

new EventSource("/so/" + words.key + "/live?lang=" + words.language).addEventListener("queue", (event) => show(JSON.parse(event.data)));
setInterval(() => {
  if (Date.now() - lastHeard > STALE_AFTER_MILLIS) {
    byId("fresh").textContent = words.stale;
    byId("fresh").className = "fresh stale";
  }
}, 1000);
