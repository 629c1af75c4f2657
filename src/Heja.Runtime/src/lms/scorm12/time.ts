/** CMITimespan. Always four hour digits and two decimals: Moodle stores `05.5` as `05.05` and refuses three. */
export function timespan(seconds: number): string {
  const hundredths = Math.min(Math.round(Math.max(seconds, 0) * 100), 9999 * 360_000 + 359_999);
  const hours = Math.floor(hundredths / 360_000);
  const minutes = Math.floor(hundredths / 6000) % 60;
  const rest = ((hundredths % 6000) / 100).toFixed(2);
  return `${pad(hours, 4)}:${pad(minutes, 2)}:${rest.padStart(5, '0')}`;
}

/** CMITime: the time of day. */
export function timeOfDay(now: Date): string {
  return [now.getHours(), now.getMinutes(), now.getSeconds()].map((part) => pad(part, 2)).join(':');
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
