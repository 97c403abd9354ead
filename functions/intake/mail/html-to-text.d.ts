/** The part of html-to-text 10 in use; the package brings no types of its own. */
declare module 'html-to-text' {
  type Selector = {
    selector: string;
    format?: string;
    options?: Record<string, string | number | boolean | readonly string[]>;
  };
  type Options = { wordwrap?: number | false; selectors?: readonly Selector[] };
  export function compile(options: Options): (html: string) => string;
}
