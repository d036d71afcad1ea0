package io.aplomo.local.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aplomo.local.process.StartFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NullMarked
class ComplaintFileTest {
  private final Path folder;

  ComplaintFileTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void turnsARowOfCsvIntoARequest() throws IOException {
    assertThat(
            rows("a.csv", "id,lang,text,label,split\n7,es,\"Dos, \"\"y\"\" tres\",Reclamo,input\n"))
        .singleElement()
        .extracting(row -> ((Row.Complaint) row).body().toString())
        .isEqualTo(
            "{\"customer\":{\"ref\":\"row-7\"},\"channel\":\"WEB\",\"text\":\"Dos, \\\"y\\\" tres\","
                + "\"externalId\":\"7\",\"language\":\"es\"}");
  }

  @Test
  void takesTheColumnsThatCsvHasAndLeavesOutWhatIsEmpty() throws IOException {
    assertThat(
            rows("a.csv", "TEXT,Channel,customer,category,subject,id\nhola,SOCIAL,c-9,BILLING,,\n"))
        .singleElement()
        .extracting(row -> ((Row.Complaint) row).body().toString())
        .isEqualTo(
            "{\"customer\":{\"ref\":\"c-9\"},\"channel\":\"SOCIAL\",\"text\":\"hola\","
                + "\"category\":\"BILLING\"}");
  }

  @Test
  void countsLinesOverBreaksInsideAQuotedText() throws IOException {
    assertThat(rows("a.csv", "text\n\"one\ntwo\nthree\"\nfour\n"))
        .extracting(Row::line)
        .containsExactly(2L, 5L);
  }

  @Test
  void saysWhichColumnsThereAreWhenTextIsMissing() {
    assertThatThrownBy(() -> rows("a.csv", "id,body\n1,hello\n"))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("id, body");
  }

  @Test
  void setsAsideARowThatIsTooShort() throws IOException {
    assertThat(rows("a.csv", "id,text\n1\n2,here\n"))
        .hasExactlyElementsOfTypes(Row.Unreadable.class, Row.Complaint.class);
  }

  @Test
  void sendsLinesOfNdjsonAsTheyAre() throws IOException {
    String body = "{\"channel\":\"CHAT\",\"text\":\"hi\",\"facts\":{\"a\":1}}";

    assertThat(rows("a.ndjson", body + "\n\n" + body + "\n"))
        .extracting(row -> row.line() + ((Row.Complaint) row).body().toString())
        .containsExactly("1" + body, "3" + body);
  }

  @Test
  void setsAsideLinesThatAreNoObject() throws IOException {
    assertThat(rows("a.jsonl", "{\"text\":\"ok\"}\n[1]\n{\"text\":\n{\"a\":1} {\"b\":2}\n\"x\"\n"))
        .hasExactlyElementsOfTypes(
            Row.Complaint.class,
            Row.Unreadable.class,
            Row.Unreadable.class,
            Row.Unreadable.class,
            Row.Unreadable.class)
        .extracting(Row::line)
        .containsExactly(1L, 2L, 3L, 4L, 5L);
  }

  @Test
  void tellsTheFormatByTheFirstCharacterWhereTheNameDoesNot() throws IOException {
    assertThat(rows("export", "{\"text\":\"json\"}\n")).hasOnlyElementsOfType(Row.Complaint.class);
    assertThat(rows("table", "text\ncsv\n")).hasOnlyElementsOfType(Row.Complaint.class);
  }

  @Test
  void passesOverAByteOrderMark() throws IOException {
    assertThat(rows("a.csv", "\uFEFFtext\nhola\n")).hasSize(1);
  }

  @Test
  void readsOnAfterBytesThatAreNotUtf8() throws IOException {
    Path file = folder.resolve("latin1.csv");
    Files.write(file, "text\ncigüeña\nnext\n".getBytes(StandardCharsets.ISO_8859_1));

    try (Stream<Row> rows = new ComplaintFile(file).rows()) {
      assertThat(rows).hasSize(2);
    }
  }

  @Test
  void namesAFileThatIsNotThere() {
    assertThatThrownBy(() -> new ComplaintFile(folder.resolve("none.csv")).rows())
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("none.csv");
  }

  private List<Row> rows(String name, String content) throws IOException {
    Path file = Files.writeString(folder.resolve(name), content);
    try (Stream<Row> rows = new ComplaintFile(file).rows()) {
      return rows.toList();
    }
  }
}
