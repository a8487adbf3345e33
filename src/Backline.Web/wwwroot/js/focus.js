/** To the top of the page and its heading. */
export function heading() {
  scrollTo(0, 0);
  document.querySelector('#content h1')?.focus({ preventScroll: true });
}
