import { type Locator, type Page } from 'playwright-core';
import { Menu } from './menu';

/** Until something that was asked for over the network, or made from the catalog, is drawn. */
const patience = 30_000;

/** A tree in the side bar, by the name of its pane. */
export class Tree {
  private readonly pane: Locator;

  constructor(
    private readonly page: Page,
    name: string,
  ) {
    this.pane = page.locator('.pane', { has: page.locator(`.pane-header[aria-label^="${name}"]`) });
  }

  row(label: string): Locator {
    return this.pane.locator('.monaco-list-row', { hasText: label }).first();
  }

  /** Chooses an entry of a row's context menu. */
  async chooseFromMenu(label: string, entry: string): Promise<void> {
    await new Menu(this.page).choose(this.row(label), entry);
  }

  /** The row whose label begins so, once it is drawn. Rows far down a list are drawn only when they are in view. */
  async shows(label: string): Promise<Locator> {
    const row = this.pane.locator('.monaco-list-row', {
      has: this.page.locator('.label-name', { hasText: new RegExp(`^${escaped(label)}$`) }),
    });
    await row.first().waitFor({ timeout: patience });
    return row.first();
  }

  /** What stands behind the label of a row. */
  async description(label: string): Promise<string> {
    const row = await this.shows(label);
    return (await row.locator('.label-description').innerText()).replaceAll('\u00a0', ' ');
  }

  /** Unfolds the rows of these labels, one under the other, by keys as by mouse: a click on the row. */
  async unfold(...labels: readonly string[]): Promise<void> {
    for (const label of labels) {
      const row = await this.shows(label);
      if ((await row.getAttribute('aria-expanded')) === 'false') await row.click();
    }
  }

  async select(label: string): Promise<void> {
    await (await this.shows(label)).click();
  }

  /** The labels that are in view. */
  labels(): Promise<string[]> {
    return this.pane.locator('.monaco-list-row .label-name').allInnerTexts();
  }

  /** Presses a button in the title of the view. */
  async press(action: string): Promise<void> {
    await this.pane.locator('.pane-header').hover();
    await this.pane.locator(`.pane-header .action-label[aria-label^="${action}"]`).first().click();
  }

  /** Presses a button of what the view shows in place of rows. */
  async pressWelcome(button: string): Promise<void> {
    const words = new RegExp(`^${escaped(button)}$`);
    await this.pane
      .locator('.welcome-view-content .monaco-button', { hasText: words })
      .first()
      .click({ timeout: patience });
  }

  /** Waits until the view says so in place of rows. */
  async welcomes(words: string | RegExp): Promise<void> {
    await this.pane
      .locator('.welcome-view-content', { hasText: words })
      .first()
      .waitFor({ timeout: patience });
  }

  /** Name and description in the title of the view. */
  async title(): Promise<string> {
    return this.pane.locator('.pane-header').innerText();
  }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
