import { find, findAll, make } from '../dom.js';

/** The least that pages to watch and to fill in need. Nothing lets them lead the course's own window elsewhere. */
const rights = 'allow-scripts allow-same-origin allow-forms allow-popups';

/** Another site's page is fetched when the learner says so, and not before. */
export function mountEmbed(root: HTMLElement): void {
  const show = find<HTMLButtonElement>(root, '[data-show]');
  const address = root.dataset.embed;
  if (!show || !address) return;
  // A page of the LMS's own host could reach out of its frame: there the link is enough.
  if (new URL(address).host === location.host) {
    show.remove();
    return;
  }
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    if (effectiveDirective === 'frame-src' && isOf(blockedURI, address)) refuse(root, show);
  });
  show.addEventListener('click', () => {
    const frame = make('iframe', 'embed-frame');
    frame.title = find(root, '[data-title]')?.textContent ?? '';
    frame.referrerPolicy = 'no-referrer';
    frame.allow = 'fullscreen';
    frame.setAttribute('sandbox', rights);
    frame.src = address;
    root.append(frame);
    root.classList.add('open');
    frame.focus();
  });
}

/** The LMS lets no other site into its page: what is left is the link, which opens a window of its own. */
function refuse(root: HTMLElement, show: HTMLButtonElement): void {
  const frame = find(root, 'iframe');
  if (!frame) return;
  frame.remove();
  show.remove();
  root.classList.remove('open');
  find(root, '.embed-link a')?.focus();
}

/** Browsers name a blocked page by its whole address or by its origin. */
function isOf(blocked: string, address: string): boolean {
  return blocked === address || blocked.replace(/\/$/, '') === new URL(address).origin;
}

/** What is not shown any more would go on playing: it becomes a card again. */
export function closeEmbeds(root: ParentNode, spared: Node): void {
  for (const embed of findAll(root, '[data-embed].open')) {
    if (spared.contains(embed)) continue;
    find(embed, 'iframe')?.remove();
    embed.classList.remove('open');
  }
}
