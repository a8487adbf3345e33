// What the 3D view takes from three, bundled to wwwroot/lib/three/three.js by the build: three's add-ons name it by a bare
// word, which a page without an import map of its own cannot follow, and what is not named here is left out.
export {
  Box3, BoxGeometry, BufferAttribute, BufferGeometry, CircleGeometry, CylinderGeometry, DirectionalLight, DoubleSide, FrontSide, Group, HemisphereLight,
  IcosahedronGeometry, Mesh, MeshBasicMaterial, MeshLambertMaterial, PerspectiveCamera, Scene, Spherical, Vector3, WebGLRenderer,
} from 'three';
export { OrbitControls } from 'three/examples/jsm/controls/OrbitControls.js';
