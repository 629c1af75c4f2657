/** What an author has before them in the course, to be put back when it was opened again. */
export interface Kept {
  hash: string;
  top: number;
  fields: Map<string, string | boolean>;
  focus: string | null;
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export function keepPlace(course: Window): Kept {
  const { document } = course;
  const fields = new Map<string, string | boolean>();
  for (const [name, field] of named(document)) {
    if (isTick(field)) {
      if (field.checked !== field.defaultChecked) fields.set(name, field.checked);
    } else if (field.value !== initial(field)) fields.set(name, field.value);
  }
  const focused = [...named(document)].find(([, field]) => field === document.activeElement);
  return { hash: course.location.hash, top: course.scrollY, fields, focus: focused?.[0] ?? null };
}

/** What was typed first; the place last, for what is typed may make the page longer. */
export function putBack(course: Window, kept: Kept): void {
  for (const [name, field] of named(course.document)) {
    const value = kept.fields.get(name);
    if (value === undefined || field.disabled) continue;
    if (isTick(field) ? field.checked === value : field.value === value) continue;
    if (isTick(field)) field.checked = value === true;
    else field.value = String(value);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }
  const focused = [...named(course.document)].find(([name]) => name === kept.focus);
  focused?.[1].focus({ preventScroll: true });
  course.scrollTo(0, kept.top);
}

/** A field by the nearest id around it, its own name, and its place there: a lesson that has changed elsewhere keeps it. */
function* named(document: Document): Iterable<[string, Field]> {
  const seen = new Map<string, number>();
  for (const field of document.querySelectorAll<Field>('main input, main textarea, main select')) {
    const around = field.closest('[id]')?.id ?? field.closest('[data-at]')?.getAttribute('data-at') ?? '';
    const name = `${around} ${field.name} ${isTick(field) ? field.value : ''}`;
    const number = seen.get(name) ?? 0;
    seen.set(name, number + 1);
    yield [`${name} ${number}`, field];
  }
}

function isTick(field: Field): field is HTMLInputElement {
  return 'checked' in field && /^(checkbox|radio)$/.test(field.type);
}

function initial(field: Field): string {
  return 'defaultValue' in field ? field.defaultValue : (field.querySelector('option')?.value ?? '');
}
