// Runs before anything is painted, so that the chosen colours never flash.
(() => {
  const apply = theme => {
    if (theme === 'light' || theme === 'dark') {
      document.documentElement.dataset.theme = theme;
    } else {
      delete document.documentElement.dataset.theme;
    }
  };

  globalThis.backlineTheme = { apply };

  const KEY = 'backline.preferences';
  const read = () => {
    try {
      apply(JSON.parse(localStorage.getItem(KEY) ?? '{}').theme);
    } catch {
      // No storage, or not ours: the system's colours serve.
    }
  };

  read();
  addEventListener('storage', change => (change.key === KEY || change.key === null) && read()); // another tab chose
})();
