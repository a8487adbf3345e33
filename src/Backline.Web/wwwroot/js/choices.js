/** Tells the listener whenever another tab changes what stands under a key, and when this page comes back, which heard nothing meanwhile, until stop(). */
export function watch(listener, key) {
  const look = () => listener.invokeMethodAsync('LookAgain').catch(() => undefined); // a page that is being left
  const hear = change => {
    if (change.key === key || change.key === null) { // null: all was erased
      look();
    }
  };
  const comeBack = () => {
    if (document.visibilityState === 'visible') {
      look();
    }
  };
  addEventListener('storage', hear);
  document.addEventListener('visibilitychange', comeBack);
  return {
    stop: () => {
      removeEventListener('storage', hear);
      document.removeEventListener('visibilitychange', comeBack);
    },
  };
}
