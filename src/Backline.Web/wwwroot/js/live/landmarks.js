// Landmarks cross to C# as one double[] a frame: time s, picture width, height, then 33 points of the picture
// (x, y, z, visibility) and 33 of the world. A frame in which nobody was found has the first three only.

const POINTS = 33;
const HEAD = 3;
const filled = new Float64Array(HEAD + POINTS * 8);
let exported = null;

/** Must have been called once before the first send(). */
export async function connect() {
  if (!exported) {
    const { getAssemblyExports } = await globalThis.getDotnetRuntime(0);
    const assembly = await getAssemblyExports('Backline.Web.dll');
    exported = assembly.Backline.Web.Features.Live.LandmarkPort;
  }
}

/** Packs a result of the pose model. */
export function pack(time, width, height, image, world) {
  filled[0] = time;
  filled[1] = width;
  filled[2] = height;
  if (!image || !world) {
    return filled.slice(0, HEAD);
  }

  for (let i = 0; i < POINTS; i++) {
    put(HEAD + i * 4, image[i]);
    put(HEAD + (POINTS + i) * 4, world[i]);
  }

  return filled;
}

/** Hands a packed frame to C#. The marshaller takes plain arrays. */
export function send(frame) {
  exported.Frame(Array.isArray(frame) ? frame : Array.from(frame));
}

/** Hands over how bright the picture is: mean luma, 0..255. */
export function sendLight(luma) {
  exported.Light(luma);
}

function put(at, point) {
  filled[at] = point.x;
  filled[at + 1] = point.y;
  filled[at + 2] = point.z;
  filled[at + 3] = point.visibility ?? 0;
}
