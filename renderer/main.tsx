import './theme/base.css';
import { createRoot } from 'react-dom/client';
import { start } from './start-window.ts';
import { App } from './frame/shell/app.tsx';
import { sayDefects } from './frame/shell/defects.ts';
import { BrokenWindow, WholeWindow } from './frame/shell/whole-window.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
const rendered = createRoot(root);
sayDefects();
start(() =>
  rendered.render(
    <WholeWindow>
      <App />
    </WholeWindow>,
  ),
).catch((error: unknown) => {
  // A window that could not start must not stay blank; loading the page again is its only way on.
  rendered.render(<BrokenWindow failure={{ error, components: '' }} onRetry={() => window.location.reload()} />);
  throw error;
});
