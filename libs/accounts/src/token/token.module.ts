import { Module } from '@nestjs/common';
import { ViewerAccessTokens } from './access-token.fields.js';
import { AccessTokenResolver } from './access-token.resolver.js';
import { AccessTokenService } from './access-token.service.js';
import './access-token.access.js';

/** The access tokens that people make for themselves. */
@Module({ providers: [AccessTokenService, AccessTokenResolver, ViewerAccessTokens], exports: [AccessTokenService] })
export class TokenModule {}
