const pause = 500;

/** Tells when something may have been written in a field: after a pause, when it is left, and before the page goes. */
export function whenTyped(field: HTMLElement, write: () => void): void {
  let timer = 0;
  const now = () => {
    clearTimeout(timer);
    write();
  };
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(write, pause);
  });
  field.addEventListener('change', now);
  for (const leaving of ['pagehide', 'beforeprint', 'heja-leave']) window.addEventListener(leaving, now);
}
