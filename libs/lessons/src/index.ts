export { LessonText } from './lesson-text.entity.js';
export { LessonVersion } from './lesson-version.entity.js';
export { Lesson } from './lesson.entity.js';
export { LessonOutcome } from './lesson.enums.js';
export * from './lesson.inputs.js';
export { LessonConnection, LessonOrder, LessonWhere } from './lesson.queries.js';
export { LessonService } from './lesson.service.js';
export { LessonsModule } from './lessons.module.js';
