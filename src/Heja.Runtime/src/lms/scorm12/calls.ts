import type { Scorm12Api } from './find-api.js';

/** refused: the LMS does not know the element or does not take the value, and never will. */
export type SetResult = 'set' | 'refused' | 'failed';

/** 201–205: wrong argument or type; 401–405: not implemented, read only, wrong data type (SCORM 1.2 RTE 3.3.5). */
const REFUSALS = /^(20[1-3]|40[1-5])$/;

const STATE = 'cmi.suspend_data';

/** Calls to the API that never throw, and that take LMSs as they are: "true", true and 1 all mean yes. */
export class Scorm12Calls {
  /** Element and value that the LMS took last and can be asked for: the saved state as soon as there is one. */
  private proof: [string, string] | null = null;

  constructor(private readonly api: Scorm12Api) {}

  /** Some LMSs answer "false" with error 0 although it worked; then what is read tells. */
  initialize(): boolean {
    return (
      this.says(() => this.api.LMSInitialize('')) || (this.error() === '0' && this.get('cmi.core.lesson_status') !== '')
    );
  }

  /** '' when there is nothing, or the LMS cannot say. */
  get(element: string): string {
    return this.call(() => this.api.LMSGetValue(element)) ?? '';
  }

  /** null: the LMS could not say, which is not the same as ''. What could not be read must not be written over. */
  read(element: string): string | null {
    const value = this.call(() => this.api.LMSGetValue(element));
    if (value !== '') return value;
    const error = this.error();
    return error === '0' || error === '' || REFUSALS.test(error) ? '' : null;
  }

  /** "false" with error 0 is confirmed by reading back, where the element can be read. */
  set(element: string, value: string): SetResult {
    const result = this.trySet(element, value);
    const proves = element === STATE || (this.proof?.[0] !== STATE && !isWriteOnly(element));
    if (result === 'set' && proves) this.proof = [element, value];
    return result;
  }

  /** "false", or nothing, with error 0 is no failure: then what is read back tells. */
  commit(): boolean {
    if (this.says(() => this.api.LMSCommit(''))) return true;
    return this.error() === '0' && this.proof !== null && this.get(this.proof[0]) === this.proof[1];
  }

  finish(): boolean {
    return this.says(() => this.api.LMSFinish(''));
  }

  private trySet(element: string, value: string): SetResult {
    if (this.says(() => this.api.LMSSetValue(element, value))) return 'set';
    const error = this.error();
    if (REFUSALS.test(error)) return 'refused';
    if (error !== '0') return 'failed';
    return isWriteOnly(element) || this.get(element) === value ? 'set' : 'failed';
  }

  private error(): string {
    return this.call(() => this.api.LMSGetLastError()) ?? '101';
  }

  private says(call: () => unknown): boolean {
    return /^(true|1)$/i.test(this.call(call) ?? '');
  }

  /** null: it threw. Moodle does at a second LMSInitialize; and the window that has the API may be closed. */
  private call(call: () => unknown): string | null {
    try {
      return String(call() ?? '').trim();
    } catch {
      return null;
    }
  }
}

function isWriteOnly(element: string): boolean {
  return /^cmi\.(interactions\.\d|core\.(exit|session_time)$)/.test(element);
}
