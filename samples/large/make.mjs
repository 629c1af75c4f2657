// node samples/large/make.mjs FOLDER [LESSONS]: writes the sources of a course of 1,000 lessons (or so many), 50 in a module.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const [folder, count = '1000'] = process.argv.slice(2);
if (!folder || !/^[1-9]\d*$/.test(count)) {
  console.error('usage: node samples/large/make.mjs FOLDER [LESSONS]');
  process.exit(2);
}

const A_MODULE = 50;
/** What a learner can do in more lessons does not fit in what SCORM 1.2 keeps: heja would refuse to build it. */
const IN_SCORM_12 = 150;
const lessons = Array.from({ length: Number(count) }, (_, i) => i + 1);
const moduleOf = (lesson) => Math.ceil(lesson / A_MODULE);

function write(name, text) {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

write('heja.yaml', 'courses: [kurs]\nmunicipalities: [alvesta]\n');
write(
  'municipalities/alvesta.yaml',
  'id: alvesta\nname: Alvesta\nbrand:\n  primary: "#005c86"\nformats: [' +
    (lessons.length > IN_SCORM_12 ? 'xapi]\n' : 'scorm12, xapi]\n'),
);

const modules = Array.from({ length: moduleOf(lessons.length) }, (_, i) => i + 1).map((module) => {
  const own = lessons.filter((lesson) => moduleOf(lesson) === module).map((lesson) => `steg-${lesson}`);
  return `  - id: modul-${module}\n    title: { sv: Modul ${module} }\n    lessons: [${own.join(', ')}]\n`;
});
write(
  'kurs/course.yaml',
  `id: kurs
iri: https://example.se/xapi/kurs
version: 1.0.0
languages: [sv]
title: { sv: En mycket lång kurs }
description: { sv: Så många lektioner att det märks om något växer fortare än kursen. }
modules:
${modules.join('')}`,
);

const paragraph =
  'Den som provar något nytt vet sällan hur det går. Därför börjar vi i **liten skala** och frågar dem som berörs. Sedan ser vi efter vad som hände, och väljer om vi går vidare.\n\n';

for (const lesson of lessons) {
  const reflection = `\n::: reflection {#not-${lesson}}\n\nNär frågade du senast?\n\n:::\n`;
  write(
    `kurs/modul-${moduleOf(lesson)}/steg-${lesson}.sv.md`,
    `---
title: Lektion ${lesson}
minutes: 5
---

${paragraph.repeat(12)}## Att tänka på

::: note

Fråga först. Prova sedan.

:::

::: choice {#val-${lesson}}

Vad gör du först?

- [x] Frågar dem det gäller
  > Ja.
- [ ] Köper något
  > Inte än.
- [ ] Väntar
  > På vad?

:::
${lesson % 2 ? reflection : ''}`,
  );
}
