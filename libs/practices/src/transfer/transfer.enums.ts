import { registerEnumType } from '@nestjs/graphql';

/** How far a city has come with taking over another city's practice. */
export enum TransferStage {
  INTERESTED = 'INTERESTED',
  ASSESSING = 'ASSESSING',
  ADAPTING = 'ADAPTING',
  IMPLEMENTED = 'IMPLEMENTED',
  DROPPED = 'DROPPED',
}

registerEnumType(TransferStage, {
  name: 'TransferStage',
  description: 'How far a city has come with taking over another city’s practice. Stages go forward, and may be skipped.',
  valuesMap: {
    INTERESTED: { description: 'The city wants to know more.' },
    ASSESSING: { description: 'It finds out whether the practice fits.' },
    ADAPTING: { description: 'It changes the practice to its own conditions.' },
    IMPLEMENTED: { description: 'The practice is in operation there. Nothing comes after it.' },
    DROPPED: { description: 'Given up, with a reason that others can learn from. Nothing comes after it.' },
  },
});
