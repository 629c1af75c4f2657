import { closeEmbeds } from './blocks/embed.js';
import { pauseMedia } from './blocks/player.js';

/** Nothing that is hidden goes on playing: what stands inside `root`, but not inside `shown`. */
export function silence(root: ParentNode, shown: Node): void {
  pauseMedia(root, shown);
  closeEmbeds(root, shown);
}
