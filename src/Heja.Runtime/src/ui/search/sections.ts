import type { CourseData, LessonData } from '../../core/course.js';
import { find, findAll } from '../dom.js';
import type { Section } from './match.js';

/** What is no text of the lesson, is for the one who leads only, or would tell how a story goes on. */
const LEFT_OUT =
  '.aside-facilitator, .for-facilitator, [data-scene], .feedback, .mark, .needs-js, .no-js, .lesson-terms, .part-time, .badge, svg, script, select, textarea';

const BLOCKS = 'p, li, dt, dd, td, th, h2, h3, h4, h5, blockquote, figcaption, legend, label, summary, pre';

/** The course's own text, cut at its headings. */
export function sectionsOf(course: CourseData): Section[] {
  const order = course.modules.flatMap((module) => module.lessons);
  const byId = new Map(course.lessons.map((lesson) => [lesson.id, lesson]));
  return order.flatMap((id) => {
    const lesson = byId.get(id);
    const article = find(document, `article[data-lesson="${CSS.escape(id)}"]`);
    return lesson && article ? sectionsIn(article, lesson) : [];
  });
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
        section.text += around === block ? text : ` ${text}`;
      }
      block = around;
    }
  }
  for (const one of sections) one.text = one.text.trim();
  return sections;
}
