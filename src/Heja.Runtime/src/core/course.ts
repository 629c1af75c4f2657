/**
 * What the compiler tells the browser about a course: one language, one municipality. The compiler writes it
 * (src/Heja.Compiler/Packaging/CourseScript.cs), nothing else may. Every list of options, items and groups stands in the
 * sorted order of its identities: an index into such a list is what is saved, so the order on the page never matters.
 */
export interface CourseData {
  /** Version of this shape; the runtime refuses any other. */
  v: 1;
  course: { id: string; iri: string; key: string; title: string; description: string; version: string };
  /** `language`: of a name that is not there in the language of the course. */
  municipality: { id: string; name: string; language?: string };
  /** BCP 47. */
  language: string;
  /** Characters that the LMS of this package keeps of the saved state. */
  limit: number;
  /** `needed` of these lessons done make the course completed. */
  completion: { lessons: string[]; needed: number };
  /** Absent: nobody can fail, and no score is judged. */
  passing?: { score: number };
  /** Ids of the questions whose points make the score. */
  counted: string[];
  modules: { id: string; name: string; title: string; lessons: string[] }[];
  lessons: LessonData[];
  /** Texts of the runtime in this language, by name; `{name}` in them is replaced. */
  texts: Record<string, string>;
  /** The same in the languages of lessons that are not translated. */
  otherTexts?: Record<string, Record<string, string>>;
}

export interface LessonData {
  id: string;
  /** The first name it ever had: what xAPI goes on using. */
  name: string;
  /** Saved-state keys: the first is written, all are read (`was`). */
  keys: [string, ...string[]];
  module: string;
  kind: 'lesson' | 'team' | 'scenario' | 'quiz';
  title: string;
  /** BCP 47, and which way it runs: only of a lesson in another language than the course. */
  language?: string;
  direction?: 'ltr' | 'rtl';
  minutes: number;
  questions: QuestionData[];
  /** What the learner fills in for themselves: "I have thought about it". */
  kept: KeptData[];
  /** Scenario lessons. */
  scenes: SceneData[];
  /** Quiz lessons. */
  quiz?: QuizData;
}

export interface QuizData {
  /** How many of the questions a round asks; 0: all. Where it draws, every question gives the same points. */
  draw: number;
  /** 0: as many as the learner likes. */
  rounds: number;
}

export interface SceneData {
  id: string;
  /** Two base64url characters. */
  key: string;
  end: boolean;
}

export interface KeptData {
  id: string;
  name: string;
  keys: [string, ...string[]];
  type: 'reflection' | 'rate' | 'checklist' | 'action-plan';
  /** What the learner is asked, in plain text; '' where only a list stands. */
  prompt: string;
  /** The learner may send it. */
  share?: true;
  /** A rating that may be sent: its statements and its scale. */
  items?: { id: string; text: string }[];
  scale?: { min: number; max: number; low: string; high: string };
}

export interface QuestionData {
  id: string;
  name: string;
  keys: [string, ...string[]];
  /** Fingerprint, three base64url characters: another one means another question. */
  print: string;
  type: 'choice' | 'true-false' | 'sort' | 'match' | 'order' | 'fill' | 'number';
  /** The question in plain text, for reports. */
  prompt: string;
  points: number;
  /** 0: as many as the learner likes. */
  attempts: number;
  partial: boolean;
  shuffle: boolean;
  /** choice: several options may be right. */
  multiple: boolean;
  /** fill: case and white space must be right. */
  strict?: boolean;
  /** number. */
  range?: RangeData;
  options: OptionData[];
  /** sort: the groups, match: the targets; sorted by identity. */
  groups: { id: string; text: string }[];
  /** General feedback, HTML made by the compiler. */
  rightHtml?: string;
  wrongHtml?: string;
  /** Lessons to read again after a wrong answer in a quiz: ids, all of this course as it is here. */
  about?: string[];
}

/** Which numbers are right, as decimal text with a point. `answer`: the one to show as right. */
export interface RangeData {
  min?: string;
  max?: string;
  answer?: string;
}

export interface OptionData {
  /**
   * Identifier in reports: `[a-z0-9-]+`, unique in the question, never changes while the identity does not.
   * true-false: `true` for the one that is written first, `false` for the other.
   */
  id: string;
  text: string;
  /** choice, true-false. */
  right?: boolean;
  /** sort, match: index into `groups`. */
  group?: number;
  /** order: its place, from 0. */
  place?: number;
  /** fill: the right answers, the main one first. */
  accepted?: string[];
  /** HTML made by the compiler. */
  feedbackHtml?: string;
}
