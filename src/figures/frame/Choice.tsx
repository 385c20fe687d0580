import { useId } from 'react';

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly label: string; readonly fault?: string | undefined }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** One of a few, side by side. An option that cannot be had says why instead of hiding. */
export function Choice<T extends string>({ label, options, value, onChange }: ChoiceProps<T>) {
  const id = useId();
  const faults = new Map<string, string[]>();
  for (const option of options) {
    if (option.fault) faults.set(option.fault, [...(faults.get(option.fault) ?? []), option.label]);
  }
  return (
    <fieldset className="control choice">
      <legend>{label}</legend>
      <div className="segments">
        {options.map((option) => (
          <label key={option.value} className={option.fault ? 'segment refused' : 'segment'}>
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              disabled={option.fault !== undefined}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {[...faults].map(([fault, refused]) => (
        <p className="fault" key={fault}>
          {refused.join(', ')}: {fault}
        </p>
      ))}
    </fieldset>
  );
}
