/** Whether another page is in front of this one, or none. */
export const isHidden = () => document.visibilityState !== 'visible';

/** Tells the listener whenever this page comes to the front, until stop(). */
export function watch(listener) {
  const look = () => {
    if (!isHidden()) {
      listener.invokeMethodAsync('LookAgain').catch(() => undefined); // a page that is being left, or one that looks again anyhow
    }
  };
  document.addEventListener('visibilitychange', look);
  return { stop: () => document.removeEventListener('visibilitychange', look) };
}
