package io.aplomo.acceptance.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aplomo.acceptance.api.Answer;
import io.aplomo.acceptance.platform.Patience;
import io.aplomo.acceptance.platform.Stage;
import io.aplomo.local.service.ServiceName;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Complaints at a fixed rate, and messages to some of them, until it is stopped. */
public final class Load implements AutoCloseable {
  /**
   * Complaints that may wait for their messages' or their own final answer. Beyond it the rate
   * falls: a client does not queue without bound either.
   */
  private static final int MOST_WAITING = 500;

  private static final List<String> CHANNELS =
      List.of("PHONE", "CHAT", "EMAIL", "WEB", "SOCIAL", "IN_PERSON", "LETTER", "MESSAGING");

  /** Six of ten complaints stay alone, three get one message, one gets two. */
  private static final int[] MESSAGES = {0, 0, 0, 0, 0, 0, 1, 1, 1, 2};

  /** A message follows after at most so many milliseconds. */
  private static final int MESSAGE_DELAY_MS = 500;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Plan plan;
  private final Ledger ledger;
  private final Repeats repeats = new Repeats();
  private final Insistence insistence;
  private final Semaphore waiting = new Semaphore(MOST_WAITING);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private volatile boolean stopping;
  private volatile boolean abandoned;
  private @Nullable Thread pacer;

  /**
   * What to send.
   *
   * @param tenant whose complaints they are: one of its own for each run keeps books apart
   * @param seed decides the words, channels and messages of every complaint by its number
   * @param perSecond complaints per second
   */
  public record Plan(String tenant, long seed, int perSecond) {}

  /** Makes a load that has not begun; {@code ledger} is added to. */
  public Load(Stage stage, Plan plan, Ledger ledger) {
    this.plan = plan;
    this.ledger = ledger;
    this.insistence =
        new Insistence(
            stage.api(),
            new Balancer(stage.uris(ServiceName.INTAKE)),
            stage.token(plan.tenant(), "agent"),
            repeats,
            () -> abandoned);
  }

  /** Begins to send. */
  public synchronized Load start() {
    pacer = Thread.ofPlatform().name("load").daemon(true).start(this::pace);
    return this;
  }

  /** Sends nothing new and waits for the final answers of what was sent; false if some miss. */
  public boolean stop(Duration limit) {
    stopping = true;
    boolean settled = Patience.until(limit, this::settled).isPresent();
    close();
    return settled;
  }

  private synchronized boolean settled() {
    boolean paced = pacer != null && pacer.isAlive();
    return !paced && waiting.availablePermits() == MOST_WAITING;
  }

  public Repeats repeats() {
    return repeats;
  }

  /** Gives up whatever has no final answer yet. */
  @Override
  public void close() {
    stopping = true;
    abandoned = true;
    threads.shutdown();
  }

  private void pace() {
    long interval = Duration.ofSeconds(1).toNanos() / plan.perSecond();
    long due = System.nanoTime();
    for (int number = 0; !stopping; number++) {
      int current = number;
      waiting.acquireUninterruptibly();
      if (stopping) {
        waiting.release();
        return;
      }
      threads.execute(() -> handIn(current));
      // After a time without a free place there is no burst to make up for it.
      due = Math.max(due + interval, System.nanoTime() - interval);
      Patience.pass(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
    }
  }

  private void handIn(int number) {
    SplittableRandom random = new SplittableRandom(plan.seed() * 1_000_003 + number);
    String name = "%s-%x-%d".formatted(plan.tenant(), plan.seed(), number);
    try {
      UUID complaint = complain(name, random);
      int messages = MESSAGES[random.nextInt(MESSAGES.length)];
      for (int i = 0; complaint != null && i < messages; i++) {
        Patience.pass(Duration.ofMillis(random.nextInt(MESSAGE_DELAY_MS)));
        say(complaint, name + "-" + i, random);
      }
    } catch (Insistence.Abandoned e) {
      // Load.stop has told that there are some.
    } finally {
      waiting.release();
    }
  }

  private @Nullable UUID complain(String name, SplittableRandom random)
      throws Insistence.Abandoned {
    ObjectNode body = JSON.createObjectNode();
    body.putObject("customer").put("ref", name);
    body.put("channel", CHANNELS.get(random.nextInt(CHANNELS.size())));
    body.put("text", Texts.draw(random));
    long posted = System.nanoTime();
    Answer answer = insistence.post("/v1/complaints", name, body.toString(), random);
    UUID id = created(answer);
    if (id != null) {
      ledger.acknowledged(new Ledger.Complaint(id, name, posted));
    }
    return id;
  }

  private void say(UUID complaint, String key, SplittableRandom random)
      throws Insistence.Abandoned {
    boolean byCustomer = random.nextInt(3) > 0;
    ObjectNode body = JSON.createObjectNode();
    body.put("author", byCustomer ? "CUSTOMER" : "AGENT");
    body.put("visibility", "PUBLIC");
    body.put("text", Texts.draw(random));
    Answer answer =
        insistence.post("/v1/complaints/" + complaint + "/messages", key, body.toString(), random);
    UUID id = created(answer);
    if (id != null) {
      ledger.acknowledged(new Ledger.Message(id, complaint, byCustomer));
    }
  }

  private @Nullable UUID created(Answer answer) {
    JsonNode id = answer.json().path("id");
    if (answer.status() / 100 == 2 && id.isTextual()) {
      return UUID.fromString(id.textValue());
    }
    ledger.surprise("a correct POST was answered %d %s".formatted(answer.status(), answer.code()));
    return null;
  }
}
