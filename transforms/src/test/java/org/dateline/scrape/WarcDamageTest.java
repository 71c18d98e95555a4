package org.dateline.scrape;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.scrape.WarcSamples.bytes;
import static org.dateline.scrape.WarcSamples.gzip;
import static org.dateline.scrape.WarcSamples.gzipEach;
import static org.dateline.scrape.WarcSamples.html;
import static org.dateline.scrape.WarcSamples.join;
import static org.dateline.scrape.WarcSamples.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dateline.reject.Reason;
import org.dateline.reject.Reject;
import org.junit.jupiter.api.Test;

/** Damaged archives: what is sound is read, what is not is rejected, and nothing throws. */
class WarcDamageTest {
  private static final List<String> NAMES = List.of("one", "two", "three", "four");
  private static final List<byte[]> RECORDS = NAMES.stream().map(WarcSamples::page).toList();
  private static final List<byte[]> PACKED = gzipEach(RECORDS);
  private static final int LINE_ENDS = 4;

  private static List<Integer> offsets(List<byte[]> records) {
    List<Integer> offsets = new ArrayList<>(List.of(0));
    records.forEach(record -> offsets.add(offsets.get(offsets.size() - 1) + record.length));
    return offsets;
  }

  private static List<String> contents(int... indices) {
    return Arrays.stream(indices).mapToObj(i -> new String(html(NAMES.get(i)), UTF_8)).toList();
  }

  private static List<String> contentsBut(int missing) {
    List<String> contents = new ArrayList<>(contents(0, 1, 2, 3));
    contents.remove(missing);
    return contents;
  }

  @Test
  void readsEverythingBeforeTheByteAtWhichAPlainArchiveIsCut() {
    byte[] archive = join(RECORDS);
    List<Integer> offsets = offsets(RECORDS);
    for (int length = 1; length < archive.length; length++) {
      WarcReading reading = WarcReading.of(Arrays.copyOf(archive, length));
      int whole = 0;
      while (whole < NAMES.size() && offsets.get(whole + 1) - LINE_ENDS <= length) {
        whole++;
      }
      boolean clean = whole > 0 && length <= offsets.get(whole);
      assertThat(reading.contents())
          .hasSize(whole)
          .isEqualTo(contents(0, 1, 2, 3).subList(0, whole));
      assertThat(reading.rejectedUris())
          .as("cut at %d", length)
          .isEqualTo(clean ? List.of() : List.of("a.warc.gz#" + offsets.get(whole)));
    }
  }

  @Test
  void readsEverythingBeforeTheByteAtWhichAPackedArchiveIsCut() {
    byte[] archive = join(PACKED);
    List<Integer> offsets = offsets(PACKED);
    for (int length = 1; length < archive.length; length++) {
      WarcReading reading = WarcReading.of(Arrays.copyOf(archive, length));
      int whole = 0;
      while (offsets.get(whole + 1) <= length) {
        whole++;
      }
      boolean clean = length == offsets.get(whole);
      assertThat(reading.contents()).isEqualTo(contents(0, 1, 2, 3).subList(0, whole));
      assertThat(reading.rejectedUris())
          .as("cut at %d", length)
          .isEqualTo(clean ? List.of() : List.of("a.warc.gz#" + offsets.get(whole)));
    }
  }

  @Test
  void readsRecordsBeforeTheByteAtWhichAnArchivePackedAsAWholeIsCut() {
    byte[] archive = gzip(join(RECORDS));
    int most = 0;
    for (int length = 1; length < archive.length; length++) {
      WarcReading reading = WarcReading.of(Arrays.copyOf(archive, length));
      assertThat(reading.contents())
          .isEqualTo(contents(0, 1, 2, 3).subList(0, reading.pages.size()));
      assertThat(reading.pages.size()).isGreaterThanOrEqualTo(most);
      assertThat(reading.rejects).as("cut at %d", length).hasSize(1);
      most = reading.pages.size();
    }
    // The last record's checksum is the archive's, so it is never sound in a cut one.
    assertThat(most).isEqualTo(3);
  }

  @Test
  void readsAllRecordsButTheOneInWhichAPlainByteIsWrong() {
    byte[] archive = join(RECORDS);
    List<Integer> offsets = offsets(RECORDS);
    for (int mask : new int[] {0x01, 0x80}) {
      for (int at = 0; at < archive.length; at++) {
        int hit = hit(offsets, at);
        WarcReading reading = WarcReading.of(flipped(archive, at, mask));
        assertThat(reading.contents()).as("byte %d", at).containsAll(contentsBut(hit));
        assertThat(reading.pages).hasSizeBetween(3, 4);
        assertThat(reading.rejects).hasSizeLessThanOrEqualTo(1);
      }
    }
  }

  @Test
  void readsAllRecordsButTheOneInWhichAPackedByteIsWrong() {
    byte[] archive = join(PACKED);
    List<Integer> offsets = offsets(PACKED);
    for (int mask : new int[] {0x01, 0x80}) {
      for (int at = 0; at < archive.length; at++) {
        int hit = hit(offsets, at);
        WarcReading reading = WarcReading.of(flipped(archive, at, mask));
        if (reading.pages.size() == NAMES.size()) {
          // A byte that does not count, or one that only adds to the end of the record.
          assertThat(reading.contents()).as("byte %d", at).isEqualTo(contents(0, 1, 2, 3));
        } else {
          assertThat(reading.contents()).as("byte %d", at).isEqualTo(contentsBut(hit));
          assertThat(reading.rejectedUris()).containsExactly("a.warc.gz#" + offsets.get(hit));
        }
      }
    }
  }

  @Test
  void survivesAnyWrongByteInAnArchivePackedAsAWhole() {
    byte[] archive = gzip(join(RECORDS));
    for (int at = 0; at < archive.length; at++) {
      WarcReading reading = WarcReading.of(flipped(archive, at, 0x20));
      assertThat(reading.pages.size() + reading.rejects.size()).as("byte %d", at).isPositive();
    }
  }

  private static int hit(List<Integer> offsets, int at) {
    int hit = 0;
    while (offsets.get(hit + 1) <= at) {
      hit++;
    }
    return hit;
  }

  private static byte[] flipped(byte[] bytes, int at, int mask) {
    byte[] changed = bytes.clone();
    changed[at] ^= (byte) mask;
    return changed;
  }

  @Test
  void saysFromWhichByteToWhichAnArchiveIsLost() {
    byte[] first = PACKED.get(0);
    byte[] cut = Arrays.copyOf(PACKED.get(1), 60);
    byte[] rest = join(PACKED.get(2), PACKED.get(3));
    WarcReading reading = WarcReading.of(join(first, cut, bytes("..."), rest));

    assertThat(reading.contents()).isEqualTo(contents(0, 2, 3));
    assertThat(reading.rejects).extracting(Reject::reason).containsExactly(Reason.DAMAGED_RECORD);
    assertThat(reading.rejects.get(0).detail())
        .endsWith("lost: from byte " + first.length + " up to byte " + (first.length + 60 + 3));
  }

  @Test
  void goesOnBehindLengthsThatAreWrong() {
    for (String length : List.of("3", "9", "400", "90000", "99999999999", "-1", "many", "")) {
      String wrong = "Content-Length: " + length + "\r\n";
      byte[] bad =
          bytes(new String(RECORDS.get(1), UTF_8).replaceFirst("Content-Length: \\d+\r\n", wrong));
      List<byte[]> records = List.of(RECORDS.get(0), bad, RECORDS.get(2), RECORDS.get(3));
      ReadOptions small = new ReadOptions(RecordMapping.DEFAULT, 1000, null, false);

      for (byte[] archive : List.of(join(records), join(gzipEach(records)), gzip(join(records)))) {
        WarcReading reading = WarcReading.of(small, "a.warc", archive);
        assertThat(reading.contents()).as("length %s", length).isEqualTo(contents(0, 2, 3));
        assertThat(reading.rejects).hasSize(1);
      }
    }
  }

  @Test
  void goesOnBehindHeadersThatAreNone() {
    String good = new String(RECORDS.get(1), UTF_8);
    for (String bad :
        List.of(
            good.replaceFirst("Content-Length: \\d+\r\n", ""),
            good.replaceFirst("WARC-Type: response\r\n", ""),
            good.replace("WARC-Type:", "WARC-Type"),
            good.replace("WARC/1.0", "W\u00c4RC/1.0"),
            "WARC/1.0\r\nX: " + "x".repeat(100_000) + "\r\n\r\n",
            "\0".repeat(1000),
            "garbage WARC/1.0\r\n in a line")) {
      byte[] archive = join(RECORDS.get(0), bytes(bad), bytes("\r\n"), RECORDS.get(3));
      WarcReading reading = WarcReading.of(archive);
      assertThat(reading.contents()).isEqualTo(contents(0, 3));
      assertThat(reading.rejectedUris()).containsExactly("a.warc.gz#" + RECORDS.get(0).length);
    }
  }

  @Test
  void findsPackedRecordsInAPlainArchiveAndPlainOnesInAPackedOne() {
    byte[] mixed = join(RECORDS.get(0), PACKED.get(1), RECORDS.get(2), PACKED.get(3));

    assertThat(WarcReading.of(mixed).contents()).isEqualTo(contents(0, 1, 2, 3));
    assertThat(WarcReading.of(join(PACKED.get(0), mixed)).contents())
        .isEqualTo(contents(0, 0, 1, 2, 3));
  }

  @Test
  void takesNoPieceOfADamagedMemberForARecord() {
    // Noise is stored as it is, so that the record stands in the file word by word.
    byte[] packed = gzip(WarcSamples.response("http://a/", noise(3000), "Content-Type: text/html"));
    assertThat(new String(packed, ISO_8859_1)).contains("WARC/1.0");
    WarcReading reading =
        WarcReading.of(join(flipped(packed, packed.length / 2, 1), PACKED.get(1)));

    assertThat(reading.contents()).isEqualTo(contents(1));
    assertThat(reading.rejectedUris()).containsExactly("a.warc.gz#0");
  }

  @Test
  void findsTheRecordsBetweenLongStretchesOfNoise() {
    byte[] noise = noise(1 << 20);
    byte[] archive = join(noise, PACKED.get(0), noise, RECORDS.get(1), noise);
    WarcReading reading = WarcReading.of(archive);

    assertThat(reading.contents()).isEqualTo(contents(0, 1));
    assertThat(reading.rejects).hasSize(3);
    assertThat(reading.bytesRead).isLessThan(4L * archive.length);
  }

  @Test
  void doesNotReadAnArchiveAgainForEveryLengthThatLeadsBeyondItsEnd() {
    byte[] lie = bytes("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999\r\n\r\n");
    List<byte[]> lies = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      lies.add(lie);
    }
    byte[] archive = join(lies);
    WarcReading reading = WarcReading.of(archive);

    assertThat(reading.rejects).hasSize(1);
    assertThat(reading.bytesRead).isLessThan(4L * archive.length);
  }

  @Test
  void unpacksNoBomb() {
    byte[] bomb = gzip(record("response", new byte[68 << 20], "Content-Type: application/http"));
    WarcReading reading = WarcReading.of(join(PACKED.get(0), bomb, PACKED.get(2)));

    assertThat(reading.contents()).isEqualTo(contents(0, 2));
    assertThat(reading.rejects).extracting(Reject::reason).containsExactly(Reason.TOO_LARGE);
  }

  /** Bytes without order, the same at every call. */
  private static byte[] noise(int length) {
    byte[] noise = new byte[length];
    long state = 42;
    for (int i = 0; i < length; i++) {
      state = state * 6364136223846793005L + 1442695040888963407L;
      noise[i] = (byte) (state >>> 56);
    }
    return noise;
  }
}
