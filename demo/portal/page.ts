import { LitElement, type TemplateResult } from 'lit';

/** One page of the portal: a tag of its own, and its line in the navigation. */
export interface Page {
  /** In the address: `?view=devices`. */
  readonly view: string;
  readonly title: string;
  readonly icon: TemplateResult;
  readonly render: () => TemplateResult;
}

/** What the portal's own elements share: they live in the page itself, under its one set of styles. */
export abstract class PortalElement extends LitElement {
  protected override createRenderRoot(): this {
    return this;
  }
}
