/** Puts the children in a new order, each order as likely (Fisher and Yates). */
export function shuffleChildren(parent: HTMLElement): void {
  const children = [...parent.children];
  for (let last = children.length - 1; last > 0; last -= 1) {
    const other = Math.floor(Math.random() * (last + 1));
    const [a, b] = [children[last], children[other]];
    if (a && b) [children[last], children[other]] = [b, a];
  }
  parent.append(...children);
}
