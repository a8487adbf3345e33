// Keeps the app on the device. The app is fetched whole when it is first opened; the pose model's large files are
// kept after their first use; records never pass through here.
self.importScripts('./service-worker-assets.js');

const scope = new URL('./', self.location).href;
const appCache = `backline-app-${self.assetsManifest.version}`;
const isPose = path => path.startsWith('lib/pose/');
const isLeftOut = path => isPose(path) || path === 'server.json' || path.startsWith('service-worker');

// The pose files' cache is named for their content, so that a new app without a new model fetches none of it again.
const poseCache = `backline-pose-${digest(self.assetsManifest.assets.filter(asset => isPose(asset.url)).map(asset => asset.hash).sort().join())}`;

self.addEventListener('install', event => event.waitUntil(install()));
self.addEventListener('activate', event => event.waitUntil(activate()));
self.addEventListener('message', event => event.data === 'use-new-version' && self.skipWaiting());
self.addEventListener('fetch', event => {
  const answer = answerFor(event.request);
  if (answer) {
    event.respondWith(answer);
  }
});

async function install() {
  const requests = self.assetsManifest.assets
    .filter(asset => !isLeftOut(asset.url))
    // A host may write its own address into index.html, so that page alone is taken without its hash.
    .map(asset => new Request(asset.url, asset.url === 'index.html' ? { cache: 'no-cache' } : { integrity: asset.hash, cache: 'no-cache' }));
  await (await caches.open(appCache)).addAll(requests);
}

async function activate() {
  const old = (await caches.keys()).filter(name => name.startsWith('backline-') && name !== appCache && name !== poseCache);
  await Promise.all(old.map(name => caches.delete(name)));
  await self.clients.claim();
}

function answerFor(request) {
  const address = new URL(request.url);
  if (request.method !== 'GET' || !address.href.startsWith(scope)) {
    return null;
  }

  const path = address.href.slice(scope.length).split(/[?#]/)[0];
  if (path.startsWith('api/') || path === 'health' || path.startsWith('service-worker')) {
    return null;
  }

  if (path === 'server.json') {
    return introduction(request);
  }

  if (isPose(path)) {
    return keepAfterUse(request);
  }

  const isPage = request.mode === 'navigate' && !self.assetsManifest.assets.some(asset => asset.url === path);
  return fromApp(isPage ? new URL('index.html', scope).href : request);
}

async function fromApp(request) {
  const cache = await caches.open(appCache);
  return await cache.match(request, { ignoreSearch: true }) ?? fetch(request);
}

async function keepAfterUse(request) {
  const cache = await caches.open(poseCache);
  const kept = await cache.match(request, { ignoreSearch: true });
  if (kept) {
    return kept;
  }

  const fresh = await fetch(request);
  if (fresh.status === 200) {
    await cache.put(request, fresh.clone());
  }

  return fresh;
}

async function introduction(request) {
  try {
    return await fetch(request, { cache: 'no-store' });
  } catch {
    return new Response('{"server":false,"offline":true}', { headers: { 'Content-Type': 'application/json' } });
  }
}

function digest(text) {
  let sum = 0;
  for (const letter of text) {
    sum = (Math.imul(sum, 31) + letter.codePointAt(0)) >>> 0;
  }

  return sum.toString(16);
}
