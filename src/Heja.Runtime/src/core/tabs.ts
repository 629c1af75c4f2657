/**
 * Tells when the same course, of the same learner, is open in another window of this browser: a duplicated tab, or one
 * that was forgotten. Both are told. Returns how to stop.
 */
export function watchTabs(name: string, other: () => void): () => void {
  try {
    const channel = new BroadcastChannel(`heja/${name}`);
    channel.onmessage = ({ data }) => {
      if (data === 'opened') channel.postMessage('here');
      other();
    };
    channel.postMessage('opened');
    // An open channel may keep the page out of the back-forward cache.
    return () => channel.close();
  } catch {
    // Old browsers, and frames where a policy forbids it.
    return () => {};
  }
}
