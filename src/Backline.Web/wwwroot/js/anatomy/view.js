// Draws a model in a posture: solid, where the browser can, or flat from the side. One drawing a canvas.
// Numbers of a posture: what stands around (4: roll forward, its radius, support forward, its height), for each body 12 (images of its x, y and z axis, then its place), then for each path how many points it
// has, its shade, and 3 a point; metres, y up, x forward, z to the right.

import { FlatDrawing } from './flat.js';
import { watchColours } from './colours.js';

const drawings = new Map();
let solids = null;

// What browsers call a renderer that has no graphics card.
const DRAWN_BY_PROGRAM = /swiftshader|llvmpipe|softpipe|software|basic render/i;

// Where the eye may stand, an eighth of a turn apart, from ahead of the body over its right.
const AROUND = ['the front', 'the front right', 'the right side', 'the back right', 'behind', 'the back left', 'the left side', 'the front left'];
const STEEP = Math.PI / 6; // nearer than this to the upright one looks from above or below

/** Begins a drawing of a model (JSON, see DrawnModel). Answers 'solid' or 'flat'. */
export function begin(id, json, kind) {
  const canvas = document.getElementById(id);
  const model = JSON.parse(json);
  const drawing = { canvas, painter: null, numbers: null, side: null, stop: null };
  drawings.set(id, drawing);
  const isSolid = kind === 'solid' && canDrawSolids();
  if (isSolid) {
    beginSolid(drawing, model);
  } else {
    use(drawing, new FlatDrawing(canvas, model));
  }

  drawing.stop = watchColours(() => drawing.painter?.recolour());
  return isSolid ? 'solid' : 'flat';
}

/** Whether a graphics card would draw solids, and nobody asked for less movement. */
export function drawsSolidsQuickly() {
  return !matchMedia('(prefers-reduced-motion: reduce)').matches
    && probed({ failIfMajorPerformanceCaveat: true }, context => !DRAWN_BY_PROGRAM.test(rendererOf(context)));
}

/** Shows a posture. */
export function show(id, view) {
  const drawing = drawings.get(id);
  if (!drawing) {
    return;
  }

  // The view is only good during this call; the copy is what is drawn until the next.
  if (!drawing.numbers || drawing.numbers.length < view.length) {
    drawing.numbers = new Float64Array(view.length);
  }

  view.copyTo(drawing.numbers);
  drawing.painter?.show(drawing.numbers);
}

/** Comes nearer, or goes back, by a step. */
export function step(id, isNearer) {
  drawings.get(id)?.painter?.step(isNearer);
}

/** Looks from a side: right, turned, front or back. */
export function look(id, side) {
  const drawing = drawings.get(id);
  if (drawing) {
    drawing.side = side;
    drawing.painter?.look(side);
  }
}

export function end(id) {
  const drawing = drawings.get(id);
  drawings.delete(id);
  drawing?.stop?.();
  drawing?.painter?.end();
}

/** The code for solids is half a megabyte: it is fetched when first needed. Where it does not come, the side drawing does. */
async function beginSolid(drawing, model) {
  let make = null;
  try {
    solids ??= import('./solid.js');
    const { SolidDrawing } = await solids;
    make = () => new SolidDrawing(drawing.canvas, model, eye => tell(drawing.canvas, eye));
  } catch {
    solids = null;
  }

  if (drawings.get(drawing.canvas.id) === drawing) {
    use(drawing, make ? solidOrFlat(make, drawing.canvas, model) : new FlatDrawing(drawing.canvas, model));
  }
}

function solidOrFlat(make, canvas, model) {
  try {
    return make();
  } catch {
    return new FlatDrawing(canvas, model);
  }
}

function rendererOf(context) {
  const names = context.getExtension('WEBGL_debug_renderer_info');
  return String(context.getParameter(names ? names.UNMASKED_RENDERER_WEBGL : context.RENDERER));
}

/** Says beside the canvas, for who hears it, from where the body is seen: the words change with every turn, also by hand. */
function tell(canvas, { around, down }) {
  const side = AROUND[(Math.round(around / (Math.PI / 4)) + 8) % 8];
  const words = `Seen from ${down < STEEP ? 'above' : down > Math.PI - STEEP ? 'below' : side}.`;
  const place = document.getElementById(`${canvas.id}-from`);
  if (place && place.textContent !== words) {
    place.textContent = words;
  }
}

function use(drawing, painter) {
  drawing.painter = painter;
  tell(drawing.canvas, { around: Math.PI / 2, down: Math.PI / 2 });
  if (drawing.side) {
    painter.look(drawing.side);
  }

  if (drawing.numbers) {
    painter.show(drawing.numbers);
  }
}

function canDrawSolids() {
  return probed({}, () => true);
}

/** Asks a context for solids something and gives it back; false where there is none. */
function probed(attributes, ask) {
  try {
    const probe = document.createElement('canvas').getContext('webgl2', attributes);
    const answer = probe !== null && ask(probe);
    probe?.getExtension('WEBGL_lose_context')?.loseContext();
    return answer;
  } catch {
    return false;
  }
}
