package io.aplomo.escalation.catalogue.application;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.aplomo.escalation.catalogue.persistence.BookKey;
import io.aplomo.escalation.catalogue.persistence.DocumentHead;
import io.aplomo.escalation.catalogue.persistence.DocumentStore;
import io.aplomo.escalation.sla.model.SlaBook;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The books of tenants as they were after each change; they never change again. */
@Singleton
class PastBooks {
  /** Some kilobytes each: the documents themselves are shared with other books. */
  static final int MAX_BOOKS = 4_000;

  private final DocumentStore store;
  private final CompiledVersions versions;
  private final Shelf standard;
  private final Cache<BookKey, SlaBook> known =
      Caffeine.newBuilder().maximumSize(MAX_BOOKS).build();

  PastBooks(DocumentStore store, CompiledVersions versions, StandardDocuments standard) {
    this.store = store;
    this.versions = versions;
    this.standard = standard.shelf();
  }

  /** Remembers a book that was made as the present one. */
  void keep(String tenant, SlaBook book) {
    known.asMap().putIfAbsent(new BookKey(tenant, book.revision()), book);
  }

  /** The books at revisions; fails with {@link IllegalStateException} if one never was. */
  Uni<Map<String, Map<Long, SlaBook>>> at(SqlConnection tx, Map<String, Set<Long>> revisions) {
    Map<String, Map<Long, SlaBook>> found = new HashMap<>();
    List<BookKey> unknown = new ArrayList<>();
    revisions.forEach((tenant, ofTenant) -> {
      Map<Long, SlaBook> books = found.computeIfAbsent(tenant, of -> new HashMap<>());
      for (long revision : ofTenant) {
        BookKey key = new BookKey(tenant, revision);
        SlaBook book = revision == 0 ? standard.book() : known.getIfPresent(key);
        if (book == null) {
          unknown.add(key);
        } else {
          books.put(revision, book);
        }
      }
    });
    if (unknown.isEmpty()) {
      return Uni.createFrom().item(found);
    }
    return read(tx, unknown)
        .map(read -> {
          read.forEach((key, book) ->
              found.computeIfAbsent(key.tenant(), of -> new HashMap<>()).put(key.revision(), book));
          return found;
        });
  }

  private Uni<Map<BookKey, SlaBook>> read(SqlConnection tx, List<BookKey> wanted) {
    return store
        .headsAt(tx, wanted)
        .chain(heads ->
            versions
                .of(tx, heads.values().stream().flatMap(List::stream).distinct().toList())
                .map(compiled -> {
                  Map<BookKey, SlaBook> books = new HashMap<>();
                  for (BookKey key : wanted) {
                    SlaBook book = book(key, heads.getOrDefault(key, List.of()), compiled);
                    known.put(key, book);
                    books.put(key, book);
                  }
                  return books;
                }));
  }

  private SlaBook book(
      BookKey key, List<DocumentHead> heads, Map<DocumentHead, Compiled> compiled) {
    Map<DocumentHead, Compiled> own = new HashMap<>(compiled);
    own.keySet().retainAll(Set.copyOf(heads));
    SlaBook book = standard.with(own).book();
    if (book.revision() != key.revision()) {
      throw new IllegalStateException("There is no " + key);
    }
    return book;
  }
}
