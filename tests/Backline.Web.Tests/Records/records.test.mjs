// Plays a browser's database around the shelf's script: node records.test.mjs <module> blocked|hangs|late|newer|full|broken|cleared|told|overtaken
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const [, , path, trouble] = process.argv;
const settled = async () => {
  for (let i = 0; i < 5; i++) {
    await new Promise(resolve => setImmediate(resolve));
  }
};
process.on('unhandledRejection', error => {
  console.error(`nobody took care of: ${error?.name ?? error}`);
  process.exit(1);
});

let now = 0;
let timers = [];
globalThis.setTimeout = (work, delay) => {
  timers.push({ at: now + delay, work });
  return timers.at(-1);
};
globalThis.clearTimeout = timer => { timers = timers.filter(other => other !== timer); };
const pass = async milliseconds => {
  now += milliseconds;
  const due = timers.filter(timer => timer.at <= now);
  timers = timers.filter(timer => timer.at > now);
  due.forEach(timer => timer.work());
  await settled();
};
const posted = [];
let channel;
globalThis.BroadcastChannel = class {
  constructor() { channel = this; }
  postMessage(words) { posted.push(words); }
};

const failed = name => Object.assign(new Error(name), { name });
const openings = [];
let isClosed = false;
let standing;
const puts = [];
const reasons = { full: failed('QuotaExceededError'), broken: failed('UnknownError') };

/** A database whose transactions are aborted, where there is a reason: every step of it says so, and why is known to the transaction alone. */
const database = {
  close: () => { isClosed = true; },
  transaction: () => {
    const ended = () => reasons[trouble] ? Promise.reject(failed('AbortError')) : Promise.resolve();
    const put = text => {
      puts.push(text);
      return ended();
    };
    const store = { get: () => ended().then(() => standing), getKey: ended, put, delete: ended, clear: ended };
    return { objectStore: () => store, store, done: ended(), error: reasons[trouble] };
  },
};
globalThis.openDB = (name, version, calls) => new Promise((resolve, reject) => openings.push({ version, calls, resolve, reject }));
const source = readFileSync(path, 'utf8');
const line = "import { openDB } from '../lib/idb/index.js';";
assert.ok(source.includes(line));
const { open, put, putNote, changeNote } = await import(`data:text/javascript,${encodeURIComponent(source.replace(line, 'const openDB = globalThis.openDB;'))}`);
const told = [];
const listener = { invokeMethodAsync(name) { told.push(name); } };
let answer;
open(listener).then(said => { answer = said; });
await settled();

switch (trouble) {
  case 'blocked':
    openings[0].calls.blocked();
    await pass(2999);
    assert.equal(answer, undefined);
    await pass(1);
    assert.equal(answer, 'Blocked');
    break;
  case 'hangs':
    await pass(7999);
    assert.equal(answer, undefined);
    await pass(1);
    assert.equal(answer, 'TimeoutError');
    break;
  case 'late':
    // The page has gone on without it: it must not be held from other tabs.
    await pass(8000);
    openings[0].resolve(database);
    await settled();
    assert.deepEqual([answer, isClosed], ['TimeoutError', true]);
    break;
  case 'newer':
    openings[0].reject(failed('VersionError'));
    await settled();
    openings[1].resolve(database);
    await settled();
    assert.deepEqual([answer, openings[1].version, isClosed], [null, undefined, false]);
    await pass(60_000);
    assert.equal(isClosed, false);
    break;
  case 'full':
  case 'broken': {
    openings[0].resolve(database);
    await settled();
    const set = { records: [{ id: 'a' }, { id: 'b' }], erased: [{ id: 'c' }, { id: 'd' }] };
    assert.equal(await put(JSON.stringify(set), true), trouble === 'full' ? 'full' : 'refused');
    await settled();
    break;
  }
  case 'cleared':
    // What the browser took away is opened anew at the next step, and the page hears of it.
    openings[0].resolve(database);
    await settled();
    openings[0].calls.terminated();
    assert.deepEqual(told, []);
    await pass(500);
    assert.deepEqual(told, ['ChangedElsewhere']);
    put(JSON.stringify({ records: [], erased: [] }), true);
    await settled();
    assert.equal(openings.length, 2);
    break;
  case 'overtaken':
    openings[0].resolve(database);
    await settled();
    assert.equal(await changeNote('household', null, 'one'), 'kept');
    standing = 'one';
    assert.equal(await changeNote('household', 'one', 'one;two'), 'kept');
    standing = 'one;three'; // another tab was first
    assert.equal(await changeNote('household', 'one', 'one;four'), 'changed');
    assert.deepEqual(puts, ['one', 'one;two']);
    break;
  case 'told':
    openings[0].resolve(database);
    await settled();
    assert.equal(await putNote('a', 'b', false), 'kept');
    assert.deepEqual(posted, []);
    assert.equal(await putNote('a', 'b', true), 'kept');
    assert.deepEqual(posted, ['changed']);
    for (const isOwn of [true, false]) {
      assert.equal(await put(JSON.stringify({ records: [], erased: [] }), isOwn), 'kept');
    }

    assert.deepEqual(posted, ['changed', 'changed', 'more']); // what comes from elsewhere may come in many parts
    channel.onmessage({ data: 'changed' });
    channel.onmessage({ data: 'more' });
    assert.deepEqual(told, ['ChangedElsewhere', 'MoreElsewhere']);
    break;
  default:
    assert.fail(`unknown: ${trouble}`);
}
