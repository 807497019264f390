export * from './testing/libre-translate-server.js';
