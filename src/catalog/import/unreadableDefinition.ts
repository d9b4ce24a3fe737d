import { l10n } from '../../text/l10n';

/** Bytes of a definition; the platform's has tens of millions. */
export const LARGEST_DEFINITION = 256 * 1024 * 1024;

/** The platform has about 3,300; a document with more than this is no definition of it. */
export const MOST_OPERATIONS = 50_000;

/** What is wrong with a definition; it crosses over from the compiling thread, which speaks no other language. */
export type DefinitionFault =
  | 'damagedPack'
  | 'noJson'
  | 'noDefinition'
  | 'noOperation'
  | 'tooManyOperations'
  | 'tooLarge'
  | 'tooMuchMemory'
  | 'notCompiled';

/** An API definition that cannot be read: one sentence that says what to do. */
export class UnreadableDefinition extends Error {
  override readonly name = 'UnreadableDefinition';

  constructor(readonly fault: DefinitionFault) {
    super(sentenceOf(fault));
  }
}

/** The call that answers with the definition. */
const CALL = 'GET /api/v2/docs/swagger';

function sentenceOf(fault: DefinitionFault): string {
  switch (fault) {
    case 'damagedPack':
      return l10n.t('The API definition is packed and cannot be unpacked: fetch it again.');
    case 'noJson':
      return l10n.t('The API definition is no JSON, or not whole: fetch it again from {0}.', CALL);
    case 'noDefinition':
      return l10n.t('This is no API definition: give the Swagger 2.0 document that {0} answers with.', CALL);
    case 'noOperation':
      return l10n.t(
        'The API definition holds no operation under {0}: give the whole document that {1} answers with.',
        '/api/v2/',
        CALL,
      );
    case 'tooManyOperations':
      return l10n.t(
        'The API definition holds more than {0} operations: give that of Genesys Cloud alone.',
        MOST_OPERATIONS,
      );
    case 'tooLarge':
      return l10n.t(
        'The API definition is larger than {0} MB: give that of Genesys Cloud.',
        LARGEST_DEFINITION / 1024 / 1024,
      );
    case 'tooMuchMemory':
      return l10n.t('The API definition takes more memory than there is: give that of Genesys Cloud.');
    case 'notCompiled':
      return l10n.t('The API definition was not compiled: try again.');
  }
}
