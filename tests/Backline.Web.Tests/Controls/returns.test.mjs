// Plays a page that goes and comes back: node returns.test.mjs <module> comes
import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';

const listeners = [];
globalThis.document = { visibilityState: 'visible', addEventListener: (_, listener) => listeners.push(listener), removeEventListener: (_, listener) => listeners.splice(listeners.indexOf(listener), 1) };
const turn = state => {
  document.visibilityState = state;
  listeners.forEach(listener => listener());
};

const { watch } = await import(pathToFileURL(process.argv[2]));
const called = [];
const watching = watch({ invokeMethodAsync: async name => { called.push(name); throw new Error('The page is left.'); } });
turn('hidden');
turn('visible');
turn('hidden');
watching.stop();
turn('visible');
assert.deepEqual(called, ['LookAgain']);
