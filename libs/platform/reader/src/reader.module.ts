import { Global, Module, type DynamicModule } from '@nestjs/common';
import { QueryMemory } from './query-memory.js';
import { Reader } from './reader.js';
import { ReaderMetrics } from './reader.metrics.js';
import { READER_DEFAULTS, READER_OPTIONS, type ReaderOptions } from './reader.options.js';
import { ReaderPlugin } from './reader.plugin.js';

@Global()
@Module({})
export class ReaderModule {
  static forRoot(options: Partial<ReaderOptions> = {}): DynamicModule {
    return {
      module: ReaderModule,
      providers: [
        { provide: READER_OPTIONS, useValue: { ...READER_DEFAULTS, ...options } },
        Reader,
        ReaderMetrics,
        ReaderPlugin,
        { provide: QueryMemory, useValue: new QueryMemory() },
      ],
      exports: [Reader, ReaderMetrics, QueryMemory],
    };
  }
}
