import type { LessonData } from '../../core/course.js';
import { find, findAll, make } from '../dom.js';
import { hasEnded, type Page, type Refresh, visitBlock } from '../page.js';

/**
 * The story unfolds scene by scene: the trail is every scene from the first to the one the learner stands in. Choosing
 * again in an earlier scene cuts the trail there.
 */
export function mountScenario(page: Page, article: HTMLElement, lesson: LessonData): Refresh {
  const scenes = findAll(article, '[data-scene]');
  const first = scenes[0];
  if (!first) return () => {};
  // Scenes stand in the order of the trail, after this mark; those that are not reached wait in their places, hidden.
  const mark = document.createComment('');
  first.before(mark);
  let trail: readonly string[] = [];
  const known = (ids: readonly string[]) => ids.filter((id) => scenes.some((scene) => scene.dataset.scene === id));

  const hint = make('p', 'hint choice-hint', page.say('scene_change'));
  // Said once, at the first choice that was made.
  const showHint = () => {
    hint.remove();
    find(article, '.scene.passed .choices')?.after(hint);
  };
  const show = () => {
    const stored = known(page.session.lesson(lesson.id).trail);
    const now = stored.length > 0 ? stored : [first.dataset.scene ?? ''];
    if (now.join(' ') === trail.join(' ')) return;
    trail = now;
    arrange(scenes, trail, mark);
    for (const scene of scenes) markChoice(page, scene, after(trail, scene));
    showHint();
  };
  const walk = (next: readonly string[]) => {
    if (hasEnded(page.session)) return;
    const last = scenes.find((scene) => scene.dataset.scene === next[next.length - 1]);
    if (last) visitBlock(page, last);
    page.session.walk(lesson.id, next);
    show();
    if (last) find(last, 'h2')?.focus({ preventScroll: true });
    last?.scrollIntoView({ block: 'start' });
  };
  article.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const choice = target?.closest<HTMLElement>('[data-choice]');
    const scene = target?.closest<HTMLElement>('[data-scene]');
    if (choice && scene) {
      event.preventDefault();
      walk(follow(trail, scene.dataset.scene ?? '', choice.dataset.choice ?? ''));
    } else if (target?.closest('[data-restart]')) {
      walk([first.dataset.scene ?? '']);
    }
  });
  article.classList.add('unfolding');
  show();
  return show;
}

/** A scene that is already on the trail is gone back to; any other follows the scene in which it was chosen. */
function follow(trail: readonly string[], from: string, to: string): readonly string[] {
  const upTo = (id: string) => trail.slice(0, trail.indexOf(id) + 1);
  const before = upTo(from);
  return before.includes(to) ? upTo(to) : [...before, to];
}

function after(trail: readonly string[], scene: HTMLElement): string | undefined {
  const at = trail.indexOf(scene.dataset.scene ?? '');
  return at < 0 ? undefined : trail[at + 1];
}

function arrange(scenes: HTMLElement[], trail: readonly string[], mark: Comment): void {
  let last: ChildNode = mark;
  for (const scene of scenes) scene.classList.remove('reached');
  for (const id of trail) {
    const scene = scenes.find((one) => one.dataset.scene === id);
    if (!scene) continue;
    scene.classList.add('reached');
    // Only what stands wrong is moved: moving an element takes the focus away from what is in it.
    if (last.nextSibling !== scene) last.after(scene);
    last = scene;
  }
}

/** Two choices that lead to the same scene are both marked: which one it was is not saved. */
function markChoice(page: Page, scene: HTMLElement, chosen: string | undefined): void {
  for (const choice of findAll(scene, '[data-choice]')) {
    const is = chosen !== undefined && choice.dataset.choice === chosen;
    choice.classList.toggle('chosen', is);
    find(choice, '.choice-mark')?.remove();
    if (is) choice.append(make('span', 'choice-mark', page.say('scene_chosen')));
  }
  scene.classList.toggle('passed', chosen !== undefined);
}
