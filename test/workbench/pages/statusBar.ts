import { type Locator, type Page } from 'playwright-core';

/** What stands in the bar while nobody is signed in. */
const category = 'Permission Doctor';

/** The items in the bar at the bottom of the window. */
export class StatusBar {
  constructor(private readonly page: Page) {}

  item(text: string): Locator {
    return this.page.locator('.part.statusbar .statusbar-item', { hasText: text }).first();
  }

  /** Whom the extension speaks for; its name where nobody is signed in. */
  async identity(): Promise<string> {
    const own = this.page.locator('.statusbar-item[id$="permissionDoctor.status"]');
    return (await own.count()) === 0 ? category : (await own.innerText()).trim();
  }

  async isSignedIn(): Promise<boolean> {
    return (await this.identity()) !== category;
  }

  /** Where the cursor stands, as the bar says it: `Ln 14, Col 1`. */
  async cursor(): Promise<string> {
    return this.page.locator('#status\\.editor\\.selection').innerText();
  }
}
