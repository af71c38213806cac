import { Combobox as Base } from '@base-ui/react/combobox';
import { useState } from 'react';
import type { FieldControl } from './field.tsx';
import type { Option } from './select.tsx';
import list from './select.module.css';
import input from './text-input.module.css';

/** One choice out of many, found by typing. A text that is left behind and `accept` knows the meaning of is a choice, too. */
export function SearchSelect({ control, value, search, accept, nothing, placeholder, onValue }: SearchSelectProps) {
  // What is being typed; undefined while the field shows what is chosen.
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const options = search(typed ?? '');
  const leave = (): void => {
    if (typed !== undefined) {
      const meant = typed.trim() === '' ? '' : accept(typed);
      if (meant !== undefined) onValue(meant);
    }
    setTyped(undefined);
  };
  return (
    <Base.Root<Option<string>>
      items={options}
      filter={null}
      value={value ?? null}
      isItemEqualToValue={(a, b) => a.value === b.value}
      inputValue={typed ?? value?.label ?? ''}
      onInputValueChange={(text, { reason }) => {
        if (reason === 'input-change' || reason === 'input-clear') setTyped(text);
      }}
      onValueChange={(chosen) => {
        setTyped(undefined);
        if (chosen !== null) onValue(chosen.value);
      }}
      onOpenChange={(open) => {
        if (!open) leave();
      }}
      autoHighlight
      openOnInputClick
    >
      {/* The title is not the input's: there it would stand in for the label while the list is open. */}
      <span title={value?.label}>
        <Base.Input
          {...control}
          className={input.input}
          placeholder={placeholder}
          spellCheck={false}
          autoComplete="off"
          onFocus={(event) => event.target.select()}
          onBlur={leave}
        />
      </span>
      <Base.Portal>
        <Base.Positioner className={list.positioner} sideOffset={4}>
          <Base.Popup className={list.popup}>
            <Base.Empty className={list.nothing}>{options.length === 0 ? nothing : null}</Base.Empty>
            <Base.List>
              {(option: Option<string>) => (
                <Base.Item key={option.value} value={option} className={list.item}>
                  <span className={list.itemText} title={option.label}>
                    {option.label}
                  </span>
                  {option.detail !== undefined && <span className={list.detail}>{option.detail}</span>}
                </Base.Item>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

interface SearchSelectProps {
  readonly control: Partial<FieldControl> & { readonly 'aria-label'?: string };
  readonly value: Option<string> | undefined;
  /** What to offer for a text, the best first; no more than one looks through. */
  readonly search: (query: string) => readonly Option<string>[];
  /** The value that a text means by itself, if it means one. */
  readonly accept: (text: string) => string | undefined;
  /** What an empty list says. */
  readonly nothing: string;
  readonly placeholder: string;
  /** The value that was chosen, or an empty text. */
  readonly onValue: (value: string) => void;
}
