import { make } from './dom.js';

/** With a mark for UTF-8 and line ends that the oldest editor on a work computer reads right. */
export function download(name: string, text: string): void {
  const file = new Blob(['\uFEFF', text.replace(/\n/g, '\r\n')], { type: 'text/plain;charset=utf-8' });
  const link = make('a');
  link.href = URL.createObjectURL(file);
  link.download = `${name.replace(/[\\/:*?"<>|]+/g, '-')}.txt`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
