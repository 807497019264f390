/** `@jest/globals` for specs that run as plain Node modules. */
import { ModuleMocker } from 'jest-mock';

export const jestMock = new ModuleMocker(globalThis);
export const jest = {
  fn: jestMock.fn.bind(jestMock),
  spyOn: jestMock.spyOn.bind(jestMock),
  restoreAllMocks: jestMock.restoreAllMocks.bind(jestMock),
};
