// Watching through the camera: one picture at a time goes through the model, the next only when the last is done.
// A hidden page gets no pictures: that time is unseen, and the session is told so by its absence.

import * as landmarks from './landmarks.js';
import * as pose from './pose.js';
import { draw } from './skeleton.js';

const LIGHT_EVERY_MS = 1000;
const STUCK_MS = 20000; // the slowest machine seen takes 6 s for a picture
const FROZEN_TICKS = 5; // seconds in which the page was seen and the camera gave no picture
const MOST_UNANSWERED = 5; // pictures in a row of which the model said nothing, not even that nobody is there
let model = null;
let loadedName = null;
let run = 0;

/** Loads the model; listener.OnProgress is told 0..1. Answers 'ready' or why not (see pose.load). */
export async function prepare(name, listener) {
  if (model && loadedName === name) {
    return 'ready';
  }

  const loaded = await pose.load(name, share => {
    listener.invokeMethodAsync('OnProgress', share).catch(() => undefined); // the page may have been left meanwhile
  });
  if (!loaded.model) {
    return loaded.reason;
  }

  await landmarks.connect();
  model = loaded.model;
  loadedName = name;
  return 'ready';
}

/**
 * Starts looking. seconds: what the session's clock shows now; frames carry that clock's time. Should the model stop
 * (a graphics driver that restarts takes it along), listener.OnSightLost is told once and the model is let go. Should
 * the camera give no picture while the page is seen, listener.OnCameraFrozen is told once.
 */
export function start(video, canvas, seconds, listener) {
  const mine = ++run;
  const own = model;
  const began = performance.now();
  let lastLight = -LIGHT_EVERY_MS;
  let unanswered = 0;
  let time = 0;
  let ticksWithout = 0; // counted, not measured: a device that wakes has missed no picture
  let isReading = false;

  own.onResults(results => {
    unanswered = 0;
    if (mine !== run) {
      return;
    }

    const width = video.videoWidth;
    const height = video.videoHeight;
    landmarks.send(landmarks.pack(time, width, height, results.poseLandmarks, results.poseWorldLandmarks));
    draw(canvas, width, height, results.poseLandmarks);
  });

  const lose = () => {
    stopWaiting();
    if (mine === run) {
      stop();
      forget(own);
      listener.invokeMethodAsync('OnSightLost');
    }
  };

  const stopWaiting = pose.whenDrawingIsLost(lose);
  const watchdog = setInterval(() => {
    if (mine !== run) {
      clearInterval(watchdog);
      stopWaiting();
      return;
    }

    ticksWithout = isReading || document.visibilityState !== 'visible' ? 0 : ticksWithout + 1;
    if (ticksWithout >= FROZEN_TICKS) {
      clearInterval(watchdog);
      stopWaiting();
      stop();
      listener.invokeMethodAsync('OnCameraFrozen');
    }
  }, 1000);

  const look = async () => {
    if (mine !== run) {
      stopWaiting();
      return;
    }

    ticksWithout = 0;
    const now = performance.now();
    if (video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && video.videoWidth > 0) {
      time = seconds + (now - began) / 1000;
      if (now - lastLight >= LIGHT_EVERY_MS) {
        lastLight = now;
        landmarks.sendLight(lumaOf(video));
      }

      unanswered++;
      isReading = true;
      const wasRead = await isRead(own, video);
      isReading = false;
      if (!wasRead || unanswered >= MOST_UNANSWERED) {
        lose();
        return;
      }
    }

    whenNextPicture(video, look);
  };
  whenNextPicture(video, look);
}

/** Stops looking; the model stays loaded. */
export function stop() {
  run++;
}

/** Answers whether the model took the picture in good time and without an error. */
async function isRead(own, video) {
  let timer = 0;
  const stuck = new Promise(resolve => {
    timer = setTimeout(() => resolve(false), STUCK_MS);
  });
  try {
    return await Promise.race([own.send({ image: video }).then(() => true), stuck]);
  } catch (error) {
    console.warn(`The pose model stopped: ${error?.message ?? error}`);
    return false;
  } finally {
    clearTimeout(timer);
  }
}

/** The next prepare() loads the model anew. */
function forget(own) {
  if (model === own) {
    model = null;
    loadedName = null;
  }

  own.close?.().catch(() => undefined); // it may be beyond closing
}

/** A key or a tap may come between two pictures: the model holds the thread while it works. */
function whenNextPicture(video, look) {
  if (video.requestVideoFrameCallback) {
    video.requestVideoFrameCallback(() => setTimeout(look));
  } else {
    requestAnimationFrame(() => setTimeout(look));
  }
}

const small = document.createElement('canvas');

function lumaOf(video) {
  small.width = 32;
  small.height = 24;
  const context = small.getContext('2d', { willReadFrequently: true });
  context.drawImage(video, 0, 0, small.width, small.height);
  const { data } = context.getImageData(0, 0, small.width, small.height);
  let sum = 0;
  for (let i = 0; i < data.length; i += 4) {
    sum += 0.2126 * data[i] + 0.7152 * data[i + 1] + 0.0722 * data[i + 2];
  }

  return sum / (data.length / 4);
}
