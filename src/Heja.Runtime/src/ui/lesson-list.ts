import type { CourseData, LessonData } from '../core/course.js';
import { find, findAll } from './dom.js';

/**
 * Writes the lessons of a module into its list (`data-list`, the module's id). What a lesson looks like in it stands once in
 * the page (`data-item`, the id of a template): written out for every lesson, the lists would be most of what a browser has
 * to read before a long course begins.
 */
export function writeList(course: CourseData, list: HTMLElement): HTMLAnchorElement[] {
  const template = document.getElementById(list.dataset.item ?? '');
  const module = course.modules.find((one) => one.id === list.dataset.list);
  if (!(template instanceof HTMLTemplateElement) || !module) return [];
  const own = course.lessons.filter((lesson) => lesson.module === module.id);
  const byId = new Map(own.map((lesson) => [lesson.id, lesson]));
  const shapes = new Map<string, DocumentFragment>();
  const items = module.lessons.flatMap((id) => {
    const lesson = byId.get(id);
    return lesson ? itemOf(shapeOf(template, lesson, shapes), lesson) : [];
  });
  list.replaceChildren(...items);
  return findAll(list, '[data-lesson-link]');
}

/** The template without what is said of other lessons: of one kind, or of those that say how long they take. Found once. */
function shapeOf(
  template: HTMLTemplateElement,
  { kind, minutes }: LessonData,
  shapes: Map<string, DocumentFragment>,
): DocumentFragment {
  const name = minutes > 0 ? `${kind} minutes` : kind;
  const known = shapes.get(name);
  if (known) return known;
  const shape = document.importNode(template.content, true);
  for (const part of findAll(shape, '[data-when]')) {
    if (!name.split(' ').includes(part.dataset.when ?? '')) part.remove();
  }
  shapes.set(name, shape);
  return shape;
}

function itemOf(shape: DocumentFragment, lesson: LessonData): Node {
  const item = shape.cloneNode(true) as DocumentFragment;
  const link = find<HTMLAnchorElement>(item, '[data-lesson-link]');
  if (link) {
    link.dataset.lessonLink = lesson.id;
    link.href = `#${lesson.id}`;
  }
  const title = find(item, '[data-title]');
  if (title) {
    title.textContent = lesson.title;
    if (lesson.language) title.lang = lesson.language;
    if (lesson.direction) title.dir = lesson.direction;
  }
  const minutes = find(item, '[data-minutes]');
  if (minutes) minutes.textContent = String(lesson.minutes);
  return item;
}
