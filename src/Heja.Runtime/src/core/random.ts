/** A whole number from 0, below the one given, each as likely. */
export type Random = (below: number) => number;

const NUMBERS = 2 ** 32;

/** The page's own. What is left above the last whole multiple is thrown away: it would make the lowest more likely. */
export const pageRandom: Random = (below) => {
  const whole = NUMBERS - (NUMBERS % below);
  for (;;) {
    const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
    if (number < whole) return number % below;
  }
};

/** In a new order, each order as likely (Fisher and Yates). */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const rest = [...items];
  return items.flatMap(() => rest.splice(random(rest.length), 1));
}
