import { registerEnumType } from '@nestjs/graphql';

/** How far a practice has come. */
export enum Maturity {
  IDEA = 'IDEA',
  PILOT = 'PILOT',
  IMPLEMENTED = 'IMPLEMENTED',
  SCALED = 'SCALED',
}

registerEnumType(Maturity, {
  name: 'Maturity',
  description: 'How far a practice has come.',
  valuesMap: {
    IDEA: { description: 'Thought out, not tried yet.' },
    PILOT: { description: 'Being tried on a small scale.' },
    IMPLEMENTED: { description: 'In regular operation.' },
    SCALED: { description: 'In regular operation at several places or across the city.' },
  },
});

/** How well it is known that a practice works. */
export enum EvidenceLevel {
  CLAIMED = 'CLAIMED',
  MONITORED = 'MONITORED',
  EVALUATED = 'EVALUATED',
  INDEPENDENTLY_VERIFIED = 'INDEPENDENTLY_VERIFIED',
}

registerEnumType(EvidenceLevel, {
  name: 'EvidenceLevel',
  description: 'How well it is known that a practice works.',
  valuesMap: {
    CLAIMED: { description: 'Those who run it say so.' },
    MONITORED: { description: 'Figures are collected.' },
    EVALUATED: { description: 'An evaluation has been made.' },
    INDEPENDENTLY_VERIFIED: { description: 'Somebody independent has confirmed it.' },
  },
});

/** How easily another city can take a practice over. */
export enum Replicability {
  LOW = 'LOW',
  MEDIUM = 'MEDIUM',
  HIGH = 'HIGH',
}

registerEnumType(Replicability, {
  name: 'Replicability',
  description: 'How easily another city can take a practice over.',
  valuesMap: {
    LOW: { description: 'Depends on conditions that few cities have.' },
    MEDIUM: { description: 'Takes some adapting.' },
    HIGH: { description: 'Can be taken over much as it is.' },
  },
});
