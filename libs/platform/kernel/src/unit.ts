import { createRequire } from 'node:module';

/** What is used of `@lhncbc/ucum-lhc`, which has no types of its own. */
interface UcumLibrary {
  UcumLhcUtils: { getInstance(): UcumChecker };
}

interface UcumChecker {
  validateUnitString(code: string, suggest: boolean): UcumVerdict;
}

interface UcumVerdict {
  status: 'valid' | 'invalid' | 'error';
  /** The code that was meant, where the library is sure of it. */
  ucumCode: string | null;
}

let checker: UcumChecker | undefined;

/** Loaded with the first unit: 30 ms and 20 MB that most processes never need. */
function ucum(): UcumChecker {
  checker ??= (createRequire(import.meta.url)('@lhncbc/ucum-lhc') as UcumLibrary).UcumLhcUtils.getInstance();
  return checker;
}

/** The library looks names up in plain objects, and takes these for units. */
const NAMES_OF_OBJECTS = Object.getOwnPropertyNames(Object.prototype);

/** How people write what UCUM writes differently; whole atoms, as they stand between operators. */
const COMMON_WRITINGS: readonly (readonly [RegExp, string])[] = [
  [/^([kMGT]?)Wh$/, '$1W.h'],
  [/^(?:°|º|deg)C$|^℃$/, 'Cel'],
  [/^(?:°|º|deg)F$/, '[degF]'],
  [/^(?:tonn?e?s?|Tonnen?|ton|tn)$/, 't'],
  [/^(?:lit(?:er|re)s?|Liter|litraa?)$/i, 'L'],
  [/^(?:hours?|Stunden?|timmar|tuntia?|hrs?)$/i, 'h'],
  [/^(?:days?|Tage?|dygn|päivää?)$/i, 'd'],
  [/^(?:years?|Jahre?|år|vuosi|vuotta|yr|pa)$/i, 'a'],
  [/^ha$/, 'har'],
  [/^(ft|yd)$/, '[$1_i]'],
  [/^(?:percent|Prozent|procent|prosenttia?)$/i, '%'],
  [/^([kMG]?[gt])-?CO[2₂]$/, '$1{CO2}'],
  [/^([kMG]?[gt])-?CO[2₂]-?(?:e|eq|ekv|Äq)$/, '$1{CO2e}'],
];

/**
 * Codes that read like the abbreviation of something else, and that nobody means as what they are: a hundred years, a trillionth of a
 * year, a quadrillion siemens. Taken for units, they would make the figures wrong without anybody noticing.
 */
const MISTAKABLE: ReadonlySet<string> = new Set(['ha', 'pa', 'PS', 'ft', 'yd', 'pt', 'hh']);

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * Whether the text is a unit in the Unified Code for Units of Measure, case-sensitive: `kW.h/m2`, `t/a`, `%`, `{persons}`.
 * A code stands as it is: no spaces around it, at most 50 characters. `ha`, which is a hundred years and no hectare (`har`), and its
 * like are refused.
 */
export function isUnitCode(code: string): boolean {
  if (code.length > 50 || !/^[!-~]+$/.test(code)) return false;
  const units = code.replaceAll(/\{[^{}]*\}/g, '');
  if (NAMES_OF_OBJECTS.some((name) => units.includes(name))) return false;
  if (units.split(/[/.()]/).some((atom) => MISTAKABLE.has(atom.replace(/[+-]?\d+$/, '')))) return false;
  return ucum().validateUnitString(code, false).status === 'valid';
}

/** The unit code that somebody may have meant who wrote something else: `kW.h` for `kWh`, `{trips}` for `trips`. Null where it is anybody's guess. */
export function suggestUnitCode(text: string): string | null {
  if (text.length > 50) return null;
  const plain = text
    .trim()
    .replaceAll(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (digit) => String(SUPERSCRIPTS.indexOf(digit)))
    .replaceAll(/(?<=\p{L})\^(?=-?\d)/gu, '')
    .replaceAll(/[µμ]/g, 'u')
    .replaceAll(/[·⋅×]|(?<!10)\*/g, '.')
    .replaceAll(/\s+(?:per|pro|\/)\s+/g, '/')
    .replaceAll(/\s*([/.])\s*/g, '$1')
    .replaceAll(/\s+(?=CO[2₂])/g, '');
  // What is counted has no unit; UCUM names it in braces.
  const counted = /^[A-Za-z][A-Za-z_-]{2,}$/.test(plain) ? `{${plain}}` : '';
  return [byAtom(plain), counted].find((code) => code !== text && isUnitCode(code)) ?? null;
}

/** The text with each part between operators put into UCUM, where that is known. */
function byAtom(text: string): string {
  return text
    .split(/([/.()])/)
    .map((atom, index, atoms) => {
      if (index % 2 === 1 || atom === '' || isUnitCode(atom)) return atom;
      const [pattern, replacement] = COMMON_WRITINGS.find(([writing]) => writing.test(atom)) ?? [];
      const code = pattern ? atom.replace(pattern, replacement!) : (meantBy(atom) ?? atom);
      // Under a stroke, a product has to stay together.
      return code.includes('.') && atoms[index - 1] === '/' ? `(${code})` : code;
    })
    .join('');
}

/** What the library is sure of: `m` for “meter”. */
function meantBy(atom: string): string | null {
  return /^[!-~]+$/.test(atom) ? ucum().validateUnitString(atom, true).ucumCode : null;
}
