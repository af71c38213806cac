import { type RefObject, useEffect, useRef } from 'react';
import { useTranslator } from '../../language/use-translator.ts';
import { useView } from '../../store/view-store.ts';

/** Moves the focus to the field that somebody asked for, once the form of its object is there. The ref is for what holds the form. */
export function useAskedField(): RefObject<HTMLDivElement | null> {
  const { text } = useTranslator();
  const panel = useRef<HTMLDivElement>(null);
  const asked = useView((view) => view.askedField);
  const selection = useView((view) => view.selection);
  useEffect(() => {
    if (asked === undefined || selection[0] !== asked.object) return;
    const wanted = text(asked.field);
    const label = [...(panel.current?.querySelectorAll('label') ?? [])].find((one) => one.textContent === wanted);
    if (label?.htmlFor !== undefined) document.getElementById(label.htmlFor)?.focus();
    useView.setState({ askedField: undefined });
  }, [asked, selection, text]);
  return panel;
}
