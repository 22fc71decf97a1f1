import type { ReactNode } from 'react'
import { Link } from '../screens/navigation.tsx'
import type { Tone } from './shape.tsx'
import { Tag } from './tag.tsx'

export type Task = {
  readonly id: string
  readonly title: string
  /** Why it matters and how long it takes. */
  readonly why?: ReactNode
  readonly to?: string | undefined
  readonly state?: { readonly label: string; readonly tone: Tone } | undefined
  /** A button at the end of the line. */
  readonly action?: ReactNode
}

/** What is to be done, in its order; after GOV.UK. */
export const TaskList = ({
  tasks,
  numbered = false,
}: {
  tasks: readonly Task[]
  numbered?: boolean | undefined
}): ReactNode => (
  <ol className="task-list">
    {tasks.map((task, index) => (
      <li className="task" key={task.id}>
        {numbered && (
          <span className="task-number" aria-hidden="true">
            {index + 1}
          </span>
        )}
        <div className="task-words">
          <h3 className="task-title">
            {task.to === undefined ? task.title : <Link to={task.to}>{task.title}</Link>}
          </h3>
          {task.why !== undefined && <p className="task-why">{task.why}</p>}
        </div>
        {task.state !== undefined && <Tag tone={task.state.tone}>{task.state.label}</Tag>}
        {task.action}
      </li>
    ))}
  </ol>
)
