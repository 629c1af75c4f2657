import {
  ascii,
  type Check,
  decimal,
  identifier,
  integer,
  interactionResult,
  interactionType,
  oneOf,
  score,
  text,
  time,
  timespan,
} from './datatypes.js';

/** What an LMS may leave out (RTE 3.4.1): asking for it is answered with 401. */
export type Optional = 'interactions' | 'objectives' | 'comments' | 'scoreRange' | 'studentData' | 'studentPreference';

export interface Element {
  access: 'read' | 'write' | 'both' | 'keyword';
  /** Answered until something else is stored. */
  initial?: string;
  check?: Check;
  optional?: Optional;
}

const coreChildren =
  'student_id,student_name,lesson_location,credit,lesson_status,entry,score,total_time,lesson_mode,exit,session_time';
const statuses = ['passed', 'completed', 'failed', 'incomplete', 'browsed'];

function keyword(initial: string, optional?: Optional): Element {
  return optional ? { access: 'keyword', initial, optional } : { access: 'keyword', initial };
}

function readOnly(initial: string, optional?: Optional): Element {
  return optional ? { access: 'read', initial, optional } : { access: 'read', initial };
}

function all(optional: Optional, elements: Record<string, Element>): Record<string, Element> {
  return Object.fromEntries(Object.entries(elements).map(([name, element]) => [name, { ...element, optional }]));
}

/** The data model of SCORM 1.2 (RTE 3.4); `n` stands for an index. */
export const elements: Record<string, Element> = {
  'cmi._version': keyword('3.4'),
  'cmi.core._children': keyword(coreChildren),
  'cmi.core.student_id': readOnly(''),
  'cmi.core.student_name': readOnly(''),
  'cmi.core.lesson_location': { access: 'both', initial: '', check: ascii(255) },
  'cmi.core.credit': readOnly('credit'),
  'cmi.core.lesson_status': { access: 'both', initial: 'not attempted', check: oneOf(...statuses) },
  'cmi.core.entry': readOnly('ab-initio'),
  'cmi.core.score._children': keyword('raw,min,max'),
  'cmi.core.score.raw': { access: 'both', initial: '', check: score },
  'cmi.core.score.min': { access: 'both', initial: '', check: score, optional: 'scoreRange' },
  'cmi.core.score.max': { access: 'both', initial: '', check: score, optional: 'scoreRange' },
  'cmi.core.total_time': readOnly('0000:00:00.00'),
  'cmi.core.lesson_mode': readOnly('normal'),
  'cmi.core.exit': { access: 'write', check: oneOf('', 'suspend', 'logout', 'time-out') },
  'cmi.core.session_time': { access: 'write', check: timespan },
  'cmi.suspend_data': { access: 'both', initial: '', check: ascii(4096) },
  'cmi.launch_data': readOnly(''),
  'cmi.comments': { access: 'both', initial: '', check: text(4096), optional: 'comments' },
  'cmi.comments_from_lms': readOnly('', 'comments'),
  ...all('objectives', {
    'cmi.objectives._children': keyword('id,score,status'),
    'cmi.objectives._count': keyword('0'),
    'cmi.objectives.n.id': { access: 'both', check: identifier },
    'cmi.objectives.n.score._children': keyword('raw,min,max'),
    'cmi.objectives.n.score.raw': { access: 'both', initial: '', check: score },
    'cmi.objectives.n.score.min': { access: 'both', initial: '', check: score },
    'cmi.objectives.n.score.max': { access: 'both', initial: '', check: score },
    'cmi.objectives.n.status': {
      access: 'both',
      initial: 'not attempted',
      check: oneOf(...statuses, 'not attempted'),
    },
  }),
  ...all('studentData', {
    'cmi.student_data._children': keyword('mastery_score,max_time_allowed,time_limit_action'),
    'cmi.student_data.mastery_score': readOnly(''),
    'cmi.student_data.max_time_allowed': readOnly(''),
    'cmi.student_data.time_limit_action': readOnly(''),
  }),
  ...all('studentPreference', {
    'cmi.student_preference._children': keyword('audio,language,speed,text'),
    'cmi.student_preference.audio': { access: 'both', initial: '0', check: integer(-1, 100) },
    'cmi.student_preference.language': { access: 'both', initial: '', check: text(255) },
    'cmi.student_preference.speed': { access: 'both', initial: '0', check: integer(-100, 100) },
    'cmi.student_preference.text': { access: 'both', initial: '0', check: integer(-1, 1) },
  }),
  ...all('interactions', {
    'cmi.interactions._children': keyword(
      'id,objectives,time,type,correct_responses,weighting,student_response,result,latency',
    ),
    'cmi.interactions._count': keyword('0'),
    'cmi.interactions.n.id': { access: 'write', check: identifier },
    'cmi.interactions.n.objectives._count': keyword('0'),
    'cmi.interactions.n.objectives.n.id': { access: 'write', check: identifier },
    'cmi.interactions.n.time': { access: 'write', check: time },
    'cmi.interactions.n.type': { access: 'write', check: interactionType },
    'cmi.interactions.n.correct_responses._count': keyword('0'),
    'cmi.interactions.n.correct_responses.n.pattern': { access: 'write' },
    'cmi.interactions.n.weighting': { access: 'write', check: decimal(-100, 100) },
    'cmi.interactions.n.student_response': { access: 'write' },
    'cmi.interactions.n.result': { access: 'write', check: interactionResult },
    'cmi.interactions.n.latency': { access: 'write', check: timespan },
  }),
};

/** `cmi.interactions.3.id` → `cmi.interactions.n.id`. */
export function model(name: string): string {
  return name.replace(/\.\d+(?=\.)/g, '.n');
}

/** What is wrong with the name of an element that is not there. */
export function unknown(name: string): '201' | '202' | '203' {
  const parent = model(name.slice(0, name.lastIndexOf('.')));
  const known = Object.keys(elements).some((element) => element === parent || element.startsWith(`${parent}.`));
  if (known && name.endsWith('._children')) return '202';
  return known && name.endsWith('._count') ? '203' : '201';
}
