import { Module, type DynamicModule } from '@nestjs/common';
import { Clock, PublicAddress, SecretKey, SystemClock } from '@alliance/kernel';
import type { Config } from './config.js';
import { readSecretKey } from './secret-key-file.js';

/** What everybody may ask for: the time, the installation's secret, the address that people use. */
@Module({})
export class GroundModule {
  static forRoot(config: Pick<Config, 'SECRET_KEY' | 'DATA_DIR' | 'PUBLIC_URL'>): DynamicModule {
    // Read before the application is put together: a damaged one is then told in one line.
    const secretKey = readSecretKey(config);
    return {
      module: GroundModule,
      global: true,
      providers: [
        { provide: Clock, useClass: SystemClock },
        { provide: SecretKey, useValue: secretKey },
        { provide: PublicAddress, useFactory: () => new PublicAddress(config.PUBLIC_URL) },
      ],
      exports: [Clock, SecretKey, PublicAddress],
    };
  }
}
