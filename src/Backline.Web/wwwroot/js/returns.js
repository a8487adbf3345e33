/** Tells the listener whenever this page comes to the front, until stop(). */
export function watch(listener) {
  const look = () => {
    if (document.visibilityState === 'visible') {
      listener.invokeMethodAsync('LookAgain').catch(() => undefined); // a page that is being left, or one that looks again anyhow
    }
  };
  document.addEventListener('visibilitychange', look);
  return { stop: () => document.removeEventListener('visibilitychange', look) };
}
