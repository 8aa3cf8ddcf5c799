/** Reads QR codes with a camera, in the page: no picture leaves it. */

import jsqr from 'jsqr';

const PAUSE_MS = 200;
/** Wide enough for a code of a few hundred signs, and quick to look through. */
const WIDTH = 720;

/**
 * Shows the camera in a video and calls `onread` with each code that is seen; resolves with how to
 * stop. Rejects when there is no camera, or it is not allowed.
 */
export async function readCamera(
  video: HTMLVideoElement,
  onread: (text: string) => void,
): Promise<() => void> {
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: 'environment' },
  });
  const release = () => {
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  };
  video.srcObject = stream;
  try {
    await video.play();
  } catch (error) {
    release();
    throw error;
  }
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const look = () => {
    if (!context || video.videoWidth === 0) return;
    canvas.width = WIDTH;
    canvas.height = Math.round((WIDTH * video.videoHeight) / video.videoWidth);
    context.drawImage(video, 0, 0, canvas.width, canvas.height);
    const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
    const found = jsqr(data, width, height)?.data;
    if (found) onread(found);
  };
  const timer = setInterval(look, PAUSE_MS);
  return () => {
    clearInterval(timer);
    release();
  };
}
