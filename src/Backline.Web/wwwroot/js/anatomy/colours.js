// The drawing's colours stand in app.css, for day and for night.

const STOPS = 5;

/** The shade of what a person chose to look at. */
export const CHOSEN = -2;

/** Reads the colours that hold for an element. */
export function coloursOf(element) {
  const style = getComputedStyle(element);
  const get = name => style.getPropertyValue(name).trim();
  return {
    bone: get('--anatomy-bone'),
    boneEdge: get('--anatomy-bone-edge'),
    muscle: get('--anatomy-muscle'),
    pale: get('--anatomy-pale'),
    floor: get('--edge'),
    thing: get('--anatomy-thing'),
    paper: get('--card'),
    chosen: get('--accent'),
    scale: Array.from({ length: STOPS }, (_, i) => rgb(get(`--strain-${i}`))),
  };
}

/** The colour of a shade: 0 slack to 1 taut on the scale, −1 everyday, −2 chosen, −4 pale; null where nothing is drawn. */
export function colourOf(shade, colours) {
  if (shade >= 0) {
    const at = Math.min(shade, 1) * (STOPS - 1);
    const below = Math.min(Math.floor(at), STOPS - 2);
    const [from, to] = [colours.scale[below], colours.scale[below + 1]];
    return `rgb(${from.map((value, i) => Math.round(value + (at - below) * (to[i] - value))).join(', ')})`;
  }

  return { '-1': colours.muscle, [CHOSEN]: colours.chosen, '-4': colours.pale }[shade] ?? null;
}

/** Calls back when day turns to night or the person chooses the other; answers how to stop. */
export function watchColours(changed) {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const theme = new MutationObserver(changed);
  dark.addEventListener('change', changed);
  theme.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => {
    dark.removeEventListener('change', changed);
    theme.disconnect();
  };
}

function rgb(hex) {
  return [1, 3, 5].map(at => parseInt(hex.slice(at, at + 2), 16));
}
