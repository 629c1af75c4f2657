/** The error codes of SCORM 1.2 (RTE 3.3.2). There is no 407: a number out of range is 405. */
export const errorStrings = {
  '0': 'No error',
  '101': 'General exception',
  '201': 'Invalid argument error',
  '202': 'Element cannot have children',
  '203': 'Element not an array. Cannot have count',
  '301': 'Not initialized',
  '401': 'Not implemented error',
  '402': 'Invalid set value, element is a keyword',
  '403': 'Element is read only',
  '404': 'Element is write only',
  '405': 'Incorrect data type',
} as const;

export type ErrorCode = keyof typeof errorStrings;

/** A call that is turned down: the code the content can read, and in words the rule it broke. */
export class Refusal extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly rule: string,
  ) {
    super(rule);
  }
}
