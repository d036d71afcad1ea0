package io.aplomo.escalation.catalogue.http;

import io.aplomo.chassis.catalogue.ChangeDocument;
import io.aplomo.chassis.catalogue.DocumentKey;
import io.aplomo.chassis.catalogue.StoredVersion;
import io.aplomo.chassis.catalogue.VersionAnswers;
import io.aplomo.chassis.http.EntityTag;
import io.aplomo.chassis.paging.CursorScope;
import io.aplomo.chassis.paging.Page;
import io.aplomo.chassis.paging.PageRequest;
import io.aplomo.chassis.problem.EdgeProblem;
import io.aplomo.chassis.problem.ProblemException;
import io.aplomo.chassis.security.Caller;
import io.aplomo.escalation.catalogue.application.ChangeSlaDocument;
import io.aplomo.escalation.catalogue.application.DocumentJson;
import io.aplomo.escalation.catalogue.application.ListDocuments;
import io.aplomo.escalation.catalogue.application.ListDocuments.Listed;
import io.aplomo.escalation.catalogue.document.CatalogueDocument;
import io.aplomo.escalation.catalogue.document.CatalogueProblem;
import io.aplomo.escalation.catalogue.persistence.DocumentStore;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What listing, reading and replacing have in common, whatever the documents are. */
@Singleton
class DocumentVersions {
  private final ChangeSlaDocument documents;
  private final ListDocuments lists;
  private final DocumentJson json;

  DocumentVersions(ChangeSlaDocument documents, ListDocuments lists, DocumentJson json) {
    this.documents = documents;
    this.lists = lists;
    this.json = json;
  }

  /** The present documents of a kind in order of their codes. */
  Uni<Page<DocumentItem>> list(
      Caller caller, DocumentForm<?, ?> form, @Nullable String limit, @Nullable String cursor) {
    PageRequest page =
        PageRequest.of(CursorScope.of(caller.tenant(), form.kind().name()), limit, cursor);
    return lists
        .list(caller.tenant(), form.kind(), form.standard())
        .map(all -> {
          Page<Listed> rows = page.page(following(all, page), item -> List.of(item.code()));
          return new Page<>(
              rows.items().stream().map(DocumentItem::of).toList(), rows.nextCursor());
        });
  }

  /** The codes of all documents of a kind. */
  Uni<Set<String>> codes(Caller caller, DocumentForm<?, ?> form) {
    return lists
        .list(caller.tenant(), form.kind(), form.standard())
        .map(all -> all.stream().map(Listed::code).collect(Collectors.toUnmodifiableSet()));
  }

  /**
   * A version with its entity tag.
   *
   * @param version query parameter; the present one if null
   */
  <V> Uni<RestResponse<V>> read(
      Caller caller, DocumentForm<?, V> form, String code, @Nullable String version) {
    Long wanted = VersionAnswers.wanted(version);
    return documents
        .read(DocumentStore.key(caller.tenant(), form.kind(), code), wanted)
        .map(found -> VersionAnswers.read(found, wanted, form.standard(code), form.ofStored()));
  }

  /**
   * The present version, which is to be changed.
   *
   * @param expected that the caller has seen
   * @throws ProblemException 404 if there is none, 412 if it is another
   */
  <V> Uni<V> present(Caller caller, DocumentForm<?, V> form, String code, long expected) {
    return documents
        .read(DocumentStore.key(caller.tenant(), form.kind(), code), null)
        .map(found -> {
          V present =
              found
                  .map(form.ofStored())
                  .or(() -> form.standard(code))
                  .orElseThrow(EdgeProblem.NOT_FOUND::exception);
          EntityTag.check(expected, found.map(StoredVersion::version).orElse(0L));
          return present;
        });
  }

  /** Replaces a document as a whole; {@code document} has been checked. */
  <D extends CatalogueDocument, V> Uni<RestResponse<V>> replace(
      Caller caller, DocumentForm<D, V> form, String code, long expected, D document) {
    DocumentKey key = DocumentStore.key(caller.tenant(), form.kind(), code);
    ChangeDocument.Request request =
        new ChangeDocument.Request(key, expected, json.write(document), caller.subject());
    return lists
        .hasRoom(caller.tenant(), form.kind(), code)
        .chain(room -> {
          if (!room) {
            throw CatalogueProblem.FULL
                .problem()
                .withLimit(ListDocuments.MAX_DOCUMENTS)
                .exception();
          }
          return documents.replace(request);
        })
        .map(reply -> VersionAnswers.replaced(reply, form.ofStored()));
  }

  /**
   * The version that the caller has seen.
   *
   * @throws ProblemException 400 if the path has no code, or the document another one; 428 without
   *     {@code If-Match}
   */
  static long expected(String code, @Nullable String codeOfBody, @Nullable String ifMatch) {
    CatalogueDocument.checkCode(code, codeOfBody);
    return EntityTag.expected(ifMatch);
  }

  private static List<Listed> following(Collection<Listed> all, PageRequest page) {
    return all.stream()
        .filter(item -> page.isFirst() || item.code().compareTo(page.after().getFirst()) > 0)
        .limit(page.fetch())
        .toList();
  }
}
