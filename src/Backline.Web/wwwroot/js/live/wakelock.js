// Keeps the screen awake while a session runs. A lock is lost whenever the page is hidden, and whenever the system wants
// (a battery that runs low); it is taken again, and where it cannot be the listener's OnDimming(true) is told.

const SOON_MS = 1000; // a lock dropped sooner than this would be dropped again
let wanted = false;
let lock = null;
let listener = null;

/** Answers 'held', 'absent' (this browser has none) or 'refused' (battery saver, for example). */
export async function acquire(told) {
  [wanted, listener] = [true, told];
  if (!navigator.wakeLock) {
    return 'absent';
  }

  document.addEventListener('visibilitychange', takeAgain);
  return await take() ? 'held' : 'refused';
}

/** Lets the screen sleep again. */
export async function release() {
  wanted = false;
  document.removeEventListener('visibilitychange', takeAgain);
  const held = lock;
  lock = listener = null;
  await letGo(held);
}

async function take() {
  try {
    const taken = await navigator.wakeLock.request('screen');
    if (!wanted) {
      await letGo(taken);
      return false;
    }

    const since = performance.now();
    const before = lock;
    lock = taken;
    taken.onrelease = () => dropped(taken, performance.now() - since);
    await letGo(before);
    return true;
  } catch {
    return false;
  }
}

async function letGo(held) {
  if (held) {
    held.onrelease = null;
    await held.release();
  }
}

// The system dropped it. A hidden page takes it again when it is shown.
function dropped(gone, heldMs) {
  if (lock !== gone) {
    return;
  }

  lock = null;
  if (heldMs >= SOON_MS) {
    takeAgain();
  } else if (document.visibilityState === 'visible') {
    tell(true);
  }
}

async function takeAgain() {
  if (wanted && document.visibilityState === 'visible') {
    tell(!await take());
  }
}

function tell(isDimming) {
  if (wanted) {
    listener?.invokeMethodAsync('OnDimming', isDimming);
  }
}
