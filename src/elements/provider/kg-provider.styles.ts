import { css } from 'lit';

/** The provider is no box: it must not change the page's layout. */
export const providerStyles = css`
  :host {
    display: contents;
  }
`;
