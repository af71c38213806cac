import './theme/base.css';
import { createRoot } from 'react-dom/client';
import { start } from './start-window.ts';
import { App } from './frame/shell/app.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
const rendered = createRoot(root);
void start(() => rendered.render(<App />));
