import { commands } from '../../src/editor/contributions/commands';
import { answering } from './dialogue';

const forget = 'Only Forget It Here';

/** Becomes an identity of the sandbox organization: `agent`, `supervisor` … */
export async function be(identity: string): Promise<void> {
  await answering(commands.useSandbox.id, [identity]);
}

/** Signs every account out that is signed in. */
export async function signOutAll(): Promise<void> {
  const { signOut } = commands;
  // Gives the first question up, which tells how many accounts there are.
  const { said, offered } = await answering(signOut.id, [undefined]).catch(() => ({
    said: ['Nobody'],
    offered: [],
  }));
  if (said.length > 0) return;
  await answering(signOut.id, offered[0] === undefined ? [forget] : [offered[0], forget]);
  await signOutAll();
}
