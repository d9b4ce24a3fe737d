import { type Locator, type Page } from 'playwright-core';

/** The side bar and the icons beside it. */
export class SideBar {
  constructor(private readonly page: Page) {}

  /** Opens the views of a container by its icon. */
  async open(title: string): Promise<void> {
    const pane = this.page.locator('.part.sidebar .composite.title', { hasText: new RegExp(title, 'i') });
    if (await pane.isVisible()) return;
    await this.icon(title).click();
    await pane.waitFor();
  }

  /** What the icon says, with its badge. */
  async badge(title: string): Promise<string> {
    return (await this.icon(title).locator('[aria-label]').first().getAttribute('aria-label')) ?? '';
  }

  /** Folds all views but one, so that it has the whole bar. */
  async only(view: string): Promise<void> {
    const headers = this.page.locator('.part.sidebar .pane-header');
    await headers.first().waitFor();
    // Views that are only just there unfold by themselves, after they were looked at.
    for (let isSettled = false; !isSettled;) {
      isSettled = true;
      for (const header of await headers.all()) {
        const label = (await header.getAttribute('aria-label')) ?? '';
        const isOpen = (await header.getAttribute('aria-expanded')) === 'true';
        if (label.startsWith(view) === isOpen) continue;
        isSettled = false;
        await header.click({ position: { x: 40, y: 10 } });
      }
    }
  }

  private icon(title: string): Locator {
    return this.page
      .locator('.activitybar li.action-item', { has: this.page.locator(`[aria-label^="${title}"]`) })
      .first();
  }
}
