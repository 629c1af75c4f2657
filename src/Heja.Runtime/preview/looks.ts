/** How the course is looked at: nothing of it is in the package. */
export interface Looks {
  appearance: 'auto' | 'light' | 'dark';
  print: boolean;
  facilitator: boolean;
}

const original = new WeakMap<MediaList, string>();

/** Style sheets that ask for a medium or an appearance are told what they hear; everything else stays as it is. */
export function look(course: Window, looks: Looks): void {
  const { document } = course;
  for (const sheet of document.styleSheets) {
    try {
      tell(sheet.cssRules, looks);
    } catch {
      // Of another host: it is not ours to change.
    }
  }
  for (const source of document.querySelectorAll<HTMLSourceElement>('source[media]')) {
    source.dataset.media ??= source.media;
    source.media = answer(source.dataset.media, looks);
  }
  const { appearance, print } = looks;
  document.documentElement.style.colorScheme = print ? 'light' : appearance === 'auto' ? '' : appearance;
  document.documentElement.classList.toggle('facilitating', looks.facilitator);
  for (const toggle of document.querySelectorAll('[data-facilitator-toggle]'))
    toggle.setAttribute('aria-pressed', String(looks.facilitator));
}

function tell(rules: CSSRuleList, looks: Looks): void {
  for (const rule of rules) {
    if (!isMedia(rule)) continue;
    if (!original.has(rule.media)) original.set(rule.media, rule.media.mediaText);
    rule.media.mediaText = answer(original.get(rule.media) ?? '', looks);
    tell(rule.cssRules, looks);
  }
}

// The classes of the course's window are not those of this one.
function isMedia(rule: CSSRule): rule is CSSMediaRule {
  return 'media' in rule && 'cssRules' in rule;
}

function answer(query: string, { appearance, print }: Looks): string {
  let text = query;
  if (print) text = text.replace(/\bscreen\b/g, 'speech').replace(/\bprint\b/g, 'screen');
  if (print || appearance !== 'auto')
    text = text.replace(/\(prefers-color-scheme:\s*(dark|light)\)/g, (_, asked) =>
      asked === (print ? 'light' : appearance) ? '(min-width: 0)' : '(max-width: 0)',
    );
  return text;
}
