// Tells when a newer copy of the app waits; the person decides when to use it.
export function watch(listener) {
  const tell = () => listener.invokeMethodAsync('NewVersionWaits');
  globalThis.addEventListener('backline-update', tell);
  if (globalThis.backlineUpdate?.isWaiting()) {
    tell();
  }

  return { stop: () => globalThis.removeEventListener('backline-update', tell) };
}

export function use() {
  globalThis.backlineUpdate?.use();
}
