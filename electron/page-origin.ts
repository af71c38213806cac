import { parseUrl } from './parse-url.ts';

/** Where the pages of Peerscape live: the scheme that main serves from the bundle, or Vite's server while developing. */
export interface PageOrigin {
  /** The address that a window loads. */
  readonly page: string;
  /** Whether a URL belongs to the page: parsed, never compared as text. */
  owns(url: string): boolean;
}

export const appScheme = 'app';
export const appHost = 'peerscape';

/** The pages' origin; `devServer` is the address of Vite's server and is only given to an app that is not packaged. */
export function pageOrigin(devServer: string | undefined): PageOrigin {
  const page = new URL(devServer ?? `${appScheme}://${appHost}/index.html`);
  return {
    page: page.href,
    owns(url) {
      const parsed = parseUrl(url);
      return (
        parsed?.protocol === page.protocol &&
        parsed.host === page.host &&
        parsed.username === '' &&
        parsed.password === ''
      );
    },
  };
}
