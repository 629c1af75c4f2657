/**
 * The browser itself scrolls to the address when the page has been read and again when it has loaded, and takes the focus
 * away. So `place` once more then; one who has done something since gets back what they had the focus in, and no more.
 */
export function holdPlace(place: () => void): void {
  if (document.readyState === 'complete') return;
  const over = new AbortController();
  const { signal } = over;
  let isTouched = false;
  let focused: EventTarget | null = null;
  const touch = ({ type }: Event) => {
    isTouched = true;
    // What is pressed takes the focus, or nothing has it.
    if (type === 'pointerdown') focused = null;
  };
  for (const what of ['keydown', 'pointerdown', 'wheel']) {
    window.addEventListener(what, touch, { signal, capture: true, passive: true });
  }
  document.addEventListener('focusin', ({ target }) => (focused = target), { signal });
  // Another place, which is held by itself.
  window.addEventListener('hashchange', () => over.abort(), { signal });
  const again = (last: boolean) =>
    setTimeout(() => {
      if (signal.aborted) return;
      if (!isTouched) place();
      else if (focused instanceof HTMLElement && document.activeElement === document.body) {
        focused.focus({ preventScroll: true });
      }
      if (last) over.abort();
    });
  document.addEventListener('DOMContentLoaded', () => again(false), { signal });
  window.addEventListener('load', () => again(true), { signal });
}
