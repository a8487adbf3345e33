/** Tells the listener whenever another tab changes what stands under one of the keys, or under one and a name after it, and when this page comes back, which heard nothing meanwhile, until stop(). */
export function watch(listener, ...keys) {
  const look = () => listener.invokeMethodAsync('LookAgain').catch(() => undefined); // a page that is being left
  const hear = change => {
    if (change.key === null || keys.some(key => change.key === key || change.key.startsWith(`${key}/`))) { // null: all was erased
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
