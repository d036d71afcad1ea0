package io.aplomo.triage.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import io.aplomo.contracts.triage.Assessment;
import io.aplomo.triage.scoring.conversation.Conversation;
import io.aplomo.triage.scoring.conversation.Conversation.Author;
import io.aplomo.triage.scoring.conversation.Conversation.Message;
import io.aplomo.triage.scoring.spi.ConversationScorer;
import io.aplomo.triage.scoring.spi.ScorerUnavailable;
import io.aplomo.triage.scoring.spi.Verdicts;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks an ONNX model. One session serves all threads; each call uses its caller's thread only. */
final class OnnxScorer implements ConversationScorer {
  private final OnnxSettings settings;
  private final OrtEnvironment runtime;
  private final OrtSession session;
  private final Set<String> tensors = new LinkedHashSet<>();

  private OnnxScorer(OnnxSettings settings, OrtEnvironment runtime, OrtSession session) {
    this.settings = settings;
    this.runtime = runtime;
    this.session = session;
    settings.outputs().forEach(output -> tensors.add(output.tensor()));
  }

  /**
   * Loads the model and asks it once, so that what does not fit shows now.
   *
   * @throws ScorerUnavailable naming the model and what is wrong with it
   */
  static OnnxScorer open(OnnxSettings settings) {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      OrtEnvironment runtime = OrtEnvironment.getEnvironment();
      runtime.setTelemetry(false);
      // Sums of one thread have one order; others would also take the processors of the service.
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setDeterministicCompute(true);
      OrtSession session = runtime.createSession(settings.model().toString(), options);
      OnnxScorer scorer = new OnnxScorer(settings, runtime, session);
      try {
        scorer.checkNames();
        scorer.ask("");
        return scorer;
      } catch (OrtException | RuntimeException e) {
        scorer.close();
        throw e;
      }
    } catch (OrtException | RuntimeException e) {
      throw new ScorerUnavailable(settings.model() + ": " + firstLine(e), e);
    } catch (LinkageError e) {
      throw new ScorerUnavailable("ONNX Runtime cannot be loaded on this machine", e);
    }
  }

  private static String firstLine(Exception failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("cannot be used");
  }

  private void checkNames() throws OrtException {
    if (!session.getInputNames().equals(Set.of(settings.inputName()))) {
      throw new ScorerUnavailable(
          "the inputs are %s, not %s".formatted(session.getInputNames(), settings.inputName()));
    }
    Map<String, NodeInfo> outputs = session.getOutputInfo();
    for (String tensor : tensors) {
      NodeInfo output = outputs.get(tensor);
      if (output == null) {
        throw new ScorerUnavailable(
            "the outputs are %s, not %s".formatted(outputs.keySet(), tensor));
      }
      if (!(output.getInfo() instanceof TensorInfo info) || info.type != OnnxJavaType.FLOAT) {
        throw new ScorerUnavailable("output " + tensor + " is no tensor of floats");
      }
    }
  }

  @Override
  public String name() {
    return settings.name();
  }

  @Override
  public String version() {
    return settings.version();
  }

  @Override
  public Verdicts judge(Conversation conversation, Assessment builtIn) throws OrtException {
    Verdicts.Builder verdicts = Verdicts.builder();
    ask(textOf(conversation))
        .forEach((output, probabilities) ->
            new Judgement(output, probabilities, builtIn).addTo(verdicts));
    return verdicts.build();
  }

  /** What the customer wrote: nobody else's words count for or against them. */
  private String textOf(Conversation conversation) {
    StringBuilder text = new StringBuilder(conversation.text());
    for (Message message : conversation.messages()) {
      if (message.author() == Author.CUSTOMER) {
        if (settings.newestOnly()) {
          text.setLength(0);
        } else {
          text.append('\n');
        }
        text.append(message.text());
      }
    }
    return text.toString();
  }

  private Map<OutputSettings, double[]> ask(String text) throws OrtException {
    Map<OutputSettings, double[]> answers = new LinkedHashMap<>();
    try (OnnxTensor input = input(text);
        OrtSession.Result result = session.run(Map.of(settings.inputName(), input), tensors)) {
      for (OutputSettings output : settings.outputs()) {
        FloatBuffer numbers =
            ((OnnxTensor) result.get(output.tensor()).orElseThrow()).getFloatBuffer();
        answers.put(output, Probabilities.of(numbers, output));
      }
    }
    return answers;
  }

  private OnnxTensor input(String text) throws OrtException {
    @Nullable HashedNgrams ngrams = settings.ngrams();
    if (ngrams == null) {
      return OnnxTensor.createTensor(runtime, new String[] {text}, onlyOne());
    }
    return OnnxTensor.createTensor(
        runtime, FloatBuffer.wrap(ngrams.of(text)), new long[] {1, ngrams.width()});
  }

  /** The shape of one text: as many ones as the model's input has axes. */
  private long[] onlyOne() throws OrtException {
    NodeInfo input = session.getInputInfo().get(settings.inputName());
    int axes =
        input != null && input.getInfo() instanceof TensorInfo info ? info.getShape().length : 1;
    long[] shape = new long[axes];
    Arrays.fill(shape, 1);
    return shape;
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("the session does not close", e);
    }
  }
}
