import { type Page } from 'playwright-core';

/** The clipboard that the browser shares with the editor. */
export class Clipboard {
  constructor(private readonly page: Page) {}

  async put(text: string): Promise<void> {
    await this.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  }

  async text(): Promise<string> {
    return this.page.evaluate<string>('navigator.clipboard.readText()');
  }

  /** The text, once there is any: copying in the editor takes a moment. */
  async textOnceThere(): Promise<string> {
    for (const end = Date.now() + 5000; Date.now() < end;) {
      const text = await this.text();
      if (text !== '') return text;
    }
    throw new Error('nothing reached the clipboard');
  }
}
