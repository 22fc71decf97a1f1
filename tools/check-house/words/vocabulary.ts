/**
 * Words that belong to a module, singular, lower case. They may not stand in the identifiers or file names of
 * platform/: a platform that knows them cannot serve the next module.
 */
export const vocabulary: Readonly<Record<string, readonly string[]>> = {
  access: ['invitation'],
  directory: ['authority', 'commune', 'municipality', 'province', 'mayor', 'hospital', 'ministry'],
  purchasing: ['supplier', 'invoice', 'purchase', 'procurement', 'tender'],
  assessment: ['pentest', 'vulnerability', 'cve'],
  detection: ['sensor', 'sigma', 'evtx'],
  incidents: ['incident', 'notification', 'triage', 'csirt', 'duty', 'nis2', 'responder'],
  prevention: ['phishing', 'awareness'],
  crisis: ['crisis'],
  sharing: ['misp', 'stix', 'taxii', 'community'],
  observatory: ['observatory', 'dossier'],
}

/** Where a word of a module is not one: it names the platform's own thing. */
export const otherMeaning: Readonly<Record<string, string>> = {}
