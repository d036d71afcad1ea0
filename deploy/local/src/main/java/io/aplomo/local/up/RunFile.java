package io.aplomo.local.up;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.aplomo.local.process.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The {@link RunRecord} in a file, and the lock that only one supervisor of a data folder can hold.
 * The kernel lets go of the lock when its holder dies, however it dies.
 */
public final class RunFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;

  RunFile(Path folder) {
    this.folder = folder;
  }

  /** The record, if there is one; whether its processes live is another question. */
  public Optional<RunRecord> read() {
    try {
      return Optional.of(JSON.readValue(Files.readAllBytes(file()), RunRecord.class));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new StartFailure(file() + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** The record of a platform whose supervisor lives. */
  public Optional<RunRecord> readLiving() {
    return read().filter(record -> record.supervisor().process().isPresent());
  }

  void write(RunRecord record) {
    try {
      Files.createDirectories(folder);
      Path fresh = Files.createTempFile(folder, "platform", ".json");
      Files.write(fresh, JSON.writeValueAsBytes(record));
      Files.move(fresh, file(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void delete() {
    try {
      Files.deleteIfExists(file());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes the lock until this process ends; empty if another process has it. */
  Optional<FileLock> lock() {
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
      }
      return Optional.ofNullable(lock);
    } catch (OverlappingFileLockException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new StartFailure(folder + " cannot be locked: " + e.getMessage(), e);
    }
  }

  private Path file() {
    return folder.resolve("platform.json");
  }
}
