package io.aplomo.local.up;

import io.aplomo.local.process.StartFailure;
import io.aplomo.local.terminal.Terminal;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A supervisor in the background: another JVM like this one in a session of its own, so that it
 * outlives the terminal. This process shows what it says until the platform is ready or has failed.
 */
public final class Detached {
  private static final int POLL_MS = 100;

  private final Home home;
  private final Terminal terminal;

  public Detached(Home home, Terminal terminal) {
    this.home = home;
    this.terminal = terminal;
  }

  /**
   * Starts the supervisor and waits for it.
   *
   * @param arguments for the same program, without {@code --detach}
   * @return 0 when the platform is ready; otherwise the supervisor's exit code
   */
  public int start(List<String> arguments) {
    try {
      Path log = home.supervisorLog();
      Files.createDirectories(home.logs());
      Files.writeString(log, "");
      Process supervisor =
          new ProcessBuilder(command(arguments))
              .redirectInput(Path.of("/dev/null").toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      Thread abort = new Thread(supervisor::destroy, "abort");
      Runtime.getRuntime().addShutdownHook(abort);
      int code = follow(supervisor, log);
      Runtime.getRuntime().removeShutdownHook(abort);
      return code;
    } catch (IOException e) {
      throw new StartFailure("The supervisor could not be started: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure("Interrupted while starting", e);
    }
  }

  private int follow(Process supervisor, Path log) throws IOException, InterruptedException {
    try (RandomAccessFile said = new RandomAccessFile(log.toFile(), "r")) {
      while (true) {
        boolean ended = supervisor.waitFor(POLL_MS, TimeUnit.MILLISECONDS);
        boolean ready =
            home.runFile()
                .readLiving()
                .filter(record -> record.state() == RunRecord.State.READY)
                .isPresent();
        show(said);
        if (ended) {
          return supervisor.exitValue();
        }
        if (ready) {
          return 0;
        }
      }
    }
  }

  private void show(RandomAccessFile said) throws IOException {
    byte[] more = new byte[(int) (said.length() - said.getFilePointer())];
    said.readFully(more);
    terminal.out().print(new String(more, StandardCharsets.UTF_8));
    terminal.out().flush();
  }

  private static List<String> command(List<String> arguments) {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
      command.add("/usr/bin/setsid");
    } else {
      command.add("nohup");
    }
    ProcessHandle.Info self = ProcessHandle.current().info();
    command.add(self.command().orElse("java"));
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("io.aplomo.local.cli.Main");
    command.addAll(arguments);
    return command;
  }
}
