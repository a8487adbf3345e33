// What the 3D view takes from three, bundled to wwwroot/lib/three/three.js by the build: three's add-ons name it by a bare
// word, which a page without an import map of its own cannot follow, and what is not named here is left out.
export {
  Box3, BoxGeometry, BufferAttribute, BufferGeometry, CircleGeometry, Color, CylinderGeometry, DirectionalLight, DoubleSide, FrontSide, Group, HemisphereLight, IcosahedronGeometry,
  LatheGeometry, Matrix4, Mesh, MeshBasicMaterial, MeshLambertMaterial, PerspectiveCamera, Quaternion, Scene, SphereGeometry,
  Spherical, Vector2, Vector3, WebGLRenderer,
} from 'three';
export { OrbitControls } from 'three/examples/jsm/controls/OrbitControls.js';
export { ConvexGeometry } from 'three/examples/jsm/geometries/ConvexGeometry.js';
export { mergeVertices } from 'three/examples/jsm/utils/BufferGeometryUtils.js';
