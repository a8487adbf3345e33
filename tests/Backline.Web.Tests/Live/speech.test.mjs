// Plays a browser's voices around the speech module: node speech.test.mjs <module> local|none|endless|unlock|stale|late
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const [, , path, trouble] = process.argv;

// A clock that moves when it is told to.
let now = 0;
const timers = [];
performance.now = () => now;
globalThis.setTimeout = (work, delay) => {
  timers.push({ id: timers.length + 1, at: now + delay, work });
  return timers.length;
};
globalThis.clearTimeout = id => timers.filter(timer => timer.id === id).forEach(timer => { timer.work = () => undefined; });
const pass = milliseconds => {
  now += milliseconds;
  const due = timers.filter(timer => timer.at <= now);
  timers.forEach(timer => { timer.at = timer.at <= now ? Infinity : timer.at; });
  due.forEach(timer => timer.work());
};

const distant = { name: 'Distant', lang: 'en-GB', localService: false, default: true };
const near = { name: 'Near', lang: 'en-GB', localService: true, default: false };
const nearGerman = { name: 'Nah', lang: 'de-DE', localService: true, default: false };
const spoken = [];
let cancelled = 0;
let current = null;
let heard = null;
let voices = trouble === 'none' ? [distant] : trouble === 'late' ? [] : [distant, nearGerman, near];

globalThis.SpeechSynthesisUtterance = class {
  constructor(text) {
    this.text = text;
  }
};
globalThis.speechSynthesis = {
  getVoices: () => voices,
  speak: utterance => {
    spoken.push(utterance);
    current = utterance;
  },
  cancel: () => {
    cancelled++;
    current = null;
  },
  addEventListener: (_, listener) => {
    heard = listener;
  },
};
const texts = () => spoken.map(utterance => utterance.text);
const end = () => current.onend();
const { prepare, say, silence, unlock } = await import(`data:text/javascript,${encodeURIComponent(readFileSync(path, 'utf8'))}`);

switch (trouble) {
  case 'local': {
    assert.deepEqual(await prepare('en', null), ['Near']);
    say('Heels down.');
    say('Toes up.');
    assert.deepEqual(texts(), ['Heels down.']);
    assert.equal(spoken[0].voice, near);
    assert.equal(spoken[0].rate, 0.95);
    end();
    assert.deepEqual(texts(), ['Heels down.', 'Toes up.']);
    say('Never heard.');
    silence();
    assert.equal(cancelled, 1);
    assert.deepEqual(texts(), ['Heels down.', 'Toes up.']);
    break;
  }
  case 'none':
    assert.deepEqual(await prepare('en', 'Distant'), []);
    assert.equal(say('Heels down.'), false);
    assert.deepEqual(texts(), []);
    break;
  case 'endless':
    // The engine never tells that it ended.
    await prepare('en', null);
    say('Heels down.');
    say('Toes up.');
    pass(2500 + 'Heels down.'.length * 130 - 1);
    assert.deepEqual(texts(), ['Heels down.']);
    pass(1);
    assert.deepEqual(texts(), ['Heels down.', 'Toes up.']);
    assert.equal(cancelled, 1);
    break;
  case 'unlock':
    // The silence that wakes the voice never ends either: the first cue waits for it a second and no more.
    await prepare('en', null);
    unlock();
    assert.deepEqual([texts(), spoken[0].volume], [[' '], 0]);
    say('Heels down.');
    pass(999);
    assert.deepEqual(texts(), [' ']);
    pass(1);
    assert.deepEqual(texts(), [' ', 'Heels down.']);
    assert.deepEqual([cancelled, spoken[1].volume], [1, 1]);
    unlock(); // what is being spoken has woken it already
    assert.equal(spoken.length, 2);
    break;
  case 'stale':
    // What waited too long speaks of something that has passed.
    await prepare('en', null);
    say('A cue that is long enough to be spoken for more than eight seconds by a slow voice.');
    say('Stale.');
    pass(8001);
    say('Fresh.');
    end();
    assert.deepEqual(texts().slice(1), ['Fresh.']);
    break;
  case 'late': {
    const names = prepare('en', null);
    voices = [near];
    heard();
    assert.deepEqual(await names, ['Near']);
    break;
  }
  default:
    assert.fail(`unknown: ${trouble}`);
}
