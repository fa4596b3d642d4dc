// The officials' page of received dossiers. Every text goes in as text, never as markup.

import { ask, byId, change, element, me, words } from "/assets/page.js";

let stage = "RECEIVED";
let open = "";
let pending = "";
const choose = byId("choose");
/** Which branch is looked at: at first one's own; empty for all. */
let branch = sessionStorage.getItem("inbox-branch");

function lineOf(line) {
  const row = element("button", { type: "button", class: line.code === open ? "line chosen" : "line", "data-code": line.code },
    element("b", {}, line.procedure),
    element("span", {}, (line.official || line.code) + " · " + line.branch),
    element("span", { class: "muted" }, line.machine + " · " + line.submitted + " · " + line.pages + " " + words.page.toLowerCase()),
    element("span", { class: "tag " + line.stage.toLowerCase() }, line.stageName));
  if (line.due) {
    row.append(element("span", { class: line.late ? "tag err" : "tag" }, (line.late ? words.late : words.due) + " " + line.due));
  }
  row.addEventListener("click", () => show(line.code));
  return row;
}

let shownBranches = "";
function showBranches(branches) {
  const text = JSON.stringify(branches);
  if (text !== shownBranches) {
    shownBranches = text;
    byId("branch").replaceChildren(byId("branch").options[0], ...branches.map((each) => element("option", { value: each.id }, each.name)));
    byId("branch").hidden = branches.length < 2;
  }
  // An account's branch may not have sent anything yet: then the list is empty, as it is there.
  byId("branch").value = branches.some((each) => each.id === branch) ? branch : "";
}
byId("branch").addEventListener("change", () => {
  branch = byId("branch").value;
  sessionStorage.setItem("inbox-branch", branch);
  list();
});

let shownLines = "";
async function list() {
  const answer = await ask("/staff/inbox?" + new URLSearchParams({ stage, branch: branch || "", search: byId("search").value }));
  showBranches(answer.branches);
  byId("elsewhere").hidden = !answer.elsewhere;
  byId("waiting").textContent = words.waiting.replace("{0}", answer.waiting);
  const text = JSON.stringify(answer.lines) + open;
  if (text !== shownLines) {
    shownLines = text;
    byId("lines").replaceChildren(...answer.lines.map(lineOf));
    byId("lines-empty").hidden = answer.lines.length > 0;
  }
}

function stepOf(step) {
  const row = element("li", {}, element("b", {}, step.name), element("span", { class: "muted" }, step.at));
  if (step.note) {
    row.append(element("p", {}, step.note));
  }
  if (step.due) {
    row.append(element("p", { class: "muted" }, words.due + " " + step.due + (step.place ? " · " + step.place : "")));
  }
  return row;
}

function pagesOf(detail) {
  if (!detail.hasFile) {
    return [element("p", { class: "empty" }, words.noFile)];
  }
  return detail.documents.map((document, nth) => element("article", { id: "document-" + nth }, headOf(document, nth), ...Array.from({ length: document.pages }, (none, i) => {
    const name = words.page + " " + (i + 1) + "/" + document.pages;
    return element("figure", {},
      element("img", { src: "/staff/inbox/" + detail.line.code + "/pages/" + (document.first + i) + ".png", loading: "lazy", alt: name }),
      element("figcaption", {}, name));
  })));
}

function headOf(document, nth) {
  return element("h2", { class: "document" }, document.name || words.document + " " + (nth + 1),
    element("a", { href: document.link, target: "_blank", rel: "noopener" }, "PDF"));
}

/** Where several were handed in, a touch leads to each. */
function leadTo(document, nth) {
  const button = element("button", { type: "button" }, element("span", {}, document.name || words.document + " " + (nth + 1)),
    element("span", { class: "muted" }, document.pages + " " + words.page.toLowerCase()));
  button.addEventListener("click", () => byId("document-" + nth).scrollIntoView());
  return element("li", {}, button);
}

async function show(code) {
  const detail = await ask("/staff/inbox/" + code);
  const other = open !== code;
  open = code;
  if (other) {
    byId("papers").replaceChildren(...pagesOf(detail));
    byId("papers").scrollTop = 0;
    byId("accept").reset();
    byId("note").reset();
    byId("accept").elements.papers.value = detail.documents.map((each) => each.name).filter((name) => name).join("\n");
    byId("documents").replaceChildren(...(detail.hasFile && detail.documents.length > 1 ? detail.documents.map(leadTo) : []));
  }
  byId("side").hidden = false;
  byId("procedure").textContent = detail.line.procedure;
  byId("stage").textContent = detail.line.stageName;
  byId("stage").className = "tag " + detail.line.stage.toLowerCase();
  byId("late").hidden = !detail.line.late;
  byId("code").textContent = detail.line.official || detail.line.code;
  byId("receipts").hidden = !detail.line.official;
  byId("receipt").href = "/staff/inbox/" + code + "/receipt-a4.pdf";
  byId("receipt-80").href = "/staff/inbox/" + code + "/receipt-80mm.pdf";
  byId("onward").hidden = !detail.onward;
  if (detail.onward) {
    byId("onward").className = "onward " + detail.onward.state;
    byId("onward-text").textContent = detail.onward.text;
    byId("onward-again").hidden = !detail.onward.again;
  }
  byId("calendar").hidden = detail.calendarKnown;
  const fields = byId("accept").elements;
  if (fields.days.value === "" && detail.usualDays !== null) {
    fields.days.value = detail.usualDays;
  }
  document.querySelectorAll("#actions button").forEach((button) => { button.hidden = !detail.next.includes(button.dataset.next); });
  byId("steps").replaceChildren(...detail.steps.slice().reverse().map(stepOf));
  leaveForms();
  list();
}

function leaveForms() {
  byId("accept").hidden = true;
  byId("note").hidden = true;
  byId("actions").hidden = false;
  byId("failed").textContent = "";
}

/** "Tờ khai; bản chính; 1" */
function paperOf(line) {
  const [name, kind, count] = line.split(";").map((part) => part.trim());
  return { name, kind: kind || "", count: parseInt(count || "1", 10) || 1 };
}

byId("actions").addEventListener("click", async (event) => {
  const next = event.target.dataset.next;
  if (next === "ACCEPTED" || next === "SUPPLEMENT_ASKED" || next === "REFUSED") {
    pending = next;
    const form = byId(next === "ACCEPTED" ? "accept" : "note");
    byId("actions").hidden = true;
    form.hidden = false;
    form.elements[0].focus();
  } else if (next && await change("/staff/inbox/" + open + "/stage", { stage: next })) {
    show(open);
  }
});
document.querySelectorAll(".cancel").forEach((button) => button.addEventListener("click", leaveForms));

byId("accept").addEventListener("submit", async (event) => {
  event.preventDefault();
  const form = Object.fromEntries(new FormData(byId("accept")));
  form.days = parseInt(form.days, 10);
  form.copies = parseInt(form.copies, 10);
  form.papers = form.papers.split("\n").filter((line) => line.trim()).map(paperOf);
  if (await change("/staff/inbox/" + open + "/accept", form)) {
    byId("accept").reset();
    show(open);
  }
});
byId("note").addEventListener("submit", async (event) => {
  event.preventDefault();
  if (await change("/staff/inbox/" + open + "/stage", { stage: pending, note: byId("note").elements.note.value })) {
    byId("note").reset();
    show(open);
  }
});
byId("onward-again").addEventListener("click", async () => {
  if (await change("/staff/inbox/" + open + "/hand-over", {})) {
    show(open);
  }
});
byId("stages").addEventListener("click", (event) => {
  if (event.target.dataset.stage !== undefined) {
    stage = event.target.dataset.stage;
    document.querySelectorAll("#stages button").forEach((button) => button.classList.toggle("chosen", button === event.target));
    list();
  }
});
// A hand reader types the digits of a paper's code and then a line's end, like a very quick person.
async function checkPaper(text) {
  const answer = await change("/staff/paper-code", { text });
  if (!answer) {
    return;
  }
  const paper = await answer.json();
  byId("paper-code").hidden = false;
  byId("paper-code").className = "paper-code " + paper.finding.toLowerCase();
  byId("paper-title").textContent = paper.title;
  byId("paper-kind").textContent = paper.code ? paper.kind + " " + paper.code + "." : "";
  byId("paper-text").textContent = paper.text;
  byId("search").value = paper.dossier;
  if (!paper.dossier) {
    // What stood there belongs to another paper.
    open = "";
    byId("side").hidden = true;
    byId("papers").replaceChildren(choose);
  } else {
    await show(paper.dossier).catch(() => { byId("failed").textContent = words.failed; });
  }
  list();
}
const isPaper = (text) => /[0-9]{150,}/.test(text);
byId("search").addEventListener("keydown", (event) => {
  if (event.key === "Enter" && isPaper(byId("search").value)) {
    event.preventDefault();
    checkPaper(byId("search").value);
  } else if (event.key === "Enter" && byId("lines").children.length === 1) {
    show(byId("lines").firstElementChild.dataset.code);
  }
});
byId("search").addEventListener("paste", () => setTimeout(() => isPaper(byId("search").value) && checkPaper(byId("search").value), 0));
byId("paper-close").addEventListener("click", () => { byId("paper-code").hidden = true; });

byId("search").addEventListener("input", () => {
  if (byId("search").value.length > 60) {
    return; // a code that is still being typed by a hand reader
  }
  if (byId("search").value) {
    stage = "";
    document.querySelectorAll("#stages button").forEach((button) => button.classList.toggle("chosen", button.dataset.stage === ""));
  }
  list();
});

// The overview leads to a dossier by its code.
if (location.hash.length > 1) {
  stage = "";
  document.querySelectorAll("#stages button").forEach((button) => button.classList.toggle("chosen", button.dataset.stage === ""));
  show(decodeURIComponent(location.hash.substring(1))).catch(() => { byId("failed").textContent = words.failed; });
}
me().then((person) => {
  branch = branch ?? person.branch;
  list();
});
// News of other counters and kiosks come with the overview's line.
new EventSource("/staff/live").addEventListener("overview", () => list());
