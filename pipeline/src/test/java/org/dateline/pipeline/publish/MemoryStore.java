package org.dateline.pipeline.publish;

import java.io.IOException;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What lies in a store of the tests, and which call to it is to fail. There is one of each kind,
 * since Beam makes file systems itself.
 */
final class MemoryStore {
  static final MemoryStore OBJECTS = new MemoryStore(Kind.OBJECTS);
  static final MemoryStore DISK = new MemoryStore(Kind.DISK);

  /** How a store behaves. */
  enum Kind {
    /** An object is there when its channel has been closed, whatever was written; no renames. */
    OBJECTS("teststore"),
    /** A file can be seen while it is written; renames are atomic. */
    DISK("testdisk");

    final String scheme;

    Kind(String scheme) {
      this.scheme = scheme;
    }

    MemoryStore store() {
      return this == OBJECTS ? MemoryStore.OBJECTS : MemoryStore.DISK;
    }
  }

  /** How a call fails. */
  enum Fault {
    /** Nothing was done. */
    BEFORE,
    /** Half of it was done: half the bytes of a write, half the objects of a deletion. */
    HALFWAY,
    /** All was done, but the answer got lost. */
    AFTER,
    /** It and all that follow fail: the process died, or the network. */
    FROM_THEN_ON
  }

  /** What is told of each call that may have changed something. */
  interface Listener {
    void changed();
  }

  final SortedMap<String, byte[]> objects = new TreeMap<>();
  final Kind kind;
  private Fault fault = Fault.BEFORE;
  private int failing;
  private int calls;
  private int writes;
  private Listener listener = () -> {};

  private MemoryStore(Kind kind) {
    this.kind = kind;
  }

  /** Empties the store; no call fails. */
  void reset() {
    objects.clear();
    failAt(Integer.MAX_VALUE, Fault.BEFORE);
    listener = () -> {};
  }

  /** Lets the n-th call from now on fail, counted from 1. */
  void failAt(int call, Fault how) {
    calls = 0;
    writes = 0;
    failing = call;
    fault = how;
  }

  void listen(Listener next) {
    listener = next;
  }

  /** Whether the call that is to fail was made. */
  boolean hasFailed() {
    return calls >= failing;
  }

  /** Calls since {@link #failAt} that create, write, rename or delete. */
  int writes() {
    return writes;
  }

  /** The root of the store. */
  String address() {
    return kind.scheme + "://bucket/events/";
  }

  /** The store as a target. */
  StoreTarget target() {
    return new StoreTarget(new MemoryResource(address()));
  }

  /** Something that takes effect in halves. */
  interface Effect {
    void take(boolean half) throws IOException;
  }

  /** A call that changes something, and fails if it is its turn. */
  void write(String what, Effect effect) throws IOException {
    writes++;
    try {
      call(what, effect);
    } finally {
      listener.changed();
    }
  }

  /** Any call; it fails if it is its turn. */
  void call(String what, Effect effect) throws IOException {
    calls++;
    boolean fails = fault == Fault.FROM_THEN_ON ? calls >= failing : calls == failing;
    if (fails && (fault == Fault.BEFORE || fault == Fault.FROM_THEN_ON)) {
      throw failure(what);
    }
    effect.take(fails && fault == Fault.HALFWAY);
    if (fails) {
      throw failure(what);
    }
  }

  private IOException failure(String what) {
    return new IOException(String.format(Locale.ROOT, "call %d fails %s: %s", calls, fault, what));
  }
}
