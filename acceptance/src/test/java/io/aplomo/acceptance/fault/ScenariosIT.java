package io.aplomo.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.acceptance.books.Findings;
import io.aplomo.acceptance.platform.SharedStage;
import io.aplomo.acceptance.platform.Stage;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedStage.class)
class ScenariosIT {
  private static final int PER_SECOND = 50;
  private static final long SEED = 20261121;

  private static void play(ScenarioName name, Duration lasting, Stage stage)
      throws SQLException, IOException {
    List<String> told = new ArrayList<>();

    Findings findings =
        name.scenario().play(new Scenario.Setting(stage, lasting, PER_SECOND, SEED, told::add));

    assertThat(findings.sentences()).as("%s", told).isEmpty();
  }

  @Test
  void withoutABrokerIntakeGoesOnAndAllIsDeliveredLater(Stage stage)
      throws SQLException, IOException {
    play(ScenarioName.BROKER_DOWN, Duration.ofSeconds(20), stage);
  }

  @Test
  void withoutADatabaseCallersAreToldToComeBackAndNothingIsSetAside(Stage stage)
      throws SQLException, IOException {
    play(ScenarioName.POSTGRES_DOWN, Duration.ofSeconds(20), stage);
  }

  @Test
  void aDatabaseThatIsSetBackHasAllItsCasesAgain(Stage stage) throws SQLException, IOException {
    play(ScenarioName.SET_BACK, Duration.ofSeconds(5), stage);
  }

  @Test
  void poisonIsSetAsideAloneWithItsCode(Stage stage) throws SQLException, IOException {
    play(ScenarioName.POISON, Duration.ZERO, stage);
  }

  @Test
  void aReplayBringsBackWhatWasMendedAndNothingOld(Stage stage) throws SQLException, IOException {
    play(ScenarioName.REPLAY, Duration.ZERO, stage);
  }

  @Test
  void aComplaintBehindItsAssessmentJoinsTheSameCase(Stage stage) throws SQLException, IOException {
    play(ScenarioName.LATE_RECEIVED, Duration.ofSeconds(3), stage);
  }

  @Test
  void wordsOfPeopleAreFoundWhereTheyBelongAndNowhereElse(Stage stage)
      throws SQLException, IOException {
    play(ScenarioName.CANARY, Duration.ZERO, stage);
  }

  @Test
  void repliesGivenInTimeWhileTheLinkIsCutLeaveNoBreach(Stage stage)
      throws SQLException, IOException {
    play(ScenarioName.LINK_CUT, Duration.ofSeconds(20), stage);
  }
}
