// Plays a browser around the service worker: node service-worker.test.mjs <worker> redirect|full|missing|neighbours|film
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';

const [, , worker, trouble] = process.argv;
const origin = 'http://127.0.0.1:5080/';
const listeners = {};
const kept = new Map();
const addressOf = request => new URL(typeof request === 'string' ? request : request.url, origin).href;

class PageRequest extends Request {
  constructor(address, options) {
    super(new URL(address, origin), { ...options, integrity: '' });
  }
}

function answer(request) {
  const address = addressOf(request);
  const response = new Response(`body of ${address}`, { status: trouble === 'missing' && address.endsWith('app.css') ? 404 : 200 });
  if (trouble === 'redirect' && address.endsWith('index.html')) {
    Object.defineProperty(response, 'redirected', { value: true });
  }

  return Promise.resolve(response);
}

const cache = {
  match: request => Promise.resolve(kept.get(addressOf(request))),
  put: (request, response) => trouble === 'full' && addressOf(request).includes('lib/pose/')
    ? Promise.reject(Object.assign(new Error('no room'), { name: 'QuotaExceededError' }))
    : Promise.resolve(kept.set(addressOf(request), response)),
};
const self = {
  location: new URL('service-worker.js', origin),
  importScripts() {},
  assetsManifest: { version: '1', assets: ['index.html', 'css/app.css', 'lib/pose/pose.js', 'lib/demo/stretch.mp4'].map(url => ({ url, hash: 'sha256-x' })) },
  addEventListener: (name, listener) => { listeners[name] = listener; },
  clients: { claim: () => Promise.resolve() },
};
const oneCache = { open: () => Promise.resolve(cache), keys: () => Promise.resolve([]), delete: () => Promise.resolve(true) };

function start(caches, site = self) {
  runInNewContext(readFileSync(worker, 'utf8'), { self: site, URL, Response, Request: PageRequest, Math, fetch: answer, console: { warn() {} }, caches });
}

const install = () => new Promise((resolve, reject) => listeners.install({ waitUntil: work => work.then(resolve, reject) }));
const ask = (address, mode) => new Promise((resolve, reject) =>
  listeners.fetch({ request: { url: origin + address, method: 'GET', mode }, respondWith: work => work.then(resolve, reject) }));

// Two sites of one origin, one below the other, each with caches of an older version, and of one that named no site.
async function neighbours() {
  const shelves = new Map();
  const open = name => {
    const held = shelves.get(name) ?? new Map();
    shelves.set(name, held);
    return Promise.resolve({
      put: (request, response) => Promise.resolve(held.set(addressOf(request), response)),
      match: request => Promise.resolve(held.get(addressOf(request))),
      keys: () => Promise.resolve([...held.keys()].map(url => ({ url }))),
    });
  };
  const caches = { open, keys: () => Promise.resolve([...shelves.keys()]), delete: name => Promise.resolve(shelves.delete(name)) };
  const siteAt = (path, version) => {
    const heard = {};
    const site = {
      ...self,
      location: new URL(`${path}service-worker.js`, origin),
      assetsManifest: { version, assets: [{ url: 'index.html', hash: 'sha256-x' }] },
      addEventListener: (name, listener) => { heard[name] = listener; },
    };
    start(caches, site);
    const tell = name => new Promise((resolve, reject) => heard[name]({ waitUntil: work => work.then(resolve, reject) }));
    return async () => { await tell('install'); await tell('activate'); };
  };
  for (const address of ['index.html', 'below/index.html']) {
    await (await open(`backline-app-of-${address}`)).put(origin + address, new Response('old'));
  }
  await (await open('somebody-elses')).put(`${origin}index.html`, new Response('theirs'));

  await siteAt('', '1')();
  assert.deepEqual([...shelves.keys()].filter(name => name.includes('-of-')), ['backline-app-of-below/index.html']);
  await siteAt('below/', '1')();
  const both = [...shelves.keys()];
  assert.equal(both.length, 3);
  await siteAt('', '2')();
  const later = [...shelves.keys()];

  // The upper site's newer version took the place of its own older one, and of nothing else.
  assert.equal(later.length, 3);
  assert.equal(both.filter(name => shelves.has(name)).length, 2);
  assert.ok(shelves.has('somebody-elses'));
}

if (trouble === 'neighbours') {
  await neighbours();
} else if (trouble === 'missing') {
  start(oneCache);
  await assert.rejects(install(), /404/);
  assert.equal(kept.size, 0);
} else if (trouble === 'film') {
  // What was never opened is watched without a network; the pose part is not brought along.
  start(oneCache);
  await install();
  assert.deepEqual([...kept.keys()].map(address => address.slice(origin.length)), ['index.html', 'css/app.css', 'lib/demo/stretch.mp4']);
  assert.equal(await ask('lib/demo/stretch.mp4', 'cors'), kept.get(`${origin}lib/demo/stretch.mp4`));
} else {
  start(oneCache);
  await install();
  const page = await ask('history', 'navigate');
  assert.equal(page.redirected, false);
  assert.equal(await page.text(), `body of ${origin}index.html`);
  assert.equal((await ask('lib/pose/pose.js', 'cors')).status, 200);
}
