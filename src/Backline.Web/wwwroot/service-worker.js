// While developing nothing is kept for offline use; the published app has a worker of its own.
self.addEventListener('fetch', () => {});
