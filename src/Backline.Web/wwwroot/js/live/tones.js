// The few sounds of a session, made here from sine waves: nothing is loaded.

let context = null;

// Each note: start s, frequency Hz, length s, loudness 0..1.
const SOUNDS = {
  start: [[0, 174.6, 1.1, 0.5], [0, 261.6, 1.1, 0.22]],
  tick: [[0, 659.3, 0.09, 0.16]],
  end: [[0, 392.0, 0.5, 0.4], [0.32, 523.3, 1.1, 0.4]],
  attend: [[0, 329.6, 0.22, 0.34], [0.2, 293.7, 0.4, 0.34]],
  mended: [[0, 440.0, 0.3, 0.22]],
  pause: [[0, 293.7, 0.35, 0.34]],
  count: [[0, 440.0, 0.12, 0.26]],
};

/** Must be called from a tap or a key. Answers whether this browser can sound. */
export async function unlock() {
  const Context = globalThis.AudioContext ?? globalThis.webkitAudioContext;
  if (!Context) {
    return false;
  }

  context ??= new Context();
  if (context.state === 'suspended') {
    // A browser that waits for a tap leaves this promise open: it is not waited for.
    context.resume().catch(() => undefined);
  }

  return true;
}

/** Sounds one of the tones. */
export function play(name) {
  const notes = SOUNDS[name];
  if (!context || !notes) {
    return;
  }

  for (const [at, frequency, length, loudness] of notes) {
    sound(context.currentTime + 0.02 + at, frequency, length, loudness);
  }
}

function sound(at, frequency, length, loudness) {
  const oscillator = context.createOscillator();
  const gain = context.createGain();
  oscillator.frequency.value = frequency;
  gain.gain.setValueAtTime(0.0001, at);
  gain.gain.exponentialRampToValueAtTime(loudness, at + 0.025);
  gain.gain.exponentialRampToValueAtTime(0.0001, at + length);
  oscillator.connect(gain).connect(context.destination);
  oscillator.start(at);
  oscillator.stop(at + length + 0.02);
}
