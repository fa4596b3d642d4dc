// The lobby's monitor. What is called is shown at once and spoken one after the other: by the centre's voice, else by the browser's, else a chime.

import { byId, element, follow, words } from "/assets/page.js";

const STALE_AFTER_MILLIS = 15000;
let known = null;
let loud = null;
const toSay = [];
let saying = false;

const DIGITS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
const spelt = (text) => [...text].map((each) => /\d/.test(each) ? DIGITS[each] : each === "-" ? "," : each).join(" ");

function chime() {
  return new Promise((done) => {
    [784, 659].forEach((hertz, nth) => {
      const tone = loud.createOscillator();
      const volume = loud.createGain();
      tone.frequency.value = hertz;
      tone.connect(volume).connect(loud.destination);
      const begin = loud.currentTime + nth * 0.35;
      volume.gain.setValueAtTime(0.3, begin);
      volume.gain.exponentialRampToValueAtTime(0.001, begin + 0.6);
      tone.start(begin);
      tone.stop(begin + 0.6);
    });
    setTimeout(done, 1000);
  });
}

function browsersVoice(call) {
  const voice = window.speechSynthesis && speechSynthesis.getVoices().find((each) => each.lang.toLowerCase().startsWith("vi"));
  return !voice ? Promise.resolve() : new Promise((done) => {
    const speech = new SpeechSynthesisUtterance("Mời số " + spelt(call.number) + " đến quầy " + spelt(call.counter));
    speech.voice = voice;
    speech.lang = "vi-VN";
    speech.onend = speech.onerror = done;
    speechSynthesis.speak(speech);
  });
}

async function centresVoice(call) {
  const answer = await fetch(call.sound);
  if (!answer.ok) {
    return false;
  }
  const sound = await loud.decodeAudioData(await answer.arrayBuffer());
  await new Promise((done) => {
    const source = loud.createBufferSource();
    source.buffer = sound;
    source.connect(loud.destination);
    source.onended = done;
    // A browser that mutes the page never says that the sound has ended, and the next call must not wait for it.
    setTimeout(done, sound.duration * 1000 + 1000);
    source.start();
  });
  return true;
}

async function sayAll() {
  if (saying || !loud) {
    return;
  }
  saying = true;
  while (toSay.length > 0) {
    const call = toSay.shift();
    await chime();
    try {
      if (!await centresVoice(call)) {
        await browsersVoice(call);
      }
    } catch (e) {
      await browsersVoice(call);
    }
    document.body.dataset.said = call.call;
  }
  saying = false;
}

const lineOf = (call) => element("li", {}, call.number, element("span", {}, call.counter));

const serviceOf = (service) => element("div", {}, element("b", {}, service.letter + " · " + service.name),
  element("span", {}, service.count + " " + words.people + (service.counters ? " · " + words.counters + " " + service.counters : "")));

function show(page) {
  byId("name").textContent = page.name;
  byId("clock").textContent = page.time;
  const first = page.calls[0];
  byId("now").hidden = !first;
  byId("none").hidden = Boolean(first);
  if (first) {
    byId("now-number").textContent = first.number;
    byId("now-number").className = first.number.length > 4 ? "number long" : "number";
    byId("now-counter").textContent = first.counter;
    byId("now").className = first.fresh ? "now fresh" : "now";
  }
  byId("latest").replaceChildren(...page.calls.map(lineOf));
  byId("waiting").replaceChildren(...page.waiting.map(serviceOf));
  if (known) {
    page.calls.filter((each) => !known.has(each.call) && each.fresh).reverse().forEach((each) => toSay.push(each));
    sayAll();
  }
  known = new Set(page.calls.map((each) => each.call));
}

byId("sound").addEventListener("click", () => {
  // A browser lets a page be heard only after a person has touched it.
  loud = new AudioContext();
  byId("sound").hidden = true;
  sayAll();
});
follow(location.pathname + "/live", "queue", STALE_AFTER_MILLIS, show);
