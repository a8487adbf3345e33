// Plays pages of one browser around the reminders' script: node reminders.test.mjs <module> <case>
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [, , path, played] = process.argv;
const settled = () => new Promise(resolve => setImmediate(resolve));

const held = [];
Object.defineProperty(globalThis, 'navigator', {
  value: {
    locks: {
      async request(name, ...rest) {
        const [work, options] = [rest.pop(), rest.pop() ?? {}];
        if (options.ifAvailable && held.some(lock => lock.name === name)) {
          return await work(null);
        }

        const lock = { name };
        held.push(lock);
        try {
          return await work(lock);
        } finally {
          held.splice(held.indexOf(lock), 1);
        }
      },
      async query() {
        return { held: [...held] };
      },
    },
  },
});

let permission = 'granted';
const notified = [];
globalThis.Notification = class {
  static get permission() { return permission; }
  constructor(title) { notified.push(title); }
};

/** Each page has scripts and a document of its own; they find the one that is at hand. One that begins shows no page of the app yet. */
const pages = [];
const front = readFileSync(path.replace(/reminders\.js$/, 'front.js'), 'utf8');
async function begin(visibilityState) {
  const listeners = [];
  globalThis.document = { visibilityState, addEventListener: (_, listener) => listeners.push(listener), removeEventListener: (_, listener) => listeners.splice(listeners.indexOf(listener), 1) };
  (0, eval)(front);
  const page = { document: globalThis.document, front: globalThis.backlineFront, module: await import(`${pathToFileURL(path)}?${pages.length}`) };
  page.at = async work => {
    [globalThis.document, globalThis.backlineFront] = [page.document, page.front];
    const answer = await work(page.module);
    await settled();
    return answer;
  };
  page.turn = state => page.at(() => {
    page.document.visibilityState = state;
    listeners.forEach(listener => listener());
  });
  pages.push(page);
  await settled();
  return page;
}

async function open(visibilityState) {
  const page = await begin(visibilityState);
  await page.at(module => module.mayTell(''));
  return page;
}

let kept = {};
globalThis.localStorage = { getItem: name => kept[name] ?? null, setItem: (name, text) => { kept[name] = text; } };

const cases = {
  async front() {
    const [front, hidden] = [await open('visible'), await open('hidden')];
    for (permission of ['granted', 'default', 'denied']) {
      assert.equal(await front.at(module => module.mayTell('')), true);
      assert.equal(await hidden.at(module => module.mayTell('')), false);
    }

    await front.at(module => module.notify('no'));
    assert.deepEqual(notified, []);
  },
  async nobody() {
    const [first, second] = [await open('visible'), await open('hidden')];
    await first.turn('hidden');
    for (permission of ['default', 'denied']) {
      assert.equal(await first.at(module => module.mayTell('')), false);
      assert.equal(await second.at(module => module.mayTell('')), false);
    }

    permission = 'granted';
    assert.equal(await second.at(module => module.mayTell('')), true);
    await second.at(module => module.notify('The stretch'));
    assert.deepEqual(notified, ['The stretch']);
  },
  async other() {
    const [, hidden] = [await open('visible'), await open('hidden')];
    assert.equal(await hidden.at(module => module.mayTell('.ben')), true); // the page in front is another person's
    await hidden.turn('visible');
    assert.deepEqual(held.map(lock => lock.name), ['backline-front', 'backline-front.ben']);
  },
  async begun() {
    const hidden = await open('hidden');
    const front = await begin('visible'); // a session opened by its address, or a page in its first seconds
    assert.equal(await hidden.at(module => module.mayTell('')), false);
    assert.equal(await hidden.at(module => module.mayTell('.ben')), false); // whose it is, nobody knows yet
    await front.turn('hidden');
    assert.equal(await hidden.at(module => module.mayTell('')), true);
  },
  async claims() {
    const [one, other] = [await open('visible'), await open('visible')];
    const claim = page => page.at(module => module.claim('place', ['07:30', '07:30@1']));
    assert.deepEqual([await claim(one), await claim(other)], [true, false]);
    assert.deepEqual(JSON.parse(kept.place), ['07:30', '07:30@1']);
    kept.place = '{';
    assert.equal(await claim(other), true); // nothing that can be read
    globalThis.localStorage.setItem = () => { throw new Error('QuotaExceededError'); };
    kept = {};
    assert.deepEqual([await claim(one), await claim(other)], [true, true]);
  },
  async lines() {
    const [one, other, hidden] = [await open('visible'), await open('visible'), await open('hidden')];
    const [first, second, third] = [await one.at(module => module.lines()), await other.at(module => module.lines()), await hidden.at(module => module.lines())];
    assert.equal(await hidden.at(() => third.take('07:30')), false);
    assert.equal(await one.at(() => first.take('07:30')), true);
    assert.equal(await one.at(() => first.take('07:30')), false); // it has it
    assert.equal(await other.at(() => second.take('07:30')), false);
    await one.at(() => first.letGo('07:30'));
    assert.equal(await other.at(() => second.take('07:30')), true);
    await other.at(() => second.stop());
    assert.equal(await other.at(() => second.take('07:30')), false); // the page is left
    assert.equal(await one.at(() => first.take('07:30')), true);
  },
  async answered() {
    const page = await open('visible');
    const [body, elsewhere, reached] = [{}, {}, []];
    const stay = async (activeElement, places) => {
      Object.assign(page.document, { body, activeElement, querySelector: place => (places.includes(place) ? { focus: () => reached.push(place) } : null) });
      await page.at(module => module.stay());
    };
    const [next, heading, content] = ['.reminder-notice button', '#content h1[tabindex]', '#content'];
    await stay(elsewhere, [next, heading, content]); // somebody has gone on
    await stay(body, [next, heading, content]);
    await stay(body, [heading, content]);
    await stay(null, [content]);
    assert.deepEqual(reached, [next, heading, content]);
  },
};
await cases[played]();
