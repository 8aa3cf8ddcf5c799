import jsQR from 'jsqr';
import type { Locator } from 'playwright';

/** What the QR code in an element of a page says, read from its picture as a camera would. */
export async function readQr(code: Locator): Promise<string | undefined> {
  await code.scrollIntoViewIfNeeded();
  const png = await code.screenshot();
  const { data, width, height } = await code.page().evaluate(
    async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      const pixels = context.getImageData(0, 0, image.width, image.height);
      return { data: [...pixels.data], width: pixels.width, height: pixels.height };
    },
    `data:image/png;base64,${png.toString('base64')}`,
  );
  return jsQR(new Uint8ClampedArray(data), width, height)?.data;
}
