import { readFile } from 'node:fs/promises';
import { Public } from '@alliance/access';
import { Controller, Get, Header } from '@nestjs/common';

// As far from here as from the compiled file.
const SCRIPT = new URL('../../browser/passkey.js', import.meta.url);

/** Serves the script of the pages that use passkeys. */
@Controller('sign-in/passkey.js')
export class PasskeyScriptController {
  private readonly script = readFile(SCRIPT, 'utf8');

  @Get()
  @Public()
  @Header('Content-Type', 'text/javascript; charset=utf-8')
  @Header('Cache-Control', 'no-cache')
  get(): Promise<string> {
    return this.script;
  }
}
