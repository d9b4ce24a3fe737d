import { type Locator, type Page } from 'playwright-core';

/** Until the extension host is up and has brought its commands. */
const patience = 30_000;

/** The list under the input at the top of the window: palette, file list, choices. */
export class QuickPick {
  private readonly box: Locator;
  private readonly input: Locator;

  constructor(private readonly page: Page) {
    this.box = page.locator('.quick-input-widget');
    this.input = this.box.locator('input.input').first();
  }

  /**
   * Opens the list with a key, types, and clicks the entry whose label is exactly `label`. The list shows what
   * there was when it opened, so it is opened again until the entry is there.
   */
  async pick(key: string, typed: string, label: string): Promise<void> {
    await this.find(key, typed, label, (entry) => entry.click({ timeout: 3000 }));
  }

  /** Opens the list in the same way, and closes it once the entry is there or patience is at its end. */
  async has(key: string, typed: string, label: string): Promise<boolean> {
    try {
      await this.find(key, typed, label, (entry) => entry.waitFor({ timeout: 3000 }));
      return true;
    } catch {
      return false;
    } finally {
      await this.page.keyboard.press('Escape');
    }
  }

  private async find(
    key: string,
    typed: string,
    label: string,
    act: (entry: Locator) => Promise<void>,
  ): Promise<void> {
    const name = this.page.locator('.label-name', { hasText: exactly(label) });
    const end = Date.now() + patience;
    for (;;) {
      try {
        await this.page.keyboard.press(key);
        await this.input.fill(typed, { timeout: 3000 });
        await act(this.box.locator('.monaco-list-row', { has: name }).first());
        return;
      } catch (error) {
        await this.page.keyboard.press('Escape');
        if (Date.now() > end) throw error;
      }
    }
  }

  /** Types into the list or the input of that title, once a command has opened it. */
  async type(title: string, text: string): Promise<void> {
    await this.box.locator('.quick-input-title', { hasText: title }).waitFor({ timeout: patience });
    await this.input.fill(text);
  }

  /** Clicks an entry of a list that a command has opened, by its exact label. */
  async choose(label: string): Promise<void> {
    const name = this.page.locator('.label-name', { hasText: exactly(label) });
    const entry = this.box.locator('.monaco-list-row', { has: name }).first();
    // Only what is in view is drawn: a longer list is brought to the entry by typing.
    await entry.waitFor({ timeout: 5000 }).catch(() => this.input.fill(label));
    await entry.click({ timeout: patience });
  }

  /** Types into the input that a command has opened, once its prompt or title is there, and confirms. */
  async enter(prompt: string | RegExp, text: string): Promise<void> {
    await this.box.filter({ hasText: prompt }).waitFor();
    await this.input.fill(text);
    await this.page.keyboard.press('Enter');
  }

  /** The labels that are listed, once there are any. */
  async labels(): Promise<string[]> {
    const labels = this.box.locator('.monaco-list-row .label-name');
    await labels.first().waitFor({ timeout: 10_000 });
    return labels.allInnerTexts();
  }
}

function exactly(label: string): RegExp {
  return new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
}
