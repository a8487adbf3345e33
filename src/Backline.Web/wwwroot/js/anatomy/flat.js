// The plain drawing: the right side of the body from the right, forward to the right. Nothing but a canvas is needed.

import { CHOSEN, colourOf, coloursOf } from './colours.js';
import { BODIES, eachPath, radiusAt, spread } from './lines.js';

const STATIONS = 18;
const MARGIN = 0.06; // of the canvas
const FAR = 0.35; // how much of the far side's colour is seen
const BONE_EDGE = 0.0015; // m
const DASH = [0.022, 0.014]; // m, drawn and left out

export class FlatDrawing {
  #canvas;
  #model;
  #colours;
  #numbers = null;
  #frame = null;
  #asked = 0;
  #sized;
  #stations = new Float64Array(3 * STATIONS);

  constructor(canvas, model) {
    this.#canvas = canvas;
    this.#model = model;
    this.#colours = coloursOf(canvas);
    this.#sized = new ResizeObserver(() => this.#ask());
    this.#sized.observe(canvas);
  }

  show(numbers) {
    this.#numbers = numbers;
    this.#ask();
  }

  look() {}

  step() {}

  recolour() {
    this.#colours = coloursOf(this.#canvas);
    this.#ask();
  }

  end() {
    this.#sized.disconnect();
    cancelAnimationFrame(this.#asked);
  }

  #ask() {
    this.#asked ||= requestAnimationFrame(() => {
      this.#asked = 0;
      if (this.#numbers) {
        this.#draw();
      }
    });
  }

  #draw() {
    const ratio = devicePixelRatio;
    const width = Math.round(this.#canvas.clientWidth * ratio);
    const height = Math.round(this.#canvas.clientHeight * ratio);
    if (this.#canvas.width !== width || this.#canvas.height !== height) {
      this.#canvas.width = width;
      this.#canvas.height = height;
    }

    const context = this.#canvas.getContext('2d');
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, width, height);
    this.#frame = widened(this.#frame, this.#bounds());
    const scale = (1 - 2 * MARGIN) * Math.min(width / (this.#frame.right - this.#frame.left), height / (this.#frame.top - this.#frame.bottom));
    context.setTransform(scale, 0, 0, -scale,
      width / 2 - scale * (this.#frame.left + this.#frame.right) / 2, height / 2 + scale * (this.#frame.bottom + this.#frame.top) / 2);
    context.lineJoin = 'round';
    context.lineCap = 'round';
    this.#things(context);
    this.#bones(context);
    this.#paths(context);
  }

  #things(context) {
    const [rollForward, rollRadius, supportForward, supportHeight] = this.#numbers;
    const { left, right } = this.#frame;
    context.fillStyle = this.#colours.thing;
    context.strokeStyle = this.#colours.floor;
    context.lineWidth = 0.006;
    if (rollRadius > 0 || supportHeight > 0) {
      stroke(context, [[left, -0.003], [right, -0.003]]);
    }

    if (rollRadius > 0) {
      context.beginPath();
      context.arc(rollForward, rollRadius, rollRadius, 0, 2 * Math.PI);
      context.fill();
    }

    if (supportHeight > 0) {
      context.fillRect(supportForward - 0.02, supportHeight - 0.025, 0.32, 0.025);
      context.fillRect(supportForward + 0.01, 0, 0.02, supportHeight);
      context.fillRect(supportForward + 0.25, 0, 0.02, supportHeight);
    }
  }

  /** The far side is one pale shape, so that nothing shows where bones lie over one another; near bones have their edges. */
  #bones(context) {
    context.fillStyle = this.#colours.bone;
    context.strokeStyle = this.#colours.boneEdge;
    context.lineWidth = 2 * BONE_EDGE;
    context.globalAlpha = FAR;
    context.beginPath();
    this.#model.bodies.forEach((body, index) => body.name.endsWith('_l') && this.#bone(context, body, index));
    context.fill();
    context.globalAlpha = 1;
    this.#model.bodies.forEach((body, index) => {
      if (!body.name.endsWith('_l')) {
        context.beginPath();
        this.#bone(context, body, index);
        context.stroke(); // of its pieces' edges only the outermost stays in sight
        context.fill();
      }
    });
  }

  #bone(context, body, index) {
    for (const piece of body.parts.flat()) {
      const discs = [];
      for (let ball = 0; ball < piece.length; ball += 4) {
        discs.push([...this.#place(index, piece, ball), piece[ball + 3]]);
      }

      discs.forEach((disc, i) => i > 0 && between(context, discs[i - 1], disc));
      if (discs.length === 3) {
        between(context, discs[2], discs[0]);
        triangle(context, discs);
      }
    }

    if (body.tie) {
      const there = this.#model.bodies.findIndex(other => other.name === body.tie.body);
      between(context, [...this.#place(index, body.tie.from, 0), body.tie.from[3]], [...this.#place(there, body.tie.to, 0), body.tie.to[3]]);
    }

    for (const egg of body.eggs) {
      const { x, y, xx, xy, yy } = this.#shadow(index, egg);
      const [mean, apart] = [(xx + yy) / 2, Math.hypot((xx - yy) / 2, xy)];
      const turn = Math.atan2(2 * xy, xx - yy) / 2;
      const [long, short] = [Math.sqrt(mean + apart), Math.sqrt(Math.max(0, mean - apart))];
      context.moveTo(x + long * Math.cos(turn), y + long * Math.sin(turn));
      context.ellipse(x, y, long, short, turn, 0, 2 * Math.PI);
    }
  }

  /** The muscle chosen is drawn over all others, also one of the far leg, which is left out else. */
  #paths(context) {
    this.#pathsOf(context, (path, shade) => shade !== CHOSEN && !path.name.endsWith('_l'));
    this.#pathsOf(context, (_, shade) => shade === CHOSEN);
  }

  #pathsOf(context, isDrawn) {
    eachPath(this.#numbers, this.#model.bodies.length, this.#model.paths.length, (index, shade, count, offset) => {
      const path = this.#model.paths[index];
      const colour = colourOf(shade, this.#colours);
      if (!colour || !isDrawn(path, shade)) {
        return;
      }

      const length = spread(this.#numbers, offset, count, this.#stations, STATIONS);
      if (path.isDashed) {
        this.#dashes(context, offset, count, path.bellyRadius, colour);
        return;
      }

      context.fillStyle = colour;
      context.strokeStyle = this.#colours.paper;
      context.lineWidth = 0.0022;
      context.beginPath();
      outline(context, this.#stations, share => radiusAt(share, path, length));
      context.fill();
      context.stroke();
    });
  }

  #dashes(context, offset, count, radius, colour) {
    const points = Array.from({ length: count }, (_, i) => [this.#numbers[offset + 3 * i], this.#numbers[offset + 3 * i + 1]]);
    context.setLineDash(DASH);
    context.lineCap = 'butt';
    for (const [style, width] of [[this.#colours.paper, 2 * radius + 0.0044], [colour, 2 * radius]]) {
      context.strokeStyle = style;
      context.lineWidth = width;
      stroke(context, points);
    }

    context.setLineDash([]);
    context.lineCap = 'round';
  }

  /** The room the bones take. */
  #bounds() {
    const bounds = { left: Infinity, right: -Infinity, bottom: Infinity, top: -Infinity };
    this.#model.bodies.forEach((body, index) => {
      for (const piece of body.parts.flat()) {
        for (let ball = 0; ball < piece.length; ball += 4) {
          const [x, y] = this.#place(index, piece, ball);
          bounds.left = Math.min(bounds.left, x - piece[ball + 3]);
          bounds.right = Math.max(bounds.right, x + piece[ball + 3]);
          bounds.bottom = Math.min(bounds.bottom, y - piece[ball + 3]);
          bounds.top = Math.max(bounds.top, y + piece[ball + 3]);
        }
      }

      for (const { x, y, xx, yy } of body.eggs.map(egg => this.#shadow(index, egg))) {
        bounds.left = Math.min(bounds.left, x - Math.sqrt(xx));
        bounds.right = Math.max(bounds.right, x + Math.sqrt(xx));
        bounds.bottom = Math.min(bounds.bottom, y - Math.sqrt(yy));
        bounds.top = Math.max(bounds.top, y + Math.sqrt(yy));
      }
    });
    return bounds;
  }

  /** An egg from the side is an ellipse: its middle, and the squares of how far it reaches (xx across, yy up, xy between). */
  #shadow(body, egg) {
    const [x, y] = this.#place(body, egg, 0);
    const shadow = { x, y, xx: 0, xy: 0, yy: 0 };
    for (const at of [3, 6, 9]) {
      const [endX, endY] = this.#place(body, [0, 1, 2].map(axis => egg[axis] + egg[at + axis]), 0);
      shadow.xx += (endX - x) ** 2;
      shadow.xy += (endX - x) * (endY - y);
      shadow.yy += (endY - y) ** 2;
    }

    return shadow;
  }

  #place(body, point, first) {
    const at = BODIES + 12 * body;
    const n = this.#numbers;
    const [x, y, z] = [point[first], point[first + 1], point[first + 2]];
    return [n[at] * x + n[at + 3] * y + n[at + 6] * z + n[at + 9], n[at + 1] * x + n[at + 4] * y + n[at + 7] * z + n[at + 10]];
  }
}

/** The frame only grows, so that the picture does not breathe while a slider moves. */
function widened(frame, bounds) {
  return frame === null ? bounds : {
    left: Math.min(frame.left, bounds.left),
    right: Math.max(frame.right, bounds.right),
    bottom: Math.min(frame.bottom, bounds.bottom),
    top: Math.max(frame.top, bounds.top),
  };
}

function outline(context, stations, radius) {
  const count = stations.length / 3;
  const sides = [[], []];
  for (let i = 0; i < count; i++) {
    const before = 3 * Math.max(0, i - 1);
    const after = 3 * Math.min(count - 1, i + 1);
    const along = Math.hypot(stations[after] - stations[before], stations[after + 1] - stations[before + 1]) || 1;
    const r = radius(i / (count - 1)) / along;
    const across = [-(stations[after + 1] - stations[before + 1]) * r, (stations[after] - stations[before]) * r];
    sides[0].push([stations[3 * i] + across[0], stations[3 * i + 1] + across[1]]);
    sides[1].unshift([stations[3 * i] - across[0], stations[3 * i + 1] - across[1]]);
  }

  trace(context, [...sides[0], ...sides[1]]);
  context.closePath();
}

function stroke(context, points) {
  context.beginPath();
  trace(context, points);
  context.stroke();
}

/** What lies between two discs (x, y, radius), as a closed way to the left around it. */
function between(context, [ax, ay, ar], [bx, by, br]) {
  const apart = Math.hypot(bx - ax, by - ay);
  if (apart <= Math.abs(ar - br)) {
    const [x, y, r] = ar > br ? [ax, ay, ar] : [bx, by, br];
    context.moveTo(x + r, y);
    context.arc(x, y, r, 0, 2 * Math.PI);
    return;
  }

  const way = Math.atan2(by - ay, bx - ax);
  const tangent = Math.acos((ar - br) / apart);
  context.moveTo(ax + ar * Math.cos(way + tangent), ay + ar * Math.sin(way + tangent));
  context.arc(ax, ay, ar, way + tangent, way - tangent + 2 * Math.PI);
  context.arc(bx, by, br, way - tangent, way + tangent);
  context.closePath();
}

function triangle(context, [a, b, c]) {
  const isLeft = (b[0] - a[0]) * (c[1] - a[1]) > (b[1] - a[1]) * (c[0] - a[0]);
  trace(context, isLeft ? [a, b, c] : [a, c, b]);
  context.closePath();
}

function trace(context, points) {
  points.forEach(([x, y], i) => (i === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
}
