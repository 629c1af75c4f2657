/**
 * The storage of the browser. In the frame of another site, in a private window or where a policy forbids it, every
 * access may throw; what cannot be kept is then simply not there.
 */
export interface Store {
  read(key: string): string | null;
  /** False: it was not kept. */
  write(key: string, value: string): boolean;
  remove(key: string): void;
}

/** Until the tab is closed. */
export const sessionStore = storeIn(() => sessionStorage);
const localStore = storeIn(() => localStorage);

/** Longer than the tab where the browser allows it, otherwise as long. A value is only ever in one place. */
export const lastingStore: Store = {
  read: (key) => localStore.read(key) ?? sessionStore.read(key),
  write(key, value) {
    const [kept, other] = localStore.write(key, value)
      ? [true, sessionStore]
      : [sessionStore.write(key, value), localStore];
    if (kept) other.remove(key);
    return kept;
  },
  remove(key) {
    localStore.remove(key);
    sessionStore.remove(key);
  },
};

/** The mere mention of a blocked storage throws: `open` is called at each access. */
function storeIn(open: () => Storage): Store {
  return {
    read: (key) => guarded(() => open().getItem(key), null),
    write: (key, value) =>
      guarded(() => {
        open().setItem(key, value);
        return open().getItem(key) === value;
      }, false),
    remove: (key) => guarded(() => open().removeItem(key), undefined),
  };
}

function guarded<T>(access: () => T, otherwise: T): T {
  try {
    return access();
  } catch {
    return otherwise;
  }
}
