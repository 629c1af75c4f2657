/** How often it is looked whether a lesson has been read, in milliseconds: nothing tells. */
const PAUSE = 50;

/**
 * While the browser reads the document: what stands above the lessons is used before they are there. Resolves as soon as
 * `isThere` says so (looked for whenever a script has run, and now and then) or all is read.
 */
export function whenRead(isThere: () => boolean = () => false): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (isReading() && !isThere()) return;
      clearInterval(timer);
      document.removeEventListener('load', look, { capture: true });
      document.removeEventListener('DOMContentLoaded', look);
      resolve();
    };
    const timer = setInterval(look, PAUSE);
    document.addEventListener('load', look, { capture: true });
    document.addEventListener('DOMContentLoaded', look);
    look();
  });
}

export function isReading(): boolean {
  return document.readyState === 'loading';
}
