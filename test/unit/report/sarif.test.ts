import assert from 'node:assert/strict';
import { inspectText } from '../../../src/inspection/inspectText';
import { sarifLog } from '../../../src/report/sarif';

interface Place {
  physicalLocation: {
    artifactLocation: { uri: string; index: number };
    region: { startLine: number; startColumn: number; endLine: number; endColumn: number };
  };
}
interface Log {
  version: string;
  $schema: string;
  runs: {
    tool: {
      driver: {
        name: string;
        version: string;
        rules: { id: string; shortDescription: { text: string }; help: { text: string } }[];
      };
    };
    columnKind: string;
    artifacts: { location: { uri: string } }[];
    results: {
      ruleId: string;
      ruleIndex: number;
      level: string;
      message: { text: string };
      locations: Place[];
      relatedLocations?: (Place & { id: number; message: { text: string } })[];
    }[];
  }[];
}

const text =
  'POST https://api.mypurecloud.com/api/v2/conversations/calls\r\n\r\n{ "label": "\ud83d\ude39", "to": 1,\r\n"phoneNumber": "+14155552671", "callUserId": "{{me}}" }\r\n';

/** As it is written and read again: nothing that JSON does not have. */
function log(...files: string[]): Log {
  const inspected = files.map((file) => ({
    file,
    text,
    findings: inspectText(text, { fileName: 'a.http' }).findings,
  }));
  return JSON.parse(JSON.stringify(sarifLog(inspected, '1.2.3'))) as Log;
}

describe('a SARIF log', () => {
  const [run] = log('folder/a b.http').runs;
  assert.ok(run);

  it('has the version, the schema and one run of the tool', () => {
    const { version, $schema, runs } = log('a.http');
    assert.equal(version, '2.1.0');
    assert.match($schema, /sarif-2\.1\.0\.json$/);
    assert.equal(runs.length, 1);
    assert.deepEqual([run.tool.driver.name, run.tool.driver.version], ['permission-doctor', '1.2.3']);
    assert.equal(run.columnKind, 'utf16CodeUnits');
  });
  it('explains each rule, once', () => {
    const { rules } = run.tool.driver;
    assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length);
    for (const { shortDescription, help } of rules) assert.ok(shortDescription.text && help.text);
  });
  it('has results that name their rule, a level and a region', () => {
    assert.deepEqual(
      run.results.map(({ ruleId, level }) => [ruleId, level]),
      [
        ['unknown-field', 'warning'],
        ['doubled-destination', 'error'],
      ],
    );
    for (const { ruleId, ruleIndex, message, locations } of run.results) {
      assert.equal(run.tool.driver.rules[ruleIndex]?.id, ruleId);
      assert.notEqual(message.text, '');
      assert.equal(locations.length, 1);
    }
  });
  it('counts lines and columns from 1, columns in UTF-16 units', () => {
    assert.deepEqual(run.results[0]?.locations[0]?.physicalLocation.region, {
      startLine: 3,
      startColumn: 18,
      endLine: 3,
      endColumn: 22,
    });
  });
  it('names the other half of a conflict', () => {
    const [related] = run.results[1]?.relatedLocations ?? [];
    assert.deepEqual([related?.id, related?.physicalLocation.region.startLine], [0, 4]);
    assert.match(related?.message.text ?? '', /phoneNumber/);
  });
  it('names files by URIs, relative ones where they are named so', () => {
    const uris = (file: string) => log(file).runs[0]?.artifacts.map(({ location }) => location.uri);
    assert.deepEqual(uris('folder/a b.http'), ['folder/a%20b.http']);
    assert.deepEqual(uris('/x/a#b.http'), ['file:///x/a%23b.http']);
    assert.deepEqual(uris('C:\\x\\a.http'), ['file:///C:/x/a.http']);
    const [first] = log('a.http', 'b.http').runs;
    const places = first?.results.map(({ locations: [place] }) => place?.physicalLocation.artifactLocation);
    assert.deepEqual(
      places?.map((place) => place?.index),
      [0, 0, 1, 1],
    );
  });
  it('is a log where nothing is found, too', () => {
    assert.deepEqual(log().runs[0]?.results, []);
  });
});
