let stopWaiting = () => undefined;
let hasArrived = false;

/** To the top of the page and its heading. */
export function heading() {
  scrollTo(0, 0);
  toHeading();
}

/**
 * To the heading of the page one has come to, as soon as it has one: some read first what they show. Not from where
 * somebody has gone meanwhile, and not once they have come to yet another page.
 */
export function arrive() {
  stopWaiting();
  // This file itself may come late: who has left the page's beginning by then is left where they are.
  const isTooLate = !hasArrived && document.activeElement !== document.body;
  hasArrived = true;
  if (isTooLate || toHeading()) {
    return;
  }

  const from = document.activeElement;
  const watch = new MutationObserver(() => {
    const hasGone = document.activeElement !== from && document.activeElement !== document.body;
    if (hasGone || toHeading()) {
      stopWaiting();
    }
  });
  stopWaiting = () => watch.disconnect();
  watch.observe(document.body, { childList: true, subtree: true });
}

function toHeading() {
  const found = document.querySelector('#content h1');
  if (found && !found.hasAttribute('tabindex')) {
    found.tabIndex = -1;
  }

  found?.focus({ preventScroll: true });
  return found !== null;
}

/** To the heading of what a page that stays shows now. */
export function stage(surface) {
  surface?.querySelector('[data-stage-heading]')?.focus({ preventScroll: true });
}
