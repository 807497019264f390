export * from './registrations.module.js';
export * from './registration.access.js';
export * from './registration.entity.js';
export * from './registration.enums.js';
export * from './registration.service.js';
export * from './seat-pool.entity.js';
