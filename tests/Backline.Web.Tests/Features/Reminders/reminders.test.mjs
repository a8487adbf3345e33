// Plays pages of one browser around the reminders' script: node reminders.test.mjs <module> <case>
import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';

const [, , path, played] = process.argv;
const settled = () => new Promise(resolve => setImmediate(resolve));

const held = [];
Object.defineProperty(globalThis, 'navigator', {
  value: {
    locks: {
      async request(name, options, work) {
        assert.equal(options.mode, 'shared');
        const lock = { name };
        held.push(lock);
        await work(lock);
        held.splice(held.indexOf(lock), 1);
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

/** Each page has a module and a document of its own; the script finds the one that is at hand. */
const pages = [];
async function open(visibilityState) {
  const listeners = [];
  globalThis.document = { visibilityState, addEventListener: (_, listener) => listeners.push(listener), removeEventListener: (_, listener) => listeners.splice(listeners.indexOf(listener), 1) };
  const page = { document: globalThis.document, module: await import(`${pathToFileURL(path)}?${pages.length}`) };
  page.at = async work => {
    globalThis.document = page.document;
    const answer = await work(page.module);
    await settled();
    return answer;
  };
  page.turn = state => page.at(() => {
    page.document.visibilityState = state;
    listeners.forEach(listener => listener());
  });
  pages.push(page);
  await page.at(module => module.mayTell(''));
  return page;
}

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
  async comes() {
    const page = await open('hidden');
    const called = [];
    const watching = await page.at(module => module.watch({ invokeMethodAsync: async name => { called.push(name); throw new Error('The page is left.'); } }));
    await page.turn('visible');
    await page.turn('hidden');
    watching.stop();
    await page.turn('visible');
    assert.deepEqual(called, ['LookAgain']);
  },
};
await cases[played]();
