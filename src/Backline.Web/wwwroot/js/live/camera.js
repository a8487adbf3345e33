// The camera: opening it, what can go wrong in words the page knows, and noticing when it stops.
// The picture stays in this page: it is read frame by frame and never written or sent.

const SILENT_MS = 2000; // a track that is muted longer has stopped as far as a person can tell
const REASONS = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'absent',
  OverconstrainedError: 'absent',
  NotReadableError: 'busy',
  AbortError: 'busy',
};

let stream = null;
let muteTimer = 0;

/** Opens a camera into the video. Answers 'open', or why not: 'insecure', 'refused', 'absent', 'busy', 'unknown'. */
export async function open(video, listener) {
  close();
  if (!globalThis.isSecureContext || !navigator.mediaDevices?.getUserMedia) {
    return 'insecure';
  }

  try {
    stream = await navigator.mediaDevices.getUserMedia({
      audio: false,
      video: { width: { ideal: 640 }, height: { ideal: 480 }, frameRate: { ideal: 30 } },
    });
    video.srcObject = stream;
    await video.play();
  } catch (error) {
    close();
    return REASONS[error.name] ?? 'unknown';
  }

  watch(stream.getVideoTracks()[0], listener);
  return 'open';
}

/** Lets go of the camera; its light goes out. */
export function close() {
  clearTimeout(muteTimer);
  stream?.getTracks().forEach(track => {
    track.onended = track.onmute = track.onunmute = null;
    track.stop();
  });
  stream = null;
}

/** Calls back once when a camera is plugged in. */
export function whenPlugged(listener) {
  navigator.mediaDevices?.addEventListener?.('devicechange', async () => {
    const devices = await navigator.mediaDevices.enumerateDevices();
    if (devices.some(device => device.kind === 'videoinput')) {
      listener.invokeMethodAsync('OnCameraPlugged');
    }
  }, { once: true });
}

function watch(track, listener) {
  const lost = () => {
    clearTimeout(muteTimer);
    listener.invokeMethodAsync('OnCameraLost');
  };
  track.onended = lost;
  track.onmute = () => {
    clearTimeout(muteTimer);
    muteTimer = setTimeout(lost, SILENT_MS);
  };
  track.onunmute = () => clearTimeout(muteTimer);
}
