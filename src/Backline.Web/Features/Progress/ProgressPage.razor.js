// The room a chart has, in px: its words keep their size, so it is drawn as wide as it will stand.
export function room() {
  const main = document.querySelector('main');
  const style = main && getComputedStyle(main);
  return main ? main.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) : 0;
}
