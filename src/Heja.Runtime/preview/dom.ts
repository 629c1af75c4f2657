/** Makes an element: `make('p', 'hint', 'text')`. */
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

export function button(label: string, press: () => void, className = 'button'): HTMLButtonElement {
  const element = make('button', className, label);
  element.type = 'button';
  element.addEventListener('click', press);
  return element;
}

/** A button that is on or off. */
export function toggle(label: string, change: (on: boolean) => void): HTMLButtonElement {
  const element = button(label, () => {
    const on = element.getAttribute('aria-pressed') !== 'true';
    element.setAttribute('aria-pressed', String(on));
    change(on);
  });
  element.setAttribute('aria-pressed', 'false');
  return element;
}

export function select(
  label: string,
  options: readonly (readonly [value: string, text: string])[],
  value: string,
  change: (value: string) => void,
): HTMLLabelElement {
  const field = make('select');
  field.append(...options.map(([option, text]) => new Option(text, option, false, option === value)));
  field.addEventListener('change', () => change(field.value));
  return make('label', 'choice', make('span', '', label), field);
}

export function must<T extends Element>(root: ParentNode, selector: string): T {
  const found = root.querySelector<T>(selector);
  if (!found) throw new Error(`there is no ${selector}`);
  return found;
}
