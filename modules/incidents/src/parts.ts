/** What the composition gives to this module, and only it knows. */
export interface IncidentsParts {
  /** Where people reach the pages, e.g. `https://beffroi.example`; links in mails begin with it. */
  readonly publicUrl: string
}
