package io.aplomo.local.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NullMarked
class ServiceProcessTest {
  private final Path folder;

  ServiceProcessTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void addsToTheEnvironmentOfTheNextStartsUntilItIsTakenBack() throws IOException {
    // Given
    Path program = Files.createFile(folder.resolve("quarkus-run.jar"));
    ServiceProcess service = process(program, Map.of("PLANNED", "1", "CHANGED", "1"), 0);

    // When
    service.addEnvironment(Map.of("CHANGED", "2", "ADDED", "2"));

    // Then
    assertThat(service.prepare().environment())
        .containsEntry("PLANNED", "1")
        .containsEntry("CHANGED", "2")
        .containsEntry("ADDED", "2")
        .containsEntry("APLOMO_INSTANCE_ID", "intake-2");
    service.addEnvironment(Map.of());
    assertThat(service.prepare().environment())
        .containsEntry("CHANGED", "1")
        .doesNotContainKey("ADDED");
  }

  /** Where others fill the cores, a start that gives way to them comes to no end. */
  @Test
  void startsWithoutGivingWay() throws IOException {
    Path program = Files.createFile(folder.resolve("quarkus-run.jar"));

    assertThat(process(program, Map.of(), 5).prepare().command().getFirst()).endsWith("java");
  }

  @Test
  void startsFromACacheThatWasMadeAfterTheProgram() throws IOException {
    Path program = Files.createFile(folder.resolve("quarkus-run.jar"));
    Path cache = Files.createFile(folder.resolve("app.aot"));
    String option = "-XX:AOTCache=" + cache.toAbsolutePath();

    Files.setLastModifiedTime(program, FileTime.fromMillis(2_000));
    Files.setLastModifiedTime(cache, FileTime.fromMillis(1_000));
    assertThat(process(program, Map.of(), 0).prepare().command()).doesNotContain(option);

    Files.setLastModifiedTime(cache, FileTime.fromMillis(3_000));
    assertThat(process(program, Map.of(), 0).prepare().command()).contains(option);
  }

  @Test
  void recordsForTheNextStartsWhereItIsToldTo() throws IOException {
    Path program = Files.createFile(folder.resolve("quarkus-run.jar"));

    assertThat(process(program, Map.of(), AotCache.MAKE, 0).prepare().command())
        .contains("-XX:AOTCacheOutput=" + folder.resolve("app.aot").toAbsolutePath());
  }

  private ServiceProcess process(Path program, Map<String, String> environment, int niceness) {
    return process(program, environment, AotCache.USE, niceness);
  }

  private ServiceProcess process(
      Path program, Map<String, String> environment, AotCache cache, int niceness) {
    return new ServiceProcess(
        new ServiceProcess.Plan(
            ServiceName.INTAKE,
            program,
            "intake-2",
            0,
            0,
            environment,
            List.of(),
            cache,
            niceness,
            folder.resolve("intake-2.log")));
  }
}
