// How fast the engine is in this browser. In the console:
//   (await import('/js/engine/bench.js')).time(await (await fetch('model.osim')).text(), 200, 'geodesic')

/** Milliseconds, sum of lengths (m) and sum of tendon forces (N) of each of some random postures of a model. */
export async function time(osim, poses, wrapping) {
  const { getAssemblyExports } = await globalThis.getDotnetRuntime(0);
  const assembly = await getAssemblyExports('Backline.Web.dll');
  return assembly.Backline.Web.Features.Engine.EnginePort.Time(osim, poses, wrapping);
}
