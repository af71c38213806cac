import { describe, expect, it } from 'vitest';
import { externalLink } from '../../electron/external-links.ts';
import { pageOrigin } from '../../electron/page-origin.ts';
import { mayRequest } from '../../electron/request-filter.ts';

const built = pageOrigin(undefined);
const developing = pageOrigin('http://localhost:5173');

describe('the origin of our pages', () => {
  it('owns our pages', () => {
    expect(built.page).toBe('app://peerscape/index.html');
    expect(built.owns('app://peerscape/index.html#x')).toBe(true);
    expect(developing.owns('http://localhost:5173/index.html')).toBe(true);
  });

  it.each([
    'app://peerscape.evil/index.html',
    'app://evil/app://peerscape/index.html',
    'app://user@peerscape/index.html',
    'app://peerscape:1/index.html',
    'apps://peerscape/index.html',
    'https://peerscape/index.html',
    'file:///app://peerscape/index.html',
    'about:blank',
    'data:text/html,app://peerscape/',
    'http://localhost:5173/index.html',
    '',
  ])('does not own %s', (url) => {
    expect(built.owns(url)).toBe(false);
  });

  it('leaves our own scheme to the built app while developing', () => {
    expect(developing.owns('app://peerscape/index.html')).toBe(false);
    expect(developing.owns('http://localhost:5174/')).toBe(false);
  });
});

describe('the filter of requests', () => {
  it.each([
    'app://peerscape/a.js',
    'data:image/png;base64,AA==',
    'blob:app://peerscape/1-2',
    'devtools://devtools/x.js',
  ])('lets %s pass', (url) => {
    expect(mayRequest(url, built)).toBe(true);
  });

  it.each([
    'http://example.com/',
    'https://example.com/',
    'ws://localhost:5173/',
    'wss://example.com/',
    'ftp://example.com/',
    'file:///etc/passwd',
    'blob:https://example.com/1-2',
    'blob:null/1-2',
    'app://elsewhere/',
    'chrome://version/',
    'no url',
  ])('refuses %s', (url) => {
    expect(mayRequest(url, built)).toBe(false);
  });

  it('lets hot reload pass while developing, to that server alone', () => {
    expect(mayRequest('ws://localhost:5173/?token=1', developing)).toBe(true);
    expect(mayRequest('ws://localhost:5174/', developing)).toBe(false);
  });
});

describe('links to the outside', () => {
  it('lead to the pages that the sources are published on', () => {
    expect(externalLink('https://www.alibabacloud.com/help/en/express-connect')).toBe(
      'https://www.alibabacloud.com/help/en/express-connect',
    );
  });

  it.each([
    'http://www.alibabacloud.com/',
    'https://www.alibabacloud.com.evil.example/',
    'https://evil.example/www.alibabacloud.com',
    'https://www.alibabacloud.com@evil.example/',
    'https://user:secret@www.alibabacloud.com/',
    'https://www.alibabacloud.com:8443/',
    'javascript:alert(1)//www.alibabacloud.com',
    'file:///etc/passwd',
    'www.alibabacloud.com',
  ])('do not lead to %s', (url) => {
    expect(externalLink(url)).toBeUndefined();
  });
});
