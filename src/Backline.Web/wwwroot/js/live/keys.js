// Any key, a tap on the surface, a media key: all reach the session at once, also while a cue is spoken.

// Keys that belong to the browser, to moving about the page, or to a screen reader.
const LEFT_ALONE = new Set(['Tab', 'Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'NumLock', 'ScrollLock',
  'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'ContextMenu', 'Insert',
  'AudioVolumeUp', 'AudioVolumeDown', 'AudioVolumeMute']);
const CONTROLS = 'button, a, input, select, textarea, label, summary, dialog';
const MEDIA = { play: 'any', pause: 'any', nexttrack: 'any', previoustrack: 'no', stop: 'stop' };

let stopListening = null;

/** Sends 'any', 'yes', 'no' or 'stop' to the session's OnKey. */
export function listen(surface, session) {
  release();
  const send = action => session.invokeMethodAsync('OnKey', action);
  const key = event => {
    const action = actionOf(event);
    if (action) {
      event.preventDefault();
      send(action);
    }
  };
  const tap = event => {
    if (!event.target.closest(CONTROLS)) {
      send('any');
    }
  };

  addEventListener('keydown', key);
  surface.addEventListener('click', tap);
  const forgetMedia = listenToMediaKeys(send);
  stopListening = () => {
    removeEventListener('keydown', key);
    surface.removeEventListener('click', tap);
    forgetMedia();
  };
}

/** Stops listening. */
export function release() {
  stopListening?.();
  stopListening = null;
}

function actionOf(event) {
  if (event.repeat || event.ctrlKey || event.altKey || event.metaKey || LEFT_ALONE.has(event.key) || /^F\d+$/.test(event.key)) {
    return null;
  }

  if (event.key === 'Escape') {
    return 'stop';
  }

  const pressesControl = event.key === 'Enter' || event.key === ' ';
  if (pressesControl && event.target instanceof Element && event.target.closest(CONTROLS)) {
    return null;
  }

  const letter = event.key.toLowerCase();
  return letter === 'y' ? 'yes' : letter === 'n' || letter === 'backspace' ? 'no' : 'any';
}

/** Media keys only reach a page that plays something: a silent sound is looped for them. */
function listenToMediaKeys(send) {
  if (!navigator.mediaSession) {
    return () => undefined;
  }

  const address = URL.createObjectURL(silence());
  const player = new Audio(address);
  player.loop = true;
  player.play().catch(() => undefined);
  for (const [name, action] of Object.entries(MEDIA)) {
    handle(name, () => {
      player.play().catch(() => undefined); // the browser pauses it on 'pause'; the next key must reach us too
      send(action);
    });
  }

  return () => {
    for (const name of Object.keys(MEDIA)) {
      handle(name, null);
    }

    player.pause();
    player.removeAttribute('src');
    URL.revokeObjectURL(address);
  };
}

function handle(name, handler) {
  try {
    navigator.mediaSession.setActionHandler(name, handler);
  } catch {
    // This browser does not know the action.
  }
}

/** Ten seconds of nothing, as a WAV: 8 kHz, one channel, 8 bits. Shorter sounds get no media keys. */
function silence() {
  const rate = 8000;
  const length = rate * 10;
  const bytes = new Uint8Array(44 + length).fill(128);
  const view = new DataView(bytes.buffer);
  const text = (at, value) => [...value].forEach((letter, i) => view.setUint8(at + i, letter.charCodeAt(0)));
  text(0, 'RIFF');
  view.setUint32(4, 36 + length, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  text(36, 'data');
  view.setUint32(40, length, true);
  return new Blob([bytes], { type: 'audio/wav' });
}
