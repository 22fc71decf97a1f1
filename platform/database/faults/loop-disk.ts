import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** A disk in a file, with a power switch. */
export class LoopDisk {
  readonly mountPoint: string
  readonly #image: string

  constructor(folder: string) {
    this.#image = path.join(folder, 'disk.img')
    this.mountPoint = path.join(folder, 'mounted')
  }

  make(): void {
    mkdirSync(this.mountPoint)
    run('truncate', '-s', '700M', this.#image)
    run('mkfs.ext4', '-q', this.#image)
    run('mount', '-o', 'loop', this.#image, this.mountPoint)
  }

  /** EXT4_IOC_SHUTDOWN with NOLOGFLUSH: from here on nothing reaches the disk. Node has no ioctl, so perl calls it. */
  cutPower(): void {
    const call = 'open(F, "<", $ARGV[0]) or die $!; my $f = pack("I", 2); ioctl(F, 0x8004587D, $f) or die $!'
    run('perl', '-e', call, this.mountPoint)
  }

  sync(): void {
    run('sync', '-f', this.mountPoint)
  }

  async powerUp(): Promise<void> {
    await this.#unmount()
    // While the old loop device is let go, a mount would find the dead file system again.
    while (run('losetup', '-j', this.#image) !== '') await pause(20)
    run('mount', '-o', 'loop', this.#image, this.mountPoint)
  }

  async remove(): Promise<void> {
    await this.#unmount()
    rmSync(this.#image)
  }

  async #unmount(): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        run('umount', this.mountPoint)
        return
      } catch (error) {
        if (attempt === 50) throw error
        await pause(100)
      }
    }
  }
}

function run(program: string, ...given: string[]): string {
  return execFileSync(program, given, { stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' })
}
