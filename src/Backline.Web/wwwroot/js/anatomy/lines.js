// A muscle along its line: evenly spaced stations, and how thick it is at each.

/** Where the bodies begin in a posture's numbers, after what stands around. */
export const BODIES = 4;

const TENDON = 0.0022; // m
const UPPER_TENDON_SHARE = 0.25; // of what is not belly; leg muscles have most of their tendon below

/** Walks the paths in a posture's numbers: each(index, shade, count, offset of its first point). */
export function eachPath(numbers, bodyCount, pathCount, each) {
  let at = BODIES + 12 * bodyCount;
  for (let path = 0; path < pathCount; path++) {
    const count = numbers[at];
    each(path, numbers[at + 1], count, at + 2);
    at += 2 + 3 * count;
  }
}

/** Puts stations evenly along a line into stations (x, y, z each); answers the line's length. */
export function spread(numbers, offset, count, stations, stationCount) {
  let length = 0;
  for (let i = 1; i < count; i++) {
    length += distance(numbers, offset + 3 * (i - 1), offset + 3 * i);
  }

  let walked = 0;
  let segment = 1;
  let here = count > 1 ? distance(numbers, offset, offset + 3) : 0;
  for (let station = 0; station < stationCount; station++) {
    const wanted = length * station / (stationCount - 1);
    while (segment < count - 1 && walked + here < wanted) {
      walked += here;
      segment++;
      here = distance(numbers, offset + 3 * (segment - 1), offset + 3 * segment);
    }

    const share = here > 0 ? Math.min(1, (wanted - walked) / here) : 0;
    for (let axis = 0; axis < 3; axis++) {
      const from = numbers[offset + 3 * (segment - 1) + axis];
      stations[3 * station + axis] = from + share * (numbers[offset + 3 * segment + axis] - from);
    }
  }

  return length;
}

/** How thick a path is at a share of its length: a spindle between two tendons, or a band all along. */
export function radiusAt(share, path, length) {
  if (!path.isMuscle) {
    return path.bellyRadius;
  }

  const belly = Math.min(path.bellyLength, 0.9 * length);
  const begin = UPPER_TENDON_SHARE * (length - belly);
  const inBelly = (share * length - begin) / belly;
  return inBelly <= 0 || inBelly >= 1 ? TENDON : TENDON + Math.max(0, path.bellyRadius - TENDON) * Math.sin(Math.PI * inBelly);
}

function distance(numbers, one, other) {
  return Math.hypot(numbers[other] - numbers[one], numbers[other + 1] - numbers[one + 1], numbers[other + 2] - numbers[one + 2]);
}
