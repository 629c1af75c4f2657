// How it is photographed. A window of 1280 × 1024 that is enlarged to 400 % has room for 320 × 256.
const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 800 };

/** The measures of WCAG 2.2, 1.4.12. */
const spacing = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }';

const everyday = ['helsingborg', 'uppsala'].flatMap((brand) =>
  ['light', 'dark'].flatMap((scheme) =>
    Object.entries({ phone, desktop }).map(([size, viewport]) => ({ name: `${brand}-${scheme}-${size}`, brand, scheme, viewport }))));

export const looks = [
  ...everyday,
  { name: 'zoomed', brand: 'uppsala', scheme: 'light', viewport: { width: 320, height: 256 } },
  { name: 'spaced', brand: 'helsingborg', scheme: 'light', viewport: phone, spacing },
  { name: 'forced', brand: 'helsingborg', scheme: 'dark', viewport: desktop, forced: true },
  { name: 'arabic-phone', brand: 'helsingborg', scheme: 'dark', viewport: phone, language: 'ar' },
  { name: 'arabic-desktop', brand: 'uppsala', scheme: 'light', viewport: desktop, language: 'ar' },
];
