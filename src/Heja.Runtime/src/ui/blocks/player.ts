import { button, find, findAll, make } from '../dom.js';
import { numbersOf } from '../notebook.js';
import type { Page } from '../page.js';

/** Shorter than this, nobody needs to be brought back. */
const worthKeeping = 5;

/** Where the learner was in a film or a sound is kept in the browser, like what they write, and offered at the next visit. */
export function mountPlayer(page: Page, root: HTMLElement): void {
  const media = find<HTMLMediaElement>(root, 'video, audio');
  if (!media) return;
  const note = `play:${root.dataset.player}`;
  let kept = numbersOf(page.notebook.read(note)).at ?? 0;
  const keep = () => {
    const at = media.ended ? 0 : Math.floor(media.currentTime);
    if (at === kept || media.played.length === 0) return;
    kept = at;
    page.notebook.write(note, { at });
  };
  if (kept >= worthKeeping) offer(page, media, kept);
  media.addEventListener('play', () => pauseMedia(document, media));
  media.addEventListener('timeupdate', () => {
    if (Math.abs(media.currentTime - kept) >= worthKeeping) keep();
  });
  for (const stop of ['pause', 'ended']) media.addEventListener(stop, keep);
  for (const leaving of ['pagehide', 'heja-leave']) window.addEventListener(leaving, keep);
}

/** Whatever plays inside `root`, but not inside `spared`, falls silent. */
export function pauseMedia(root: ParentNode, spared: Node): void {
  for (const media of findAll<HTMLMediaElement>(root, 'audio, video')) {
    if (!spared.contains(media)) media.pause();
  }
}

function offer(page: Page, media: HTMLMediaElement, at: number): void {
  const line = make(
    'p',
    'card-actions',
    button('button', page.say('play_continue', { time: clock(at) }), () => {
      media.currentTime = at;
      media.focus();
      void media.play().catch(() => {});
    }),
  );
  media.after(line);
  media.addEventListener('play', () => line.remove(), { once: true });
}

/** 133 → 2:13 */
function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const [first, ...rest] = parts[0] === 0 ? parts.slice(1) : parts;
  return [first, ...rest.map((part) => String(part).padStart(2, '0'))].join(':');
}
