/** Makes an element: `make('p', 'hint', 'text')`. Learner text only ever becomes text nodes. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className = '',
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

/** A picture from the sprite in the theme's icons.svg; always beside text, so hidden from assistive technology. */
export function icon(name: string): SVGSVGElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(namespace, 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(namespace, 'use');
  use.setAttribute('href', `#_${name}`);
  svg.append(use);
  return svg;
}

/** An element around HTML that the compiler has made: never anything the learner wrote. */
export function compiled(className: string, html: string): HTMLDivElement {
  // A document of its own, in which nothing runs and nothing is fetched: what could would have to be in the course itself.
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return make('div', className, ...body.childNodes);
}

export function button(className: string, label: string, press: () => void): HTMLButtonElement {
  const element = make('button', className, label);
  element.type = 'button';
  element.addEventListener('click', press);
  return element;
}

/** What a theme may have left out is null here, and the page does without it. */
export function find<T extends HTMLElement>(root: ParentNode, selector: string): T | null {
  return root.querySelector<T>(selector);
}

export function findAll<T extends HTMLElement>(root: ParentNode, selector: string): T[] {
  return [...root.querySelectorAll<T>(selector)];
}

/**
 * A button whose work is done turns into a statement. It stays where it is and keeps the focus: a removed or disabled
 * button would drop a keyboard or screen reader user at the top of the page.
 */
export function settle(element: HTMLButtonElement, label: string): void {
  if (isOff(element) && element.textContent === label) return;
  element.replaceChildren(icon('right'), label);
  element.classList.add('settled');
  element.setAttribute('aria-disabled', 'true');
}

export function isOff(element: HTMLElement): boolean {
  return element.getAttribute('aria-disabled') === 'true';
}

export function switchOff(element: HTMLElement): void {
  element.setAttribute('aria-disabled', 'true');
}

export function isShown(element: HTMLElement): boolean {
  return element.getClientRects().length > 0;
}
