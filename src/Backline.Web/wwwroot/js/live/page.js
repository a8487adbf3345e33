// Tells the session when the page is hidden and shown, and when it is left: then there is no time to wait.

let stop = null;

/** Calls OnHidden, OnShown on the listener. */
export function listen(listener) {
  release();
  const seen = () => listener.invokeMethod(document.visibilityState === 'hidden' ? 'OnHidden' : 'OnShown');
  const left = () => listener.invokeMethod('OnHidden');
  document.addEventListener('visibilitychange', seen);
  addEventListener('pagehide', left);
  stop = () => {
    document.removeEventListener('visibilitychange', seen);
    removeEventListener('pagehide', left);
  };
}

/** Stops listening. */
export function release() {
  stop?.();
  stop = null;
}
