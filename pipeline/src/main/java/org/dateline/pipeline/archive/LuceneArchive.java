package org.dateline.pipeline.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.dateline.archive.Archive;
import org.dateline.archive.Entry;
import org.dateline.archive.Kind;

/**
 * An archive in a folder, as it was when it was opened. A look-up reads the blocks of its terms and
 * of the entries found, wherever the archive has grown to.
 */
public final class LuceneArchive implements Archive {
  /** More entries under a key tell nothing of any of them. */
  private static final int COMMON = 5_000;

  private final SharedReaders.Shared shared;
  private final DirectoryReader reader;
  private boolean closed;

  private LuceneArchive(SharedReaders.Shared shared) {
    this.shared = shared;
    this.reader = shared.reader();
  }

  /**
   * The archive in the folder; empty if there is none.
   *
   * @throws UncheckedIOException if it cannot be read, or if another release wrote it
   */
  public static Archive open(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Archive.EMPTY;
    }
    try {
      SharedReaders.Shared shared = SharedReaders.acquire(folder);
      return shared == null ? Archive.EMPTY : new LuceneArchive(shared);
    } catch (IOException e) {
      throw new UncheckedIOException("the archive in " + folder + " cannot be read", e);
    }
  }

  @Override
  public boolean isEmpty() {
    return reader.numDocs() == 0;
  }

  @Override
  public Optional<Entry> get(Kind kind, String id) {
    try {
      List<Found> found =
          new ArrayList<>(
              count(IndexFields.ID, List.of(IndexFields.id(kind, id).bytes())).values());
      return entriesOf(found).stream().findFirst();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public List<Entry> find(Kind kind, Collection<String> keys) {
    return entries(kind, keys, Integer.MAX_VALUE).stream().sorted(Entry.ORDER).toList();
  }

  @Override
  public List<Entry> closest(Kind kind, Collection<String> keys, int limit) {
    return entries(kind, keys, limit);
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      SharedReaders.release(shared);
    }
  }

  /** An entry's place and under how many of the keys it stands. */
  private static final class Found {
    static final Comparator<Found> BY_PLACE =
        Comparator.comparingInt(each -> each.leaf.docBase + each.document);

    private final LeafReaderContext leaf;
    private final int document;
    private int keys;
    private BytesRef id = new BytesRef();

    Found(LeafReaderContext leaf, int document) {
      this.leaf = leaf;
      this.document = document;
    }

    int keys() {
      return keys;
    }

    BytesRef id() {
      return id;
    }
  }

  private List<Entry> entries(Kind kind, Collection<String> keys, int limit) {
    List<BytesRef> terms = new ArrayList<>();
    for (String key : new TreeSet<>(keys)) {
      terms.add(IndexFields.key(kind, key));
    }
    try {
      List<BytesRef> telling = limit < Integer.MAX_VALUE ? telling(terms) : terms;
      List<Found> found = new ArrayList<>(count(IndexFields.KEY, telling).values());
      return entriesOf(found.size() > limit ? most(found, limit) : found);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Of several keys those under which not too much stands: the others tell little, and cost. */
  private List<BytesRef> telling(List<BytesRef> terms) throws IOException {
    if (terms.size() < 2) {
      return terms;
    }
    List<BytesRef> telling = new ArrayList<>();
    for (BytesRef term : terms) {
      if (reader.docFreq(new Term(IndexFields.KEY, term)) <= COMMON) {
        telling.add(term);
      }
    }
    return telling;
  }

  /** So many of those that stand under most keys; of those under equally many the first by id. */
  private static List<Found> most(List<Found> found, int limit) throws IOException {
    int least =
        found.stream().map(Found::keys).sorted(Comparator.reverseOrder()).toList().get(limit - 1);
    List<Found> most = new ArrayList<>(found.stream().filter(each -> each.keys > least).toList());
    List<Found> last = new ArrayList<>(found.stream().filter(each -> each.keys == least).toList());
    if (most.size() + last.size() > limit) {
      readIds(last);
      last.sort(Comparator.comparing(Found::id));
    }
    most.addAll(last.subList(0, limit - most.size()));
    return most;
  }

  private Map<Integer, Found> count(String field, List<BytesRef> terms) throws IOException {
    Map<Integer, Found> found = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      LeafReader part = leaf.reader();
      Terms all = part.terms(field);
      if (all == null) {
        continue;
      }
      TermsEnum at = all.iterator();
      PostingsEnum postings = null;
      for (BytesRef term : terms) {
        if (!at.seekExact(term)) {
          continue;
        }
        postings = at.postings(postings, PostingsEnum.NONE);
        for (int document = postings.nextDoc();
            document != DocIdSetIterator.NO_MORE_DOCS;
            document = postings.nextDoc()) {
          if (part.getLiveDocs() == null || part.getLiveDocs().get(document)) {
            int own = document;
            found.computeIfAbsent(leaf.docBase + document, any -> new Found(leaf, own)).keys++;
          }
        }
      }
    }
    return found;
  }

  private static void readIds(List<Found> found) throws IOException {
    found.sort(Found.BY_PLACE);
    BinaryDocValues ids = null;
    LeafReaderContext leaf = null;
    for (Found each : found) {
      if (leaf != each.leaf || ids == null) {
        leaf = each.leaf;
        ids = leaf.reader().getBinaryDocValues(IndexFields.ID);
      }
      if (ids != null && ids.advanceExact(each.document)) {
        each.id = BytesRef.deepCopyOf(ids.binaryValue());
      }
    }
  }

  /** The entries of documents, those under most keys first, then by id. */
  private static List<Entry> entriesOf(List<Found> wanted) throws IOException {
    wanted.sort(Found.BY_PLACE);
    List<Counted> entries = new ArrayList<>();
    BinaryDocValues values = null;
    LeafReaderContext leaf = null;
    for (Found each : wanted) {
      if (leaf != each.leaf || values == null) {
        leaf = each.leaf;
        values = DocValues.getBinary(leaf.reader(), IndexFields.ENTRY);
      }
      if (!values.advanceExact(each.document)) {
        throw new IOException("an entry of the archive has no content; it is damaged");
      }
      entries.add(new Counted(each.keys, EntryBytes.unpack(values.binaryValue())));
    }
    entries.sort(Counted.MOST_FIRST);
    return entries.stream().map(Counted::entry).toList();
  }

  /** An entry and under how many of the keys it stands. */
  private record Counted(int keys, Entry entry) {
    static final Comparator<Counted> MOST_FIRST =
        Comparator.comparingInt(Counted::keys)
            .reversed()
            .thenComparing(each -> new BytesRef(each.entry.id()));
  }

  private static UncheckedIOException unreadable(IOException e) {
    return new UncheckedIOException("the archive cannot be read", e);
  }
}
