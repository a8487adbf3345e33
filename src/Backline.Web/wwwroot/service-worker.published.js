// Keeps the app on the device. The app is fetched whole when it is first opened, the film of "Watch it" with it (half a
// megabyte); the pose model's large files are kept after their first use; records never pass through here.
self.importScripts('./service-worker-assets.js');

const scope = new URL('./', self.location).href;

// Two sites of one origin share its caches: each keeps to its own, named for where it lies.
const mine = `backline-${digest(scope)}-`;
const appCache = `${mine}app-${self.assetsManifest.version}`;
const isPose = path => path.startsWith('lib/pose/');
// What only a server can answer: among it the page that pairs a phone anew.
const isServers = path => ['api', 'calendar', 'health', 'pair'].includes(path.split('/')[0]) || path.startsWith('service-worker');
const isLeftOut = path => isPose(path) || path === 'server.json' || path.startsWith('service-worker');

// The pose files' cache is named for their content, so that a new app without a new model fetches none of it again.
const poseCache = `${mine}pose-${digest(self.assetsManifest.assets.filter(asset => isPose(asset.url)).map(asset => asset.hash).sort().join())}`;

self.addEventListener('install', event => event.waitUntil(install()));
self.addEventListener('activate', event => event.waitUntil(activate()));
self.addEventListener('message', event => event.data === 'use-new-version' && self.skipWaiting());
self.addEventListener('fetch', event => {
  const answer = answerFor(event.request);
  if (answer) {
    event.respondWith(answer);
  }
});

// A reminder was tapped: the app comes to the front where it is open already.
self.addEventListener('notificationclick', event => {
  event.notification.close();
  event.waitUntil(openAt(new URL(event.notification.data?.path ?? '', scope).href));
});

async function openAt(address) {
  const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return open.length > 0 ? open[0].focus() : self.clients.openWindow(address);
}

async function install() {
  const requests = self.assetsManifest.assets
    .filter(asset => !isLeftOut(asset.url))
    // A host may write its own address into index.html, so that page alone is taken without its hash.
    .map(asset => new Request(asset.url, asset.url === 'index.html' ? { cache: 'no-cache' } : { integrity: asset.hash, cache: 'no-cache' }));
  // All is fetched before any of it is kept: half an app is none.
  const answers = await Promise.all(requests.map(fetchWhole));
  const cache = await caches.open(appCache);
  await Promise.all(answers.map((answer, i) => cache.put(requests[i], answer)));
}

async function fetchWhole(request) {
  const answer = await fetch(request);
  if (!answer.ok) {
    throw new Error(`${request.url} answered ${answer.status}; the app is not kept`);
  }

  return withoutRedirect(answer);
}

// Some hosts lead /index.html to /. A browser refuses to open a page from an answer that was led elsewhere, so what is
// kept is the answer alone.
async function withoutRedirect(answer) {
  return answer.redirected
    ? new Response(await answer.blob(), { status: answer.status, statusText: answer.statusText, headers: answer.headers })
    : answer;
}

async function activate() {
  for (const name of await caches.keys()) {
    const isOld = name.startsWith(mine) ? name !== appCache && name !== poseCache : await isOwnOfBefore(name);
    if (isOld) {
      await caches.delete(name);
    }
  }

  await self.clients.claim();
}

// Versions before 0.2 named their caches for no site: what they hold tells whose they are.
async function isOwnOfBefore(name) {
  if (!/^backline-(app|pose)-/.test(name)) {
    return false;
  }

  const requests = await (await caches.open(name)).keys();
  return requests.some(request => request.url === `${scope}index.html` || request.url.startsWith(`${scope}lib/`));
}

function answerFor(request) {
  const address = new URL(request.url);
  if (request.method !== 'GET' || !address.href.startsWith(scope)) {
    return null;
  }

  const path = address.href.slice(scope.length).split(/[?#]/)[0];
  if (isServers(path)) {
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
    try {
      await cache.put(request, fresh.clone());
    } catch (error) {
      // No room to keep it: it is used all the same, and fetched again next time.
      console.warn(`${request.url} is not kept: ${error.name}`);
    }
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
