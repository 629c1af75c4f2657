/**
 * The storage of this tab. In the frame of another site, in a private window or where a policy forbids it, every access
 * may throw; what cannot be kept is then simply not there.
 */
export const sessionStore = {
  read(key: string): string | null {
    return guarded(() => sessionStorage.getItem(key), null);
  },
  /** False: it was not kept. */
  write(key: string, value: string): boolean {
    return guarded(() => {
      sessionStorage.setItem(key, value);
      return sessionStorage.getItem(key) === value;
    }, false);
  },
  remove(key: string): void {
    guarded(() => sessionStorage.removeItem(key), undefined);
  },
};

function guarded<T>(access: () => T, otherwise: T): T {
  try {
    return access();
  } catch {
    return otherwise;
  }
}
