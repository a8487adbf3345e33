// Plays a system that drops screen locks: node wakelock.test.mjs <module> dropped|dropped-at-once|refused-again|released
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const [, , path, trouble] = process.argv;
const settled = () => new Promise(resolve => setImmediate(resolve));
let now = 0;
performance.now = () => now;
const locks = [];
let isRefused = false;
Object.defineProperty(globalThis, 'navigator', {
  value: {
    wakeLock: {
      request: () => {
        if (isRefused) {
          return Promise.reject(new Error('battery'));
        }

        const lock = { isHeld: true, onrelease: null, release() { this.isHeld = false; this.onrelease?.(); return Promise.resolve(); } };
        locks.push(lock);
        return Promise.resolve(lock);
      },
    },
  },
});
globalThis.document = { visibilityState: 'visible', addEventListener() {}, removeEventListener() {} };
const heard = [];
const { acquire, release } = await import(`data:text/javascript,${encodeURIComponent(readFileSync(path, 'utf8'))}`);
assert.equal(await acquire({ invokeMethodAsync: (name, isDimming) => heard.push([name, isDimming]) }), 'held');
const drop = async () => {
  await locks.at(-1).release();
  await settled();
};

switch (trouble) {
  case 'dropped':
    now = 30_000;
    await drop();
    assert.deepEqual([locks.map(lock => lock.isHeld), heard], [[false, true], [['OnDimming', false]]]);
    break;
  case 'dropped-at-once':
    // Taking it again and again would never end.
    now = 10;
    await drop();
    assert.deepEqual([locks.length, heard], [1, [['OnDimming', true]]]);
    break;
  case 'refused-again':
    now = 30_000;
    isRefused = true;
    await drop();
    assert.deepEqual([locks.length, heard], [1, [['OnDimming', true]]]);
    break;
  case 'released':
    now = 30_000;
    await release();
    await settled();
    assert.deepEqual([locks.map(lock => lock.isHeld), heard], [[false], []]);
    break;
  default:
    assert.fail(`unknown: ${trouble}`);
}
