export type ProcessState = object;
export function processState(): ProcessState;
export function leftovers(before: ProcessState, patienceMs?: number): Promise<string[]>;
