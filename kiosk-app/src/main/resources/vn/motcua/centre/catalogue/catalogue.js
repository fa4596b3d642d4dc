// The page of the catalogue's versions. Every text goes in as text, never as markup.

import { ask, byId, change, element, me, words } from "/assets/page.js";

function show(shelf) {
  byId("versions").replaceChildren(...shelf.versions.map(version));
  byId("shipped-live").hidden = !shelf.shipped;
  byId("roll-back").hidden = !shelf.last;
  byId("roll-back").dataset.version = shelf.last;
}

function version(each) {
  const live = element("button", { type: "button" }, words.live);
  live.addEventListener("click", async () => {
    if (confirm(words.sureLive.replace("{version}", each.id))) {
      byId("done").textContent = "";
      const answer = await change("/staff/catalogue/versions/" + encodeURIComponent(each.id) + "/live", {});
      if (answer) {
        show(await answer.json());
      }
    }
  });
  return element("li", { class: "version", "data-version": each.id },
    element("div", { class: "head" }, element("b", {}, each.id), element("span", { class: "tag " + each.state }, each.stateName), ...(each.mayGoLive ? [live] : [])),
    element("p", {}, each.source),
    element("p", { class: "muted" }, [each.procedures, words.from + " " + each.effective, words.imported + " " + each.imported].join(" · ")));
}

byId("roll-back").addEventListener("click", async () => {
  const last = byId("roll-back").dataset.version;
  if (confirm(words.sureBack.replace("{version}", last))) {
    const answer = await change("/staff/catalogue/rollback", { version: last });
    show(answer ? await answer.json() : await ask("/staff/catalogue"));
  }
});

/** The file goes along each time: the centre keeps nothing of it until it is taken. */
async function hand(take) {
  const file = byId("file").files[0];
  const asked = new URLSearchParams({ name: file.name, effective: byId("effective").value, take });
  document.querySelectorAll("#take input:checked").forEach((box) => asked.append("agreed", box.value));
  byId("unread").textContent = "";
  byId("done").textContent = take ? "" : words.looking;
  try {
    const { key } = await me();
    const answer = await fetch("/staff/catalogue/files?" + asked, { method: "POST", headers: { "Content-Type": "application/octet-stream", "X-Page-Key": key }, body: file });
    if (!answer.ok) {
      throw new Error(answer.status);
    }
    report(await answer.json());
  } catch (e) {
    byId("report").hidden = true;
    byId("done").textContent = "";
    byId("unread").textContent = words.failed;
  }
}

async function report(judged) {
  byId("done").textContent = "";
  byId("report").hidden = !judged.readable || Boolean(judged.taken);
  byId("unread").textContent = judged.readable ? "" : judged.lines.join(" ");
  if (judged.taken) {
    byId("done").textContent = words.taken.replace("{version}", judged.taken);
    byId("new").reset();
    show(await ask("/staff/catalogue"));
    return;
  }
  byId("lines").replaceChildren(...judged.lines.map((line) => element("li", {}, line)));
  byId("refusals").hidden = judged.refused.length === 0;
  byId("refused").replaceChildren(...judged.refused.map((row) => element("tr", {}, element("th", { scope: "row" }, row.row), element("td", {}, row.reason))));
  byId("more").textContent = judged.more;
  const nothing = judged.question.includes("NOTHING");
  byId("nothing").hidden = !nothing;
  byId("take").hidden = nothing;
  for (const question of ["REFUSED_ROWS", "MUCH_SMALLER"]) {
    byId("agree-" + question).hidden = !judged.question.includes(question);
    byId("agree-" + question).querySelector("input").checked = false;
  }
  agreed();
}

/** What is asked has to be answered before the version can be taken. */
function agreed() {
  const open = [...document.querySelectorAll("#take label:not([hidden]) input")].some((box) => !box.checked);
  byId("take-it").disabled = open;
}

byId("take").addEventListener("change", agreed);
byId("new").addEventListener("submit", (event) => { event.preventDefault(); hand(false); });
byId("take").addEventListener("submit", (event) => { event.preventDefault(); hand(true); });
byId("file").addEventListener("change", () => { byId("report").hidden = true; byId("unread").textContent = ""; byId("done").textContent = ""; });

ask("/staff/catalogue").then(show).catch(() => { byId("failed").textContent = words.failed; });
