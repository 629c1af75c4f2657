import { readdirSync } from 'node:fs';
import path from 'node:path';
import { readZip } from './zip.mjs';

const coloursOf = (files) => [...files].find(([name]) => name.startsWith('colours'))?.[1];

/** The packages of each workspace in a folder: the files for a brand and language. */
export function readPackages(folder) {
  const courses = new Map(readdirSync(folder).map((course) => [course, packagesOf(path.join(folder, course))]));
  const ofBrand = (course, brand, language) => courses.get(course).find((one) => one.municipality === brand && one.language === language);
  /** A sample has no such municipality: it borrows the colours. */
  return function filesOf(course, brand, language = 'sv') {
    const own = ofBrand(course, brand, language);
    if (own) return own.files;
    const files = courses.get(course).find((one) => one.language === language)?.files;
    const colours = coloursOf(ofBrand('courses', brand, 'sv').files);
    return files && new Map([...files].map(([name, bytes]) => [name, name.startsWith('colours') ? colours : bytes]));
  };
}

function packagesOf(folder) {
  const zips = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('_scorm12.zip'));
  return zips.map((name) => ({ municipality: path.dirname(name), language: /_([a-z]{2})_/.exec(name)[1], files: readZip(path.join(folder, name)) }));
}
