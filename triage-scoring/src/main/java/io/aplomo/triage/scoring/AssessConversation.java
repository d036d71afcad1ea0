package io.aplomo.triage.scoring;

import io.aplomo.contracts.triage.Assessment;
import io.aplomo.contracts.triage.Category;
import io.aplomo.contracts.triage.Conduct;
import io.aplomo.contracts.triage.Demand;
import io.aplomo.contracts.triage.Fault;
import io.aplomo.contracts.triage.Remedy;
import io.aplomo.contracts.triage.Scorer;
import io.aplomo.triage.scoring.conduct.ConductScorer;
import io.aplomo.triage.scoring.conduct.EmotionScorer;
import io.aplomo.triage.scoring.conversation.Conversation;
import io.aplomo.triage.scoring.conversation.ReadConversation;
import io.aplomo.triage.scoring.conversation.Reading;
import io.aplomo.triage.scoring.cue.CueReader;
import io.aplomo.triage.scoring.cue.Weights;
import io.aplomo.triage.scoring.demand.DemandScorer;
import io.aplomo.triage.scoring.fault.FactEvidence;
import io.aplomo.triage.scoring.fault.FaultScorer;
import io.aplomo.triage.scoring.topic.CategoryScorer;
import io.aplomo.triage.scoring.topic.IntentScorer;
import io.aplomo.triage.scoring.topic.RemedyScorer;
import io.aplomo.triage.scoring.understanding.UnderstandingScorer;
import io.aplomo.triage.scoring.urgency.Flag;
import io.aplomo.triage.scoring.urgency.UrgencyScorer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Assesses conversations. Immutable, deterministic, and safe for any number of threads; make one at
 * start, which also checks the cue files, and keep it.
 */
public final class AssessConversation {
  /** Raise the version with every change of a cue, a weight or a rule. */
  static final Scorer SCORER = new Scorer("aplomo-cues", "1");

  private final ReadConversation reader;
  private final EmotionScorer emotions = new EmotionScorer();
  private final ConductScorer conducts = new ConductScorer(emotions);
  private final DemandScorer demands = new DemandScorer();
  private final UnderstandingScorer understandings = new UnderstandingScorer();
  private final CategoryScorer categories = new CategoryScorer();
  private final IntentScorer intents = new IntentScorer();
  private final RemedyScorer remedies = new RemedyScorer();
  private final UrgencyScorer urgencies;
  private final FaultScorer faults;

  private AssessConversation(CueReader cues, UrgencyScorer urgencies, FaultScorer faults) {
    this.reader = new ReadConversation(cues);
    this.urgencies = urgencies;
    this.faults = faults;
  }

  /**
   * With the cues and weights that the service ships.
   *
   * @throws IllegalStateException naming the file if one is missing or malformed
   */
  public static AssessConversation withBuiltInCues() {
    Map<Fault.Verdict, Weights> faultWeights = new EnumMap<>(Fault.Verdict.class);
    faultWeights.put(Fault.Verdict.COMPANY, Weights.load("fault-company"));
    faultWeights.put(Fault.Verdict.CUSTOMER, Weights.load("fault-customer"));
    faultWeights.put(Fault.Verdict.THIRD_PARTY, Weights.load("fault-third-party"));
    faultWeights.put(Fault.Verdict.UNDETERMINED, Weights.load("fault-undetermined"));
    return new AssessConversation(
        CueReader.builtIn(),
        new UrgencyScorer(Weights.load("urgency")),
        new FaultScorer(faultWeights, new FactEvidence()));
  }

  /**
   * Assesses a conversation as it stands.
   *
   * @param conversation any text; there is no limit but the caller's own, the time is linear in the
   *     length
   */
  public Assessment assess(Conversation conversation) {
    Reading reading = reader.read(conversation);
    Flag safety = Flag.safety(reading);
    Flag vulnerable = Flag.vulnerable(reading);
    Conduct conduct = conducts.score(reading);
    Fault fault = faults.score(reading);
    Demand demand = demands.score(reading, fault);
    List<Remedy> wanted = remedies.score(reading);
    Category category = categories.score(reading);
    return new Assessment(
        urgencies.score(reading),
        fault,
        conduct,
        emotions.score(reading),
        demand,
        understandings.score(reading, fault, demand),
        category,
        intents.score(reading, conduct, wanted),
        safety.isSet(),
        safety.reasons(),
        vulnerable.isSet(),
        vulnerable.reasons(),
        wanted,
        reading.language().tag(),
        SCORER);
  }
}
