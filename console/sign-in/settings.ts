/** What the branch says of itself to the page, before anybody is signed in. */
export type Settings = {
  readonly branch: {
    readonly id: string;
    readonly name: { readonly zh: string; readonly en: string };
    readonly level: 'city' | 'province';
    readonly parent?: string;
    readonly timeZone: string;
  };
  readonly signIn: {
    readonly issuer: string;
    readonly clientId: string;
    readonly scopes: readonly string[];
  };
};
