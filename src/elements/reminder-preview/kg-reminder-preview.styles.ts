import { css } from 'lit';

export const hostStyles = css`
  :host {
    display: block;
  }
`;
