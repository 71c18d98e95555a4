package org.dateline.scrape;

/** An input pattern that names no file: the user's mistake, with a message for the user. */
public final class NoInputException extends Exception {
  private static final long serialVersionUID = 1L;

  NoInputException(String message) {
    super(message);
  }
}
