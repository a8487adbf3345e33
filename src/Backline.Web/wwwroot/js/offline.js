// Keeps the app on the device and tells when a newer copy waits. Nothing reloads by itself.
(() => {
  if (!('serviceWorker' in navigator)) {
    return;
  }

  let waiting = null;
  let isOld = false; // another tab took the newer copy into use: this page still runs the older one
  let isControlled = navigator.serviceWorker.controller !== null;
  const announce = worker => {
    waiting = worker;
    globalThis.dispatchEvent(new CustomEvent('backline-update'));
  };

  let isAsked = false;
  globalThis.backlineUpdate = {
    isWaiting: () => waiting !== null && !isOld,
    use: () => {
      isAsked = true;
      waiting?.postMessage('use-new-version');
    },
  };

  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (isAsked) {
      location.reload();
    } else if (isControlled) {
      // What is being typed or practised here is finished first; the next page one goes to is the newer app's.
      isOld = true;
      globalThis.dispatchEvent(new CustomEvent('backline-update'));
    }

    isControlled = true; // the first copy takes over a page that was opened without one
  });

  // Ahead of the app's own listener, so that the browser follows the link itself and loads all anew.
  addEventListener('click', event => {
    const link = isOld && event.target instanceof Element ? event.target.closest('a[href]') : null;
    if (link && link.origin === location.origin && !link.hasAttribute('download')) {
      event.stopPropagation();
    }
  }, { capture: true });

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
