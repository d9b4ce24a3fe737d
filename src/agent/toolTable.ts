/** A tool as agents see it: over MCP under its name, in the editor as the manifest declares it. */
export interface ToolEntry {
  readonly name: string;
  readonly title: string;
  /** What it answers and when to use it, for a model. */
  readonly description: string;
  /** JSON Schema of its input. */
  readonly inputSchema: {
    readonly type: 'object';
    readonly properties: Readonly<Record<string, { readonly type: 'string'; readonly description: string }>>;
    readonly required?: string[];
    readonly additionalProperties: false;
  };
}

const fileName = {
  type: 'string',
  description: 'Name of the file that the text is of; says how it is read. Optional.',
} as const;

const operationProperties = {
  operation: {
    type: 'string',
    description:
      'One operation: "POST /api/v2/conversations/calls", an operation id (postConversationsCalls) or the name of an SDK method.',
  },
  text: {
    type: 'string',
    description: 'Code, .http requests, curl commands or a Postman collection, in place of an operation.',
  },
  fileName,
} as const;

/** The tools. None writes to an organization, sends the request in question, or takes or tells a token. */
export const tools = {
  explainRefusal: {
    name: 'explain_refusal',
    title: 'Explain a Genesys Cloud Refusal',
    description:
      'Says why a Genesys Cloud Platform API request is refused (401, 403, 400 …) and what to do: verdict, cause, what failed and what is unknown, advice. Give the request, the response or error, or both; leave tokens out. Works from the text and a built-in catalog of the API; sends nothing.',
    inputSchema: {
      type: 'object',
      properties: {
        text: {
          type: 'string',
          description: 'The request (.http, curl, code), the refusal that came back, or both.',
        },
        fileName,
      },
      required: ['text'],
      additionalProperties: false,
    },
  },
  requiredAccess: {
    name: 'required_access',
    title: 'Required Access for Genesys Cloud Calls',
    description:
      'Says which permissions (ANY or ALL), OAuth scopes and kind of token Genesys Cloud Platform API operations need, which calls are undocumented, and what was probably meant. Do not guess such names: ask. Works from a built-in catalog; sends nothing.',
    inputSchema: { type: 'object', properties: operationProperties, additionalProperties: false },
  },
  myAccess: {
    name: 'my_access',
    title: 'My Access in Genesys Cloud',
    description:
      'Says who is signed in to Genesys Cloud (organization, scopes, roles) and, where an operation or a text is given, whether that identity may make these calls: granted (perhaps unless an access policy denies it), missing or unknown. Makes reading calls to the organization as the identity that is signed in.',
    inputSchema: { type: 'object', properties: operationProperties, additionalProperties: false },
  },
} as const satisfies Record<string, ToolEntry>;

export type ToolName = (typeof tools)[keyof typeof tools]['name'];
