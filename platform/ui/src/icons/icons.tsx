import type { ReactNode } from 'react'

type IconProps = { size?: number | undefined }

/** The belfry: a tower, its roof and its bell. */
export const BelfryMark = ({
  size = 26,
  stroke = 1.8,
}: IconProps & { stroke?: number | undefined }): ReactNode => (
  <svg
    className="belfry"
    width={(size * 22) / 26}
    height={size}
    viewBox="0 0 22 26"
    fill="none"
    strokeWidth={stroke}
    strokeLinejoin="round"
    aria-hidden="true"
  >
    <path className="belfry-tower" stroke="currentColor" d="M4 25V11l7-9 7 9v14M1.5 25h19M8 25v-6h6v6" />
    <path
      className="belfry-bell"
      fill="currentColor"
      d="M11 9.2c2 0 2.8 1.5 2.8 3.2l.7 1.6H7.5l.7-1.6c0-1.7.8-3.2 2.8-3.2Z"
    />
  </svg>
)

const paths = {
  sun: 'M8 1.5v1.4M8 13.1v1.4M1.5 8h1.4M13.1 8h1.4M3.4 3.4l1 1M11.6 11.6l1 1M3.4 12.6l1-1M11.6 4.4l1-1M8 5.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6Z',
  moon: 'M13.4 9.8A5.8 5.8 0 0 1 6.2 2.6a5.8 5.8 0 1 0 7.2 7.2Z',
  menu: 'M2.5 4.5h11M2.5 8h11M2.5 11.5h11',
  chevron: 'm4.5 6.5 3.5 3.5 3.5-3.5',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9ZM10.4 10.4l3.1 3.1',
  person: 'M8 2.2a2.9 2.9 0 1 0 0 5.8 2.9 2.9 0 0 0 0-5.8ZM2.8 14c.4-3 2.4-4.4 5.2-4.4s4.8 1.4 5.2 4.4',
  print: 'M4.5 6V2h7v4M4.5 11.5H2.5V6h11v5.5h-2M4.5 9.5h7V14h-7Z',
  download: 'M8 2v8M4.8 7 8 10.2 11.2 7M2.5 13.5h11',
  columns: 'M2.5 3h11v10h-11ZM6.2 3v10M9.8 3v10',
  table: 'M2.5 3h11v10h-11ZM2.5 6.3h11M2.5 9.7h11M6.5 3v10',
  map: 'M2.5 2.5h4.5V7H2.5ZM9 2.5h4.5V7H9ZM2.5 9H7v4.5H2.5ZM9 9h4.5v4.5H9Z',
  close: 'm3.5 3.5 9 9M12.5 3.5l-9 9',
  copy: 'M5.5 5.5h8v8h-8ZM10.5 5.5v-3h-8v8h3',
  mail: 'M2.5 4h11v8.5h-11ZM2.5 4.6 8 9l5.5-4.4',
  phone:
    'M3.2 2.5h2.6l1.2 3.2-1.6 1.2a8.4 8.4 0 0 0 3.7 3.7l1.2-1.6 3.2 1.2v2.6c0 .4-.3.7-.7.7A10.6 10.6 0 0 1 2.5 3.2c0-.4.3-.7.7-.7Z',
} as const

export type IconName = keyof typeof paths

export const Icon = ({ name, size = 16 }: IconProps & { name: IconName }): ReactNode => (
  <svg
    className="icon"
    width={size}
    height={size}
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.5"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    <path d={paths[name]} />
  </svg>
)
