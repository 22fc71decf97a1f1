const eventName = 'beffroi:signed-out'

export const tellSignedOut = (): void => {
  window.dispatchEvent(new Event(eventName))
}

/** Hears that the server no longer knows the session; gives what stops hearing. */
export const onSignedOut = (hear: () => void): (() => void) => {
  window.addEventListener(eventName, hear)
  return () => window.removeEventListener(eventName, hear)
}
