import { decodeQR } from 'qr/decode.js';

/** Sharp enough for the densest of our codes; then coarser, where the picture was taken in bad light. */
const SIDES = [2000, 1200, 800];
const PATIENCE_MS = 2000;

/** What the QR code in a picture says; null if there is none that can be read. */
export async function readQr(picture: Blob): Promise<string | null> {
  const image = await createImageBitmap(picture).catch(() => null);
  if (image === null) {
    return null;
  }
  for (const side of SIDES) {
    const said = decoded(pixels(image, side));
    if (said !== null) {
      return said;
    }
  }
  return null;
}

function pixels(image: ImageBitmap, side: number): ImageData {
  const scale = Math.min(1, side / Math.max(image.width, image.height));
  const [width, height] = [Math.round(image.width * scale), Math.round(image.height * scale)];
  const context = new OffscreenCanvas(width, height).getContext('2d')!;
  context.drawImage(image, 0, 0, width, height);
  return context.getImageData(0, 0, width, height);
}

function decoded({ width, height, data }: ImageData): string | null {
  try {
    return decodeQR({ width, height, data }, { timeLimit: PATIENCE_MS });
  } catch {
    return null;
  }
}
