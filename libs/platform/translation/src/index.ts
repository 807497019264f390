export { LIBRE_TRANSLATE_DEFAULTS } from './libre-translate-options.js';
export type { LibreTranslateOptions } from './libre-translate-options.js';
export { LibreTranslateTranslator } from './libre-translate-translator.js';
export { isOffered } from './offered-languages.js';
export { TranslationModule } from './translation.module.js';
export type { TranslationModuleOptions } from './translation.module.js';
export { NoTranslator, TranslationError, Translator } from './translator.js';
export type { TranslationFailure, TranslationFormat, TranslationRequest, TranslatorLanguage } from './translator.js';
