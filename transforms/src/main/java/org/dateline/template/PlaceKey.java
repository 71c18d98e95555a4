package org.dateline.template;

/** The key under which the same place in a site's markup is found on other pages. */
public final class PlaceKey {
  private PlaceKey() {}

  /** No key: the markup does not name the place, or there is no markup. */
  public static final long NONE = 0;

  /**
   * The place's key: a hash of its markup in which runs of digits are alike, since classes number
   * articles and items. {@link #NONE} where no element has a class: any paragraph may stand there.
   *
   * @param markup the block's element and some around it, innermost first, each its tag and, behind
   *     a dot, its classes
   */
  public static long of(String markup) {
    if (markup.indexOf('.') < 0) {
      return NONE;
    }
    StringBuilder folded = new StringBuilder(markup.length());
    boolean digits = false;
    for (int i = 0; i < markup.length(); i++) {
      char c = markup.charAt(i);
      boolean digit = Character.isDigit(c);
      if (!digit) {
        folded.append(c);
      } else if (!digits) {
        folded.append('0');
      }
      digits = digit;
    }
    return Hash64.of(folded);
  }
}
