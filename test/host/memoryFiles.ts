import * as vscode from 'vscode';

/** Files that are on no disk, as those of a repository that was never fetched. */
export class MemoryFiles implements vscode.FileSystemProvider, vscode.Disposable {
  private readonly files = new Map<string, Uint8Array>();
  private readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  private readonly registration: vscode.Disposable;
  readonly onDidChangeFile = this.changed.event;

  /** @param scheme of the addresses of the files; one that no other test has used */
  constructor(
    private readonly scheme: string,
    { isReadonly = false } = {},
  ) {
    this.registration = vscode.workspace.registerFileSystemProvider(scheme, this, { isReadonly });
  }

  /** Puts a file there, past the editor. */
  put(name: string, text: string): vscode.Uri {
    const uri = this.at(name);
    this.files.set(uri.path, Buffer.from(text));
    return uri;
  }

  at(name: string): vscode.Uri {
    return vscode.Uri.from({ scheme: this.scheme, path: `/${name}` });
  }

  textOf(name: string): string {
    return Buffer.from(this.readFile(this.at(name))).toString();
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const isFolder = uri.path === '/';
    const size = isFolder ? 0 : this.readFile(uri).length;
    return { type: isFolder ? vscode.FileType.Directory : vscode.FileType.File, ctime: 0, mtime: 0, size };
  }

  readDirectory(): [string, vscode.FileType][] {
    return [...this.files.keys()].map((path) => [path.slice(1), vscode.FileType.File]);
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const file = this.files.get(uri.path);
    if (!file) throw vscode.FileSystemError.FileNotFound(uri);
    return file;
  }

  writeFile(uri: vscode.Uri, content: Uint8Array): void {
    this.files.set(uri.path, content);
    this.changed.fire([{ type: vscode.FileChangeType.Changed, uri }]);
  }

  createDirectory(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  delete(uri: vscode.Uri): void {
    this.files.delete(uri.path);
  }

  rename(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  watch(): vscode.Disposable {
    return { dispose: () => undefined };
  }

  dispose(): void {
    this.registration.dispose();
    this.changed.dispose();
  }
}
