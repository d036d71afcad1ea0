package io.aplomo.local.postgres;

import com.sun.security.auth.module.UnixSystem;
import io.aplomo.local.process.FileTree;
import io.aplomo.local.process.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The files of one PostgreSQL data directory, before a server runs on them. */
final class Cluster {
  static final String SECRET = "secret";

  /** Bytes of the random password. */
  private static final int SECRET_BYTES = 16;

  private final Path directory;
  private final PostgresBinaries binaries;

  Cluster(Path directory, PostgresBinaries binaries) {
    this.directory = directory;
    this.binaries = binaries;
  }

  Path data() {
    return directory.resolve("data");
  }

  /**
   * The command line of a PostgreSQL program. PostgreSQL refuses to run as root, so root enters a
   * user namespace of its own in which it is nobody; {@code unshare} then becomes the program, so
   * the process id is the program's.
   */
  List<String> command(String program, List<String> arguments) {
    List<String> command = new ArrayList<>();
    if (new UnixSystem().getUid() == 0) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(binaries.program(program));
    command.addAll(arguments);
    return command;
  }

  /** Runs initdb unless a finished one is there; the remains of an interrupted one are replaced. */
  void initialise() {
    if (Files.exists(data())) {
      return;
    }
    try {
      Files.createDirectories(directory);
      Path fresh = directory.resolve("data.new");
      FileTree.delete(fresh);
      run(initdb(fresh, createSecret()));
      Files.move(fresh, data());
    } catch (IOException e) {
      throw new StartFailure(
          "PostgreSQL could not prepare %s: %s".formatted(directory, e.getMessage()), e);
    }
  }

  /**
   * After an unclean end {@code postmaster.pid} is left behind. PostgreSQL believes it if any
   * process of the same user has that number now, whatever it is; so it is checked here whether
   * that process really is a server on this directory.
   *
   * @throws StartFailure if one is
   */
  void requireUnused() {
    Path lock = data().resolve("postmaster.pid");
    if (!Files.exists(lock)) {
      return;
    }
    try {
      long pid = Long.parseLong(Files.readAllLines(lock).getFirst().strip());
      Optional<ProcessHandle> server = ProcessHandle.of(pid).filter(this::isServerOfThis);
      if (server.isPresent()) {
        throw new StartFailure(
            "Another PostgreSQL (pid %d) uses %s; stop it first".formatted(pid, data()));
      }
      Files.deleteIfExists(lock);
    } catch (IOException | NumberFormatException e) {
      throw new StartFailure("Cannot read " + lock + ": " + e.getMessage(), e);
    }
  }

  private boolean isServerOfThis(ProcessHandle process) {
    return process
        .info()
        .commandLine()
        .filter(line -> line.contains("postgres") && line.contains(data().toString()))
        .isPresent();
  }

  private List<String> initdb(Path target, Path passwordFile) {
    return command(
        "initdb",
        List.of(
            "--pgdata=" + target,
            "--username=postgres",
            "--pwfile=" + passwordFile,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--locale=C",
            "--no-instructions"));
  }

  private Path createSecret() throws IOException {
    byte[] bytes = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(bytes);
    Path file = directory.resolve(SECRET);
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, HexFormat.of().formatHex(bytes) + "\n", StandardOpenOption.WRITE);
    return file;
  }

  private void run(List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true).start();
    String output;
    try (var reader = process.inputReader()) {
      output = reader.lines().reduce("", (all, line) -> line.isBlank() ? all : line);
    }
    try {
      if (process.waitFor() != 0) {
        throw new IOException("initdb failed: " + output);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
