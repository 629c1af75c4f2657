import type { CourseData, LessonData } from '../../core/course.js';
import { findAll } from '../dom.js';
import { inSlices } from '../in-slices.js';
import { foldedOf, type Section } from './match.js';

/** What is no text of the lesson, is for the one who leads only, or would tell how a story goes on. */
const LEFT_OUT =
  '.aside-facilitator, .for-facilitator, [data-scene], sup > a[href*="._note-"], .feedback, .mark, .needs-js, .no-js, .lesson-terms, .part-time, .badge, svg, script, select, textarea';

const BLOCKS = 'p, li, dt, dd, td, th, h2, h3, h4, h5, blockquote, figcaption, legend, label, summary, pre';

/** The course's own text, cut at its headings, and ready to be searched. */
export async function sectionsOf(course: CourseData): Promise<Section[]> {
  const byId = new Map(course.lessons.map((lesson) => [lesson.id, lesson]));
  const all: Section[] = [];
  await inSlices(
    course.modules.flatMap((module) => module.lessons),
    (id) => {
      const lesson = byId.get(id);
      const article = document.getElementById(id);
      const sections = lesson && article ? sectionsIn(article, lesson) : [];
      for (const section of sections) foldedOf(section);
      all.push(...sections);
    },
  );
  return all;
}

/** What stands in blocks of their own is no sentence together. */
function gapAfter(text: string): string {
  return text === '' || /[.!?:…؟؛،”"»]\s*$/.test(text) ? ' ' : ' · ';
}

function sectionsIn(article: HTMLElement, lesson: LessonData): Section[] {
  let section: Section = { id: lesson.id, lesson: lesson.title, heading: lesson.title, text: '' };
  const sections = [section];
  let block: Element | null = null;
  for (const root of findAll(article, '.objectives ul, .prose')) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      const text = walker.currentNode.nodeValue?.replace(/\s+/g, ' ') ?? '';
      if (!parent || text === ' ' || text === '' || parent.closest(LEFT_OUT)) continue;
      const around = parent.closest(BLOCKS);
      const heading = around?.matches('h2[id], h3[id]') ? around : null;
      if (heading && heading !== block) {
        section = { id: heading.id, lesson: lesson.title, heading: heading.textContent?.trim() ?? '', text: '' };
        sections.push(section);
      } else if (!heading) {
        section.text += around === block ? text : gapAfter(section.text) + text;
      }
      block = around;
    }
  }
  for (const one of sections) one.text = one.text.trim();
  return sections;
}
