package io.aplomo.escalation.playbook.application;

import io.aplomo.chassis.database.Database;
import io.aplomo.escalation.cases.model.Demand;
import io.aplomo.escalation.cases.view.CaseReader;
import io.aplomo.escalation.cases.view.CaseRow;
import io.aplomo.escalation.catalogue.application.DocumentJson;
import io.aplomo.escalation.conduct.view.ConductReader;
import io.aplomo.escalation.playbook.document.PlaybookDocument;
import io.aplomo.escalation.playbook.model.ChosenStep;
import io.aplomo.escalation.playbook.model.Playbook;
import io.aplomo.escalation.playbook.model.Situation;
import io.aplomo.escalation.playbook.persistence.PlaybookStore;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Chooses the steps for a case as it is now. */
@Singleton
public class CasePlaybooks {
  /** Of a customer's conduct, the newest entries; reports older than those are past. */
  private static final int ENTRIES = 200;

  private final Database database;
  private final CaseReader cases;
  private final ConductReader conduct;
  private final PlaybookStore store;
  private final DocumentJson json;
  private final Edition standard;

  CasePlaybooks(
      Database database,
      CaseReader cases,
      ConductReader conduct,
      PlaybookStore store,
      DocumentJson json,
      StandardPlaybook standard) {
    this.database = database;
    this.cases = cases;
    this.conduct = conduct;
    this.store = store;
    this.json = json;
    this.standard = new Edition(PlaybookDocument.STANDARD, 0, standard.document().playbook());
  }

  /** A version of a playbook, ready to choose from. */
  private record Edition(String code, long version, Playbook playbook) {}

  /**
   * What was chosen.
   *
   * @param version of the playbook; 0 for the standard one
   * @param assessmentNo what the situation was read from; null if nobody has assessed it yet
   * @param languages of the customer as far as they are known, BCP 47, what the caller of intake
   *     said first
   * @param cited codes of policies and articles that the steps rest on
   */
  public record Choice(
      UUID caseId,
      String playbook,
      long version,
      @Nullable Integer assessmentNo,
      List<String> languages,
      Situation situation,
      List<ChosenStep> steps,
      Map<Demand.Basis, List<String>> cited) {
    public Choice {
      languages = List.copyOf(languages);
      steps = List.copyOf(steps);
      cited = Map.copyOf(cited);
    }
  }

  /** The steps for a case, if the tenant has it. */
  public Uni<Optional<Choice>> of(String tenant, UUID id) {
    return cases
        .find(tenant, id)
        .chain(file ->
            file.isEmpty()
                ? Uni.createFrom().item(Optional.<Choice>empty())
                : choose(file.get()).map(Optional::of));
  }

  private Uni<Choice> choose(CaseRow file) {
    return customer(file)
        .map(customer -> ReadSituation.of(file, customer))
        .chain(situation -> edition(file).map(edition -> choice(file, situation, edition)));
  }

  private Uni<Optional<ConductReader.Reading>> customer(CaseRow file) {
    return file.customerRef == null
        ? Uni.createFrom().item(Optional.empty())
        : conduct.read(file.tenant, file.customerRef, Long.MAX_VALUE, ENTRIES);
  }

  private Uni<Edition> edition(CaseRow file) {
    return database
        .inTransaction(tx -> store.ofCase(tx, file.tenant, file.category))
        .map(found ->
            found
                .map(stored ->
                    new Edition(
                        stored.code(),
                        stored.version(),
                        json.read(stored.json(), PlaybookDocument.class).playbook()))
                .orElse(standard));
  }

  private static Choice choice(CaseRow file, Situation situation, Edition edition) {
    AssessmentJson assessed = AssessmentJson.of(file.assessment, file.corrections);
    return new Choice(
        file.id,
        edition.code(),
        edition.version(),
        file.assessmentNo,
        languages(file, assessed),
        situation,
        edition.playbook().choose(situation),
        Map.of(
            Demand.Basis.POLICY,
            cited(file, Demand.Basis.POLICY, assessed.codes("demand", "policies")),
            Demand.Basis.ARTICLE,
            cited(file, Demand.Basis.ARTICLE, assessed.codes("understanding", "articles"))));
  }

  private static List<String> languages(CaseRow file, AssessmentJson assessed) {
    List<String> tags = new ArrayList<>();
    if (file.language != null) {
      tags.add(file.language);
    }
    String written = assessed.language();
    if (written != null) {
      tags.add(written);
    }
    return tags;
  }

  /** What a person named comes before what triage found. */
  private static List<String> cited(CaseRow file, Demand.Basis basis, List<String> found) {
    Set<String> codes = new LinkedHashSet<>();
    if (file.demandCode != null && basis.name().equals(file.demandBasis)) {
      codes.add(file.demandCode);
    }
    codes.addAll(found);
    return List.copyOf(codes);
  }
}
