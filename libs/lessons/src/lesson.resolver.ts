import { Public } from '@alliance/access';
import { contentResolver } from '@alliance/publishing';
import { ReadConnection, Reader, ReadOne } from '@alliance/reader';
import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Lesson } from './lesson.entity.js';
import { LESSON_INPUTS, LESSON_NAME } from './lesson.inputs.js';
import { LessonArguments, LessonConnection, LessonsArguments } from './lesson.queries.js';
import { LessonService } from './lesson.service.js';

/** Reading lessons; what can be done to them is what can be done to all content. */
@Resolver(() => Lesson)
export class LessonResolver extends contentResolver(LESSON_NAME, () => Lesson, LESSON_INPUTS) {
  constructor(
    private readonly reader: Reader,
    protected readonly service: LessonService,
  ) {
    super();
  }

  @Query(() => Lesson, {
    name: 'lesson',
    nullable: true,
    description: 'One lesson, by its id or its slug: as it is published now, or at an earlier version.',
  })
  @Public()
  @ReadOne(() => Lesson)
  getLesson(@Args() _arguments: LessonArguments, @Info() info: GraphQLResolveInfo) {
    return this.reader.read(info);
  }

  @Query(() => LessonConnection, {
    name: 'lessons',
    description: 'Lessons that cities have learned: what is published, and the drafts that you may read.',
  })
  @Public()
  @ReadConnection(() => Lesson)
  listLessons(@Args() _arguments: LessonsArguments, @Info() info: GraphQLResolveInfo) {
    return this.reader.read(info);
  }
}
