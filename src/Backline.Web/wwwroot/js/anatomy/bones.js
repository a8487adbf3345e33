// Bones as clean solids: rounded parts that grow into one another, and eggs.

import * as THREE from '../../lib/three/three.js';
import { boxOf, surfaceOf } from './surface.js';

const BLEND = 0.007; // m, over which parts of one bone grow into one another
const FINEST = 0.0034; // m
const COARSEST = 0.0065; // finer ones look no smoother, and a machine without a graphics card turns them too slowly
const STEPS = 44; // along a bone of middling length

/** A bone of rounded parts, see surfaceOf, on a grid of so many cells at most, or a few more: a model may be told in millimetres, or have very many bodies. */
export function boneOf(parts, material, mostCells) {
  const [low, high] = boxOf(parts.flat());
  const size = high.map((value, axis) => value - low[axis]);
  const usual = Math.min(COARSEST, Math.max(FINEST, Math.max(...size) / STEPS));
  const step = Math.max(usual, Math.cbrt(size[0] * size[1] * size[2] / mostCells));
  const { points, triangles } = surfaceOf(parts, Math.max(BLEND, step), step);
  const geometry = new THREE.BufferGeometry();
  geometry.setAttribute('position', new THREE.BufferAttribute(points, 3));
  geometry.setIndex(triangles);
  geometry.computeVertexNormals();
  return new THREE.Mesh(geometry, material);
}

/** An egg: its middle and three half axes, twelve numbers. */
export function eggOf(numbers, material) {
  const [middle, ...axes] = [0, 3, 6, 9].map(at => new THREE.Vector3(...numbers.slice(at, at + 3)));
  const mesh = new THREE.Mesh(new THREE.IcosahedronGeometry(1, 5), material);
  mesh.matrixAutoUpdate = false;
  mesh.matrix.makeBasis(...axes).setPosition(middle);
  return mesh;
}
