// Keeps the screen awake while a session runs. A lock is lost whenever the page is hidden; it is taken again.

let wanted = false;
let lock = null;

/** Answers 'held', 'absent' (this browser has none) or 'refused' (battery saver, for example). */
export async function acquire() {
  wanted = true;
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
  lock = null;
  await held?.release();
}

async function take() {
  try {
    const taken = await navigator.wakeLock.request('screen');
    if (!wanted) {
      await taken.release();
      return false;
    }

    lock = taken;
    return true;
  } catch {
    return false;
  }
}

function takeAgain() {
  if (wanted && document.visibilityState === 'visible') {
    take();
  }
}
