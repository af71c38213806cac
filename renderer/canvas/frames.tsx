import { ViewportPortal } from '@xyflow/react';
import { memo } from 'react';
import type { SceneFrame } from '../../shared/diagram/frames.ts';
import { frameWords } from '../../shared/diagram/words.ts';
import { useTranslator } from '../language/use-translator.ts';
import styles from './frames.module.css';

/** Rectangles around what belongs to a region or an account, behind everything else. */
export const Frames = memo(function Frames({ frames }: { readonly frames: readonly SceneFrame[] }) {
  const translator = useTranslator();
  return (
    <ViewportPortal>
      <div className={styles.frames}>
        {frames.map((frame) => {
          const { x, y, width, height, account } = frame;
          const title = frameWords(frame, translator);
          return (
            <div
              key={frame.id}
              className={styles.frame}
              data-kind={frame.kind}
              style={{
                transform: `translate(${x}px, ${y}px)`,
                width,
                height,
                ...(account && frame.kind === 'account' && { '--account': `var(--account-${account.color})` }),
              }}
            >
              <span className={styles.title} title={title}>
                {title}
              </span>
            </div>
          );
        })}
      </div>
    </ViewportPortal>
  );
});
