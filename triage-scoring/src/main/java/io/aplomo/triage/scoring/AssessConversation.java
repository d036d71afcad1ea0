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
import io.aplomo.triage.scoring.learned.Learned;
import io.aplomo.triage.scoring.learned.LearnedFeatures;
import io.aplomo.triage.scoring.learned.Opinion;
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
  static final Scorer SCORER = new Scorer("aplomo", "4");

  private final ReadConversation reader;
  private final Learned learned;
  private final EmotionScorer emotions = new EmotionScorer();
  private final ConductScorer conducts = new ConductScorer(emotions);
  private final DemandScorer demands = new DemandScorer();
  private final UnderstandingScorer understandings = new UnderstandingScorer();
  private final CategoryScorer categories = new CategoryScorer();
  private final IntentScorer intents = new IntentScorer();
  private final RemedyScorer remedies = new RemedyScorer();
  private final UrgencyScorer urgencies;
  private final FaultScorer faults;

  private AssessConversation(
      ReadConversation reader, Learned learned, UrgencyScorer urgencies, FaultScorer faults) {
    this.reader = reader;
    this.learned = learned;
    this.urgencies = urgencies;
    this.faults = faults;
  }

  /**
   * With the cues, weights and models that the service ships.
   *
   * @throws IllegalStateException naming the file if one is missing or malformed
   * @throws java.io.UncheckedIOException if the models cannot be read
   */
  public static AssessConversation builtIn() {
    ReadConversation reader = new ReadConversation(CueReader.builtIn());
    Map<Fault.Verdict, Weights> faultWeights = new EnumMap<>(Fault.Verdict.class);
    faultWeights.put(Fault.Verdict.COMPANY, Weights.load("fault-company"));
    faultWeights.put(Fault.Verdict.CUSTOMER, Weights.load("fault-customer"));
    faultWeights.put(Fault.Verdict.THIRD_PARTY, Weights.load("fault-third-party"));
    faultWeights.put(Fault.Verdict.UNDETERMINED, Weights.load("fault-undetermined"));
    return new AssessConversation(
        reader,
        Learned.builtIn(new LearnedFeatures(reader)),
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
    Opinion opinion = learned.opinion(reading);
    Flag safety = Flag.safety(reading, opinion);
    Flag vulnerable = Flag.vulnerable(reading, opinion);
    Conduct conduct = conducts.score(reading, opinion);
    Fault fault = faults.score(reading, opinion);
    Demand demand = demands.score(reading, fault);
    List<Remedy> wanted = remedies.score(reading, opinion);
    Category category = categories.score(reading, opinion);
    return new Assessment(
        urgencies.score(reading, opinion),
        fault,
        conduct,
        emotions.score(reading, opinion),
        demand,
        understandings.score(reading, fault, demand),
        category,
        intents.score(reading, conduct, wanted, opinion),
        safety.isSet(),
        safety.reasons(),
        vulnerable.isSet(),
        vulnerable.reasons(),
        wanted,
        reading.language().tag(),
        SCORER);
  }
}
