package io.aplomo.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a claim of 200 timers costs as more and more of them are pending: milliseconds and buffers.
 */
final class ClaimCost {
  private static final int CLAIMS = 61;

  /** After millions of rows were written, the first claims find nothing in any cache. */
  private static final int NOT_COUNTED = 40;

  private static final Pattern TIME = Pattern.compile("actual time=[\\d.]+\\.\\.([\\d.]+)");
  private static final Pattern HIT = Pattern.compile("shared hit=(\\d+)");
  private static final Pattern READ = Pattern.compile("read=(\\d+)");

  private final TimersGround ground;
  private final TimersPlan plan;
  private final Report report;

  ClaimCost(TimersGround ground, TimersPlan plan, Report report) {
    this.ground = ground;
    this.plan = plan;
    this.report = report;
  }

  void run() throws Exception {
    ground.execute("truncate timer");
    List<Double> first = new ArrayList<>();
    int there = 0;
    for (int size : plan.sizes()) {
      report.progress("%d pending".formatted(size));
      ground.fillPending(size - there, plan.drain());
      there = size;
      List<Double> millis = new ArrayList<>();
      List<Double> buffers = new ArrayList<>();
      claim(millis, buffers);
      report.lowerIsBetter("a claim of 200 at %,d pending".formatted(size), "ms", millis);
      report.lowerIsBetter("a claim of 200 at %,d pending".formatted(size), "buffers", buffers);
      if (first.isEmpty()) {
        first.addAll(millis);
      }
      report.lowerIsBetter(
          "at %,d / at %,d (bar: 1.5)".formatted(size, plan.sizes().getFirst()),
          "ratio",
          List.of(median(millis) / median(first)));
    }
    ground.execute("truncate timer");
  }

  /** Claims 200 that are due among those that are not, again and again, and takes it back. */
  private void claim(List<Double> millis, List<Double> buffers) throws SQLException {
    String due =
        """
        with due as (
          insert into timer (clock_id, case_id, shard, run_at, attempt_at)
          select gen_random_uuid(), c.id, get_byte(uuid_send(c.id), 15) & 63, now(), now()
          from (select md5((n * 7)::text)::uuid as id from generate_series(1, 200) n) c
          returning 1)
        select count(*) from due
        """;
    String claim =
        """
        explain (analyze, buffers) select * from timer_claim(
          clock_timestamp(), (select array_agg(s::smallint) from generate_series(0, 63) s),
          (select array_agg(now() - interval '1 second') from generate_series(0, 63)),
          (select array_agg('00000000-0000-0000-0000-000000000000'::uuid)
           from generate_series(0, 63)), 200)
        """;
    try (Connection connection = ground.unbounded();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (int i = 0; i < CLAIMS; i++) {
        statement.execute(due);
        StringBuilder answer = new StringBuilder();
        try (ResultSet lines = statement.executeQuery(claim)) {
          while (lines.next()) {
            answer.append(lines.getString(1)).append('\n');
          }
        }
        connection.rollback();
        if (i >= NOT_COUNTED) {
          millis.add(number(TIME, answer));
          buffers.add(number(HIT, answer) + number(READ, answer));
        }
      }
    }
  }

  private static double number(Pattern pattern, CharSequence plan) {
    Matcher matcher = pattern.matcher(plan);
    return matcher.find() ? Double.parseDouble(matcher.group(1)) : 0;
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
