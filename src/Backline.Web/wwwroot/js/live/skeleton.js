// A thin skeleton over the picture.

const LINES = [[11, 12], [11, 23], [12, 24], [23, 24], [11, 13], [13, 15], [12, 14], [14, 16],
  [23, 25], [25, 27], [27, 29], [29, 31], [27, 31], [24, 26], [26, 28], [28, 30], [30, 32], [28, 32], [7, 11], [8, 12]];
const SEEN = 0.5;

/** Draws what was found; nothing clears the canvas. points: 33 of { x, y, visibility }, 0..1. */
export function draw(canvas, width, height, points) {
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }

  const context = canvas.getContext('2d');
  context.clearRect(0, 0, width, height);
  if (!points) {
    return;
  }

  context.strokeStyle = getComputedStyle(canvas).color;
  context.lineCap = 'round';
  context.lineWidth = Math.max(2, height / 140);
  for (const [from, to] of LINES) {
    const a = points[from];
    const b = points[to];
    context.globalAlpha = Math.min(a.visibility, b.visibility) >= SEEN ? 1 : 0.25;
    context.beginPath();
    context.moveTo(a.x * width, a.y * height);
    context.lineTo(b.x * width, b.y * height);
    context.stroke();
  }
}
