// Reminders while the app is open: a page in front says them itself, and the browser notifies when no page of ours is in front.
const FRONT = 'backline-front';
let front = null; // the lock that each page of this person shares while it is in front
let goBack = () => undefined;

document.addEventListener('visibilitychange', stand);

export const permission = () => globalThis.Notification?.permission ?? 'none';

export const ask = async () => await globalThis.Notification?.requestPermission?.() ?? 'none';

/** Looks again whenever this page comes to the front, until stop(). */
export function watch(listener) {
  const look = () => {
    if (isInFront()) {
      listener.invokeMethodAsync('LookAgain').catch(() => undefined); // a page that is being left, or one that looks again anyhow
    }
  };
  document.addEventListener('visibilitychange', look);
  return { stop: () => document.removeEventListener('visibilitychange', look) };
}

/** Whether a reminder would be seen if this page told it: one that nobody looks at leaves it to another, or waits. */
export async function mayTell(who) {
  if (front !== FRONT + who) {
    front = FRONT + who;
    stand();
  }

  return isInFront() || (permission() === 'granted' && !(await isAnotherInFront()));
}

export async function notify(title, words, tag, path) {
  if (permission() !== 'granted' || isInFront()) {
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

function isInFront() {
  return document.visibilityState === 'visible';
}

// Locks are the browser's own, so that every page knows at once, and one that is gone holds none.
function stand() {
  goBack();
  if (front !== null && isInFront()) {
    const over = new Promise(resolve => { goBack = resolve; });
    navigator.locks?.request(front, { mode: 'shared' }, () => over).catch(() => undefined); // a page that is being left gets none
  }
}

async function isAnotherInFront() {
  const locks = await navigator.locks?.query?.();
  return locks?.held.some(lock => lock.name === front) ?? false;
}
