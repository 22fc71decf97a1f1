/** The other end of a child: answers one question after the other until it is told to close. */
export function answerQuestions(
  answers: Readonly<Record<string, (question: Readonly<Record<string, unknown>>) => Promise<object>>>,
  close: () => Promise<void>,
): void {
  process.on('message', (question: Readonly<Record<string, unknown>>) => {
    if (question.ask === 'close') {
      void close().finally(() => process.exit(0))
      return
    }
    const answer = answers[String(question.ask)]
    if (!answer) throw new Error(`Nothing answers "${String(question.ask)}".`)
    void answer(question).then(
      (given) => process.send?.(given),
      (error: unknown) => {
        process.stderr.write(`${String(error instanceof Error ? error.stack : error)}\n`)
        process.exit(1)
      },
    )
  })
  // Whoever asked is gone: nothing of a bench stays behind.
  process.once('disconnect', () => process.exit(1))
  process.send?.({ ready: true })
}
