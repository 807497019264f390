export * from './clock.js';
export * from './error.js';
export * from './id.js';
export * from './locale.js';
export * from './message.js';
export * from './text.js';
export * from './patch.js';
