/** Programs and style sheets that exports carry are files of their own kind; they are read as text when a bundle is built. */
declare module '*?raw' {
  const text: string;
  export default text;
}
