// Bones as clean solids: turned shafts with thicker ends, rounded solids around points, and eggs.

import * as THREE from '../../lib/three/three.js';

// Radius along a shaft, in its greatest, from one end to the other.
const PROFILE = [[0, 0], [0.01, 0.55], [0.035, 0.92], [0.07, 0.98], [0.13, 0.76], [0.28, 0.56], [0.5, 0.5], [0.72, 0.56], [0.88, 0.8], [0.94, 1], [0.975, 0.9], [0.993, 0.5], [1, 0]];
const FLESH = 0.009; // m, a rounded solid around its points

/** A shaft between two ends: six numbers. */
export function boneOf(ends, material) {
  const from = new THREE.Vector3(...ends.slice(0, 3));
  const along = new THREE.Vector3(...ends.slice(3)).sub(from);
  const length = along.length();
  const radius = Math.min(0.024, 0.007 + 0.04 * length);
  const profile = PROFILE.map(([share, width]) => new THREE.Vector2(width * radius, (share * (length + radius)) - radius / 2));
  const mesh = new THREE.Mesh(new THREE.LatheGeometry(profile, 16), material);
  mesh.quaternion.setFromUnitVectors(new THREE.Vector3(0, 1, 0), along.normalize());
  mesh.position.copy(from);
  return mesh;
}

/** A rounded solid: the hull of small balls around the points. */
export function solidOf(points, material) {
  const ball = new THREE.IcosahedronGeometry(FLESH, 1).getAttribute('position');
  const around = [];
  for (const point of points) {
    for (let i = 0; i < ball.count; i++) {
      around.push(new THREE.Vector3().fromBufferAttribute(ball, i).add(new THREE.Vector3(...point)));
    }
  }

  const hull = new THREE.ConvexGeometry(around);
  hull.deleteAttribute('normal');
  const smooth = THREE.mergeVertices(hull, 1e-6);
  smooth.computeVertexNormals();
  return new THREE.Mesh(smooth, material);
}

/** An egg: its middle and three half axes, twelve numbers. */
export function eggOf(numbers, material) {
  const [middle, ...axes] = [0, 3, 6, 9].map(at => new THREE.Vector3(...numbers.slice(at, at + 3)));
  const mesh = new THREE.Mesh(new THREE.IcosahedronGeometry(1, 5), material);
  mesh.matrixAutoUpdate = false;
  mesh.matrix.makeBasis(...axes).setPosition(middle);
  return mesh;
}
