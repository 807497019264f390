import { Global, Module } from '@nestjs/common';
import { Clock, SystemClock } from '@alliance/kernel';

/** The time, for everybody who asks. */
@Global()
@Module({ providers: [{ provide: Clock, useClass: SystemClock }], exports: [Clock] })
export class ClockModule {}
