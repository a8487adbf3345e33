// Plays a browser around the service worker: node service-worker.test.mjs <worker> redirect|full|missing
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
  assetsManifest: { version: '1', assets: ['index.html', 'css/app.css', 'lib/pose/pose.js'].map(url => ({ url, hash: 'sha256-x' })) },
  addEventListener: (name, listener) => { listeners[name] = listener; },
  clients: { claim: () => Promise.resolve() },
};
runInNewContext(readFileSync(worker, 'utf8'), {
  self, URL, Response, Request: PageRequest, Math, fetch: answer, console: { warn() {} },
  caches: { open: () => Promise.resolve(cache), keys: () => Promise.resolve([]), delete: () => Promise.resolve(true) },
});

const install = () => new Promise((resolve, reject) => listeners.install({ waitUntil: work => work.then(resolve, reject) }));
const ask = (address, mode) => new Promise((resolve, reject) =>
  listeners.fetch({ request: { url: origin + address, method: 'GET', mode }, respondWith: work => work.then(resolve, reject) }));

if (trouble === 'missing') {
  await assert.rejects(install(), /404/);
  assert.equal(kept.size, 0);
} else {
  await install();
  const page = await ask('history', 'navigate');
  assert.equal(page.redirected, false);
  assert.equal(await page.text(), `body of ${origin}index.html`);
  assert.equal((await ask('lib/pose/pose.js', 'cors')).status, 200);
}
