// Plays a camera's pictures around the watching script: node watch.test.mjs <module> frozen|hidden|slow-model|stopped
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const [, , path, trouble] = process.argv;
const settled = () => new Promise(resolve => setImmediate(resolve));
const ticking = new Set();
globalThis.setInterval = work => {
  ticking.add(work);
  return work;
};
globalThis.clearInterval = work => ticking.delete(work);
const seconds = count => {
  for (let i = 0; i < count; i++) {
    [...ticking].forEach(work => work());
  }
};
globalThis.setTimeout = (work, delay) => delay ? 0 : setImmediate(work);
globalThis.HTMLMediaElement = { HAVE_CURRENT_DATA: 2 };
globalThis.document = {
  visibilityState: 'visible',
  createElement: () => ({ getContext: () => ({ drawImage() {}, getImageData: () => ({ data: [1, 1, 1, 1] }) }) }),
};
let next = null;
const video = { readyState: 2, videoWidth: 640, videoHeight: 480, requestVideoFrameCallback: work => { next = work; } };
const picture = async () => {
  const work = next;
  next = null;
  work();
  await settled();
  await settled();
  await settled();
};
const heard = [];
const listener = { invokeMethodAsync: name => { heard.push(name); return Promise.resolve(); } };
globalThis.played = { read: null, results: null };
const modules = {
  './landmarks.js': 'export const connect = async () => undefined, pack = () => [], send = () => undefined, sendLight = () => undefined;',
  './pose.js': `export const whenDrawingIsLost = () => () => undefined;
    export const load = async () => ({ model: {
      onResults: work => { played.results = work; },
      send: () => new Promise(done => { played.read = () => { played.results({}); done(); }; }),
    } });`,
  './skeleton.js': 'export const draw = () => undefined;',
};
let source = readFileSync(path, 'utf8');
for (const [name, text] of Object.entries(modules)) {
  assert.ok(source.includes(`'${name}'`), name);
  source = source.replace(`'${name}'`, `'data:text/javascript,${encodeURIComponent(text).replaceAll("'", '%27')}'`);
}

const { prepare, start, stop } = await import(`data:text/javascript,${encodeURIComponent(source)}`);
assert.equal(await prepare('full', listener), 'ready');
start(video, {}, 0, listener);
const read = async () => {
  await picture();
  played.read();
  await settled();
};

switch (trouble) {
  case 'frozen':
    await read();
    seconds(4);
    await read(); // a picture in good time
    seconds(4);
    assert.deepEqual(heard, []);
    seconds(1);
    seconds(20);
    assert.deepEqual([heard, ticking.size], [['OnCameraFrozen'], 0]);
    break;
  case 'hidden':
    await read();
    document.visibilityState = 'hidden';
    seconds(60);
    document.visibilityState = 'visible';
    seconds(4);
    assert.deepEqual(heard, []);
    break;
  case 'slow-model':
    // The slowest machine seen reads a picture for six seconds.
    await picture();
    seconds(8);
    played.read();
    await settled();
    seconds(4);
    assert.deepEqual(heard, []);
    break;
  case 'stopped':
    await read();
    stop();
    seconds(60);
    assert.deepEqual([heard, ticking.size], [[], 0]);
    break;
  default:
    assert.fail(`unknown: ${trouble}`);
}
