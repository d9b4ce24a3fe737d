import assert from 'node:assert/strict';
import { sourceSpan } from '../../../src/text/pieces';
import { headers, line, read, refusal } from './reading';

function sends(command: string, expected: string, sent: string[] = []): void {
  it(JSON.stringify(command.slice(0, 90)), () => {
    const request = read(command);
    assert.equal(request.form, 'curl');
    assert.equal(`${line(request)}${request.body ? ` ${request.body.text}` : ''}`, expected);
    assert.deepEqual(headers(request), sent);
  });
}

describe('the Invoke-RestMethod reader', () => {
  sends('Invoke-RestMethod https://h/a', 'GET h/a');
  sends('$r = irm -Uri:"https://h/a" -Method DELETE -UseBasicParsing', 'DELETE h/a');
  sends(`Invoke-WebRequest -Method Post -Uri 'https://h/a' -Body '{"a":1}'`, 'POST h/a {"a":1}');
  sends('irm https://h/a -Method Post -Body @{ a = "x y"; b = 2 }', 'POST h/a a=x%20y&b=2');
  sends(
    'irm "https://$hostName/a" -Headers @{ Authorization = "Bearer $token"; "X-Y" = \'z\' }',
    'GET {{hostName}}/a',
    ['Authorization: Bearer {{token}}', 'X-Y: z'],
  );
  sends('irm https://h/a -Headers @{ Authorization = "Bearer " + $token }', 'GET h/a', [
    'Authorization: Bearer {{token}}',
  ]);
  sends(
    'irm https://h/a -Method Put -Body (@{ a = @(1, "b"); c = $null; d = $x } | ConvertTo-Json -Depth 5)',
    'PUT h/a {"a":[1,"b"],"c":null,"d":"{{x}}"}',
  );
  sends(
    'irm https://h/a -Method Put -Body (ConvertTo-Json @{ a = @{ b = $true } })',
    'PUT h/a {"a":{"b":true}}',
  );
  sends('irm https://h/a -Method Put -Body $unknown', 'PUT h/a "{{unknown}}"');
  sends('irm https://h/a -ContentType "application/json" -Token $t', 'GET h/a', [
    'Content-Type: application/json',
    'Authorization: Bearer {{t}}',
  ]);
  sends(
    '$base = "https://h"\n$headers = @{\n  "A" = "b" # c\n}\n$body = [ordered]@{\n  n = -5\n} | ConvertTo-Json\n$r = Invoke-RestMethod `\n  -Uri "$base/a" `\n  -Method Post `\n  -Headers $headers `\n  -Body $body',
    'POST h/a {"n":-5}',
    ['A: b'],
  );
  sends(
    '$headers = New-Object "System.Collections.Generic.Dictionary[[String],[String]]"\n$headers.Add("A", "b")\n$body = @"\n{ `"a`": 1 }\n"@\n$r = irm \'https://h/a\' -Method \'POST\' -Headers $headers -Body $body',
    'POST h/a { "a": 1 }',
    ['A: b'],
  );
  sends(
    '$body = @\'\r\n{ "a": 1 }\r\n\'@\r\nirm https://h/a -Method Post -Body $body',
    'POST h/a { "a": 1 }',
  );
  sends('$a = $b + "x"\n$b = $a + "y"\nirm https://h/a -Method Post -Body $a', 'POST h/a {{a}}yx');

  it('puts the body of a GET into the query', () => {
    assert.deepEqual(read('irm https://h/a -Body @{ q = "x y" }').line?.url.value.query, [['q', 'x y']]);
  });

  it('maps a hashtable back to the source', () => {
    const text = 'irm https://h/a -Method Post -Body (@{ name = "Bob"; n = 5 } | ConvertTo-Json)';
    const { body } = read(text);
    const from = (part: string) => {
      const start = body!.text.indexOf(part);
      const at = sourceSpan(body!, { start, end: start + part.length });
      return text.slice(at.start, at.end);
    };
    assert.deepEqual([from('"name"'), from('"Bob"'), from('5'), from('{')], ['name', '"Bob"', '5', '@']);
  });

  it('keeps nothing of credentials', () => {
    assert.deepEqual(headers(read('irm https://h/a -Credential $c')), [
      'Authorization: Basic {{credentials}}',
    ]);
  });

  it('refuses an open quote', () => assert.match(refusal('irm "https://h/a'), /never closes/));
});
