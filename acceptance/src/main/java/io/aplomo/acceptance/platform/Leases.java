package io.aplomo.acceptance.platform;

import io.aplomo.local.service.ServiceName;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How the shards of each service are shared among its instances. */
public final class Leases {
  /** Within so long of joining, an instance has its share (issue 2). */
  public static final Duration JOINED_WITHIN = Duration.ofSeconds(10);

  private static final int SHARDS = 64;

  /** 40 % and 60 % of 64, the bounds of issue 2 for each of two instances. */
  private static final int LEAST = (int) Math.ceil(SHARDS * 0.4);

  private static final int MOST = (int) Math.floor(SHARDS * 0.6);

  private static final String SHARES =
      """
      select m.instance_id, count(l.shard)
      from member m left join shard_lease l on l.owner = m.instance_id
      where m.expires_at > clock_timestamp()
      group by m.instance_id
      """;

  private final Databases databases;

  public Leases(Databases databases) {
    this.databases = databases;
  }

  /** The shares as they are, for a message: {@code intake 32+32, triage 64, escalation 30+34}. */
  public String shares() {
    StringBuilder text = new StringBuilder();
    for (ServiceName service : ServiceName.values()) {
      text.append(text.isEmpty() ? "" : ", ").append(service.id()).append(' ');
      try {
        text.append(
            of(service).values().stream().map(String::valueOf).collect(Collectors.joining("+")));
      } catch (SQLException e) {
        text.append("unknown");
      }
    }
    return text.toString();
  }

  /** Whether every instance of every service has its share now. */
  public boolean shared() throws SQLException {
    for (ServiceName service : ServiceName.values()) {
      Map<String, Long> shares = of(service);
      if (shares.size() != Stage.INSTANCES
          || shares.values().stream().anyMatch(n -> n < LEAST || n > MOST)) {
        return false;
      }
    }
    return true;
  }

  private Map<String, Long> of(ServiceName service) throws SQLException {
    Map<String, Long> shares = new TreeMap<>();
    for (Map.Entry<String, Long> share :
        databases.list(service, SHARES, row -> Map.entry(row.getString(1), row.getLong(2)))) {
      shares.put(share.getKey(), share.getValue());
    }
    return shares;
  }
}
