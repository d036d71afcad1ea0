package io.aplomo.acceptance.crash;

/** How a process is taken away. */
enum Fault {
  /** A lost machine: nothing of the process is left. */
  KILL("SIGKILL"),
  /**
   * A machine that swaps, a stopped virtual machine, a long collection: the process comes back and
   * knows nothing of it.
   */
  FREEZE("SIGSTOP");

  private final String signal;

  Fault(String signal) {
    this.signal = signal;
  }

  String signal() {
    return signal;
  }
}
