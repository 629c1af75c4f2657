import { sha256 } from '../../core/sha256.js';

/** RFC 9562, version 4. `crypto.randomUUID` is missing on plain http. */
export function uuid(): string {
  return formatted(crypto.getRandomValues(new Uint8Array(16)), 4);
}

/**
 * The same for the same name: what is said once has one id, whoever says it. Marked as version 5, the one for names that every
 * validator knows, although the hash is SHA-256: who reads an id cannot tell.
 */
export function uuidOf(name: string): string {
  const hash = sha256(name);
  return formatted(
    Uint8Array.from({ length: 16 }, (_, i) => Number.parseInt(hash.slice(2 * i, 2 * i + 2), 16)),
    5,
  );
}

/** Whether an id follows from a name. */
export function isNamed(id: string): boolean {
  return id[14] === '5';
}

function formatted(bytes: Uint8Array, version: number): string {
  const hex = Array.from(bytes, (byte, i) => {
    const fixed = i === 6 ? (byte & 0x0f) | (version << 4) : i === 8 ? (byte & 0x3f) | 0x80 : byte;
    return fixed.toString(16).padStart(2, '0');
  }).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
