package io.aplomo.local.postgres;

import io.aplomo.local.process.FileTree;
import io.aplomo.local.process.StartFailure;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The PostgreSQL programs, unpacked once per user from the jar that carries them. The folder is
 * named by the archive's SHA-256, so another version of the jar never meets the files of this one.
 */
final class PostgresBinaries {
  private final Path home;

  private PostgresBinaries(Path home) {
    this.home = home;
  }

  /**
   * Unpacks into the user's cache folder (XDG_CACHE_HOME or ~/.cache) unless that was done before.
   */
  static PostgresBinaries unpacked() {
    String archive = "/" + archiveName();
    try {
      Path home = cacheFolder().resolve("postgresql-" + digest(archive).substring(0, 16));
      if (!Files.isDirectory(home)) {
        unpack(archive, home);
      }
      return new PostgresBinaries(home);
    } catch (IOException e) {
      throw new StartFailure("PostgreSQL could not be unpacked: " + e.getMessage(), e);
    }
  }

  /** The absolute path of a program: "initdb" or "postgres". */
  String program(String name) {
    return home.resolve("bin").resolve(name).toString();
  }

  private static Path cacheFolder() {
    String xdg = System.getenv("XDG_CACHE_HOME");
    Path cache =
        xdg == null || xdg.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(xdg);
    return cache.resolve("aplomo");
  }

  private static String archiveName() {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    String family = os.contains("mac") ? "darwin" : "linux";
    String machine =
        Map.of("amd64", "x86_64", "x86_64", "x86_64", "aarch64", "arm_64").getOrDefault(arch, arch);
    return "postgres-" + family + "-" + machine + ".txz";
  }

  private static String digest(String archive) throws IOException {
    try (InputStream in = open(archive)) {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(in, sha256).transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(sha256.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  private static InputStream open(String archive) {
    InputStream in = PostgresBinaries.class.getResourceAsStream(archive);
    if (in == null) {
      throw new StartFailure(
          "There are no PostgreSQL binaries for this machine (%s on %s): expected %s"
              .formatted(System.getProperty("os.name"), System.getProperty("os.arch"), archive));
    }
    return new BufferedInputStream(in);
  }

  /** Into a folder beside {@code home} first, so that nobody ever sees half of it. */
  private static void unpack(String archive, Path home) throws IOException {
    Path parent = home.resolveSibling(home.getFileName() + "." + UUID.randomUUID());
    try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(open(archive)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        write(tar, entry, parent);
      }
    }
    try {
      Files.move(parent, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
      // Somebody else was faster; theirs is as good.
      FileTree.delete(parent);
    }
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path parent)
      throws IOException {
    Path target = parent.resolve(entry.getName()).normalize();
    if (!target.startsWith(parent)) {
      throw new IOException("The archive points outside itself: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Path folder = target.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else if (entry.isLink()) {
      Files.createLink(target, parent.resolve(entry.getLinkName()));
    } else {
      Files.copy(tar, target);
      if ((entry.getMode() & 0100) != 0) {
        Set<PosixFilePermission> permissions =
            EnumSet.copyOf(Files.getPosixFilePermissions(target));
        permissions.add(PosixFilePermission.OWNER_EXECUTE);
        Files.setPosixFilePermissions(target, permissions);
      }
    }
  }
}
