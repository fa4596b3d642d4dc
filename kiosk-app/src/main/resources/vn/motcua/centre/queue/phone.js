// The page behind a ticket's code. Follows by server-sent events; says so when it no longer does.

import { byId, element, follow, words } from "/assets/page.js";

const WAITING = ["WAITING", "RETURNED", "TRANSFERRED"];
const STALE_AFTER_MILLIS = 20000;
let lastCall = "";
let lastTime = "";

const callOf = (call) => element("li", {}, call.number, element("span", {}, words.counters + " " + call.counter + " · " + call.at));

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
  lastTime = page.time;
  document.title = (page.state === "CALLED" ? words.called + " " + page.counter + " · " : "") + page.number;
  const call = page.state === "CALLED" ? page.counter : "";
  if (call && call !== lastCall && navigator.vibrate) {
    navigator.vibrate([400, 200, 400]);
  }
  lastCall = call;
}

follow("/so/" + words.key + "/live?lang=" + words.language, "queue", STALE_AFTER_MILLIS, show, (stale) => {
  byId("fresh").textContent = stale ? words.stale : words.updated + " " + lastTime;
  byId("fresh").className = stale ? "fresh stale" : "fresh";
});
