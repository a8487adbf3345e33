// Reminders while the app is open: one tab speaks, once, and the browser notifies when no page of ours is in front.
export const permission = () => globalThis.Notification?.permission ?? 'none';

export const ask = async () => await globalThis.Notification?.requestPermission?.() ?? 'none';

// Of several tabs exactly one gets true for a key; its notes are kept with the key. The list forgets what is older than its last entries.
export async function claim(place, key, ...notes) {
  const take = () => {
    const shown = read(place);
    if (shown.includes(key)) {
      return false;
    }

    localStorage.setItem(place, JSON.stringify([...shown, key, ...notes].slice(-80)));
    return true;
  };
  try {
    return navigator.locks ? await navigator.locks.request(`${place}.claim`, take) : take();
  } catch {
    // Where nothing may be kept, this tab is alone with its memory.
    return true;
  }
}

export function shown(place) {
  return read(place);
}

export async function notify(title, words, tag, path) {
  if (permission() !== 'granted' || document.visibilityState === 'visible') {
    return;
  }

  const options = { body: words, tag, icon: 'icons/icon-192.png', data: { path } };
  const worker = await navigator.serviceWorker?.getRegistration();
  if (worker) {
    await worker.showNotification(title, options);
  } else {
    new Notification(title, options).onclick = () => globalThis.focus();
  }
}

function read(place) {
  try {
    const shown = JSON.parse(localStorage.getItem(place) ?? '[]');
    return Array.isArray(shown) ? shown : [];
  } catch {
    return [];
  }
}
