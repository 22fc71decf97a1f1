import packageJson from '../package.json' with { type: 'json' }

export const about = {
  title: 'Beffroi',
  version: packageJson.version,
  description:
    'What an authority reports, what the duty officer answers, and the directory of public bodies. By the REST rules of the Belgian authorities (Belgif).',
} as const
