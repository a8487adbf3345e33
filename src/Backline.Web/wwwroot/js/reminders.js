// Reminders while the app is open: a page in front says them itself, and the browser notifies when no page of ours is in front (front.js).
const MOST = 240;

export const permission = () => globalThis.Notification?.permission ?? 'none';

export const ask = async () => await globalThis.Notification?.requestPermission?.() ?? 'none';

/** Whether a reminder would be seen if this page told it: one that nobody looks at leaves it to another, or waits. */
export async function mayTell(who) {
  const { be, isHere, isAnother } = globalThis.backlineFront;
  be(who);
  return isHere() || (permission() === 'granted' && !(await isAnother()));
}

/** Claims a reminder, the first of the lines, where the database has no room: of several tabs in one; where nothing is kept at all, in each. */
export async function claim(place, lines) {
  const take = () => {
    const came = read(place);
    if (came.includes(lines[0])) {
      return false;
    }

    localStorage.setItem(place, JSON.stringify([...came, ...lines].slice(-MOST)));
    return true;
  };
  try {
    return navigator.locks ? await navigator.locks.request(`${place}.claim`, take) : take();
  } catch {
    return true;
  }
}

export async function notify(title, words, tag, path) {
  if (permission() !== 'granted' || globalThis.backlineFront.isHere()) {
    return;
  }

  const options = { body: words, tag, icon: 'icons/icon-192.png', data: { path } };
  try {
    const worker = await navigator.serviceWorker?.getRegistration();
    if (worker?.active) {
      await worker.showNotification(title, options);
    } else {
      new Notification(title, options).onclick = () => globalThis.focus();
    }
  } catch {
    // Some browsers notify by a worker alone, and it may be on its way: the line waits for a page in front.
  }
}

/** The lines that this page shows: each stands in one page at a time, and first in one that is in front. */
export function lines() {
  const shown = new Map(); // name: what lets go of its lock
  let isOver = false;

  const letGo = name => {
    shown.get(name)?.();
    shown.delete(name);
  };

  /** Whether this page may show a line; it then has it until letGo() or stop(). */
  const take = async name => {
    if (!globalThis.backlineFront.isHere() || shown.has(name)) {
      return false;
    }

    const over = new Promise(resolve => shown.set(name, resolve));
    if (!navigator.locks) {
      return true;
    }

    return await new Promise(answer => {
      navigator.locks.request(`backline-line-${name}`, { ifAvailable: true }, lock => {
        const isTaken = lock !== null && !isOver && shown.has(name);
        if (!isTaken) {
          shown.delete(name);
        }

        answer(isTaken);
        return isTaken ? over : undefined;
      }).catch(() => {
        shown.delete(name); // a page that is being left gets none
        answer(false);
      });
    });
  };

  const stop = () => {
    isOver = true;
    [...shown.keys()].forEach(letGo);
  };

  return { take, letGo, stop };
}

/** Brings the keyboard from a line that was answered, and is gone, to the next one, or else to where the page begins. */
export function stay() {
  if ((document.activeElement ?? document.body) === document.body) {
    const next = ['.reminder-notice button', '#content h1[tabindex]', '#content'].map(place => document.querySelector(place)).find(found => found);
    next?.focus({ preventScroll: true });
  }
}

function read(place) {
  try {
    const came = JSON.parse(localStorage.getItem(place) ?? '[]');
    return Array.isArray(came) ? came : [];
  } catch {
    return [];
  }
}
