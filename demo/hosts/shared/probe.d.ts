export declare class ProbeElement extends HTMLElement {
  text: string;
  count: number;
  active: boolean;
  list: readonly number[] | undefined;
  data: object | undefined;
}
export declare const spellings: readonly string[];
export declare const given: { readonly list: readonly number[]; readonly data: object };
