package org.dateline.boilerplate;

/**
 * Takes the features of a block. Their names come in parts, one behind the other, so that only
 * those who want to read them need join them.
 */
interface FeatureSink {

  void add(String one, String two, String three, String four, String five);

  default void add(String one, String two, String three, String four) {
    add(one, two, three, four, "");
  }

  default void add(String one, String two, String three) {
    add(one, two, three, "", "");
  }

  default void add(String one, String two) {
    add(one, two, "", "", "");
  }

  default void add(String name) {
    add(name, "", "", "", "");
  }
}
