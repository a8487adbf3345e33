// Plays a browser's locks around two tabs: node running.test.mjs <module> two-tabs|left|none
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const [, , path, trouble] = process.argv;
const held = new Set();
const locks = {
  request: async (name, work) => {
    held.add(name);
    await work();
    await new Promise(resolve => setImmediate(resolve)); // the browser hears of it a moment later
    held.delete(name);
  },
  query: () => Promise.resolve({ held: [...held, 'of-something-else'].map(name => ({ name })), pending: [] }),
};
Object.defineProperty(globalThis, 'navigator', { value: trouble === 'none' ? {} : { locks } });
const source = readFileSync(path, 'utf8');
const tab = number => import(`data:text/javascript,${encodeURIComponent(`${source}\n// tab ${number}`)}`);
const [one, other] = [await tab(1), await tab(2)];

switch (trouble) {
  case 'two-tabs':
    assert.equal(one.hold('a'), true);
    other.hold('b');
    assert.deepEqual([await one.find(), await other.find()], [['a', 'b'], ['a', 'b']]);
    break;
  case 'left':
    // Who holds it twice lets go of it at once.
    one.hold('a');
    // Whoever left its page finds the session at once; another tab as soon as the browser lets go of it.
    one.hold('a');
    one.letGo('a');
    assert.deepEqual(await one.find(), []);
    await new Promise(resolve => setTimeout(resolve, 20));
    assert.deepEqual(await other.find(), []);
    break;
  case 'none':
    assert.deepEqual([one.hold('a'), await one.find()], [false, null]);
    one.letGo('a');
    break;
  default:
    assert.fail(`unknown: ${trouble}`);
}
