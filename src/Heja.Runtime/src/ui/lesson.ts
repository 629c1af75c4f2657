import { mountActionPlan } from './blocks/action-plan.js';
import { mountChecklist } from './blocks/checklist.js';
import { mountEmbed } from './blocks/embed.js';
import { mountInvitation } from './blocks/invitation.js';
import { mountPlayer } from './blocks/player.js';
import { mountRate } from './blocks/rate.js';
import { mountReflection } from './blocks/reflection.js';
import { mountScenario } from './blocks/scenario.js';
import { mountTabs } from './blocks/tabs.js';
import { mountTeam } from './blocks/team.js';
import { findAll } from './dom.js';
import { mountLessonEnd } from './lesson-end.js';
import { inLesson, type Page, type Refresh } from './page.js';
import { mountQuestion } from './questions/question.js';
import { mountQuiz } from './quiz/quiz.js';

/** Brings a lesson to life the first time it is shown: a course of a thousand lessons starts as fast as one of ten. */
export function mountLesson(anywhere: Page, article: HTMLElement, id: string): Refresh {
  const lesson = anywhere.session.course.lessons.find((one) => one.id === id);
  if (!lesson) return () => {};
  const page = inLesson(anywhere, lesson);
  const refreshes: Refresh[] = [];
  for (const question of lesson.kind === 'quiz' ? [] : lesson.questions) {
    const root = document.getElementById(question.id);
    if (root && article.contains(root)) refreshes.push(mountQuestion(page, root, question));
  }
  for (const root of findAll(article, '[data-reflection]')) refreshes.push(mountReflection(page, root));
  for (const root of findAll(article, '[data-rate]')) refreshes.push(mountRate(page, root));
  for (const root of findAll(article, '[data-checklist]')) refreshes.push(mountChecklist(page, root));
  for (const root of findAll(article, '[data-action-plan]')) refreshes.push(mountActionPlan(page, root));
  for (const root of findAll(article, '[data-invitation]')) mountInvitation(page, root);
  for (const root of findAll(article, '[data-tabs]')) mountTabs(root);
  for (const root of findAll(article, '[data-player]')) mountPlayer(page, root);
  for (const root of findAll(article, '[data-embed]')) mountEmbed(root);
  if (lesson.kind === 'team') refreshes.push(mountTeam(page, article, lesson));
  if (lesson.kind === 'scenario') refreshes.push(mountScenario(page, article, lesson));
  if (lesson.kind === 'quiz') refreshes.push(mountQuiz(page, article, lesson));
  refreshes.push(mountLessonEnd(page, article, lesson));
  return () => {
    for (const refresh of refreshes) refresh();
  };
}
