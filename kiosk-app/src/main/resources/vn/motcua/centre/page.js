// What the pages share. Every text goes in as text, never as markup.

/** The page's own words, from its body. */
export const words = document.body.dataset;
export const byId = (id) => document.getElementById(id);

/** A new element; the last arguments are texts and elements in it. */
export function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

/** What the centre answers; who is no longer signed in is led to the door. */
export async function ask(address) {
  const answer = await fetch(address);
  if (answer.status === 401) {
    location.href = "/dang-nhap";
  }
  if (!answer.ok) {
    throw new Error(answer.status);
  }
  return answer.json();
}

let asked = null;
/** Who of the staff is at the page. */
export function me() {
  asked = asked || ask("/staff/me");
  return asked;
}

/** A change says the page's key, which no other page can know. Gives the answer, whatever it is. */
export async function send(address, body) {
  const { key } = await me();
  return fetch(address, { method: "POST", headers: { "Content-Type": "application/json", "X-Page-Key": key }, body: JSON.stringify(body || {}) });
}

/** The same where the page has a place for it to fail: there stands the centre's own sentence when it refuses. Gives the answer, or null. */
export async function change(address, body, failed = byId("failed")) {
  failed.textContent = "";
  try {
    const answer = await send(address, body);
    if (answer.ok) {
      return answer;
    }
    failed.textContent = (answer.headers.get("Content-Type") || "").startsWith("text/plain") ? await answer.text() : words.failed;
  } catch (e) {
    failed.textContent = words.failed;
  }
  return null;
}

const sayStale = (stale) => { byId("stale").hidden = !stale; };

/** Follows the centre; a page that has not heard of it for a while says so. */
export function follow(address, event, staleAfterMillis, show, say = sayStale) {
  let lastHeard = Date.now();
  const live = new EventSource(address);
  live.addEventListener(event, (news) => {
    lastHeard = Date.now();
    say(false);
    show(JSON.parse(news.data));
  });
  setInterval(() => say(Date.now() - lastHeard > staleAfterMillis), 1000);
  return live;
}
