// Keeps the app on the device and tells when a newer copy waits. Nothing reloads by itself.
(() => {
  if (!('serviceWorker' in navigator)) {
    return;
  }

  let waiting = null;
  const announce = worker => {
    waiting = worker;
    globalThis.dispatchEvent(new CustomEvent('backline-update'));
  };

  globalThis.backlineUpdate = {
    isWaiting: () => waiting !== null,
    use: () => {
      navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
      waiting?.postMessage('use-new-version');
    },
  };

  navigator.serviceWorker.register('service-worker.js', { updateViaCache: 'none' }).then(registration => {
    if (registration?.waiting && navigator.serviceWorker.controller) {
      announce(registration.waiting);
    }

    registration?.addEventListener('updatefound', () => {
      const fresh = registration.installing;
      fresh?.addEventListener('statechange', () => {
        if (fresh.state === 'installed' && navigator.serviceWorker.controller) {
          announce(fresh);
        }
      });
    });
  }, () => {
    // Private windows and plain http have no offline copy; the app works without.
  });
})();
