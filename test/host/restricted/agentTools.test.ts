import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { tools } from '../../../src/editor/contributions/tools';

const inputs: Readonly<Record<string, object>> = {
  explain_refusal: { text: 'GET https://api.mypurecloud.com/api/v2/users/me' },
  required_access: { operation: 'GET /api/v2/users/me' },
  my_access: {},
};

describe('tools for language models in a folder that is not trusted', () => {
  it('is one', () => assert.equal(vscode.workspace.isTrusted, false));

  for (const { id, answers } of tools) {
    it(`answer nothing: ${answers.name}`, async () => {
      assert.ok(
        vscode.lm.tools.some(({ name }) => name === id),
        `${id} is offered`,
      );
      const input = inputs[answers.name];
      assert.ok(input);
      await assert.rejects(
        Promise.resolve(vscode.lm.invokeTool(id, { input, toolInvocationToken: undefined })),
        /The tools are off in a folder that is not trusted/,
      );
    });
  }
});
