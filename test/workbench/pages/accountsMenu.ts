import { type Locator, type Page } from 'playwright-core';
import { Menu } from './menu';

/** The menu of the accounts, at the foot of the activity bar. */
export class AccountsMenu {
  private readonly menu: Locator;

  constructor(private readonly page: Page) {
    this.menu = page.locator('.monaco-menu');
  }

  /**
   * The accounts of a provider, once there are as many; else what was listed in the end. The menu is opened again until
   * then: it lists what there was when it opened.
   */
  async accountsOf(provider: string, count: number): Promise<string[]> {
    for (const end = Date.now() + 20_000; ;) {
      const found = (await this.entries()).filter((entry) => entry.endsWith(`(${provider})`));
      if (found.length === count || Date.now() > end) return found;
    }
  }

  /** Signs an account out by the menu below its entry. */
  async signOut(account: string): Promise<void> {
    const [menu, entry] = [new Menu(this.page), /^Sign Out$/];
    await this.open();
    await menu.unfold(account, entry);
    await menu.press(entry);
  }

  private async entries(): Promise<string[]> {
    await this.open();
    const labels = this.menu.first().locator('.action-item .action-label');
    await labels.first().waitFor();
    const texts = await labels.allInnerTexts();
    await this.page.keyboard.press('Escape');
    await this.menu.first().waitFor({ state: 'detached' });
    return texts.map((text) => text.trim());
  }

  private async open(): Promise<void> {
    await this.page.locator('.activitybar [aria-label^="Accounts"]').first().click();
    await this.menu.first().waitFor();
  }
}
