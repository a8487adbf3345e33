// Says to every page of ours that this one is in front, from its start on and whatever it shows: reminders come where they are seen.
(() => {
  const FRONT = 'backline-front';
  const UNTOLD = FRONT + '?'; // until the page says whose it is, it is everybody's
  let name = UNTOLD; // of the lock that each page of a person shares while it is in front
  let goBack = () => undefined;

  const isHere = () => document.visibilityState === 'visible';

  // Locks are the browser's own, so that every page knows at once, and one that is gone holds none.
  const stand = () => {
    goBack();
    if (isHere()) {
      const over = new Promise(resolve => { goBack = resolve; });
      navigator.locks?.request(name, { mode: 'shared' }, () => over).catch(() => undefined); // a page that is being left gets none
    }
  };

  const be = who => {
    if (name !== FRONT + who) {
      name = FRONT + who;
      stand();
    }
  };

  const isAnother = async () => {
    const locks = await navigator.locks?.query?.();
    return locks?.held.some(lock => lock.name === name || lock.name === UNTOLD) ?? false;
  };

  document.addEventListener('visibilitychange', stand);
  stand();
  globalThis.backlineFront = { be, isHere, isAnother };
})();
