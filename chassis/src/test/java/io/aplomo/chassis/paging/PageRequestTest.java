package io.aplomo.chassis.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aplomo.chassis.problem.ProblemException;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PageRequestTest {

  private static final CursorScope SCOPE = CursorScope.of("demo", "complaints", "CHAT", null);

  @Test
  void pagesFollowOneAnotherUntilTheLast() {
    PageRequest first = PageRequest.of(SCOPE, "2", null);
    assertThat(first.isFirst()).isTrue();
    Page<Integer> page = first.page(List.of(1, 2, 3), PageRequestTest::key);
    assertThat(page.items()).containsExactly(1, 2);

    PageRequest second = PageRequest.of(SCOPE, "2", page.nextCursor());
    assertThat(second.isFirst()).isFalse();
    assertThat(second.after()).containsExactly("2026-01-31T12:00:00Z", "2");
    assertThat(second.page(List.of(3, 4), PageRequestTest::key))
        .isEqualTo(new Page<>(List.of(3, 4), null));
  }

  @Test
  void aCursorIsGoodForItsOwnTenantListAndFiltersOnly() {
    String cursor = cursor(SCOPE);
    for (CursorScope other :
        List.of(
            CursorScope.of("other", "complaints", "CHAT", null),
            CursorScope.of("demo", "cases", "CHAT", null),
            CursorScope.of("demo", "complaints", "PHONE", null),
            CursorScope.of("demo", "complaints", null, "CHAT"),
            CursorScope.of("demo", "complaints", "CHAT"),
            CursorScope.of("democomplaints", "", "CHAT", null))) {
      refused(() -> PageRequest.of(other, null, cursor));
    }
  }

  @Test
  void aCursorThatWasTouchedIsRefused() {
    String cursor = cursor(SCOPE);
    byte[] bytes = Base64.getUrlDecoder().decode(cursor);
    for (int i = 0; i < bytes.length; i++) {
      byte[] changed = bytes.clone();
      changed[i] ^= 1;
      refused(() ->
          PageRequest.of(
              SCOPE, null, Base64.getUrlEncoder().withoutPadding().encodeToString(changed)));
    }
    refused(() -> PageRequest.of(SCOPE, null, cursor.substring(0, cursor.length() - 4)));
    for (String nonsense : List.of("", "x", "not base64!", "AQ", "A".repeat(5_000), "../../etc")) {
      refused(() -> PageRequest.of(SCOPE, null, nonsense));
    }
  }

  @Test
  void theLimitIsBounded() {
    assertThat(PageRequest.of(SCOPE, null, null).limit()).isEqualTo(50);
    assertThat(PageRequest.of(SCOPE, "200", null).limit()).isEqualTo(200);
    for (String limit : List.of("0", "-1", "201")) {
      assertThatThrownBy(() -> PageRequest.of(SCOPE, limit, null))
          .isInstanceOf(ProblemException.class)
          .hasMessage("request.out-of-range");
    }
    for (String limit : List.of("", "many", "1.5", "99999999999")) {
      assertThatThrownBy(() -> PageRequest.of(SCOPE, limit, null))
          .isInstanceOf(ProblemException.class)
          .hasMessage("request.invalid-value");
    }
  }

  @Test
  void theLastPageShowsThatThereIsNoCursor() throws Exception {
    ObjectMapper json =
        new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
    assertThat(json.writeValueAsString(new Page<>(List.of(1), null)))
        .isEqualTo("{\"items\":[1],\"nextCursor\":null}");
  }

  private static List<String> key(Integer number) {
    return List.of("2026-01-31T12:00:00Z", String.valueOf(number));
  }

  private static String cursor(CursorScope scope) {
    PageRequest request = PageRequest.of(scope, "1", null);
    return String.valueOf(
        request
            .page(IntStream.range(0, request.fetch()).boxed().toList(), PageRequestTest::key)
            .nextCursor());
  }

  private static void refused(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(ProblemException.class)
        .hasMessage("request.invalid-cursor");
  }
}
