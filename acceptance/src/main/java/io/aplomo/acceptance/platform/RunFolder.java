package io.aplomo.acceptance.platform;

import io.aplomo.local.process.FileTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a run's services come from and where its data goes: options shared by the commands. */
public final class RunFolder {
  @Option(
      names = "--root",
      defaultValue = "${sys:aplomo.root:-.}",
      description = "The checkout whose built services are started.")
  private Path root = Path.of(".");

  @Option(
      names = "--data",
      description = "Folder for the run's data; default .aplomo/<run> in the checkout.")
  private @Nullable Path data;

  private @Nullable Path chosen;

  /** Empties the folder of the run of this name. */
  public void prepare(String run) throws IOException {
    Path folder = data == null ? root().resolve(".aplomo").resolve(run) : data;
    chosen = folder.toAbsolutePath().normalize();
    FileTree.delete(chosen);
  }

  public Path root() {
    return root.toAbsolutePath().normalize();
  }

  /** The run's folder; only after {@link #prepare}. */
  public Path data() {
    return Objects.requireNonNull(chosen);
  }

  /** Deletes the folder of a run that held. */
  public void discard() throws IOException {
    FileTree.delete(data());
  }
}
