/** What a name looks like, whether or not anything of that name exists. */
export type NameForm = 'permission' | 'scope' | 'neither';

/** Two names from before permissions had three parts; operations still ask for them. */
const legacy: ReadonlySet<string> = new Set(['admin', 'content_management_user']);

const permission = /^(?:[\w-]+|\*):(?:[\w-]+|\*):(?:[\w-]+|\*)$/;
const scope = /^[a-z]+(?:-[a-z]+)*(?::readonly)?$/;

/**
 * The form of a name: a permission is `domain:entity:action`, in a grant perhaps with `*` (`routing:*:*`); a scope is
 * `resource` or `resource:readonly`. The two never overlap: a three-part name in a list of scopes is a mistake.
 */
export function permissionForm(name: string): NameForm {
  if (legacy.has(name) || permission.test(name)) return 'permission';
  return scope.test(name) ? 'scope' : 'neither';
}
