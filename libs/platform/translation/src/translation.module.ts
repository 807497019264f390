import { Module, type DynamicModule } from '@nestjs/common';
import { Clock } from '@alliance/kernel';
import { LIBRE_TRANSLATE_DEFAULTS, type LibreTranslateOptions } from './libre-translate-options.js';
import { LibreTranslateTranslator } from './libre-translate-translator.js';
import { NoTranslator, Translator } from './translator.js';

/** Which service translates; none where nothing is said. */
export interface TranslationModuleOptions {
  libreTranslate?: Pick<LibreTranslateOptions, 'url'> & Partial<LibreTranslateOptions>;
}

/** Translating by machine. Global: content of any domain may be translated. */
@Module({})
export class TranslationModule {
  static forRoot({ libreTranslate }: TranslationModuleOptions = {}): DynamicModule {
    return {
      module: TranslationModule,
      global: true,
      providers: [
        {
          provide: Translator,
          inject: [Clock],
          useFactory: (clock: Clock): Translator =>
            libreTranslate ? new LibreTranslateTranslator({ ...LIBRE_TRANSLATE_DEFAULTS, ...libreTranslate }, clock) : new NoTranslator(),
        },
      ],
      exports: [Translator],
    };
  }
}
