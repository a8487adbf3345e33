// The demonstration: a rendered clip plays, and its recorded landmarks take the camera's place, picture by picture.

import * as landmarks from './landmarks.js';
import { draw } from './skeleton.js';

const FIRST = 1; // row of the first frame: row 0 is the recording's head
let spent = [];
let stopPlaying = () => undefined;

/** Loads the recording and follows the video; listener.OnEnded is told of its end. Answers whether all is there. */
export async function open(video, canvas, listener) {
  close();
  const loaded = await load();
  if (!loaded) {
    return false;
  }

  await landmarks.connect();
  const { head, frames, order } = loaded;
  let last = -1;
  spent = [];
  const show = mediaTime => {
    const now = Math.min(order.length - 1, Math.floor(mediaTime * head.fps + 0.01));
    // A picture that was skipped is still seen: the session goes through every one of them.
    for (let i = now < last ? 0 : last + 1; i <= now; i++) {
      send(i / head.fps, head, frames[order[i]]);
    }

    last = now;
    draw(canvas, head.imageWidth, head.imageHeight, points(frames[order[now]].image));
  };

  let isOpen = true;
  const follow = (_, picture) => {
    if (isOpen) {
      show(picture.mediaTime);
      video.requestVideoFrameCallback(follow);
    }
  };
  const tell = () => show(video.currentTime);
  const end = () => listener.invokeMethodAsync('OnEnded');
  if (video.requestVideoFrameCallback) {
    video.requestVideoFrameCallback(follow);
  } else {
    video.addEventListener('timeupdate', tell);
  }

  video.addEventListener('ended', end);
  stopPlaying = () => {
    isOpen = false;
    video.removeEventListener('timeupdate', tell);
    video.removeEventListener('ended', end);
    video.pause();
  };
  return true;
}

/** Plays; from the beginning when asked to. Answers whether the browser plays it. */
export async function play(video, fromStart) {
  if (fromStart) {
    video.currentTime = 0;
  }

  try {
    await video.play();
    return true;
  } catch {
    return false;
  }
}

/** Holds the picture. */
export function pause(video) {
  video.pause();
}

/** Stops for good. */
export function close() {
  stopPlaying();
  stopPlaying = () => undefined;
}

/** For the speed test: how long C# took for each frame, in milliseconds, in their order. */
export function timings() {
  return spent;
}

async function load() {
  try {
    const [recording, order] = await Promise.all([fetch('demo/stretch.jsonl'), fetch('demo/stretch.order.json')]);
    if (!recording.ok || !order.ok) {
      return null;
    }

    const rows = (await recording.text()).trimEnd().split('\n').map(row => JSON.parse(row));
    return { head: rows[0], frames: rows.slice(FIRST), order: await order.json() };
  } catch {
    return null;
  }
}

function send(time, head, frame) {
  const packed = Array.from(landmarks.pack(time, head.imageWidth, head.imageHeight, points(frame.image), points(frame.world)));
  const before = performance.now();
  landmarks.send(packed);
  spent.push(performance.now() - before);
}

const points = rows => rows?.map(([x, y, z, visibility]) => ({ x, y, z, visibility })) ?? null;
