import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, Kind, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { AppError, defineMessages } from '@alliance/kernel';

const messages = defineMessages({
  none: {
    en: 'The document has no operation. Send a query or a mutation beside its fragments.',
    fi: 'Dokumentissa ei ole operaatiota. Lähetä fragmenttien lisäksi kysely tai mutaatio.',
    sv: 'Dokumentet har ingen operation. Skicka en fråga eller en mutation vid sidan av fragmenten.',
    de: 'Das Dokument hat keine Operation. Senden Sie neben den Fragmenten eine Abfrage oder eine Mutation.',
  },
  unnamed: {
    en: 'The document has {count} operations. Say in `operationName` which of them to carry out.',
    fi: 'Dokumentissa on {count} operaatiota. Kerro kentässä `operationName`, mikä niistä suoritetaan.',
    sv: 'Dokumentet har {count} operationer. Ange i `operationName` vilken av dem som ska utföras.',
    de: 'Das Dokument hat {count} Operationen. Nennen Sie in `operationName` die, die auszuführen ist.',
  },
  unknown: {
    en: 'The document has no operation with the name in `operationName`. Name one that it has, or leave `operationName` out where it has only one.',
    fi: 'Dokumentissa ei ole operaatiota, jonka nimi on kentässä `operationName`. Nimeä jokin sen operaatioista, tai jätä `operationName` pois, jos niitä on vain yksi.',
    sv: 'Dokumentet har ingen operation med namnet i `operationName`. Ange en som finns, eller utelämna `operationName` om det bara har en.',
    de: 'Das Dokument hat keine Operation mit dem Namen in `operationName`. Nennen Sie eine vorhandene, oder lassen Sie `operationName` weg, wenn es nur eine hat.',
  },
  subscription: {
    en: 'This service has no subscriptions. Ask again by a query when you need to know what has changed.',
    fi: 'Palvelussa ei ole tilauksia (subscription). Kysy uudelleen kyselyllä, kun haluat tietää, mikä on muuttunut.',
    sv: 'Tjänsten har inga prenumerationer (subscription). Fråga igen med en query när du vill veta vad som har ändrats.',
    de: 'Dieser Dienst hat keine Subscriptions. Fragen Sie mit einer Query erneut, wenn Sie wissen möchten, was sich geändert hat.',
  },
});

/**
 * Refuses what names no operation that can be carried out: before anybody who answers operations takes one for given, and in the
 * caller's language.
 */
export const unresolvedOperationPlugin: ApolloServerPlugin = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ schema, document, operation, request }) => {
      const fault = operation ? isRootless(operation) : unresolved(document, request.operationName);
      if (fault) throw new GraphQLError(fault.message, { originalError: fault, extensions: { http: { status: 400 } } });

      function isRootless({ operation: type }: OperationDefinitionNode): AppError | undefined {
        return schema.getRootType(type) ? undefined : new AppError('OPERATION_RESOLUTION_FAILURE', messages.subscription);
      }
    },
  }),
};

function unresolved({ definitions }: DocumentNode, name: string | null | undefined): AppError {
  const count = definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length;
  if (count === 0) return new AppError('OPERATION_RESOLUTION_FAILURE', messages.none);
  return typeof name === 'string'
    ? new AppError('OPERATION_RESOLUTION_FAILURE', messages.unknown)
    : new AppError('OPERATION_RESOLUTION_FAILURE', messages.unnamed, {}, { count });
}
