/** To the top of the page and its heading. */
export function heading() {
  scrollTo(0, 0);
  document.querySelector('#content h1')?.focus({ preventScroll: true });
}

/** To the heading of what a page that stays shows now. */
export function stage(surface) {
  surface?.querySelector('[data-stage-heading]')?.focus({ preventScroll: true });
}
