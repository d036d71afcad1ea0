package io.aplomo.triage.training.learn;

import io.aplomo.contracts.triage.Assessment;
import io.aplomo.triage.scoring.AssessConversation;
import io.aplomo.triage.scoring.learned.*;
import io.aplomo.triage.scoring.conversation.Conversation;
import io.aplomo.triage.training.corpus.*;
import java.nio.file.*;
import java.util.*;

final class Explore {
  static LearnedFeatures reader = LearnedFeatures.withBuiltInCues();
  static LinearModel model;
  static AssessConversation cues = AssessConversation.withBuiltInCues();

  static double p(Head h, Conversation c) {
    return 1 / (1 + Math.exp(-model.score(reader.of(c))[h.ordinal()]));
  }

  static void auc(String title, Head h, List<LabelledText> texts) {
    List<double[]> s = new ArrayList<>();
    for (LabelledText t : texts) {
      Boolean a = Question.answer(h, t);
      if (a != null) s.add(new double[] {p(h, t.conversation()), a ? 1 : 0});
    }
    s.sort(Comparator.comparingDouble(x -> x[0]));
    double pos = 0, neg = 0, sum = 0;
    for (double[] x : s) { if (x[1] > 0) { pos++; sum += neg; } else neg++; }
    int tp = 0, fp = 0, fn = 0;
    for (double[] x : s) { if (x[0] >= .5) { if (x[1] > 0) tp++; else fp++; } else if (x[1] > 0) fn++; }
    System.out.printf("%-12s %-22s n=%4d pos=%4.0f AUC %.3f P %.2f R %.2f F1 %.2f%n", title, h, s.size(), pos, pos * neg == 0 ? 0 : sum / (pos * neg), tp / (double) Math.max(1, tp + fp), tp / (double) Math.max(1, tp + fn), 2.0 * tp / Math.max(1, 2 * tp + fp + fn));
  }

  public static void main(String[] a) throws Exception {
    DataFolder data = DataFolder.at(Path.of("/work/shared/data")).orElseThrow();
    List<LabelledText> own = new ArrayList<>(), held = new ArrayList<>();
    for (Path f : TextFiles.in(Path.of("/work/corpus"), "", ".jsonl")) {
      List<LabelledText> l = TextFiles.labelled(f).stream().map(LabelledText::completed).toList();
      (f.getFileName().toString().startsWith("held") ? held : own).addAll(l);
    }
    List<LabelledText> open = data.rows().train();
    System.out.println(own.size() + " own " + held.size() + " held " + open.size() + " open");
    long t0 = System.nanoTime();
    model = new TrainModel(reader, s -> {}).train("x", own, open);
    System.out.printf("trained in %.0f s%n", (System.nanoTime() - t0) / 1e9);
    var out = new java.io.ByteArrayOutputStream();
    model.write(out);
    System.out.println("bytes " + out.size());
    List<LabelledText> dev = data.cases().stream().map(LabelledText::completed).toList();
    List<LabelledText> ann = data.annotated();
    for (Head h : Head.values()) {
      if (h.name().startsWith("REMEDY") || h.name().startsWith("CATEG") || h.name().startsWith("INTENT")) { continue; }
      auc("dev", h, dev); auc("held", h, held);
      if (h.name().startsWith("FAULT") || h.name().startsWith("URG") || h == Head.ANGER) auc("annotated", h, ann);
    }
    if (System.getenv("FULL") != null) for (Head h : List.of(Head.THREAT, Head.ABUSE)) {
      Map<String, int[]> g = new TreeMap<>();
      for (List<LabelledText> l : List.of(dev, held)) for (LabelledText t : l) {
        Boolean ans = Question.answer(h, t);
        String k = (l == dev ? "dev " : "held ") + t.group() + " " + t.label("conduct");
        int[] c = g.computeIfAbsent(k, x -> new int[2]);
        c[0]++; if (p(h, t.conversation()) >= .5) c[1]++;
      }
      g.keySet().removeIf(k -> k.contains("demand") || k.contains("understanding") || k.contains("urgency") || k.contains("fault"));
      g.forEach((k, c) -> System.out.printf("%s %-34s %3d of %3d%n", h, k, c[1], c[0]));
      for (String lang : List.of("es", "en")) {
        var cs = data.complaints(lang);
        long n = cs.stream().filter(c -> p(h, c) >= .5).count();
        System.out.printf("%s real %s %d of %d%n", h, lang, n, cs.size());
      }
      Map<String, int[]> hc = new TreeMap<>();
      for (var r : data.split("probes_es_en.csv", "dev")) {
        int[] c = hc.computeIfAbsent(r.get("lang") + " " + r.get("label"), x -> new int[2]);
        c[0]++; if (p(h, Conversation.of(r.get("text")).inLanguage(r.get("lang"))) >= .5) c[1]++;
      }
      hc.entrySet().removeIf(e -> !(e.getKey().contains("threat") || e.getKey().contains("neutral") || e.getKey().contains("profanity_no")));
      hc.forEach((k, c) -> System.out.printf("%s hatecheck %-30s %3d of %3d%n", h, k, c[1], c[0]));
    }
    List<LabelledText> off = new ArrayList<>();
    for (var r : data.split("abuse_es.csv", "dev")) off.add(new LabelledText(r.get("id"), "offendes", null, "es", Conversation.of(r.get("text")).inLanguage("es"), Map.of("conduct", r.get("label").startsWith("OF") ? "abusive" : "civil"), null));
    auc("offendes", Head.ABUSE, off);
    // fault argmax
    for (var set : List.of(dev, held, ann)) {
      int right = 0, rightCues = 0, n = 0;
      for (LabelledText t : set) { String f = t.label("fault"); if (f == null) continue; n++;
        String best = ""; double m = -9;
        for (Head h : Head.startingWith("FAULT_")) { double v = p(h, t.conversation()); if (v > m) { m = v; best = h.name().substring(6).toLowerCase(); } }
        if (best.equals(f)) right++;
        if (cues.assess(t.conversation()).fault().verdict().name().toLowerCase().equals(f)) rightCues++; }
      System.out.printf("fault learned %.3f cues %.3f of %d%n", right / (double) n, rightCues / (double) n, n);
    }
    // urgency
    for (var set : List.of(dev, held, ann)) {
      double[][] m = new double[4][4], mc = new double[4][4];
      for (LabelledText t : set) { String u = t.label("urgency"); if (u == null) continue;
        int lvl = 0; for (Head h : List.of(Head.URGENCY_NORMAL, Head.URGENCY_HIGH, Head.URGENCY_CRITICAL)) if (p(h, t.conversation()) >= .5) lvl++;
        m[Integer.parseInt(u)][lvl]++;
        mc[Integer.parseInt(u)][cues.assess(t.conversation()).urgency().level().ordinal()]++; }
      System.out.printf("urgency kappa learned %.3f cues %.3f%n", kappa(m), kappa(mc));
      for (int i = 0; i < 4; i++) System.out.println("   " + Arrays.toString(m[i]) + "   cues " + Arrays.toString(mc[i]));
    }
    recallAt(Head.THREAT, dev, held);
    recallAt(Head.ABUSE, dev, held);
    for (String l : List.of("es", "en")) { System.out.println(l); for (Head h : List.of(Head.THREAT, Head.ABUSE)) recallAt(h, dev.stream().filter(t -> t.language().equals(l)).toList(), held.stream().filter(t -> t.language().equals(l)).toList()); }
    if (a.length > 0) for (var set : List.of(dev, held)) {
      Map<String, int[]> g = new TreeMap<>();
      for (LabelledText t : set) { Assessment x = cues.assess(t.conversation()); int[] c = g.computeIfAbsent(t.group() + " " + t.label("conduct"), k -> new int[3]);
        c[0]++; if (x.conduct().level().name().equals("THREATENING")) c[1]++; if (x.conduct().level().ordinal() >= 2) c[2]++; }
      g.forEach((k, c) -> System.out.printf("cues %-34s threat %3d flagged %3d of %3d%n", k, c[1], c[2], c[0]));
    }
  }

  @SafeVarargs static void recallAt(Head h, List<LabelledText>... sets) {
    for (var set : sets) { List<Double> pos = new ArrayList<>(), neg = new ArrayList<>();
      for (LabelledText t : set) { Boolean ans = Question.answer(h, t); if (ans == null) continue; (ans ? pos : neg).add(p(h, t.conversation())); }
      Collections.sort(neg, Collections.reverseOrder());
      for (double f : new double[] {.02, .04, .07, .1}) { double th = neg.get((int) (f * neg.size())); long r = pos.stream().filter(x -> x > th).count(); System.out.printf("%s recall %.2f at FPR %.2f (threshold %.2f)%n", h, r / (double) pos.size(), f, th); } }
  }

  static double kappa(double[][] m) {
    double n = 0; double[] r = new double[4], c = new double[4];
    for (int i = 0; i < 4; i++) for (int j = 0; j < 4; j++) { n += m[i][j]; r[i] += m[i][j]; c[j] += m[i][j]; }
    double o = 0, e = 0;
    for (int i = 0; i < 4; i++) for (int j = 0; j < 4; j++) { double w = (i - j) * (i - j); o += w * m[i][j]; e += w * r[i] * c[j] / n; }
    return 1 - o / e;
  }
}
