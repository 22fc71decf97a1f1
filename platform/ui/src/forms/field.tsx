import type { ReactNode } from 'react'
import { useWords } from '../words/use-words.ts'
import { fieldId } from './error-summary.tsx'
import { useFieldIssue } from './form.tsx'

export type FieldWords = {
  /** The field's name in the form and in the issues of a problem. */
  name: string
  label: string
  hint?: ReactNode
  required?: boolean | undefined
}

export type FieldAttributes = {
  id: string
  name: string
  required: boolean
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

export type FieldProps = FieldWords & {
  error?: string | undefined
  children: (attributes: FieldAttributes) => ReactNode
}

export const useFieldAttributes = (
  { name, hint, required = false }: Omit<FieldWords, 'label'>,
  error?: string,
) => {
  const issue = useFieldIssue(name)
  const complaint = error ?? issue
  const id = fieldId(name)
  const described = [hint === undefined ? '' : `${id}-hint`, complaint === undefined ? '' : `${id}-error`]
    .filter((part) => part !== '')
    .join(' ')
  const attributes: FieldAttributes = {
    id,
    name,
    required,
    'aria-describedby': described === '' ? undefined : described,
    'aria-invalid': complaint === undefined ? undefined : true,
  }
  return { attributes, complaint }
}

/** Says that it may be left empty; what must be filled says nothing, as most fields must. */
export const OptionalMark = ({ required }: { required?: boolean | undefined }): ReactNode => {
  const { t } = useWords()
  return required === true ? null : <span className="field-optional"> {t('ui:form.optional')}</span>
}

/** A label, a hint, an error, and the control that `children` builds from the given attributes. */
export const Field = ({ name, label, hint, required, error, children }: FieldProps): ReactNode => {
  const { attributes, complaint } = useFieldAttributes({ name, hint, required }, error)
  return (
    <div className={complaint === undefined ? 'field' : 'field field-wrong'}>
      <label className="field-label" htmlFor={attributes.id}>
        {label}
        <OptionalMark required={required} />
      </label>
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
      {children(attributes)}
    </div>
  )
}
