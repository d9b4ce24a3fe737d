import { tools as agentTools, type ToolEntry, type ToolName } from '../../agent/toolTable';

/** A tool as the manifest declares it for the language models of the editor. */
export interface ToolContribution {
  /** Unique among the tools of all extensions. */
  readonly id: string;
  /** What people write behind `#` to have it used. */
  readonly reference: string;
  readonly answers: ToolEntry & { readonly name: ToolName };
  /** For people, who choose which tools a model may use. */
  readonly userDescription: string;
}

/** Tools are there only in a folder that is trusted. */
export const toolsWhen = 'isWorkspaceTrusted';

/** Every language model tool of the extension. The manifest says the same, which a test holds. */
export const tools: readonly ToolContribution[] = [
  {
    id: 'permissionDoctor_explain_refusal',
    reference: 'explainRefusal',
    answers: agentTools.explainRefusal,
    userDescription: 'Say why a Genesys Cloud API request is refused, from its text.',
  },
  {
    id: 'permissionDoctor_required_access',
    reference: 'requiredAccess',
    answers: agentTools.requiredAccess,
    userDescription: 'Say which permissions and scopes Genesys Cloud API calls need.',
  },
  {
    id: 'permissionDoctor_my_access',
    reference: 'myAccess',
    answers: agentTools.myAccess,
    userDescription:
      'Say who is signed in to Genesys Cloud, and whether that identity may make a call. Asks before it asks the organization.',
  },
];
