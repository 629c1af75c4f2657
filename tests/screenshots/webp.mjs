/** Far smaller than PNG; the browser is the one tool that is there anyway. */
export async function toWebp(browser, png) {
  const page = await browser.newPage();
  const data = await page.evaluate(async (source) => {
    const image = new Image();
    image.src = source;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    canvas.getContext('2d').drawImage(image, 0, 0);
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/webp', quality: 0.82 })).arrayBuffer());
    return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  }, `data:image/png;base64,${png.toString('base64')}`);
  await page.close();
  return Buffer.from(data, 'latin1');
}
