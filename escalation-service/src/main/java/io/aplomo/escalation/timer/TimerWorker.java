package io.aplomo.escalation.timer;

import io.aplomo.chassis.lease.Shards;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Claims what falls due in some of the shards. Knows nothing for certain: the window and the marks
 * say when and where to ask, the store decides. {@link #step} is for one thread; whatever is told
 * from outside may come from any.
 */
final class TimerWorker {
  /** What a worker reports. */
  interface Observer {
    /**
     * These fired and were committed; {@code took} from before the claim until after the commit.
     */
    void fired(Due due, Duration took);

    /** The consequence of one failed. */
    void failed(Timer timer, boolean parked);

    /** It is alive, though in the midst of a long step. */
    void alive();
  }

  private final TimerStore store;
  private final Supplier<Set<Short>> shards;
  private final Supplier<Duration> polling;
  private final TimerConfig config;
  private final LongSupplier ticker;
  private final Observer observer;
  private final BlockingQueue<TimerStore.Entry> notices;
  private final Map<Short, LowMark> foundBelow = new ConcurrentHashMap<>();
  private final DatabaseTime time = new DatabaseTime();
  private final Window window = new Window();
  private final Lanes lanes = new Lanes();
  private final LowMarks marks;
  private final Retries retries;
  private final Ramp ramp;
  private Set<Short> mine = Set.of();
  private long windowReadNanos;
  private long polledNanos;
  private int turn;
  private Duration batchTook = Duration.ZERO;
  private boolean suspicious;
  private volatile boolean noticesLost = true;
  private volatile Map<Short, LowMark> shownMarks = Map.of();
  private volatile Instant windowEnd = Instant.EPOCH;

  /**
   * Makes a worker.
   *
   * @param shards those to work on now; may change from call to call
   * @param polling how often to look for what others have set
   * @param ticker monotonic nanoseconds
   */
  TimerWorker(
      TimerStore store,
      Supplier<Set<Short>> shards,
      Supplier<Duration> polling,
      TimerConfig config,
      LongSupplier ticker,
      Observer observer) {
    this.store = store;
    this.shards = shards;
    this.polling = polling;
    this.config = config;
    this.ticker = ticker;
    this.observer = observer;
    notices = new ArrayBlockingQueue<>(config.noticesAtMost());
    retries = new Retries(store, ticker, observer);
    long now = ticker.getAsLong();
    marks = new LowMarks(now);
    ramp = new Ramp(now, config.rampUp());
    polledNanos = now - polling.get().toNanos();
  }

  /** Asks for what may be due now. Answers whether there may be more to do at once. */
  boolean step() {
    takeUp(shards.get());
    if (mine.isEmpty()) {
      return false;
    }
    long now = ticker.getAsLong();
    takeNotice(now);
    settleMarks(now);
    Instant estimate = time.at(ticker.getAsLong());
    List<Short> due = window.due(estimate);
    boolean poll = now - polledNanos >= polling.get().toNanos();
    Instant backlog = lanes.backlog();
    if (backlog != null) {
      boolean fresh = lanes.next(poll || !due.isEmpty()) == Lanes.Lane.FRESH;
      if (fresh && poll) {
        polledNanos = now;
      }
      return fresh ? claimFresh(poll ? inTurn() : due, backlog) : claim(inTurn());
    }
    if (poll) {
      polledNanos = now;
      return claim(inTurn());
    }
    return !due.isEmpty() && claim(due);
  }

  /** How long nothing is to be done, unless somebody sets a timer. */
  Duration rest() {
    long now = ticker.getAsLong();
    long nanos = polledNanos + polling.get().toNanos() - now;
    Instant next = window.next();
    if (next != null) {
      nanos = Math.min(nanos, Duration.between(time.at(now), next).toNanos());
    }
    return Duration.ofNanos(Math.max(nanos, 0)).plusMillis(1);
  }

  /** The shortest time between the beginnings of two steps. */
  Duration pace() {
    return lanes.backlog() == null ? config.pace() : ramp.pace(ticker.getAsLong(), batchTook);
  }

  /** A timer was set here; answers whether it is worth waking up for. */
  boolean notice(short shard, Instant at) {
    if (at.isAfter(windowEnd)) {
      return false;
    }
    if (!notices.offer(new TimerStore.Entry(shard, at))) {
      noticesLost = true;
    }
    return true;
  }

  /** A timer was found below the mark of its shard, where there ought to be none. */
  void found(short shard, LowMark at) {
    foundBelow.merge(shard, at, LowMark::lower);
  }

  /** From where each shard is read; of a moment ago. */
  Map<Short, LowMark> marks() {
    return shownMarks;
  }

  private void takeUp(Set<Short> now) {
    if (!now.equals(mine)) {
      mine = Collections.unmodifiableSet(new TreeSet<>(now));
      marks.keep(mine);
      shownMarks = marks.of(List.copyOf(mine));
      noticesLost = true;
      lanes.reset();
    }
    foundBelow.forEach((shard, at) -> {
      if (foundBelow.remove(shard, at)) {
        marks.lower(shard, at);
        shownMarks = marks.of(List.copyOf(mine));
      }
    });
  }

  /** Reads the window where it is old or not to be relied upon; else adds what was told of. */
  private void takeNotice(long now) {
    boolean old = now - windowReadNanos >= config.windowRefresh().toNanos();
    if (old || noticesLost || !time.at(now).isBefore(window.end())) {
      // Whatever was told before now is committed, and the read that follows sees it.
      noticesLost = false;
      notices.clear();
      boolean read = false;
      try {
        readWindow();
        read = true;
      } finally {
        noticesLost |= !read;
      }
      windowReadNanos = now;
      return;
    }
    for (TimerStore.Entry n = notices.poll(); n != null; n = notices.poll()) {
      if (mine.contains(n.shard())) {
        window.add(n.shard(), n.at());
      }
    }
  }

  private void readWindow() {
    int mostEach = config.windowRowsPerShard();
    TimerStore.Upcoming upcoming = store.upcoming(List.copyOf(mine), config.window(), mostEach);
    time.tell(upcoming.asked(), ticker.getAsLong());
    window.clear(upcoming.asked().plus(config.window()));
    int[] read = new int[Shards.COUNT];
    for (TimerStore.Entry entry : upcoming.entries()) {
      window.add(entry.shard(), entry.at());
      if (++read[entry.shard()] == mostEach) {
        window.endBy(entry.at());
      }
    }
    windowEnd = window.end();
    // What fell due before is not in it.
    polledNanos = ticker.getAsLong() - polling.get().toNanos();
  }

  private void settleMarks(long now) {
    if (!marks.askWhoWrites(now)) {
      return;
    }
    Instant seen = marks.heard(store.writers());
    if (seen != null) {
      List<Short> all = List.copyOf(mine);
      marks.follow(all, seen, store.heads(marks.of(all)));
      shownMarks = marks.of(all);
    }
  }

  /** All shards, each time beginning with another one. */
  private List<Short> inTurn() {
    List<Short> all = new ArrayList<>(mine);
    Collections.rotate(all, turn++ % all.size());
    return all;
  }

  private boolean claim(List<Short> from) {
    return claim(Lanes.Lane.ALL, from, marks.of(from));
  }

  private boolean claimFresh(List<Short> from, Instant backlog) {
    Map<Short, LowMark> places = marks.of(from);
    places.replaceAll((shard, mark) -> LowMark.higher(mark, LowMark.after(backlog)));
    return claim(Lanes.Lane.FRESH, from, places);
  }

  private boolean claim(Lanes.Lane lane, List<Short> from, Map<Short, LowMark> places) {
    long before = ticker.getAsLong();
    Due due = fire(places);
    if (due == null) {
      return true;
    }
    long after = ticker.getAsLong();
    batchTook = Duration.ofNanos(after - before);
    time.tell(due.asked(), after);
    int fired = due.timers().size();
    lanes.fired(lane, due.asked(), fired, config.batchSize());
    Instant backlog = lanes.backlog();
    if (fired < config.batchSize()) {
      window.asked(from, due.asked());
    } else if (backlog != null) {
      // Whatever of it is left is the backlog, which is claimed without a window.
      window.asked(mine, backlog);
    }
    if (fired > 0) {
      marks.removed();
      observer.fired(due, batchTook);
    }
    return backlog != null;
  }

  /** Null if the batch failed and its timers were redone singly. */
  private @Nullable Due fire(Map<Short, LowMark> places) {
    try {
      Due due = store.fire(places, config.batchSize());
      suspicious = false;
      return due;
    } catch (ConsequenceFailed e) {
      // A fault of the environment is tried once more as a whole, after the loop's own wait.
      if (e.blamesEnvironment() && !suspicious) {
        suspicious = true;
        throw e;
      }
      suspicious = false;
      retries.oneByOne(e.timers());
      return null;
    }
  }
}
