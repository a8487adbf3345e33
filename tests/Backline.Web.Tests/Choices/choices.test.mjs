// Plays a tab beside another that chooses: node choices.test.mjs <module> <case>
import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';

const [, , path, played] = process.argv;
const listeners = new Map();
const add = (kind, listener) => listeners.set(kind, listener);
const remove = (kind, listener) => listeners.get(kind) === listener && listeners.delete(kind);
[globalThis.addEventListener, globalThis.removeEventListener] = [add, remove];
globalThis.document = { visibilityState: 'hidden', addEventListener: add, removeEventListener: remove };
const change = key => listeners.get('storage')?.({ key });

const { watch } = await import(pathToFileURL(path));
const called = [];
const watching = watch({ invokeMethodAsync: async name => { called.push(name); throw new Error('The page is left.'); } }, 'ours', 'each');

if (played === 'hears') {
  change('ours');
  change('another');
  change('ours.another');
  change('each/one');
  change(null);
  assert.deepEqual(called, ['LookAgain', 'LookAgain', 'LookAgain']);
} else if (played === 'returns') {
  listeners.get('visibilitychange')();
  document.visibilityState = 'visible';
  listeners.get('visibilitychange')();
  assert.deepEqual(called, ['LookAgain']);
} else {
  assert.equal(played, 'stops');
  watching.stop();
  assert.equal(listeners.size, 0);
}
