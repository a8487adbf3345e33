// The camera: opening it, what can go wrong in words the page knows, and noticing when it stops.
// The picture stays in this page: it is read frame by frame and never written or sent.

const SILENT_MS = 2000; // a track that is muted longer has stopped as far as a person can tell
const UNPLUGGED_MS = 1500; // until then the list of devices may still hold the one that went
const REASONS = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'absent',
  OverconstrainedError: 'absent',
  NotReadableError: 'busy',
  AbortError: 'busy',
};

let run = 0; // every opening and closing has a number: what arrives for an older one is let go again
let stream = null;
let shownIn = null;
let muteTimer = 0;
let stopAwaiting = null;

/**
 * Opens a camera into the video. Answers 'open', or why not: 'insecure', 'refused', 'absent', 'busy', 'unknown', or
 * 'closed' when it was closed, or opened anew, while the browser was still asking.
 */
export async function open(video, listener) {
  close();
  const mine = run;
  if (!globalThis.isSecureContext || !navigator.mediaDevices?.getUserMedia) {
    return 'insecure';
  }

  try {
    const arrived = await navigator.mediaDevices.getUserMedia({
      audio: false,
      video: { width: { ideal: 640 }, height: { ideal: 480 }, frameRate: { ideal: 30 } },
    });
    if (mine !== run) {
      letGo(arrived);
      return 'closed';
    }

    [stream, shownIn] = [arrived, video];
    video.srcObject = arrived;
    await video.play();
  } catch (error) {
    if (mine !== run) {
      return 'closed';
    }

    close();
    return REASONS[error.name] ?? 'unknown';
  }

  if (mine !== run) {
    return 'closed';
  }

  watch(stream.getVideoTracks()[0], listener);
  return 'open';
}

/** Lets go of the camera, also of one that is still being opened; its light goes out. */
export function close() {
  run++;
  clearTimeout(muteTimer);
  stopAwaiting?.();
  letGo(stream);
  if (shownIn?.srcObject === stream) {
    shownIn.srcObject = null;
  }

  stream = shownIn = null;
}

/** Calls back once when there is a camera, another one or the same. The unplugging itself changes the devices too: it is waited through. */
export function whenPlugged(listener) {
  stopAwaiting?.();
  const changed = async () => {
    const devices = await navigator.mediaDevices?.enumerateDevices() ?? [];
    if (stopAwaiting === stop && devices.some(device => device.kind === 'videoinput')) {
      stop();
      listener.invokeMethodAsync('OnCameraPlugged');
    }
  };
  const timer = setTimeout(changed, UNPLUGGED_MS);
  const stop = () => {
    clearTimeout(timer);
    navigator.mediaDevices?.removeEventListener?.('devicechange', changed);
    stopAwaiting = null;
  };
  stopAwaiting = stop;
  navigator.mediaDevices?.addEventListener?.('devicechange', changed);
}

function letGo(gone) {
  gone?.getTracks().forEach(track => {
    track.onended = track.onmute = track.onunmute = null;
    track.stop();
  });
}

function watch(track, listener) {
  const lost = how => {
    clearTimeout(muteTimer);
    listener.invokeMethodAsync(how);
  };
  track.onended = () => lost('OnCameraLost');
  track.onmute = () => {
    clearTimeout(muteTimer);
    muteTimer = setTimeout(() => lost('OnCameraFrozen'), SILENT_MS); // the device is there, its picture is not
  };
  track.onunmute = () => clearTimeout(muteTimer);
}
