import { parseArgs } from 'node:util';
import { type MappedText, mappedSlice } from '../../text/pieces';

/** One option of a curl command, under its long name, with its value where it takes one. */
export interface CurlOption {
  readonly name: string;
  readonly value?: MappedText;
  /** The word that the option stands in. */
  readonly word: MappedText;
}

export interface CurlArguments {
  readonly options: readonly CurlOption[];
  readonly urls: readonly MappedText[];
}

/** Options with a value that the reader uses, with their letters. */
const used = {
  ...{
    request: 'X',
    header: 'H',
    data: 'd',
    user: 'u',
    'upload-file': 'T',
    form: 'F',
    'user-agent': 'A',
    referer: 'e',
  },
  ...{
    'data-ascii': '',
    'data-raw': '',
    'data-binary': '',
    'data-urlencode': '',
    'url-query': '',
    json: '',
    url: '',
  },
  ...{ 'oauth2-bearer': '', 'form-string': '' },
} as const;

/** Other options with a value, so that the value is not taken for the URL. Source: the manual of curl 8. */
const unused = {
  ...{
    cookie: 'b',
    'cookie-jar': 'c',
    'continue-at': 'C',
    'dump-header': 'D',
    cert: 'E',
    config: 'K',
    output: 'o',
  },
  ...{
    'max-time': 'm',
    'ftp-port': 'P',
    quote: 'Q',
    range: 'r',
    'telnet-option': 't',
    'proxy-user': 'U',
    proxy: 'x',
  },
  ...{ 'write-out': 'w', 'speed-time': 'y', 'speed-limit': 'Y', 'time-cond': 'z' },
};
const unusedLong = [
  ...[
    'abstract-unix-socket',
    'alt-svc',
    'aws-sigv4',
    'cacert',
    'capath',
    'cert-type',
    'ciphers',
    'connect-timeout',
  ],
  ...[
    'connect-to',
    'crlfile',
    'curves',
    'delegation',
    'dns-interface',
    'dns-ipv4-addr',
    'dns-ipv6-addr',
    'ech',
  ],
  ...[
    'dns-servers',
    'doh-url',
    'egd-file',
    'engine',
    'etag-compare',
    'etag-save',
    'expect100-timeout',
    'hsts',
  ],
  ...[
    'happy-eyeballs-timeout-ms',
    'hostpubmd5',
    'hostpubsha256',
    'interface',
    'keepalive-time',
    'key',
    'key-type',
  ],
  ...[
    'libcurl',
    'limit-rate',
    'local-port',
    'login-options',
    'max-filesize',
    'max-redirs',
    'netrc-file',
    'noproxy',
  ],
  ...[
    'output-dir',
    'parallel-max',
    'pass',
    'pinnedpubkey',
    'preproxy',
    'proto',
    'proto-default',
    'proto-redir',
  ],
  ...[
    'proxy-cacert',
    'proxy-cert',
    'proxy-header',
    'proxy-key',
    'proxy-pass',
    'proxy1.0',
    'pubkey',
    'random-file',
  ],
  ...[
    'rate',
    'request-target',
    'resolve',
    'retry',
    'retry-delay',
    'retry-max-time',
    'service-name',
    'socks4',
  ],
  ...['socks4a', 'socks5', 'socks5-hostname', 'stderr', 'tls-max', 'tls13-ciphers', 'trace', 'trace-ascii'],
  ...['trace-config', 'unix-socket', 'variable'],
];

/** Switches that the reader uses, or whose letters stand in groups such as `-sSLk`. */
const switches = {
  ...{
    get: 'G',
    head: 'I',
    insecure: 'k',
    location: 'L',
    silent: 's',
    'show-error': 'S',
    include: 'i',
    verbose: 'v',
  },
  ...{
    fail: 'f',
    globoff: 'g',
    netrc: 'n',
    'remote-name': 'O',
    'no-buffer': 'N',
    'http1.0': '0',
    ipv4: '4',
    ipv6: '6',
  },
};

const options = {
  ...configure({ ...used, ...unused, ...Object.fromEntries(unusedLong.map((name) => [name, ''])) }, 'string'),
  ...configure(switches, 'boolean'),
};

/** Options and URLs of a curl command, without its name. */
export function parseCurlArguments(words: readonly MappedText[]): CurlArguments {
  const args = words.map(({ text }) => text);
  const { tokens } = parseArgs({ args, options, strict: false, allowPositionals: true, tokens: true });
  const found: CurlOption[] = [];
  const urls: MappedText[] = [];
  for (const token of tokens) {
    const word = words[token.index];
    if (!word || token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') urls.push(word);
    else {
      // A value in the same word is the rest of it (`-XPOST`, `--request=POST`), otherwise it is the next word.
      const from = token.inlineValue ? word : words[token.index + 1];
      const value = token.value !== undefined && from ? tail(from, token.value.length) : undefined;
      if (token.name === 'url' && value) urls.push(value);
      else found.push({ name: token.name, word, ...(value && { value }) });
    }
  }
  return { options: found, urls };
}

function tail(word: MappedText, length: number): MappedText {
  return length === word.text.length ? word : mappedSlice(word, word.text.length - length);
}

function configure<T extends 'string' | 'boolean'>(letters: Readonly<Record<string, string>>, type: T) {
  return Object.fromEntries(
    Object.entries(letters).map(([name, short]) => [name, { type, multiple: true, ...(short && { short }) }]),
  );
}
