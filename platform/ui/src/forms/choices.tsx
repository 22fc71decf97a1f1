import type { ReactNode } from 'react'
import type { FieldWords } from './field.tsx'
import { Field, OptionalMark, useFieldAttributes } from './field.tsx'

export type Option<Value extends string = string> = {
  readonly value: Value
  readonly label: string
  readonly hint?: string | undefined
}

export type ChoiceProps<Value extends string> = FieldWords & {
  options: readonly Option<Value>[]
  value: Value | ''
  onChange: (value: Value) => void
  error?: string | undefined
  /** Side by side, for two or three short answers. */
  inline?: boolean | undefined
}

export const Choice = <Value extends string>({
  name,
  label,
  hint,
  required,
  error,
  options,
  value,
  onChange,
  inline = false,
}: ChoiceProps<Value>): ReactNode => {
  const { attributes, complaint } = useFieldAttributes({ name, hint, required }, error)
  return (
    <fieldset
      className={complaint === undefined ? 'field' : 'field field-wrong'}
      aria-describedby={attributes['aria-describedby']}
    >
      <legend className="field-label">
        {label}
        <OptionalMark required={required} />
      </legend>
      {hint !== undefined && (
        <p className="field-hint" id={`${attributes.id}-hint`}>
          {hint}
        </p>
      )}
      {complaint !== undefined && (
        <p className="field-error" id={`${attributes.id}-error`}>
          {complaint}
        </p>
      )}
      <div className={inline ? 'choices choices-inline' : 'choices'}>
        {options.map((option, index) => (
          <label className="choice" key={option.value}>
            <input
              type="radio"
              id={index === 0 ? attributes.id : `${attributes.id}-${option.value}`}
              name={name}
              required={required ?? false}
              data-label={label}
              value={option.value}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
            />
            <span>
              {option.label}
              {option.hint !== undefined && <span className="choice-hint">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

export type SelectProps<Value extends string> = FieldWords & {
  options: readonly Option<Value>[]
  value: Value | ''
  onChange: (value: Value | '') => void
  error?: string | undefined
  /** What the empty answer says; without it there is none once something is chosen. */
  emptyLabel?: string | undefined
  width?: 'short' | 'medium' | 'full' | undefined
}

export const Select = <Value extends string>({
  name,
  label,
  hint,
  required,
  error,
  options,
  value,
  onChange,
  emptyLabel,
  width = 'medium',
}: SelectProps<Value>): ReactNode => (
  <Field name={name} label={label} hint={hint} required={required} error={error}>
    {(attributes) => (
      <select
        {...attributes}
        data-label={label}
        className={`input input-select input-${width}`}
        value={value}
        onChange={(event) =>
          onChange(options.find((option) => option.value === event.target.value)?.value ?? '')
        }
      >
        {(emptyLabel !== undefined || value === '') && <option value="">{emptyLabel ?? ''}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    )}
  </Field>
)

export type CheckboxProps = {
  name: string
  label: ReactNode
  hint?: ReactNode
  required?: boolean | undefined
  checked: boolean
  onChange: (checked: boolean) => void
  error?: string | undefined
}

export const Checkbox = ({
  name,
  label,
  hint,
  required,
  checked,
  onChange,
  error,
}: CheckboxProps): ReactNode => {
  const { attributes, complaint } = useFieldAttributes({ name, hint, required }, error)
  return (
    <div className={complaint === undefined ? 'field' : 'field field-wrong'}>
      {complaint !== undefined && (
        <p className="field-error" id={`${attributes.id}-error`}>
          {complaint}
        </p>
      )}
      <label className="choice">
        <input
          {...attributes}
          type="checkbox"
          checked={checked}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>
          {label}
          {hint !== undefined && (
            <span className="choice-hint" id={`${attributes.id}-hint`}>
              {hint}
            </span>
          )}
        </span>
      </label>
    </div>
  )
}
