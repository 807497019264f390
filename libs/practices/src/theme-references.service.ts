import { requireFound } from '@alliance/cities';
import { Database } from '@alliance/database';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { PRACTICE_MESSAGES } from './practice.messages.js';
import { Theme } from './theme.entity.js';

/** Turns the codes of an input into the themes that they name. */
@Injectable()
export class ThemeReferences {
  constructor(private readonly database: Database) {}

  /** The themes with these codes, in their order. @throws UserErrors NOT_FOUND at `input.themeCodes.<index>` for each that is missing. */
  async themes(codes: readonly string[]): Promise<Theme[]> {
    const found = await this.database.manager.findBy(Theme, { code: In([...codes]) });
    const byCode = new Map(found.map((theme) => [theme.code, theme]));
    return requireFound(
      codes.map((code) => byCode.get(code)),
      (index) => ({
        text: PRACTICE_MESSAGES.unknownTheme,
        path: ['themeCodes', String(index)],
        parameters: { code: codes[index]! },
      }),
    );
  }
}
