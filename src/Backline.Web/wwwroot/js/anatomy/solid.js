// The solid drawing, with three. A picture is made only when something has changed: a machine without a graphics card stays cool.

import * as THREE from '../../lib/three/three.js';
import { boneOf, eggOf } from './bones.js';
import { colourOf, coloursOf } from './colours.js';
import { Tube } from './tube.js';
import { boxOf } from './surface.js';
import { BODIES, eachPath } from './lines.js';

const ROLL_LENGTH = 0.6; // m
// A bench of height 1: width, height, depth, forward, up.
const SUPPORT = [[0.32, 0.03, 0.4, 0.14, 0.985], [0.02, 0.97, 0.36, 0.02, 0.485], [0.02, 0.97, 0.36, 0.26, 0.485]];
const SIDES = { right: [0, 0.08, 1], turned: [0.72, 0.16, 0.68], front: [1, 0.08, 0.02], back: [-1, 0.08, 0.02] };
const LEG = ['tibia_r', 'talus_r', 'calcn_r', 'toes_r']; // what one comes nearer for: calf and foot
const TURN = Math.PI / 24; // a press of an arrow key
const SHIFT = 0.12; // of what is seen: a press of an arrow key with shift
const ASIDE = 1e-3; // m: what is looked at was moved on purpose
const CLOSEST = 0.3; // of the distance at which calf and foot fill the picture
const CLOSE = 1.02; // how far off the whole is just seen, and a little
const NEARER = 0.98; // of the distance at which the whole is seen: below, somebody came nearer on purpose
const STEP = 1.2; // a press of + or −
const CELLS = 8e6; // of the grids of all bones, one after the other
const FARTHEST = 8; // m, that one goes back from a body
const SIGHT = 4; // of the farthest that one goes back: how far one sees
const DEPTHS = 640; // of how far one sees, the nearest that is seen

export class SolidDrawing {
  #canvas;
  #model;
  #colours;
  #renderer;
  #scene = new THREE.Scene();
  #camera = new THREE.PerspectiveCamera(28);
  #controls;
  #bodies = [];
  #ties = [];
  #tubes = [];
  #boneMaterial = new THREE.MeshLambertMaterial();
  #floor;
  #roll;
  #support = new THREE.Group();
  #thingMaterial = new THREE.MeshLambertMaterial();
  #asked = 0;
  #sized;
  #side = 'turned';
  #seen = null; // the box the eye was placed for
  #leg = new THREE.Box3(); // of calf and foot as they stand
  #shifted = new THREE.Vector3(); // how far somebody moved what is looked at
  #distance = 0; // of the eye, as last seen
  #isMoving = false;
  #told;
  #onKey = event => this.#key(event);
  #onTouch = event => this.#touch(event);

  constructor(canvas, model, told) {
    this.#canvas = canvas;
    this.#model = model;
    this.#told = told;
    this.#colours = coloursOf(canvas);
    this.#build(); // before the canvas is taken: where it fails, the side drawing can still have it
    this.#renderer = new THREE.WebGLRenderer({ canvas, alpha: true, antialias: true });
    this.#renderer.setPixelRatio(Math.min(devicePixelRatio, 2));
    this.#controls = new THREE.OrbitControls(this.#camera, canvas);
    this.#controls.addEventListener('change', () => this.#moved());
    canvas.style.touchAction = 'pan-y'; // a finger that moves up or down scrolls the page
    canvas.addEventListener('touchstart', this.#onTouch, { passive: false });
    canvas.addEventListener('touchmove', this.#onTouch, { passive: false });
    canvas.addEventListener('keydown', this.#onKey);
    this.recolour();
    this.#sized = new ResizeObserver(() => this.#resize());
    this.#sized.observe(canvas);
    this.#resize();
  }

  show(numbers) {
    this.#bodies.forEach((group, index) => {
      const at = BODIES + 12 * index;
      group.matrix.set(
        numbers[at], numbers[at + 3], numbers[at + 6], numbers[at + 9],
        numbers[at + 1], numbers[at + 4], numbers[at + 7], numbers[at + 10],
        numbers[at + 2], numbers[at + 5], numbers[at + 8], numbers[at + 11],
        0, 0, 0, 1);
    });
    this.#ties.forEach(tie => this.#lay(tie));
    this.#leg = this.#box(LEG);
    this.#showThings(numbers);
    eachPath(numbers, this.#model.bodies.length, this.#model.paths.length,
      (index, shade, count, offset) => this.#tubes[index].show(numbers, offset, count, shade, colourOf(shade, this.#colours)));
    if (this.#seen) {
      this.#widen();
    } else {
      this.#fit();
    }

    this.#ask();
  }

  look(side) {
    this.#side = side;
    if (this.#seen) {
      this.#fit();
    }
  }

  step(isNearer) {
    this.#turn(spherical => { spherical.radius *= isNearer ? 1 / STEP : STEP; });
  }

  recolour() {
    this.#colours = coloursOf(this.#canvas);
    this.#boneMaterial.color.set(this.#colours.bone);
    this.#floor.material.color.set(this.#colours.floor);
    this.#thingMaterial.color.set(this.#colours.thing);
    this.#tubes.forEach(tube => tube.recolour(shade => colourOf(shade, this.#colours)));
    this.#ask();
  }

  end() {
    this.#sized.disconnect();
    cancelAnimationFrame(this.#asked);
    this.#canvas.removeEventListener('keydown', this.#onKey);
    this.#canvas.removeEventListener('touchstart', this.#onTouch);
    this.#canvas.removeEventListener('touchmove', this.#onTouch);
    this.#controls.dispose();
    this.#scene.traverse(thing => thing.geometry?.dispose());
    this.#renderer.dispose();
  }

  #build() {
    const sky = new THREE.HemisphereLight(0xffffff, 0x8f8578, 1.9);
    const sun = new THREE.DirectionalLight(0xffffff, 1.5);
    sun.position.set(1.5, 3, 2);
    this.#floor = new THREE.Mesh(new THREE.CircleGeometry(0.6, 48), new THREE.MeshBasicMaterial({ transparent: true, opacity: 0.16 }));
    this.#floor.rotation.x = -Math.PI / 2;
    this.#roll = new THREE.Mesh(new THREE.CylinderGeometry(1, 1, ROLL_LENGTH, 40), this.#thingMaterial);
    this.#roll.rotation.x = Math.PI / 2;
    for (const [width, height, depth, x, y] of SUPPORT) {
      const part = new THREE.Mesh(new THREE.BoxGeometry(width, height, depth), this.#thingMaterial);
      part.position.set(x, y, 0);
      this.#support.add(part);
    }

    this.#scene.add(sky, sun, this.#floor, this.#roll, this.#support);
    for (const body of this.#model.bodies) {
      const group = new THREE.Group();
      group.matrixAutoUpdate = false;
      if (body.parts.length > 0) {
        group.add(boneOf(body.parts, this.#boneMaterial, CELLS / this.#model.bodies.length));
      }

      body.eggs.forEach(egg => group.add(eggOf(egg, this.#boneMaterial)));
      this.#bodies.push(group);
      this.#scene.add(group);
    }

    for (const [index, { tie }] of this.#model.bodies.entries()) {
      if (tie) {
        const mesh = new THREE.Mesh(new THREE.CylinderGeometry(tie.to[3], tie.from[3], 1, 12), this.#boneMaterial);
        this.#ties.push({ mesh, from: [index, tie.from], to: [this.#model.bodies.findIndex(body => body.name === tie.body), tie.to] });
        this.#scene.add(mesh);
      }
    }

    for (const path of this.#model.paths) {
      const tube = new Tube(path);
      this.#tubes.push(tube);
      this.#scene.add(tube.mesh);
    }
  }

  /** Stretches a tendon between where its ends are now. */
  #lay({ mesh, from, to }) {
    const [one, other] = [from, to].map(([body, [x, y, z]]) => new THREE.Vector3(x, y, z).applyMatrix4(this.#bodies[body].matrix));
    const along = other.clone().sub(one);
    mesh.position.copy(one).addScaledVector(along, 0.5);
    mesh.scale.y = along.length();
    mesh.quaternion.setFromUnitVectors(new THREE.Vector3(0, 1, 0), along.normalize());
  }

  #showThings([rollForward, rollRadius, supportForward, supportHeight]) {
    this.#roll.visible = rollRadius > 0;
    this.#roll.position.set(rollForward, rollRadius, 0);
    this.#roll.scale.set(rollRadius || 1, 1, rollRadius || 1);
    this.#support.visible = supportHeight > 0;
    this.#support.position.set(supportForward, 0, 0);
    this.#support.scale.set(1, supportHeight || 1, 1);
  }

  /** Puts the camera where the whole model is seen from the chosen side. */
  #fit() {
    this.#seen = this.#box();
    this.#layFloor();
    const { centre, distance } = this.#placeFor(this.#seen);
    this.#controls.maxDistance = Math.max(FARTHEST, 2 * distance); // a model may be told in millimetres
    this.#camera.far = SIGHT * this.#controls.maxDistance;
    this.#camera.near = this.#camera.far / DEPTHS;
    this.#camera.updateProjectionMatrix();
    this.#shifted.set(0, 0, 0);
    this.#place(centre, new THREE.Vector3(...SIDES[this.#side]).setLength(distance));
  }

  /** Puts the eye where nothing is left to follow. */
  #place(target, eye) {
    this.#isMoving = true;
    this.#controls.target.copy(target);
    this.#camera.position.copy(eye).add(target);
    this.#controls.minDistance = CLOSEST * this.#placeFor(this.#legBox()).distance;
    this.#controls.update();
    this.#distance = this.#camera.position.distanceTo(target);
    this.#isMoving = false;
    this.#tell();
    this.#ask();
  }

  /**
   * The eye was moved, by hand, wheel or key. Who comes nearer comes nearer to calf and foot, on the straight way from the whole, so that
   * they stay in the picture; who goes back sees the whole again. Moving aside ends at the body's own box.
   */
  #moved() {
    if (this.#isMoving || !this.#seen) {
      return;
    }

    const target = this.#controls.target;
    const distance = this.#camera.position.distanceTo(target);
    const [before, now] = [this.#nearness(this.#distance), this.#nearness(distance)];
    this.#shifted.copy(target).sub(this.#aim(before));
    if (now < before) {
      this.#shifted.multiplyScalar(now / before);
    }

    const aimed = this.#seen.clampPoint(this.#aim(now).add(this.#shifted), new THREE.Vector3());
    this.#place(aimed, this.#camera.position.clone().sub(target));
  }

  /** 0 where the whole is seen, 1 where calf and foot fill the picture or less. */
  #nearness(distance) {
    const [whole, leg] = [this.#placeFor(this.#seen).distance, this.#placeFor(this.#legBox()).distance];
    return whole - leg < 1e-6 ? 0 : Math.min(1, Math.max(0, (whole - distance) / (whole - leg)));
  }

  /** What is looked at from so near, unless somebody moved it. */
  #aim(nearness) {
    return this.#seen.getCenter(new THREE.Vector3()).lerp(this.#legBox().getCenter(new THREE.Vector3()), nearness);
  }

  /** Calf and foot; the whole, where a model has none by these names. */
  #legBox() {
    return this.#leg.isEmpty() ? this.#seen : this.#leg;
  }

  #tell() {
    const { theta, phi } = new THREE.Spherical().setFromVector3(this.#camera.position.clone().sub(this.#controls.target));
    this.#told({ around: Math.PI / 2 - theta, down: phi });
  }

  /** Goes back along the eye's own line when the model outgrows what was seen. Who came nearer on purpose stays there. */
  #widen() {
    const wide = this.#box().union(this.#seen);
    if (wide.equals(this.#seen)) {
      return;
    }

    const before = this.#placeFor(this.#seen);
    const after = this.#placeFor(wide);
    const eye = this.#camera.position.clone().sub(this.#controls.target);
    this.#seen = wide;
    this.#layFloor();
    if (eye.length() < NEARER * before.distance || this.#shifted.length() > ASIDE) {
      return;
    }

    this.#place(after.centre, eye.multiplyScalar(after.distance / before.distance));
  }

  /** Where the eye looks and how far off it is for a box to be seen; the floor lies under it. */
  #placeFor(box) {
    const half = Math.min(this.#camera.fov, this.#camera.fov * this.#camera.aspect) * Math.PI / 360;
    const centre = box.getCenter(new THREE.Vector3());
    const radius = Math.max(0.15, box.getSize(new THREE.Vector3()).length() / 2);
    return { centre, radius, distance: radius / Math.sin(half) * CLOSE };
  }

  /** The floor lies under what is seen. */
  #layFloor() {
    const { centre, radius } = this.#placeFor(this.#seen);
    this.#floor.position.set(centre.x, (this.#roll.visible ? 0 : this.#seen.min.y) - 0.004, centre.z);
    this.#floor.scale.setScalar(Math.max(0.5, radius));
  }

  /** What the bones take up as they stand, all of them or those of some bodies. */
  #box(names = null) {
    const box = new THREE.Box3();
    this.#model.bodies.forEach((body, index) => {
      if (names && !names.includes(body.name)) {
        return;
      }

      const all = [...(body.parts.length > 0 ? cornersOf(boxOf(body.parts.flat())) : []), ...body.eggs.flatMap(endsOf)];
      all.forEach(point => box.expandByPoint(new THREE.Vector3(...point).applyMatrix4(this.#bodies[index].matrix)));
    });
    return box;
  }

  #key(event) {
    const aside = event.shiftKey && { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key];
    const move = aside ? null : {
      ArrowLeft: spherical => { spherical.theta -= TURN; },
      ArrowRight: spherical => { spherical.theta += TURN; },
      ArrowUp: spherical => { spherical.phi -= TURN; },
      ArrowDown: spherical => { spherical.phi += TURN; },
      '+': spherical => { spherical.radius /= STEP; },
      '=': spherical => { spherical.radius /= STEP; },
      '-': spherical => { spherical.radius *= STEP; },
    }[event.key];
    if ((!aside && !move) || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }

    event.preventDefault();
    if (aside) {
      this.#shift(...aside);
    } else {
      this.#turn(move);
    }
  }

  #turn(move) {
    const spherical = new THREE.Spherical().setFromVector3(this.#camera.position.clone().sub(this.#controls.target));
    move(spherical);
    spherical.makeSafe();
    this.#camera.position.setFromSpherical(spherical).add(this.#controls.target);
    this.#controls.update();
  }

  #shift(right, up) {
    const far = SHIFT * 2 * Math.tan(this.#camera.fov * Math.PI / 360) * this.#camera.position.distanceTo(this.#controls.target);
    const way = new THREE.Vector3(right * far, up * far, 0).applyQuaternion(this.#camera.quaternion);
    this.#controls.target.add(way);
    this.#camera.position.add(way);
    this.#controls.update();
  }

  /** Two fingers move the drawing; one scrolls the page or turns it. */
  #touch(event) {
    if (event.touches.length > 1 && event.cancelable) {
      event.preventDefault();
    }
  }

  #resize() {
    const { clientWidth: width, clientHeight: height } = this.#canvas;
    if (width > 0 && height > 0) {
      this.#renderer.setSize(width, height, false);
      this.#camera.aspect = width / height;
      this.#camera.updateProjectionMatrix();
      this.#ask();
    }
  }

  #ask() {
    this.#asked ||= requestAnimationFrame(() => {
      this.#asked = 0;
      this.#renderer.render(this.#scene, this.#camera);
    });
  }
}

function cornersOf([low, high]) {
  return [0, 1, 2, 3, 4, 5, 6, 7].map(corner => [0, 1, 2].map(axis => (corner >> axis & 1 ? high : low)[axis]));
}

/** The ends of an egg's axes. */
function endsOf(egg) {
  return [3, 6, 9].flatMap(at => [1, -1].map(way => [0, 1, 2].map(axis => egg[axis] + way * egg[at + axis])));
}
