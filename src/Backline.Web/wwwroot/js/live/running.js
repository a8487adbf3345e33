// Which sessions run just now, in this tab or another: each holds a lock under its id for as long as its page lives. The
// browser lets go of it when the page is closed, falls over or is left, so what is not locked was left without an end.

const PREFIX = 'backline-session-';
const held = new Map(); // id: what lets go of its lock
const left = new Set(); // let go of by this page; the browser may hear of it a moment later

/** Holds the session's lock until letGo(), once. Answers whether this browser has such locks. */
export function hold(id) {
  if (!navigator.locks) {
    return false;
  }

  left.delete(id);
  if (held.has(id)) {
    return true;
  }

  const over = new Promise(resolve => held.set(id, resolve));
  navigator.locks.request(PREFIX + id, () => over).catch(() => undefined); // a page that is being left gets none
  return true;
}

/** The session is over, or its page was left. */
export function letGo(id) {
  left.add(id);
  held.get(id)?.();
  held.delete(id);
}

/** Ids of the sessions that run; null where the browser cannot tell. */
export async function find() {
  if (!navigator.locks?.query) {
    return null;
  }

  const locks = await navigator.locks.query();
  return locks.held.map(lock => lock.name).filter(name => name.startsWith(PREFIX)).map(name => name.slice(PREFIX.length)).filter(id => !left.has(id));
}
