package org.dateline.plover;

/**
 * PLOVER's sixteen event types (PLOVER manual, chapter 3) with quad class (table 7.2; SANCTION is
 * taken as material conflict).
 */
public enum EventType {
  AGREE(1),
  CONSULT(1),
  SUPPORT(1),
  CONCEDE(1),
  COOPERATE(2),
  AID(2),
  RETREAT(2),
  REQUEST(3),
  ACCUSE(3),
  REJECT(3),
  THREATEN(3),
  PROTEST(4),
  SANCTION(4),
  MOBILIZE(4),
  COERCE(4),
  ASSAULT(4);

  private final int quadClass;

  EventType(int quadClass) {
    this.quadClass = quadClass;
  }

  /** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
  public int quadClass() {
    return quadClass;
  }
}
