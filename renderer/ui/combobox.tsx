import { Autocomplete as Base } from '@base-ui/react/autocomplete';
import { useState } from 'react';
import type { FieldControl } from './field.tsx';
import { matchesOption } from './matches-option.ts';
import type { Option } from './select.tsx';
import list from './select.module.css';
import input from './text-input.module.css';

/** A text field that offers known values while one types; any other text is as good. */
export function Combobox({ control, value, options, mono = false, placeholder, onValue, onBlur }: ComboboxProps) {
  const [searching, setSearching] = useState(false);
  return (
    <Base.Root
      items={options}
      value={value}
      itemToStringValue={(option) => option.value}
      // A value that is already there is no search: everything is offered until the user types something else.
      filter={(option, query) => !searching || matchesOption(option, query)}
      openOnInputClick
      onOpenChange={(open) => !open && setSearching(false)}
      onValueChange={(next, { reason }) => {
        // Escape closes the list, as in a text field it does nothing: it would empty the field.
        if (reason === 'escape-key') return;
        setSearching(reason === 'input-change');
        onValue(next);
      }}
    >
      <Base.Input
        {...control}
        className={mono ? `${input.input} ${input.mono}` : input.input}
        placeholder={placeholder}
        spellCheck={false}
        onBlur={onBlur}
      />
      <Base.Portal>
        <Base.Positioner className={list.positioner} sideOffset={4}>
          <Base.Popup className={list.popup}>
            <Base.List>
              {(option: Option<string>) => (
                <Base.Item key={option.value} value={option} className={list.item}>
                  <span className={mono ? `${list.itemText} ${input.mono}` : list.itemText}>{option.label}</span>
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

interface ComboboxProps {
  readonly control: Partial<FieldControl> & { readonly 'aria-label'?: string };
  readonly value: string;
  readonly options: readonly Option<string>[];
  readonly mono?: boolean;
  readonly placeholder?: string;
  readonly onValue: (value: string) => void;
  readonly onBlur?: () => void;
}
