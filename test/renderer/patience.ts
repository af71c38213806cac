export {};

// Before each file of tests of the window. What is waited for is mostly there at once, but on a busy machine not within the default of 1 s.
if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/dom');
  configure({ asyncUtilTimeout: 30_000 });
}
