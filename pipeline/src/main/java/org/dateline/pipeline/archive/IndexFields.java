package org.dateline.pipeline.archive;

import java.nio.charset.StandardCharsets;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.dateline.archive.Entry;
import org.dateline.archive.Kind;
import org.dateline.article.ContentHash;

/**
 * How an entry lies in the index: one document, found by its id and by each of its keys, its bytes
 * a value of its own. Lucene's stored fields would be smaller by some, but are packed by the 80 KB,
 * all of which is read for one entry.
 */
final class IndexFields {
  /** What the index is written for; stands in its commit. */
  static final String FORMAT = "2";

  static final String FORMAT_KEY = "format";
  static final String ID = "id";
  static final String KEY = "key";
  static final String ENTRY = "entry";

  /** Lucene takes no terms of more than 32 KB; a hash stands for longer ones. */
  private static final int MAX_TERM = 8_000;

  private IndexFields() {}

  static Term id(Kind kind, String id) {
    return new Term(ID, term(kind, id));
  }

  static BytesRef key(Kind kind, String key) {
    return term(kind, key);
  }

  static Document document(Entry entry) {
    Document document = new Document();
    BytesRef id = term(entry.kind(), entry.id());
    document.add(new StringField(ID, id, Field.Store.NO));
    document.add(new BinaryDocValuesField(ID, id));
    for (String key : entry.keys()) {
      document.add(new StringField(KEY, term(entry.kind(), key), Field.Store.NO));
    }
    document.add(new BinaryDocValuesField(ENTRY, new BytesRef(EntryBytes.pack(entry))));
    return document;
  }

  private static BytesRef term(Kind kind, String text) {
    String term = text.length() > MAX_TERM ? ContentHash.sha256(text) : text;
    return new BytesRef((kind.code() + "\t" + term).getBytes(StandardCharsets.UTF_8));
  }
}
