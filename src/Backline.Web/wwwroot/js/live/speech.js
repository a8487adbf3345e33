// Spoken cues. Only voices that live on this device are used; where there is none, nothing is said.
// Cues wait for each other; silence() cuts the one that sounds and drops those that wait.

const RATE = 0.95;
const LONGEST_WAIT_MS = 8000; // a cue that waited longer speaks of something that has passed
const UNLOCK_MS = 1000; // the silence that wakes the voice; an engine that never ends it costs the first cue no more
const queue = [];
let voice = null;
let current = null;

const engine = () => globalThis.speechSynthesis;

/** Finds the on-device voices. Answers their names, the chosen one first; none means: tones and captions only. */
export async function prepare(language, preferredName) {
  if (!engine()) {
    return [];
  }

  const local = (await listVoices()).filter(candidate => candidate.localService);
  const spoken = local.filter(candidate => candidate.lang.toLowerCase().startsWith(language.slice(0, 2)));
  voice = spoken.find(candidate => candidate.name === preferredName)
    ?? spoken.find(candidate => candidate.default)
    ?? spoken[0]
    ?? null;
  return voice ? [voice.name, ...spoken.filter(other => other !== voice).map(other => other.name)] : [];
}

/** Puts a cue in the line. Answers whether there is a voice to say it. */
export function say(text) {
  if (!voice || !text) {
    return false;
  }

  queue.push({ text, asked: performance.now() });
  next();
  return true;
}

/** Ends speaking at once. */
export function silence() {
  queue.length = 0;
  settle();
  engine()?.cancel();
}

/** Must be called from a tap or a key: some phones let nothing speak before that. */
export function unlock() {
  if (voice && !current) {
    speak(' ', { volume: 0, longestMs: UNLOCK_MS });
  }
}

function next() {
  if (current) {
    return;
  }

  const now = performance.now();
  let cue = queue.shift();
  while (cue && now - cue.asked > LONGEST_WAIT_MS) {
    cue = queue.shift();
  }

  if (cue) {
    speak(cue.text);
  }
}

// Some engines never tell that they ended: a generous reading time, then the line moves on.
function speak(text, { volume = 1, longestMs = 2500 + text.length * 130 } = {}) {
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.rate = RATE;
  utterance.volume = volume;
  const over = () => finish(utterance);
  utterance.onend = over;
  utterance.onerror = over;
  const timer = setTimeout(() => {
    engine().cancel();
    over();
  }, longestMs);
  current = { utterance, timer };
  engine().speak(utterance);
}

function finish(utterance) {
  if (current?.utterance === utterance) {
    settle();
    next();
  }
}

function settle() {
  clearTimeout(current?.timer);
  current = null;
}

/** Voices arrive late in some browsers; a second is enough where there are any. */
function listVoices() {
  const now = engine().getVoices();
  if (now.length > 0) {
    return Promise.resolve(now);
  }

  return new Promise(resolve => {
    const answer = () => {
      clearTimeout(timer);
      resolve(engine().getVoices());
    };
    const timer = setTimeout(answer, 1000);
    engine().addEventListener?.('voiceschanged', answer, { once: true });
  });
}
