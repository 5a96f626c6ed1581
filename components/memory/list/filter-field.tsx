import { useId } from "react";
import { Label } from "@/components/ui/label";
import { NativeSelect } from "@/components/ui/native-select";

interface FilterFieldProps {
  label: string;
  name: string;
  value: string | undefined;
  /** What is said for no choice. */
  none?: string;
  options: readonly (readonly [value: string, words: string])[];
  onChange: () => void;
}

export function FilterField({ label, name, value, none, options, onChange }: FilterFieldProps) {
  const id = useId();
  return (
    <div className="grid min-w-0 gap-1">
      <Label htmlFor={id} className="truncate">
        {label}
      </Label>
      <NativeSelect id={id} name={name} defaultValue={value ?? ""} onChange={onChange}>
        {none === undefined ? null : <option value="">{none}</option>}
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </NativeSelect>
    </div>
  );
}
