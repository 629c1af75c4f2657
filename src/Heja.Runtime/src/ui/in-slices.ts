/** How long the page may be busy at a stretch, in milliseconds. */
const SLICE = 8;

/** Work that may take long, done a little at a time: whoever touches the page meanwhile is answered. */
export async function inSlices<T>(items: Iterable<T>, work: (item: T) => void): Promise<void> {
  let since = performance.now();
  for (const item of items) {
    if (performance.now() - since >= SLICE) {
      await new Promise((resume) => setTimeout(resume));
      since = performance.now();
    }
    work(item);
  }
}
