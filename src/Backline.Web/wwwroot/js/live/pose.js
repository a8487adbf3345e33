// The pose model: loading it from our own origin, and running it on one picture after another.

const PARTS = new URL('../../lib/pose/', import.meta.url);

// What is fetched, with its size in bytes once unpacked: the bar is drawn from these.
const RUNTIME = [
  ['pose_solution_packed_assets_loader.js', 8002],
  ['pose_solution_simd_wasm_bin.js', 276478],
  ['pose_solution_simd_wasm_bin.wasm', 6104372],
  ['pose_solution_packed_assets.data', 2962288],
  ['pose_web.binarypb', 1007],
];
const MODELS = {
  full: { file: ['pose_landmark_full.tflite', 6440512], complexity: 1 },
  heavy: { file: ['pose_landmark_heavy.tflite', 27709200], complexity: 2 },
};
const SILENT_PICTURE = { width: 64, height: 64 };

let script = null;

// A drawing surface of our own. The model's is out of reach, and without one it goes on answering that nobody is there;
// a graphics driver that restarts takes both, and the older one first.
let sentinel = null;

/**
 * Loads the model named 'full' or 'heavy'. progress is told 0..1 on the way.
 * Answers { model } or { reason }: 'no-webgl' (the model needs WebGL 2), 'missing' (a part is not there or cannot be
 * fetched) or 'broken' (all is there and it does not start).
 */
export async function load(name, progress) {
  if (!hasWebGl2()) {
    return { reason: 'no-webgl' };
  }

  const chosen = MODELS[name] ?? MODELS.full;
  if (!await fetchAll([...RUNTIME, chosen.file], progress)) {
    return { reason: 'missing' };
  }

  try {
    await loadScript();
    const model = new globalThis.Pose({ locateFile: file => new URL(file, PARTS).href });
    // useCpuInference: the path that also runs where there is no graphics card, in a tenth of the time.
    model.setOptions({ modelComplexity: chosen.complexity, smoothLandmarks: false, useCpuInference: true });
    await model.initialize();
    await warmUp(model);
    progress?.(1);
    return { model };
  } catch {
    return { reason: 'broken' };
  }
}

/** Tells once when drawing is lost. Answers how to stop waiting for it. */
export function whenDrawingIsLost(tell) {
  const watched = sentinel;
  watched.addEventListener('webglcontextlost', tell, { once: true });
  return () => watched.removeEventListener('webglcontextlost', tell);
}

function hasWebGl2() {
  sentinel = document.createElement('canvas');
  return sentinel.getContext('webgl2') !== null;
}

/** Fetches the parts once, for the bar and for the cache; the model then finds them there. */
async function fetchAll(parts, progress) {
  const total = parts.reduce((sum, [, size]) => sum + size, 0);
  let loaded = 0;
  for (const [file, size] of parts) {
    const before = loaded;
    const whole = await fetchOne(file, read => progress?.(0.95 * (before + Math.min(read, size)) / total));
    if (!whole) {
      return false;
    }

    loaded += size;
  }

  return true;
}

async function fetchOne(file, progress) {
  try {
    const response = await fetch(new URL(file, PARTS), { cache: 'force-cache' });
    if (!response.ok) {
      return false;
    }

    let read = 0;
    for (const reader = response.body.getReader(); ;) {
      const { done, value } = await reader.read();
      if (done) {
        return true;
      }

      read += value.length;
      progress(read);
    }
  } catch {
    return false;
  }
}

/** The package is a classic script that leaves a global behind. */
function loadScript() {
  script ??= new Promise((resolve, reject) => {
    const element = document.createElement('script');
    element.src = new URL('pose.js', PARTS).href;
    element.onload = resolve;
    element.onerror = () => {
      script = null;
      element.remove();
      reject(new Error('pose.js did not load'));
    };
    document.head.append(element);
  });
  return script;
}

/** The first picture is slow, the model is set up in it: an empty one takes that before the person stands ready. */
async function warmUp(model) {
  const canvas = Object.assign(document.createElement('canvas'), SILENT_PICTURE);
  canvas.getContext('2d').fillRect(0, 0, canvas.width, canvas.height);
  model.onResults(() => undefined);
  await model.send({ image: canvas });
}
