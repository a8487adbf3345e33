// The skin of rounded parts that grow into one another. How far each point of a grid lies outside is known (the smooth union of Quilez,
// "Smooth minimum", 2013); where that is zero runs the surface, found by surface nets (Gibson 1998): a point in each cell it passes
// through, in the middle of where it cuts the cell's edges, and a square over each edge it cuts.

const BORDER = 2; // cells around what blends
const FAR = 1; // m
const CORNERS = [[0, 0, 0], [1, 0, 0], [0, 1, 0], [1, 1, 0], [0, 0, 1], [1, 0, 1], [0, 1, 1], [1, 1, 1]];
const EDGES = [[0, 1], [2, 3], [4, 5], [6, 7], [0, 2], [1, 3], [4, 6], [5, 7], [0, 4], [1, 5], [2, 6], [3, 7]];

/**
 * The surface of parts that grow into one another over a length, on a grid of a step: points and triangles. A part is pieces that go on in
 * one another, each two balls or three: x, y, z and radius of each.
 */
export function surfaceOf(parts, blend, step) {
  const grid = gridAround(parts, blend + BORDER * step, step);
  parts.forEach(part => add(grid, part, blend));
  return net(grid);
}

function gridAround(parts, border, step) {
  const [low, high] = boxOf(parts.flat());
  const origin = low.map(value => value - border);
  const size = high.map((value, axis) => Math.ceil((value + border - origin[axis]) / step) + 1);
  const count = size[0] * size[1] * size[2];
  return { origin, size, step, border, outside: new Float32Array(count).fill(FAR), part: new Float32Array(count).fill(FAR) };
}

/** The box of pieces. */
export function boxOf(pieces) {
  const low = [Infinity, Infinity, Infinity];
  const high = [-Infinity, -Infinity, -Infinity];
  for (const piece of pieces) {
    for (let ball = 0; ball < piece.length; ball += 4) {
      for (let axis = 0; axis < 3; axis++) {
        low[axis] = Math.min(low[axis], piece[ball + axis] - piece[ball + 3]);
        high[axis] = Math.max(high[axis], piece[ball + axis] + piece[ball + 3]);
      }
    }
  }

  return [low, high];
}

/** Joins a part to what the grid holds. */
function add(grid, pieces, blend) {
  const { outside, part } = grid;
  for (const piece of pieces) {
    const distance = piece.length === 8 ? rod(piece) : plate(piece);
    eachNear(grid, [piece], (at, x, y, z) => { part[at] = Math.min(part[at], distance(x, y, z)); });
  }

  eachNear(grid, pieces, at => {
    const mixed = Math.max(0, blend - Math.abs(part[at] - outside[at]));
    outside[at] = Math.min(part[at], outside[at]) - mixed * mixed / (4 * blend);
    part[at] = FAR;
  });
}

/** Walks the grid's points in the box of pieces and its border. */
function eachNear({ origin, size, step, border }, pieces, each) {
  const [low, high] = boxOf(pieces);
  const from = low.map((value, axis) => Math.max(0, Math.floor((value - border - origin[axis]) / step)));
  const to = high.map((value, axis) => Math.min(size[axis] - 1, Math.ceil((value + border - origin[axis]) / step)));
  for (let k = from[2]; k <= to[2]; k++) {
    for (let j = from[1]; j <= to[1]; j++) {
      const row = size[0] * (j + size[1] * k);
      for (let i = from[0]; i <= to[0]; i++) {
        each(row + i, origin[0] + i * step, origin[1] + j * step, origin[2] + k * step);
      }
    }
  }
}

/** How far outside a rod a point lies. */
function rod([ax, ay, az, ar, bx, by, bz, br]) {
  const ux = bx - ax, uy = by - ay, uz = bz - az;
  const square = ux * ux + uy * uy + uz * uz || 1;
  return (x, y, z) => {
    const px = x - ax, py = y - ay, pz = z - az;
    const along = Math.min(1, Math.max(0, (px * ux + py * uy + pz * uz) / square));
    return norm(px - along * ux, py - along * uy, pz - along * uz) - ar - along * (br - ar);
  };
}

/** How far outside a plate a point lies: over its middle, or by its edges. */
function plate(piece) {
  const [ax, ay, az, ar, bx, by, bz, br, cx, cy, cz, cr] = piece;
  const [one, two, three] = [piece.slice(0, 8), piece.slice(4), [...piece.slice(8), ...piece.slice(0, 4)]].map(rod);
  const ux = bx - ax, uy = by - ay, uz = bz - az, vx = cx - ax, vy = cy - ay, vz = cz - az;
  const uu = ux * ux + uy * uy + uz * uz, uv = ux * vx + uy * vy + uz * vz, vv = vx * vx + vy * vy + vz * vz;
  const area = uu * vv - uv * uv;
  return (x, y, z) => {
    const px = x - ax, py = y - ay, pz = z - az;
    const pu = px * ux + py * uy + pz * uz, pv = px * vx + py * vy + pz * vz;
    const s = (vv * pu - uv * pv) / area, t = (uu * pv - uv * pu) / area;
    return s >= 0 && t >= 0 && s + t <= 1
      ? norm(px - s * ux - t * vx, py - s * uy - t * vy, pz - s * uz - t * vz) - ar - s * (br - ar) - t * (cr - ar)
      : Math.min(one(x, y, z), two(x, y, z), three(x, y, z));
  };
}

/** Math.hypot guards against overflow, which metres do not need, and takes ten times as long. */
function norm(x, y, z) {
  return Math.sqrt(x * x + y * y + z * z);
}

function dot(one, other) {
  return one[0] * other[0] + one[1] * other[1] + one[2] * other[2];
}

function net({ origin, size, step, outside }) {
  const strides = [1, size[0], size[0] * size[1]];
  const corners = CORNERS.map(corner => dot(corner, strides));
  const cells = new Int32Array(outside.length).fill(-1);
  const points = [];
  const triangles = [];
  for (let k = 0; k < size[2] - 1; k++) {
    for (let j = 0; j < size[1] - 1; j++) {
      for (let i = 0; i < size[0] - 1; i++) {
        const at = i + j * strides[1] + k * strides[2];
        const middle = cut(outside, at, corners);
        if (!middle) {
          continue;
        }

        cells[at] = points.length / 3;
        points.push(origin[0] + (i + middle[0]) * step, origin[1] + (j + middle[1]) * step, origin[2] + (k + middle[2]) * step);
        const within = outside[at] < 0;
        for (let axis = 0; axis < 3; axis++) {
          if (within !== outside[at + strides[axis]] < 0) {
            cover(triangles, cells, at, strides[(axis + 1) % 3], strides[(axis + 2) % 3], within);
          }
        }
      }
    }
  }

  return { points: new Float32Array(points), triangles };
}

/** The middle of where the surface cuts a cell's edges, in the cell; null where it does not. */
function cut(outside, at, corners) {
  let inside = 0;
  for (let corner = 0; corner < 8; corner++) {
    inside += outside[at + corners[corner]] < 0 ? 1 : 0;
  }

  if (inside === 0 || inside === 8) {
    return null;
  }

  const sum = [0, 0, 0];
  let cuts = 0;
  for (const [from, to] of EDGES) {
    const [one, other] = [outside[at + corners[from]], outside[at + corners[to]]];
    if (one < 0 !== other < 0) {
      const share = one / (one - other);
      for (let axis = 0; axis < 3; axis++) {
        sum[axis] += CORNERS[from][axis] + share * (CORNERS[to][axis] - CORNERS[from][axis]);
      }

      cuts++;
    }
  }

  return sum.map(value => value / cuts);
}

/** Two triangles over an edge, through the four cells around it, seen from outside. */
function cover(triangles, cells, at, one, other, isOutwards) {
  const [a, b, c, d] = [cells[at], cells[at - one], cells[at - one - other], cells[at - other]];
  if (isOutwards) {
    triangles.push(a, b, c, a, c, d);
  } else {
    triangles.push(a, c, b, a, d, c);
  }
}
