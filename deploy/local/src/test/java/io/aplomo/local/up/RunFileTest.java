package io.aplomo.local.up;

import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.local.up.RunRecord.Part;
import io.aplomo.local.up.RunRecord.Ref;
import io.aplomo.local.up.RunRecord.State;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NullMarked
class RunFileTest {
  private static final Ref SELF = Ref.of(ProcessHandle.current());

  private final RunFile file;

  RunFileTest(@TempDir Path folder) {
    file = new RunFile(folder.resolve("run"));
  }

  @Test
  void readsBackWhatWasWritten() {
    RunRecord record =
        new RunRecord(SELF, State.READY, List.of(new Part("intake", SELF, 8081, 9081)));

    file.write(record);

    assertThat(file.readLiving()).contains(record);
    assertThat(record.uri("intake")).hasToString("Optional[http://127.0.0.1:8081]");
    assertThat(record.uri("triage")).isEmpty();
  }

  @Test
  void doesNotTakeALaterProcessWithTheSameNumberForTheSupervisor() {
    Ref earlier = new Ref(SELF.pid(), SELF.startedMillis() - 1000);

    file.write(new RunRecord(earlier, State.READY, List.of()));

    assertThat(file.read()).isPresent();
    assertThat(file.readLiving()).isEmpty();
  }

  @Test
  void knowsNothingBeforeTheFirstRunAndAfterTheLast() {
    assertThat(file.read()).isEmpty();
    file.write(new RunRecord(SELF, State.STARTING, List.of()));
    file.delete();
    assertThat(file.read()).isEmpty();
  }

  @Test
  void letsOneSupervisorIn() {
    assertThat(file.lock()).isPresent();
    assertThat(file.lock()).isEmpty();
  }
}
