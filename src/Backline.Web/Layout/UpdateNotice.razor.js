// Tells when a newer copy of the app waits, and when it waits no more; the person decides when to use it.
export function watch(listener) {
  const tell = () => listener.invokeMethodAsync('NewVersionWaits', globalThis.backlineUpdate?.isWaiting() === true);
  globalThis.addEventListener('backline-update', tell);
  if (globalThis.backlineUpdate?.isWaiting()) {
    tell();
  }

  return { stop: () => globalThis.removeEventListener('backline-update', tell) };
}

export function use() {
  globalThis.backlineUpdate?.use();
}
