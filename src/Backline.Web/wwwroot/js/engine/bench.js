// How fast the engine is in this browser. In the console:
//   (await import('/js/engine/bench.js')).time(await (await fetch('model.osim')).text(), 200, 'geodesic')

/** Milliseconds, sum of lengths (m) and sum of tendon forces (N) of each of some random postures of a model. */
export async function time(osim, poses, wrapping) {
  return (await port()).Time(osim, poses, wrapping);
}

/** Milliseconds of each of some bodies that stand on the roll, as the leg page solves them. */
export async function timeStretch(postures) {
  return (await port()).TimeStretch(postures);
}

/** Two numbers a reading of a live session, milliseconds: in all, and its longest slice. */
export async function timeReadout(readings) {
  return (await port()).TimeReadout(readings);
}

async function port() {
  const { getAssemblyExports } = await globalThis.getDotnetRuntime(0);
  const assembly = await getAssemblyExports('Backline.Web.dll');
  return assembly.Backline.Web.Features.Engine.EnginePort;
}
