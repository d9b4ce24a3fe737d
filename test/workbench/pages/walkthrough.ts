import { type Locator, type Page } from 'playwright-core';
import { Palette } from './palette';

/** The page that leads a newcomer through the first steps. */
export class Walkthrough {
  private readonly container: Locator;

  constructor(private readonly page: Page) {
    this.container = page.locator('.gettingStartedContainer');
  }

  async open(title: string): Promise<void> {
    await new Palette(this.page).run('Welcome: Open Walkthrough...');
    await this.page.locator('.quick-input-widget .monaco-list-row', { hasText: title }).first().click();
    await this.steps().first().waitFor();
  }

  async titles(): Promise<string[]> {
    return this.steps().locator('.step-title').allInnerTexts();
  }

  /** Opens a step, so that its text, its buttons and its picture show. */
  async choose(title: string): Promise<void> {
    const step = this.step(title);
    if ((await step.getAttribute('aria-expanded')) !== 'true') await step.locator('.step-title').click();
    await step.locator('.step-description-container').waitFor();
  }

  async press(title: string, button: string): Promise<void> {
    await this.step(title).locator('.monaco-button', { hasText: button }).click();
  }

  async isDone(title: string): Promise<boolean> {
    return (await this.step(title).locator('[role=checkbox][aria-checked=true]').count()) > 0;
  }

  /** The text of the page beside the steps, once it is drawn. */
  async media(): Promise<string> {
    const body = this.page
      .frameLocator('iframe.webview.ready')
      .last()
      .frameLocator('#active-frame')
      .locator('body');
    await body.locator('h2').first().waitFor();
    return body.innerText();
  }

  private steps(): Locator {
    return this.container.locator('.gettingStartedSlideDetails .getting-started-step');
  }

  private step(title: string): Locator {
    return this.steps().filter({ hasText: title });
  }
}
