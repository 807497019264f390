import { PracticesModule } from '@alliance/practices';
import { PublishingModule } from '@alliance/publishing';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ChallengeJoin } from './challenge-join.entity.js';
import { ChallengeJoins } from './challenge-join.service.js';
import { ChallengeReferences } from './challenge-references.service.js';
import { ChallengeStates } from './challenge-state.service.js';
import { ChallengeText } from './challenge-text.entity.js';
import { ChallengeVersion } from './challenge-version.entity.js';
import './challenge.access.js';
import { Challenge } from './challenge.entity.js';
import { CHALLENGE_LINKS } from './challenge.links.js';
import { ChallengeResolver } from './challenge.resolver.js';
import { ChallengeService } from './challenge.service.js';
import { PracticeSuggestion } from './practice-suggestion.entity.js';
import { PracticeSuggestionResolver } from './practice-suggestion.resolver.js';
import { PracticeSuggestions } from './practice-suggestion.service.js';

/** Challenges of cities: who else has them, and which practices answer them. */
@Module({
  imports: [
    PublishingModule,
    PracticesModule,
    TypeOrmModule.forFeature([Challenge, ChallengeVersion, ChallengeText, ChallengeJoin, PracticeSuggestion]),
  ],
  providers: [
    ChallengeService,
    ChallengeReferences,
    ChallengeStates,
    ChallengeJoins,
    PracticeSuggestions,
    ChallengeResolver,
    PracticeSuggestionResolver,
    ...CHALLENGE_LINKS,
  ],
  exports: [ChallengeService],
})
export class ChallengesModule {}
