import { type Locator, type Page } from 'playwright-core';

/** Until the extension host is up and has brought its commands, or has asked an organization. */
const patience = 30_000;

/** A person who has no mouse: everything is done by keys, and `clicks` says whether that is true. */
export class Keys {
  private readonly box: Locator;
  private readonly input: Locator;

  constructor(private readonly page: Page) {
    this.box = page.locator('.quick-input-widget');
    this.input = this.box.locator('input.input').first();
  }

  /** Counts clicks from now on. */
  async putMouseAway(): Promise<void> {
    await this.page.evaluate(
      `addEventListener('pointerdown', () => (window.clicks = 1 + (window.clicks ?? 0)), true)`,
    );
  }

  clicks(): Promise<number> {
    return this.page.evaluate<number>('window.clicks ?? 0');
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Runs a command by its full title. It is opened again until the command is there. */
  async run(title: string): Promise<void> {
    for (const end = Date.now() + patience; ;) {
      await this.press('F1');
      await this.input.fill(`>${title}`);
      if (await this.comesFirst(title, 3000)) return this.press('Enter');
      await this.press('Escape');
      if (Date.now() > end) throw new Error(`there is no command "${title}"`);
    }
  }

  /** Types into the list or input of that title that a command has opened, and confirms; a list once it shows `first`. */
  async answer(title: string, text: string, first?: string): Promise<void> {
    await this.box.locator('.quick-input-title', { hasText: title }).waitFor({ timeout: patience });
    await this.input.fill(text);
    if (first !== undefined && !(await this.comesFirst(first, patience))) throw new Error(`no "${first}"`);
    await this.press('Enter');
  }

  /** What a screen reader says of the row that has the focus, in the view that has it, once it is `words`. */
  async stands(words: RegExp): Promise<string> {
    for (const end = Date.now() + patience; ;) {
      const label = await this.focused('aria-label');
      if (words.test(label)) return label;
      if (Date.now() > end) throw new Error(`"${label}" has the focus, not ${String(words)}`);
      await this.page.waitForTimeout(100);
    }
  }

  /** Unfolds the row with the focus, and goes to the first row under it: the same key does both. */
  async goInto(): Promise<void> {
    const level = await this.focused('aria-level');
    for (const end = Date.now() + patience; (await this.focused('aria-level')) <= level;) {
      if (Date.now() > end) throw new Error(`"${await this.focused('aria-label')}" does not unfold`);
      await this.press('ArrowRight');
      await this.page.waitForTimeout(200);
    }
  }

  /** Goes to the first row of a view. */
  async goToTop(view: string): Promise<void> {
    await this.run(`Permission Doctor: Focus on ${view} View`);
    const pane = this.page.locator('.pane', {
      has: this.page.locator(`.pane-header[aria-label^="${view}"]`),
    });
    await pane.locator('.monaco-list:focus').waitFor();
    await this.press('Home');
  }

  /** Goes down until the row with the focus is `words`. */
  async goDownTo(words: RegExp): Promise<void> {
    for (let steps = 0; steps < 60; steps++) {
      if (words.test(await this.focused('aria-label'))) return;
      const id = await this.focused('id');
      await this.press('ArrowDown');
      for (let waits = 0; waits < 20 && (await this.focused('id')) === id; waits++)
        await this.page.waitForTimeout(20);
    }
    throw new Error(`no row ${String(words)} on the way down`);
  }

  /** Opens the menu of the row with the focus, and chooses an entry. */
  async chooseFromMenu(entry: string): Promise<void> {
    await this.press('Shift+F10');
    const menu = this.page.locator('.monaco-menu').first();
    await menu.waitFor();
    const words = this.page.locator('.action-label', { hasText: new RegExp(`^${entry}$`) });
    const chosen = menu.locator('.action-item.focused', { has: words });
    for (let steps = 0; steps < 20 && !(await chosen.isVisible()); steps++) await this.press('ArrowDown');
    await chosen.waitFor();
    await this.press('Enter');
    await menu.waitFor({ state: 'hidden' });
  }

  /** An attribute of the row that has the focus, in the view that has it; empty while rows that came anew have none. */
  private async focused(attribute: string): Promise<string> {
    const row = this.page.locator('.part.sidebar .monaco-list:focus .monaco-list-row.focused');
    return (await row.getAttribute(attribute, { timeout: 2000 }).catch(() => null)) ?? '';
  }

  private async comesFirst(label: string, timeout: number): Promise<boolean> {
    const first = this.box.locator('.monaco-list-row.focused .label-name', { hasText: label }).first();
    return first.waitFor({ timeout }).then(
      () => true,
      () => false,
    );
  }
}
