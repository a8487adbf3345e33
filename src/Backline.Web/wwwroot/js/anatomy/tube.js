// A muscle or band as a tube whose rings follow its line.

import * as THREE from '../../lib/three/three.js';
import { CHOSEN } from './colours.js';
import { radiusAt, spread } from './lines.js';

const RINGS = 22;
const DASHED_RINGS = 91;
const DASH = [3, 2]; // segments drawn, segments left out
const SIDES = 8;

export class Tube {
  #path;
  #shade = -1;
  #rings;
  #stations;
  #positions;
  #normals;

  constructor(path) {
    this.#path = path;
    this.#rings = path.isDashed ? DASHED_RINGS : RINGS;
    this.#stations = new Float64Array(3 * this.#rings);
    this.#positions = new THREE.BufferAttribute(new Float32Array(3 * this.#rings * SIDES), 3);
    this.#normals = new THREE.BufferAttribute(new Float32Array(3 * this.#rings * SIDES), 3);
    const geometry = new THREE.BufferGeometry();
    geometry.setAttribute('position', this.#positions);
    geometry.setAttribute('normal', this.#normals);
    geometry.setIndex(indices(this.#rings, path.isDashed));
    this.mesh = new THREE.Mesh(geometry, new THREE.MeshLambertMaterial({ side: path.isDashed ? THREE.DoubleSide : THREE.FrontSide }));
    this.mesh.frustumCulled = false; // its bounds move with the posture
  }

  show(numbers, offset, count, shade, colour) {
    this.#shade = shade;
    this.mesh.visible = colour !== null && count > 1;
    if (!this.mesh.visible) {
      return;
    }

    this.mesh.material.color.set(colour);
    this.mesh.material.depthTest = shade !== CHOSEN; // what is chosen is seen through all that lies before it
    this.mesh.renderOrder = shade === CHOSEN ? 1 : 0;
    const length = spread(numbers, offset, count, this.#stations, this.#rings);
    this.#lay(length);
    this.#positions.needsUpdate = true;
    this.#normals.needsUpdate = true;
  }

  recolour(colourOf) {
    const colour = colourOf(this.#shade);
    if (colour) {
      this.mesh.material.color.set(colour);
    }
  }

  #lay(length) {
    const along = new THREE.Vector3();
    const across = new THREE.Vector3();
    const beside = new THREE.Vector3();
    for (let ring = 0; ring < this.#rings; ring++) {
      this.#direction(ring, along);
      if (ring === 0) {
        across.set(0, 0, 1).addScaledVector(along, -along.z);
        if (across.lengthSq() < 1e-4) {
          across.set(1, 0, 0).addScaledVector(along, -along.x);
        }
      } else {
        across.addScaledVector(along, -across.dot(along)); // carried along without a twist
      }

      across.normalize();
      beside.crossVectors(along, across);
      const radius = radiusAt(ring / (this.#rings - 1), this.#path, length);
      for (let side = 0; side < SIDES; side++) {
        const angle = 2 * Math.PI * side / SIDES;
        const [c, s] = [Math.cos(angle), Math.sin(angle)];
        const at = ring * SIDES + side;
        const [nx, ny, nz] = [c * across.x + s * beside.x, c * across.y + s * beside.y, c * across.z + s * beside.z];
        this.#normals.setXYZ(at, nx, ny, nz);
        this.#positions.setXYZ(at, this.#stations[3 * ring] + radius * nx, this.#stations[3 * ring + 1] + radius * ny, this.#stations[3 * ring + 2] + radius * nz);
      }
    }
  }

  #direction(ring, along) {
    const before = 3 * Math.max(0, ring - 1);
    const after = 3 * Math.min(this.#rings - 1, ring + 1);
    along.set(
      this.#stations[after] - this.#stations[before],
      this.#stations[after + 1] - this.#stations[before + 1],
      this.#stations[after + 2] - this.#stations[before + 2]);
    if (along.lengthSq() === 0) {
      along.set(0, 1, 0);
    }

    along.normalize();
  }
}

function indices(rings, isDashed) {
  const list = [];
  for (let ring = 0; ring < rings - 1; ring++) {
    if (isDashed && ring % (DASH[0] + DASH[1]) >= DASH[0]) {
      continue;
    }

    for (let side = 0; side < SIDES; side++) {
      const next = (side + 1) % SIDES;
      const [a, b, c, d] = [ring * SIDES + side, ring * SIDES + next, (ring + 1) * SIDES + side, (ring + 1) * SIDES + next];
      list.push(a, b, c, b, d, c);
    }
  }

  return list;
}
