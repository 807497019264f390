/**
 * How much of an attack a run tries. `npm test` runs the short form of each, in seconds; `npm run test:attack` (ATTACK=long) the
 * long one, in minutes.
 */
export const IS_LONG = process.env['ATTACK'] === 'long';

/** How often something is tried: in the short form, and in the long one. */
export function rounds(short: number, long: number): number {
  return IS_LONG ? long : short;
}

/** The seed of a run that names none: the short form tries the same each time, the long one always something new. */
const DEFAULT_SEED = IS_LONG ? Date.now() % 0x7fffffff : 20_270_115;

/** What generators begin with. Every attack has it in its name: `ATTACK_SEED=<seed>` tries the same again. */
export const SEED = process.env['ATTACK_SEED'] ? Number(process.env['ATTACK_SEED']) : DEFAULT_SEED;

/** Prints what an attack has come to, where it is run for its figures. */
export function report(figures: Readonly<Record<string, number | string>>): void {
  if (!IS_LONG) return;
  const told = Object.entries(figures).map(([name, figure]) => `${name} ${figure}`);
  process.stdout.write(`  ${expect.getState().currentTestName}: ${told.join(', ')} (seed ${SEED})\n`);
}
