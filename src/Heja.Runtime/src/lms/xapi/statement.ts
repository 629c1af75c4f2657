import type { Agent } from './agent.js';

/** The parts of an xAPI 1.0.3 statement that we use. */
export interface Statement {
  id: string;
  actor: Agent;
  verb: { id: string; display: LanguageMap };
  object: Activity;
  result?: Result;
  context: Context;
  timestamp: string;
}

export type LanguageMap = Record<string, string>;

export interface Activity {
  objectType?: 'Activity';
  id: string;
  definition?: Definition;
}

export interface Definition {
  name?: LanguageMap;
  description?: LanguageMap;
  type?: string;
  interactionType?: string;
  correctResponsesPattern?: string[];
  choices?: Component[];
  source?: Component[];
  target?: Component[];
  scale?: Component[];
}

export interface Component {
  id: string;
  description: LanguageMap;
}

export interface Result {
  score?: { scaled: number; raw: number; min: number; max: number };
  success?: boolean;
  completion?: boolean;
  response?: string;
  duration?: string;
  extensions?: Record<string, number>;
}

export interface Context {
  registration?: string;
  contextActivities: { parent?: Activity[]; grouping?: Activity[]; category: Activity[] };
  language: string;
  revision: string;
  platform: string;
}

/** ISO 8601 with at most two decimals, as xAPI 1.0.3 compares them. */
export function duration(seconds: number): string {
  return `PT${Number(seconds.toFixed(2))}S`;
}
