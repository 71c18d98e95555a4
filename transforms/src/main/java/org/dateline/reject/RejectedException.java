package org.dateline.reject;

/** Expected bad input, with the stable reason under which it is counted. */
public final class RejectedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /**
   * @param detail what exactly was wrong and where; becomes {@link Reject#detail}
   */
  public RejectedException(Reason reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /** This failure as a row of the rejects table. */
  public Reject at(String uri, Step step, @org.jspecify.annotations.Nullable String sha256) {
    return new Reject(uri, step, reason, getMessage(), sha256);
  }
}
