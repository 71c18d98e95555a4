package org.dateline.pipeline.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.dateline.archive.Entry;
import org.dateline.archive.Kind;

/** How an entry lies in the index: one document, found by its id and by each of its keys. */
final class IndexFields {
  /** What the index is written for; stands in its commit. */
  static final String FORMAT = "1";

  static final String FORMAT_KEY = "format";
  static final String ID = "id";
  static final String KEY = "key";
  private static final String CONTENT = "content";

  /** Lucene takes no terms of more than 32 KB. */
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
    document.add(new StringField(ID, id, Field.Store.YES));
    document.add(new BinaryDocValuesField(ID, id));
    for (String key : entry.keys()) {
      document.add(new StringField(KEY, term(entry.kind(), key), Field.Store.YES));
    }
    document.add(new StoredField(CONTENT, entry.content()));
    return document;
  }

  static Entry entry(Document document) throws IOException {
    BytesRef id = document.getBinaryValue(ID);
    BytesRef content = document.getBinaryValue(CONTENT);
    if (id == null || content == null) {
      throw new IOException("an entry of the archive has no id or no content; it is damaged");
    }
    String whole = id.utf8ToString();
    int tab = whole.indexOf('\t');
    Kind kind = Kind.valueOf(whole.substring(0, Math.max(0, tab)).toUpperCase(Locale.ROOT));
    List<String> keys = new ArrayList<>();
    for (IndexableField field : document.getFields(KEY)) {
      String key = field.binaryValue().utf8ToString();
      keys.add(key.substring(key.indexOf('\t') + 1));
    }
    byte[] bytes = new byte[content.length];
    System.arraycopy(content.bytes, content.offset, bytes, 0, content.length);
    return new Entry(kind, whole.substring(tab + 1), keys, bytes);
  }

  private static BytesRef term(Kind kind, String text) {
    if (text.length() > MAX_TERM) {
      throw new IllegalArgumentException(
          "an id or key of the archive has " + text.length() + " characters");
    }
    return new BytesRef(kind.code() + "\t" + text);
  }
}
