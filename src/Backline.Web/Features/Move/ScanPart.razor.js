// Watches the camera for QR codes and hands on what they say. Pictures never leave this function.
import decodeQR from '../../lib/qr/decode.js';

const longestSide = 960;

export async function watch(video, listener) {
  let stream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({
      audio: false,
      video: { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 960 } },
    });
  } catch (error) {
    return { error: error?.name ?? 'Error', stop() {} };
  }

  const end = () => {
    stream.getTracks().forEach(track => track.stop());
    video.srcObject = null;
  };
  try {
    video.srcObject = stream;
    await video.play();
  } catch (error) {
    end(); // the page was left while the person was asked
    return { error: error?.name ?? 'Error', stop() {} };
  }

  const read = await reader();
  let isOver = false;
  let last = null;
  const look = async () => {
    if (isOver) {
      return;
    }

    const text = video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA ? await read(video) : null;
    if (text && text !== last && !isOver) {
      last = text;
      try {
        await listener.invokeMethodAsync('Seen', text);
      } catch {
        return; // the page was left
      }
    }

    setTimeout(look, 30);
  };

  stream.getVideoTracks()[0].addEventListener('ended', () => !isOver && listener.invokeMethodAsync('CameraEnded'));
  look();
  return {
    error: null,
    stop() {
      isOver = true;
      end();
    },
  };
}

// The browser's own reader where it has one; it is quicker and reads worse pictures.
async function reader() {
  const kinds = await globalThis.BarcodeDetector?.getSupportedFormats?.() ?? [];
  if (kinds.includes('qr_code')) {
    const detector = new BarcodeDetector({ formats: ['qr_code'] });
    return async video => {
      try {
        return (await detector.detect(video))[0]?.rawValue ?? null;
      } catch {
        return null;
      }
    };
  }

  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return async video => {
    const scale = Math.min(1, longestSide / Math.max(video.videoWidth, video.videoHeight));
    canvas.width = Math.round(video.videoWidth * scale);
    canvas.height = Math.round(video.videoHeight * scale);
    context.drawImage(video, 0, 0, canvas.width, canvas.height);
    try {
      return decodeQR(context.getImageData(0, 0, canvas.width, canvas.height));
    } catch {
      return null; // no code in this picture
    }
  };
}
