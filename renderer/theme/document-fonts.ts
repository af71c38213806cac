// The fonts of documents that leave the window, in single weights: a PDF takes a font with a range of weights for drawings of its letters, which
// look worse on a screen and swell the file. Loaded when a document is made, and never shown by the window itself.
import '@fontsource/inter/400.css';
import '@fontsource/inter/600.css';
import '@fontsource/inter/700.css';
import '@fontsource/jetbrains-mono/400.css';
import '@fontsource/noto-sans-sc/400.css';
import '@fontsource/noto-sans-sc/700.css';
