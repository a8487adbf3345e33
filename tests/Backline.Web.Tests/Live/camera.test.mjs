// Plays a browser's cameras around the camera's script: node camera.test.mjs <module> <trouble>
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const [, , path, trouble] = process.argv;
const settled = () => new Promise(resolve => setImmediate(resolve));
const timers = [];
globalThis.setTimeout = (work, delay) => timers.push({ work, delay });
globalThis.clearTimeout = id => { if (id) timers[id - 1].work = () => undefined; };

const made = [];
const asked = []; // what the person has not answered yet
const camera = () => {
  const track = { isOn: true, stop() { this.isOn = false; } };
  const stream = { track, getTracks: () => [track], getVideoTracks: () => [track] };
  made.push(stream);
  return stream;
};
const heard = [];
const listener = { invokeMethodAsync: name => heard.push(name) };
const changes = new Set();
let devices = [{ kind: 'videoinput' }];
globalThis.isSecureContext = true;
Object.defineProperty(globalThis, 'navigator', {
  value: {
    mediaDevices: {
      getUserMedia: () => new Promise((allow, refuse) => asked.push({ allow: () => allow(camera()), refuse: name => refuse(Object.assign(new Error(name), { name })) })),
      enumerateDevices: () => Promise.resolve(devices),
      addEventListener: (_, listening) => changes.add(listening),
      removeEventListener: (_, listening) => changes.delete(listening),
    },
  },
});
const change = async () => {
  await Promise.all([...changes].map(listening => listening()));
};
let starting = null;
const video = { srcObject: null, play: () => trouble === 'closed-while-starting' ? new Promise((_, fail) => { starting = fail; }) : Promise.resolve() };
const { open, close, whenPlugged } = await import(`data:text/javascript,${encodeURIComponent(readFileSync(path, 'utf8'))}`);
const opened = async () => {
  const answer = open(video, listener);
  asked.at(-1).allow();
  assert.equal(await answer, 'open');
};

switch (trouble) {
  case 'closed-while-asked': {
    const answer = open(video, listener);
    close();
    asked[0].allow();
    assert.equal(await answer, 'closed');
    assert.deepEqual([made[0].track.isOn, video.srcObject], [false, null]);
    break;
  }
  case 'opened-twice': {
    const first = open(video, listener);
    const second = open(video, listener);
    asked[1].allow();
    asked[0].allow();
    assert.deepEqual([await first, await second], ['closed', 'open']);
    assert.equal(made.filter(stream => stream.track.isOn).length, 1);
    assert.equal(video.srcObject.track.isOn, true);
    break;
  }
  case 'closed-while-starting': {
    const answer = open(video, listener);
    asked[0].allow();
    await settled();
    close();
    starting(Object.assign(new Error('interrupted'), { name: 'AbortError' }));
    assert.equal(await answer, 'closed');
    assert.deepEqual([made[0].track.isOn, video.srcObject], [false, null]);
    break;
  }
  case 'refused-late': {
    // What is refused after the person went on without it is nobody's news, and closes no other camera.
    const first = open(video, listener);
    close();
    await opened();
    asked[0].refuse('NotAllowedError');
    assert.equal(await first, 'closed');
    assert.equal(made[0].track.isOn, true);
    break;
  }
  case 'covered': {
    await opened();
    made[0].track.onmute();
    assert.deepEqual(heard, []);
    timers.at(-1).work();
    assert.deepEqual(heard, ['OnCameraFrozen']);
    break;
  }
  case 'unplugged': {
    // The unplugging changes the devices too, and may be told while the old list still stands.
    await opened();
    devices = [];
    made[0].track.onended();
    close();
    whenPlugged(listener);
    await change();
    await timers.at(-1).work();
    assert.deepEqual(heard, ['OnCameraLost']);
    devices = [{ kind: 'videoinput' }];
    await change();
    await change();
    assert.deepEqual(heard, ['OnCameraLost', 'OnCameraPlugged']);
    break;
  }
  case 'another-is-there': {
    // A laptop has its own beside the one that was unplugged: no further change comes.
    whenPlugged(listener);
    await timers.at(-1).work();
    assert.deepEqual([heard, changes.size], [['OnCameraPlugged'], 0]);
    break;
  }
  case 'plugged-after-closing':
    whenPlugged(listener);
    close();
    await change();
    assert.deepEqual([heard, changes.size], [[], 0]);
    break;
  default:
    assert.fail(`unknown: ${trouble}`);
}
