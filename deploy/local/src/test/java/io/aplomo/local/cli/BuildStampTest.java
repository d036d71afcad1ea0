package io.aplomo.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * When the shell in front of the launcher builds what. The script runs as it is, in a tree of its
 * own, with an mvn and a java on its path that only write down how they were called.
 */
@NullMarked
class BuildStampTest {
  private static final List<String> MODULES =
      List.of(
          "contracts",
          "chassis",
          "deploy/local",
          "intake-service",
          "triage-service",
          "escalation-service");

  private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

  private final Path root;

  BuildStampTest(@TempDir Path root) {
    this.root = root;
  }

  @BeforeEach
  void checkout() throws IOException {
    Path script = Path.of(System.getProperty("aplomo.root", "../..")).resolve("aplomo");
    Files.copy(script, root.resolve("aplomo"), StandardCopyOption.COPY_ATTRIBUTES);
    write("pom.xml", "<project/>");
    for (String module : MODULES) {
      write(module + "/pom.xml", "<project/>");
      write(module + "/src/main/java/A.java", "class A {}");
    }
    program("bin/mvn", "echo \"mvn $*\" >>\"$CALLS\"\n" + builtModules() + "exit ${MVN_EXIT:-0}");
    program("jdk/bin/java", "echo \"java\" >>\"$CALLS\"");
    program("jdk/bin/javac", "exit 0");
    write("jdk/release", "JAVA_VERSION=\"25.0.3\"\n");
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.toList()) {
        Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));
      }
    }
  }

  @Test
  void buildsEverythingOnAFreshClone() throws Exception {
    assertThat(run("up"))
        .containsExactly(
            "mvn -B -pl deploy/local,intake-service,triage-service,escalation-service -am"
                + " -Dmaven.test.skip=true package",
            "java");
  }

  @Test
  void buildsNothingWhenNothingChanged() throws Exception {
    run("up");

    assertThat(run("up")).containsExactly("java");
  }

  @Test
  void buildsOnlyTheServiceThatChanged() throws Exception {
    run("up");

    touch("triage-service/src/main/java/A.java");

    assertThat(run("up"))
        .containsExactly("mvn -B -pl triage-service -am -Dmaven.test.skip=true package", "java");
    assertThat(run("up")).containsExactly("java");
  }

  @Test
  void buildsAllServicesWhenWhatTheyStandOnChanged() throws Exception {
    run("up");

    touch("chassis/src/main/java/A.java");

    assertThat(run("up").getFirst())
        .contains("-pl intake-service,triage-service,escalation-service ");
    assertThat(run("up")).containsExactly("java");
  }

  @Test
  void buildsOnlyTheLauncherForCommandsThatNeedNoMore() throws Exception {
    assertThat(run("token").getFirst()).contains("-pl deploy/local ");
    assertThat(run("token")).containsExactly("java");
  }

  @Test
  void doesNotTakeABuildOfTheLauncherForOneOfTheServices() throws Exception {
    run("up");
    touch("chassis/src/main/java/A.java");
    touch("deploy/local/src/main/java/A.java");

    assertThat(run("token").getFirst()).contains("-pl deploy/local ");
    assertThat(run("up").getFirst())
        .contains("-pl intake-service,triage-service,escalation-service ");
  }

  @Test
  void noticesAFileThatWasDeleted() throws Exception {
    run("up");

    Files.delete(root.resolve("intake-service/src/main/java/A.java"));

    assertThat(run("up").getFirst()).contains("-pl intake-service ");
  }

  @Test
  void triesAgainAfterABuildThatFailed() throws Exception {
    assertThat(run("up", "MVN_EXIT=1")).hasSize(1).doesNotContain("java");

    assertThat(run("up")).hasSize(2).endsWith("java");
  }

  @Test
  void recordsOnceAfterABuildHowTheServicesWork() throws Exception {
    run("up");
    write("intake-service/target/quarkus-app/quarkus-run.jar", "built");

    assertThat(run("up")).containsExactly("java", "java");
    assertThat(run("up", "APLOMO_RECORD=no")).containsExactly("java");

    write("intake-service/target/quarkus-app/app.aot", "recorded");
    touch("intake-service/target/quarkus-app/app.aot");
    assertThat(run("up")).containsExactly("java");
  }

  @Test
  void saysWhatToDoWithoutAJdk() throws Exception {
    Files.writeString(root.resolve("jdk/release"), "JAVA_VERSION=\"21.0.1\"\n");

    Process process = start("up", "HOME=" + root, "APLOMO_JDK_FOLDERS=" + root.resolve("jdk"));
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(said.lines()).singleElement().asString().contains("JDK 25 was not found");
  }

  /** Runs a command and returns how mvn and java were called. */
  private List<String> run(String command, String... environment) throws Exception {
    Path calls = root.resolve("calls");
    Files.deleteIfExists(calls);
    Process process = start(command, environment);
    process.getInputStream().readAllBytes();
    process.waitFor();
    return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
  }

  private Process start(String command, String... environment) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder("/bin/sh", root.resolve("aplomo").toString(), command)
            .redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("APLOMO_"));
    builder.environment().put("JAVA_HOME", root.resolve("jdk").toString());
    builder.environment().put("PATH", root.resolve("bin") + ":/usr/bin:/bin");
    builder.environment().put("CALLS", root.resolve("calls").toString());
    for (String pair : environment) {
      int equals = pair.indexOf('=');
      builder.environment().put(pair.substring(0, equals), pair.substring(equals + 1));
    }
    return builder.start();
  }

  private static String builtModules() {
    StringBuilder made = new StringBuilder();
    for (String module : MODULES) {
      made.append("mkdir -p ").append(module).append("/target\n");
    }
    return made + ": >deploy/local/target/classpath\n";
  }

  private void touch(String file) throws IOException {
    Files.setLastModifiedTime(root.resolve(file), FileTime.from(Instant.now()));
  }

  private void write(String file, String content) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(java.util.Objects.requireNonNull(path.getParent()));
    Files.writeString(path, content);
  }

  private void program(String file, String script) throws IOException {
    write(file, "#!/bin/sh\n" + script + "\n");
    assertThat(root.resolve(file).toFile().setExecutable(true)).isTrue();
  }
}
